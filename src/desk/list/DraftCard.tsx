import { useState } from 'preact/hooks'
import { writeSet } from '../../formats/stet/write.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { languageName } from '../../ui/views/parts/languageName.ts'
import { saveFile } from '../../ui/views/parts/saveFile.ts'
import { useUniqueId } from '../../ui/views/parts/useUniqueId.ts'
import { useDesk } from '../context.ts'
import { formatDeskRoute } from '../route.ts'
import { addDraft, fileName, titleOf } from './drafts.ts'
import type { ListedDraft } from './useDrafts.ts'
import { Shown } from '../../ui/views/parts/Shown.tsx'

interface DraftCardProps extends ListedDraft {
  /** Undefined until it was checked. */
  readonly errors: number | undefined
  onChanged(): void
  onDelete(): void
}

/** A draft on the list, with all that can be done with it as a whole. */
export function DraftCard({ draft, set, errors, onChanged, onDelete }: DraftCardProps) {
  const desk = useDesk()
  const translator = useTranslator()
  const { t } = translator
  const title = useUniqueId()
  const [name, setName] = useState<string | null>(null)

  async function rename(next: string): Promise<void> {
    const session = await desk.openDraft(draft.id)
    session?.edit({
      name: 'desk:edit.title',
      apply: (before) => (before.title === next ? before : { ...before, title: next }),
    })
    await session?.flush()
    setName(null)
    onChanged()
  }

  async function duplicate(): Promise<void> {
    if (!set) return
    await addDraft(desk, {
      ...set,
      id: desk.newId(),
      title: t('desk:list.copyTitle', { title: titleOf(set) || t('desk:list.untitled') }),
    })
    onChanged()
  }

  return (
    <li class="card sheet">
      {name === null ? (
        <h3 id={title} lang={set?.language} dir="auto">
          <Shown text={draft.title || t('desk:list.untitled')} />
        </h3>
      ) : (
        <form
          class="desk-rename"
          onSubmit={(event) => {
            event.preventDefault()
            void rename(name.trim())
          }}
        >
          <label class="field">
            {t('desk:facts.name')}
            <input
              class="input"
              dir="auto"
              ref={(input) => input?.focus()}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setName(null)
              }}
            />
          </label>
          <div class="row">
            <button type="submit" class="btn small">
              {t('desk:list.renameSave')}
            </button>
            <button type="button" class="btn ghost small" onClick={() => setName(null)}>
              {t('desk:list.cancel')}
            </button>
          </div>
        </form>
      )}
      <p class="card-facts">
        {set
          ? [
              languageName(set.language, translator),
              ...(set.level ? [set.level] : []),
              t('pages:title.questions', { count: set.questions.length }),
              errors === undefined
                ? t('desk:found.checking')
                : errors > 0
                  ? t('desk:found.errors', { count: errors })
                  : t('desk:found.none'),
            ].join(' · ')
          : t('desk:read.nothing')}
      </p>
      <p class="card-facts">{t('desk:list.changed', { when: translator.date(draft.updatedAt) })}</p>
      <div class="row" role="group" aria-label={draft.title || t('desk:list.untitled')}>
        {set && (
          <a
            class="btn pri small"
            href={formatDeskRoute({ page: 'draft', draft: draft.id, tab: 'story', at: null })}
          >
            {t('desk:list.open')}
          </a>
        )}
        {set && name === null && (
          <button type="button" class="btn ghost small" onClick={() => setName(set.title)}>
            {t('desk:list.rename')}
          </button>
        )}
        {set && (
          <button type="button" class="btn ghost small" onClick={() => void duplicate()}>
            {t('desk:list.duplicate')}
          </button>
        )}
        <button
          type="button"
          class="btn ghost small"
          onClick={() =>
            set ? saveFile(fileName(set), writeSet(set)) : saveFile(`${draft.id}.json`, draft.text)
          }
        >
          {t('desk:list.export')}
        </button>
        <button type="button" class="btn ghost small" onClick={onDelete}>
          {t('desk:list.delete')}
        </button>
      </div>
    </li>
  )
}
