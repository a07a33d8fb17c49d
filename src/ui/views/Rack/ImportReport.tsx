import { wordCount } from '../../../core/model/article.ts'
import type { Kind, QuestionSet } from '../../../core/model/set.ts'
import type { RackEntry } from '../../app.ts'
import type { ForeignReading } from '../../bring/read.ts'
import { useTranslator } from '../context.ts'
import { languageName } from '../parts/languageName.ts'
import { useLoaded } from '../parts/useLoaded.ts'
import { OpenAtDesk } from './OpenAtDesk.tsx'
import { FindingList } from './FindingList.tsx'

/** What became of one file or text. `entry` null: it could not be read at all. */
export interface Report {
  readonly name: string
  readonly entry: RackEntry | null
  readonly outcome: 'added' | 'same' | 'left' | 'refused' | 'foreign'
  /** What was read; empty where nothing could be. */
  readonly text: string
  /** Of a file of another tool; or what its size alone said of it. */
  readonly bytes?: Uint8Array | ForeignReading | undefined
}

/** What was read, what was found in it and where. */
export function ImportReport({ name, entry, outcome, text, bytes }: Report) {
  const { t } = useTranslator()
  if (bytes) return <ForeignFile name={name} bytes={bytes} />
  if (!entry) return <p>{t('pages:import.unreadable', { name })}</p>
  const { set, findings } = entry
  if (!set) {
    const count = t('pages:rack.findings', { count: findings.length })
    return (
      <>
        <p>{t('pages:import.refused', { name, findings: count })}</p>
        {text !== '' && <OpenAtDesk text={async () => text} />}
        <FindingList findings={findings} />
      </>
    )
  }
  const { title } = set
  return (
    <>
      <p>
        {outcome === 'added'
          ? t('pages:import.added', { title })
          : outcome === 'same'
            ? t('share:report.same', { title })
            : t('share:report.left', { title })}
      </p>
      <Facts set={set} />
      {findings.length > 0 && (
        <details>
          <summary>{t('pages:rack.advice', { count: findings.length })}</summary>
          <FindingList findings={findings} />
        </details>
      )}
    </>
  )
}

/** What another tool's file holds; what reads it comes when there is one. */
function ForeignFile({
  name,
  bytes,
}: {
  readonly name: string
  readonly bytes: Uint8Array | ForeignReading
}) {
  const { t } = useTranslator()
  const loaded = useLoaded(() => import('./Foreign.tsx'), [])
  if (loaded.state === 'failed') return <p role="alert">{t('pages:import.unreadable', { name })}</p>
  if (loaded.state === 'loading') return null
  const { Foreign } = loaded.value
  return <Foreign name={name} bytes={bytes} />
}

function Facts({ set }: { readonly set: QuestionSet }) {
  const translator = useTranslator()
  const { t } = translator
  const counts = new Map<Kind, number>()
  for (const { kind } of set.questions) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const kinds = [...counts].map(([kind, count]) => `${t(`stats:kind.${kind}`)} ${translator.number(count)}`)
  return (
    <p class="card-facts">
      {[
        languageName(set.language, translator),
        t('share:report.words', { count: wordCount(set.article) }),
        t('pages:title.questions', { count: set.questions.length }),
        ...kinds,
      ].join(' · ')}
    </p>
  )
}
