import { useTranslator } from '../../../ui/views/context.ts'
import { useDesk, useDraft } from '../../context.ts'
import { useHeir } from '../../frame/useHeir.ts'
import { FindingLine } from '../FieldFindings.tsx'
import { blockOf, inOrder, placeOf } from '../places.ts'

/** A list longer than this is nobody's to read through; the first ones are mended first. */
const mostShown = 100

/** All findings: the set's own first; each with what mends it and the way to what it is about. */
export function FindingsPanel({ onOpen }: { readonly onOpen: (id: string, field: string) => void }) {
  const session = useDraft()
  const desk = useDesk()
  const { t } = useTranslator()
  const { list, leaving } = useHeir()
  const set = session.set.value
  const findings = inOrder(set, session.findings.value)
  if (findings.length === 0) return <p class="muted">{t('editor:findings.none')}</p>
  return (
    <>
      <ul class="q-findings q-findings-all" ref={list}>
        {findings.slice(0, mostShown).map((finding, index) => {
          const place = placeOf(finding)
          const question = place.question === null ? undefined : set.questions[place.question]
          return (
            <li key={index}>
              <ul class="q-findings">
                <FindingLine finding={finding} onMend={leaving} />
              </ul>
              {question && (
                <button type="button" class="link" onClick={() => onOpen(question.id, place.field)}>
                  {t('editor:findings.open', { n: (place.question ?? 0) + 1 })}
                </button>
              )}
              {finding.path[0] === 'article' && (
                <button
                  type="button"
                  class="link"
                  onClick={() =>
                    desk.go({ page: 'draft', draft: session.id, tab: 'story', at: blockOf(set, finding) })
                  }
                >
                  {t('editor:empty.toStory')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {findings.length > mostShown && (
        <p class="muted">{t('editor:findings.more', { count: findings.length - mostShown })}</p>
      )}
    </>
  )
}
