import { useMemo } from 'preact/hooks'
import { blockById, paragraphNumber, spanOrder } from '../../core/model/article.ts'
import type { Span } from '../../core/model/answer.ts'
import type { Article, Question } from '../../core/model/set.ts'
import { segmentText } from '../../ui/article/segments.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { useDraft } from '../context.ts'
import { spansOf } from '../questions/edits.ts'
import { sentencesAround } from '../questions/nearest.ts'
import { proofOf } from './choose.ts'

interface ProofProps {
  readonly question: Question
  /** Of the story, as it was read. */
  readonly language: string
}

/** The words that prove the key, marked within their sentences. */
export function Proof({ question, language }: ProofProps) {
  const { t } = useTranslator()
  const { article } = useDraft().set.value
  const places = useMemo(() => placesOf(article, question), [article, question])
  const isNearest = question.kind === 'verdict' && question.answer === 'notStated'
  return (
    <figure class="sg-proof">
      <figcaption>{isNearest ? t('editor:nearest.name') : t('editor:evidence.proof')}</figcaption>
      {places.map(({ around, marks }) => {
        const text = blockById(article, around.block)?.text.slice(around.start, around.end) ?? ''
        const n = paragraphNumber(article, around.block)
        return (
          <blockquote key={`${around.block} ${around.start}`}>
            <span lang={language} dir="auto">
              {segmentText(
                text.length,
                marks.map(({ start, end }) => ({ start: start - around.start, end: end - around.start })),
              ).map(({ start, end, covers }) =>
                covers.length > 0 ? (
                  <mark key={start} class="mark">
                    {text.slice(start, end)}
                  </mark>
                ) : (
                  text.slice(start, end)
                ),
              )}
            </span>
            {n !== null && <span class="sg-place"> {t('play:story.paragraphSign', { n })}</span>}
          </blockquote>
        )
      })}
    </figure>
  )
}

interface Place {
  readonly around: Span
  readonly marks: readonly Span[]
}

/** Each sentence once, with all that is marked in it. */
function placesOf(article: Article, question: Question): readonly Place[] {
  const places: Place[] = []
  for (const span of spansOf(article, proofOf(question)).toSorted(spanOrder(article))) {
    const around = sentencesAround(article, span)
    const last = places.at(-1)
    if (last && last.around.block === around.block && around.start < last.around.end)
      places[places.length - 1] = {
        around: { ...last.around, end: Math.max(last.around.end, around.end) },
        marks: [...last.marks, span],
      }
    else places.push({ around, marks: [span] })
  }
  return places
}
