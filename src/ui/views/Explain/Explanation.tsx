import './Explanation.css'
import type { Span } from '../../../core/model/answer.ts'
import { evidenceOf } from '../../../core/model/evidence.ts'
import type { Article, Question, TextQuote } from '../../../core/model/set.ts'
import type { Attempt, PresentedItem } from '../../../core/session/edition.ts'
import { useTranslator } from '../context.ts'
import { KindOutcome } from '../kinds/KindOutcome.tsx'
import type { LangOf } from '../said/useSaid.ts'
import { Excerpt, placeSign } from './Excerpt.tsx'
import { chosenReasons, otherReasons, placesOf, type Reasoned } from './reasons.ts'

interface ExplanationProps {
  readonly article: Article
  readonly langOf: LangOf
  readonly question: Question
  /** Null where the question wasn't answered. */
  readonly attempt: Attempt | null
  readonly item?: PresentedItem | undefined
  readonly headingLevel: 2 | 3
  /** Shows a place of the story. */
  readonly onJump: (span: Span) => void
}

/** The answer, the right one, what the text says, and why: for Explain and Review alike. */
export function Explanation({
  article,
  langOf,
  question,
  attempt,
  item,
  headingLevel,
  onJump,
}: ExplanationProps) {
  const { t } = useTranslator()
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const evidence = placesOf(article, evidenceOf(question))
  const nearest =
    question.kind === 'verdict' && question.answer === 'notStated' ? (question.nearest ?? []) : []
  const chosen = attempt ? chosenReasons(question, attempt.answer) : []
  const others = attempt ? otherReasons(question, attempt.answer) : []
  return (
    <div class="explanation">
      <KindOutcome
        question={question}
        article={article}
        answer={attempt?.answer ?? null}
        correct={attempt?.correct ?? false}
        langOf={langOf}
        item={item}
      />
      {evidence.length > 0 && (
        <section>
          <Heading>{t('play:explain.textSays')}</Heading>
          {evidence.map((span) => (
            <Excerpt
              key={`${span.block}-${span.start}-${span.end}`}
              article={article}
              span={span}
              role="evidence"
              onJump={onJump}
            />
          ))}
        </section>
      )}
      {nearest.length > 0 && (
        <section>
          <Heading>{t('play:explain.nearest')}</Heading>
          {nearest.map(({ evidence, lacks }, index) => (
            <div key={index} class="near">
              <Quoted article={article} quotes={[evidence]} role="nearest" onJump={onJump} />
              <p>
                <b>{t('play:explain.lacks')}</b> <bdi lang={langOf(lacks)}>{lacks}</bdi>
              </p>
            </div>
          ))}
        </section>
      )}
      <p class="explanation-text" dir="auto" lang={langOf(question.explanation)}>
        {question.explanation}
      </p>
      {chosen.length > 0 && (
        <section class="reasons">
          <Heading>{t('play:explain.whyNot', { count: chosen.length })}</Heading>
          {chosen.map((reasoned, index) => (
            <ReasonView key={index} article={article} langOf={langOf} reasoned={reasoned} onJump={onJump} />
          ))}
        </section>
      )}
      {attempt && <ProofWords article={article} question={question} attempt={attempt} />}
      {others.length > 0 && (
        <details class="reasons others">
          <summary>{t('play:explain.others', { count: others.length })}</summary>
          {others.map((reasoned, index) => (
            <ReasonView key={index} article={article} langOf={langOf} reasoned={reasoned} onJump={onJump} />
          ))}
        </details>
      )}
    </div>
  )
}

function Quoted({
  article,
  quotes,
  role,
  onJump,
}: {
  readonly article: Article
  readonly quotes: readonly TextQuote[]
  readonly role: 'nearest' | 'wrong'
  readonly onJump: (span: Span) => void
}) {
  return placesOf(article, quotes).map((span) => (
    <Excerpt key={`${span.block}-${span.start}`} article={article} span={span} role={role} onJump={onJump} />
  ))
}

function ReasonView({
  article,
  langOf,
  reasoned,
  onJump,
}: {
  readonly article: Article
  readonly langOf: LangOf
  readonly reasoned: Reasoned
  readonly onJump: (span: Span) => void
}) {
  const { t } = useTranslator()
  const { text, verdict, why } = reasoned
  return (
    <div class="reason">
      <p class="reason-head">
        <span class="reason-label">{t(`play:reason.${why.reason}`)}</span>
        {verdict !== null && <span>{t(`play:verdict.${verdict}.name`)}</span>}
        {text !== null && <bdi lang={langOf(text)}>{text}</bdi>}
      </p>
      {why.note !== undefined && (
        <p dir="auto" lang={langOf(why.note)}>
          {why.note}
        </p>
      )}
      <Quoted article={article} quotes={why.evidence ?? []} role="wrong" onJump={onJump} />
    </div>
  )
}

/** What the marks were worth, where the player looked, and where the proof stands. */
function ProofWords({
  article,
  question,
  attempt,
}: {
  readonly article: Article
  readonly question: Question
  readonly attempt: Attempt
}) {
  const translator = useTranslator()
  const { t, list } = translator
  const result = attempt.proofResult
  if (!result) return null
  const notStated = question.kind === 'verdict' && question.answer === 'notStated'
  const named = (blocks: readonly string[]): string =>
    list(blocks.map((block) => placeSign(article, block, translator)))
  const marked = result.marked.length > 0
  const elsewhere = result.marked.every((block) => !result.stands.includes(block))
  const sentence = (): string => {
    if (!marked) return notStated ? t('play:proofSaid.nothingToMark') : t('play:proofSaid.none')
    if (result.proven && result.credit === 1) return t('play:proofSaid.whole')
    if (result.proven) return t('play:proofSaid.most')
    if (notStated) return t('play:proofSaid.notStated', { marked: named(result.marked) })
    if (elsewhere) {
      return t('play:proofSaid.elsewhere', { marked: named(result.marked), stands: named(result.stands) })
    }
    return t('play:proofSaid.otherWords', { stands: named(result.stands) })
  }
  return (
    <p class={`proof-said ${result.proven ? 'is-proven' : ''}`}>
      <b>
        <span aria-hidden="true">{result.proven ? '✓ ' : '✎ '}</span>
        {attempt.attempt === 1
          ? t('play:proofSaid.points', { count: attempt.proofPoints })
          : t('play:proofSaid.name')}
      </b>{' '}
      {sentence()}
    </p>
  )
}
