import { useState } from 'preact/hooks'
import type { QuestionSet } from '../../../core/model/set.ts'
import { setText } from '../../shell/rack.ts'
import { useApp, useTranslator } from '../context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { saveFile } from '../parts/saveFile.ts'
import { underNewId } from './clash.ts'

interface CardMenuProps {
  readonly set: QuestionSet
  /** Brought here, so that it can be renamed and taken off. */
  readonly own: boolean
  onRemove(): void
}

/** What can be done with a set beside playing it; a disclosure, so that every browser and reader knows how it works. */
export function CardMenu({ set, own, onRemove }: CardMenuProps) {
  const app = useApp()
  const { t } = useTranslator()
  const [renaming, setRenaming] = useState(false)

  async function duplicate(): Promise<void> {
    const taken = app.rack.value.map(({ id }) => id)
    const copy = underNewId(set, taken, (title, number) => t('share:numbered', { title, number }))
    await app.putSet(copy)
    app.announce(t('pages:import.added', { title: copy.title }))
  }

  return (
    <details class="card-menu">
      <summary>{t('share:menu.title')}</summary>
      <div class="row">
        {own && (
          <button
            type="button"
            class="btn ghost small"
            aria-haspopup="dialog"
            onClick={() => setRenaming(true)}
          >
            {t('share:menu.rename')}
          </button>
        )}
        <button type="button" class="btn ghost small" onClick={() => void duplicate()}>
          {t('share:menu.duplicate')}
        </button>
        <button
          type="button"
          class="btn ghost small"
          onClick={() => {
            saveFile(`${set.id}.json`, setText(set))
            app.announce(t('pages:data.exported'))
          }}
        >
          {t('share:menu.export')}
        </button>
        {own && (
          <button type="button" class="btn ghost small" onClick={onRemove}>
            {t('pages:rack.delete')}
          </button>
        )}
      </div>
      {renaming && <RenameDialog set={set} onClose={() => setRenaming(false)} />}
    </details>
  )
}

function RenameDialog({ set, onClose }: { readonly set: QuestionSet; onClose(): void }) {
  const app = useApp()
  const { t } = useTranslator()
  const [title, setTitle] = useState(set.title)

  async function save(): Promise<void> {
    const wanted = title.trim()
    if (wanted === '') return
    await app.putSet({ ...set, title: wanted })
    app.announce(t('share:menu.renamed', { title: wanted }))
    onClose()
  }

  return (
    <Dialog title={t('share:menu.rename')} onClose={onClose}>
      <form
        class="rename"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label class="field">
          {t('share:menu.newTitle')}
          <input
            class="input"
            dir="auto"
            lang={set.language}
            autofocus
            maxLength={300}
            value={title}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="btn pri small" aria-disabled={title.trim() === ''}>
          {t('share:menu.save')}
        </button>
      </form>
    </Dialog>
  )
}
