import { useState } from 'preact/hooks'
import type { QuestionSet } from '../../core/model/set.ts'
import type { DeskVersion } from '../../storage/contents.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { saveFile } from '../../ui/views/parts/saveFile.ts'
import { useLoaded } from '../../ui/views/parts/useLoaded.ts'
import { useDesk, useDraft } from '../context.ts'
import { readStored } from '../draft/readStored.ts'
import { fileName } from '../list/drafts.ts'
import { Shown } from '../../ui/views/parts/Shown.tsx'

interface Kept {
  readonly version: DeskVersion
  /** Null where another version of the desk wrote it. */
  readonly set: QuestionSet | null
}

/** Earlier versions of the draft, the latest first. */
export function VersionsPage() {
  const app = useApp()
  const desk = useDesk()
  const draft = useDraft()
  const { t, tag } = useTranslator()
  const [round, setRound] = useState(0)
  const versions = useLoaded(async () => {
    const kept: Kept[] = []
    for (const version of await app.store.deskVersions(draft.id))
      kept.unshift({ version, set: await readStored(version.text) })
    return kept
  }, [draft.id, round])
  const whenOf = ({ keptAt }: DeskVersion) =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'medium' }).format(keptAt)

  async function keep(): Promise<void> {
    const session = await desk.openDraft(draft.id)
    await session?.keepVersion()
    setRound(round + 1)
    app.announce(t('desk:versions.kept'))
  }

  async function restore(version: DeskVersion, set: QuestionSet): Promise<void> {
    const session = await desk.openDraft(draft.id)
    await session?.keepVersion()
    draft.edit({ name: 'desk:edit.restore', apply: () => set })
    setRound(round + 1)
    app.announce(t('desk:versions.restored', { when: whenOf(version) }))
  }

  return (
    <section class="sheet draft-versions" aria-labelledby="versions">
      <h2 id="versions" tabIndex={-1}>
        {t('desk:tabs.versions')}
      </h2>
      <p>{t('desk:versions.intro')}</p>
      <div class="row">
        <button type="button" class="btn" onClick={() => void keep()}>
          {t('desk:versions.keep')}
        </button>
      </div>
      {versions.state === 'failed' && <p role="alert">{t('desk:versions.failed')}</p>}
      {versions.state === 'ready' && versions.value.length === 0 && <p>{t('desk:versions.empty')}</p>}
      {versions.state === 'ready' && (
        <ul>
          {versions.value.map(({ version, set }, index) => {
            const when = whenOf(version)
            return (
              <li key={`${version.keptAt}-${index}`} class="row">
                <span class="draft-version">
                  {when}
                  {' · '}
                  {set ? (
                    <>
                      <bdi lang={set.language}>
                        <Shown text={set.title || t('desk:list.untitled')} />
                      </bdi>
                      {' · '}
                      {t('pages:title.questions', { count: set.questions.length })}
                    </>
                  ) : (
                    t('desk:versions.foreign')
                  )}
                </span>
                {set && (
                  <button
                    type="button"
                    class="btn small"
                    aria-label={`${t('desk:versions.restore')}: ${when}`}
                    onClick={() => void restore(version, set)}
                  >
                    {t('desk:versions.restore')}
                  </button>
                )}
                <button
                  type="button"
                  class="btn ghost small"
                  aria-label={`${t('desk:versions.save')}: ${when}`}
                  onClick={() => saveFile(set ? fileName(set) : `${draft.id}.json`, version.text)}
                >
                  {t('desk:versions.save')}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
