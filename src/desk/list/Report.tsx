import type { FormatId } from '../../formats/exchange/types.ts'
import type { Chosen } from '../../formats/table/columns.ts'
import { ColumnMap } from '../../ui/bring/ColumnMap.tsx'
import { Outcome } from '../../ui/bring/Outcome.tsx'
import { ReadAs } from '../../ui/bring/ReadAs.tsx'
import { useTranslator } from '../../ui/views/context.ts'
import { FindingList } from '../../ui/views/Rack/FindingList.tsx'
import { formatDeskRoute } from '../route.ts'
import type { BroughtIn } from './drafts.ts'
import { Shown } from '../../ui/views/parts/Shown.tsx'

interface ReportProps {
  readonly report: BroughtIn
  onAgain(format: FormatId, columns: Chosen | null): void
}

/** What became of one file: what was read, what not, and where it goes on. */
export function Report({ report, onAgain }: ReportProps) {
  const translator = useTranslator()
  const { t } = translator
  const { name, as, draft, title, questions, hasStory, mended, findings, reading } = report
  const proved = reading === null || reading.imported.native !== null
  return (
    <div class="desk-report">
      <h4 dir="auto">
        <Shown text={name} />
      </h4>
      {as === 'unread' && <p>{t('desk:read.unread')}</p>}
      {as === 'stopped' && <p>{t('exchange:bring.stopped')}</p>}
      {as === 'nothing' && <p>{t('desk:read.nothing')}</p>}
      {as === 'story' && <p>{t('desk:read.story')}</p>}
      {reading && <Outcome {...reading} translator={translator} />}
      {draft !== null && (
        <p>
          {t('desk:read.made')}{' '}
          <a class="link" href={formatDeskRoute({ page: 'draft', draft, tab: 'story', at: null })}>
            <bdi>
              <Shown text={title || t('desk:list.untitled')} />
            </bdi>
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
      {reading?.columns && report.source.bytes && (
        <ColumnMap
          key={reading.set?.id ?? 'none'}
          name={name}
          bytes={report.source.bytes}
          columns={reading.columns}
          settled={reading.imported.items.length > 0}
          translator={translator}
          onTake={(columns) => onAgain('table', columns)}
        />
      )}
      {(reading !== null || as === 'stopped' || as === 'story') && report.source.bytes && (
        <ReadAs
          known={reading?.format ?? null}
          translator={translator}
          onAgain={(format) => onAgain(format, null)}
        />
      )}
    </div>
  )
}
