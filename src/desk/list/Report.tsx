import { useState } from 'preact/hooks'
import { formatIds, type FormatId } from '../../formats/exchange/types.ts'
import { formatName } from '../../i18n/exchange.ts'
import { Outcome } from '../../ui/bring/Outcome.tsx'
import { useTranslator } from '../../ui/views/context.ts'
import { FindingList } from '../../ui/views/Rack/FindingList.tsx'
import { formatDeskRoute } from '../route.ts'
import type { BroughtIn } from './drafts.ts'

interface ReportProps {
  readonly report: BroughtIn
  onAgain(format: FormatId): void
}

/** What became of one file: what was read, what not, and where it goes on. */
export function Report({ report, onAgain }: ReportProps) {
  const translator = useTranslator()
  const { t } = translator
  const { name, as, draft, title, questions, hasStory, mended, findings, reading } = report
  const proved = reading === null || reading.imported.native !== null
  return (
    <div class="desk-report">
      <h4 dir="auto">{name}</h4>
      {as === 'unread' && <p>{t('desk:read.unread')}</p>}
      {as === 'stopped' && <p>{t('exchange:bring.stopped')}</p>}
      {as === 'nothing' && <p>{t('desk:read.nothing')}</p>}
      {as === 'story' && <p>{t('desk:read.story')}</p>}
      {reading && <Outcome {...reading} translator={translator} />}
      {draft !== null && (
        <p>
          {t('desk:read.made')}{' '}
          <a class="link" href={formatDeskRoute({ page: 'draft', draft, tab: 'story', at: null })}>
            <bdi>{title || t('desk:list.untitled')}</bdi>
          </a>
          {questions > 0 && ` · ${t('pages:title.questions', { count: questions })}`}
        </p>
      )}
      {draft !== null && !proved && questions > 0 && (
        <>
          {!hasStory && <p>{t('exchange:bring.noStory')}</p>}
          <a
            class="btn small"
            href={formatDeskRoute({ page: 'draft', draft, tab: hasStory ? 'proof' : 'story', at: null })}
          >
            {hasStory ? t('exchange:bring.toProof') : t('exchange:bring.toStory')}
          </a>
        </>
      )}
      {mended && <p>{t('desk:read.mended')}</p>}
      {findings.length > 0 && <FindingList findings={findings} />}
      {(reading !== null || as === 'stopped' || as === 'story') && report.source.bytes && (
        <ReadAs known={reading?.format ?? null} onAgain={onAgain} />
      )}
    </div>
  )
}

const written = new Set<FormatId>(['anki', 'quizlet', 'html', 'scorm'])
/** What can be read; others are only written. */
const readable = formatIds.filter((format) => !written.has(format))

/** For files that were taken for what they are not. */
function ReadAs({ known, onAgain }: { readonly known: FormatId | null; onAgain(format: FormatId): void }) {
  const translator = useTranslator()
  const { t } = translator
  const [format, setFormat] = useState<FormatId>(known ?? 'gift')
  return (
    <form
      class="row desk-again"
      onSubmit={(event) => {
        event.preventDefault()
        onAgain(format)
      }}
    >
      <label class="field">
        {t('exchange:bring.as')}
        <select
          class="input"
          value={format}
          onChange={(event) => setFormat(readable.find((id) => id === event.currentTarget.value) ?? 'gift')}
        >
          {readable.map((id) => (
            <option key={id} value={id}>
              {formatName(translator, id)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="btn small">
        {t('exchange:bring.again')}
      </button>
    </form>
  )
}
