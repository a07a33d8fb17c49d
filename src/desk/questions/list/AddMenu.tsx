import { useRef, useState } from 'preact/hooks'
import type { Kind } from '../../../core/model/set.ts'
import { useTranslator } from '../../../ui/views/context.ts'
import { Icon } from '../../../ui/views/parts/Icon.tsx'
import { useUniqueId } from '../../../ui/views/parts/useUniqueId.ts'
import { KindIcon } from '../kinds/KindIcon.tsx'
import { kinds } from '../kinds/registry.ts'

/** The button that offers the kinds of question, and what it offers. */
export function AddMenu({ onAdd }: { readonly onAdd: (kind: Kind) => void }) {
  const { t } = useTranslator()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useUniqueId()
  return (
    <div
      class="q-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        setOpen(false)
        opener.current?.focus()
      }}
    >
      <button
        ref={opener}
        type="button"
        class="btn pri small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="add" />
        {t('editor:list.add')}
      </button>
      <div id={id} hidden={!open} class="q-menu-kinds">
        {open && (
          <KindChoices
            onAdd={(kind) => {
              setOpen(false)
              onAdd(kind)
            }}
          />
        )}
      </div>
    </div>
  )
}

/** The seven kinds, each with a sentence that says what it asks. */
export function KindChoices({ onAdd }: { readonly onAdd: (kind: Kind) => void }) {
  const { t } = useTranslator()
  return (
    <ul class="q-kinds">
      {kinds.map((kind) => (
        <li key={kind}>
          <button type="button" class="q-kind" onClick={() => onAdd(kind)}>
            <KindIcon kind={kind} />
            <span>
              <b>{t(`editor:kind.${kind}.name`)}</b>
              <span class="q-kind-means">{t(`editor:kind.${kind}.means`)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
