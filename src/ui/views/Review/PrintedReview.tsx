import './PrintedReview.css'
import { useMemo } from 'preact/hooks'
import type { Span } from '../../../core/model/answer.ts'
import { blockById } from '../../../core/model/article.ts'
import { evidenceOf } from '../../../core/model/evidence.ts'
import type { Article, Question } from '../../../core/model/set.ts'
import type { QuestionResult } from '../../../core/session/result.ts'
import type { PlaySession } from '../../app.ts'
import { directionOfTag } from '../../article/direction.ts'
import { useTranslator } from '../context.ts'
import { placeSign } from '../Explain/Excerpt.tsx'
import { chosenReasons, placesOf } from '../Explain/reasons.ts'
import { KindOutcome } from '../kinds/KindOutcome.tsx'
import type { Said } from '../said/useSaid.ts'
import type { ReviewFilter } from './filter.ts'
import { inContext, sentenceCutter } from './inContext.ts'

interface PrintedReviewProps {
  readonly session: PlaySession
  readonly said: Said
  readonly results: readonly QuestionResult[]
  /** All results of the edition: a question keeps its number whatever the filter shows. */
  readonly all: readonly QuestionResult[]
  readonly filter: ReviewFilter
}

/** The review on paper: every question that the filter shows, one below the other. */
export function PrintedReview({ session, said, results, all, filter }: PrintedReviewProps) {
  const { t, date } = useTranslator()
  const { set } = session
  const { startedAt } = session.state.value
  return (
    <section class="printed-review" aria-label={t('pages:review.title')}>
      <header>
        <p class="printed-title">{t('pages:review.title')}</p>
        <p>
          <bdi lang={set.language}>{set.title}</bdi>
          {' · '}
          {date(startedAt)}
          {' · '}
          {t('stats:print.shown', {
            filter: t(`pages:review.filter.${filter}`),
            shown: results.length,
            of: all.length,
          })}
        </p>
      </header>
      {results.length === 0 && <p>{t(`pages:review.empty.${filter}`)}</p>}
      {results.map((result) => {
        const question = said.set.questions.find(({ id }) => id === result.question)
        return (
          question && (
            <PrintedQuestion
              key={question.id}
              session={session}
              said={said}
              question={question}
              result={result}
              number={all.indexOf(result) + 1}
            />
          )
        )
      })}
    </section>
  )
}

interface PrintedQuestionProps {
  readonly session: PlaySession
  readonly said: Said
  readonly question: Question
  readonly result: QuestionResult
  readonly number: number
}

function PrintedQuestion({ session, said: { langOf }, question, result, number }: PrintedQuestionProps) {
  const translator = useTranslator()
  const { t } = translator
  const { set } = session
  const { article } = set
  const { first, second, status } = result
  const band = status === 'right' ? 'stands' : first.credit > 0 ? 'partly' : 'struck'
  const nearest =
    question.kind === 'verdict' && question.answer === 'notStated' ? (question.nearest ?? []) : []
  return (
    <article class="printed-question">
      <div class="printed-head">
        <h2>
          <span class="printed-number">{translator.number(number)}</span>{' '}
          <span lang={langOf(question.prompt)} dir="auto">
            {question.prompt}
          </span>
        </h2>
        <p class="printed-verdict">
          <span aria-hidden="true">{status === 'right' ? '✓' : '✗'}</span> {t(`play:band.${band}`)}
        </p>
      </div>
      <KindOutcome
        question={question}
        article={article}
        answer={first.answer}
        correct={first.correct}
        langOf={langOf}
      />
      <Quotations
        article={article}
        title={t('play:explain.textSays')}
        spans={placesOf(article, evidenceOf(question))}
      />
      {nearest.map(({ evidence, lacks }, index) => (
        <div key={index}>
          <Quotations
            article={article}
            title={index === 0 ? t('play:explain.nearest') : null}
            spans={placesOf(article, [evidence])}
          />
          <p>
            <b>{t('play:explain.lacks')}</b> <bdi lang={langOf(lacks)}>{lacks}</bdi>
          </p>
        </div>
      ))}
      <p lang={langOf(question.explanation)} dir="auto">
        {question.explanation}
      </p>
      {chosenReasons(question, first.answer).map(({ text, verdict, why }, index) => (
        <div key={index} class="printed-reason">
          <p>
            <b>{t(`play:reason.${why.reason}`)}</b>
            {': '}
            {verdict !== null && t(`play:verdict.${verdict}.name`)}
            {text !== null && <bdi lang={langOf(text)}>{text}</bdi>}
          </p>
          {why.note !== undefined && (
            <p lang={langOf(why.note)} dir="auto">
              {why.note}
            </p>
          )}
          <Quotations article={article} title={null} spans={placesOf(article, why.evidence ?? [])} />
        </div>
      ))}
      <ul class="printed-notes">
        {first.proofResult && (
          <li>{t(first.proofResult.proven ? 'stats:print.proven' : 'stats:print.unproven')}</li>
        )}
        {second && <li>{t(`pages:review.second.${second.correct ? 'right' : 'missed'}`)}</li>}
        {first.hintShown && <li>{t('pages:review.hint')}</li>}
        {first.sure !== undefined && <li>{t(first.sure ? 'pages:review.sure' : 'pages:review.unsure')}</li>}
      </ul>
    </article>
  )
}

interface QuotationsProps {
  readonly article: Article
  readonly title: string | null
  readonly spans: readonly Span[]
}

/** The sentences that hold the words, those underlined, each with the number of its paragraph. */
function Quotations({ article, title, spans }: QuotationsProps) {
  const translator = useTranslator()
  const cut = useMemo(() => sentenceCutter(article.language), [article])
  if (spans.length === 0) return null
  const blocks = [...new Set(spans.map(({ block }) => block))]
  return (
    <>
      {title !== null && <h3>{title}</h3>}
      {blocks.map((block) => {
        const own = spans.filter((span) => span.block === block)
        return (
          <div key={block} class="printed-quotation">
            <span class="printed-place">{placeSign(article, block, translator)}</span>
            <blockquote lang={article.language} dir={directionOfTag(article.language)}>
              {inContext(blockById(article, block)?.text ?? '', own, cut).map(({ text, marked }, index) =>
                marked ? <u key={index}>{text}</u> : text,
              )}
            </blockquote>
          </div>
        )
      })}
    </>
  )
}
