import './kinds.css'
import type { ComponentChildren } from 'preact'
import { matchTargets } from '../../../core/grading/match.ts'
import { gapRight } from '../../../core/grading/gap.ts'
import type { Answer, AnswerOf } from '../../../core/model/answer.ts'
import { paragraphNumber, textOf } from '../../../core/model/article.ts'
import { segmentsOf } from '../../../core/model/translate.ts'
import type { Article, Question, QuestionOf, Verdict } from '../../../core/model/set.ts'
import type { PresentedItem } from '../../../core/session/edition.ts'
import { directionOfTag } from '../../article/direction.ts'
import { useTranslator } from '../context.ts'
import type { LangOf } from '../said/useSaid.ts'
import { VerdictIcon } from './VerdictIcon.tsx'

interface KindOutcomeProps {
  readonly question: Question
  readonly article: Article
  /** What was answered; null shows the key alone. */
  readonly answer: Answer | null
  readonly correct: boolean
  readonly langOf: LangOf
  /** As it was shown, for the letters of the options. */
  readonly item?: PresentedItem | undefined
}

/** What was answered and what is right, side by side, as the kind asks for it. */
export function KindOutcome({ question, answer, ...rest }: KindOutcomeProps) {
  switch (question.kind) {
    case 'choice':
      return (
        <ChoiceOutcome question={question} answer={answer?.kind === 'choice' ? answer : null} {...rest} />
      )
    case 'verdict':
      return <VerdictOutcome question={question} answer={answer?.kind === 'verdict' ? answer : null} />
    case 'match':
      return <MatchOutcome question={question} answer={answer?.kind === 'match' ? answer : null} {...rest} />
    case 'order':
      return <OrderOutcome question={question} answer={answer?.kind === 'order' ? answer : null} {...rest} />
    case 'gap':
      return <GapOutcome question={question} answer={answer?.kind === 'gap' ? answer : null} {...rest} />
    case 'locate':
      return (
        <LocateOutcome question={question} answer={answer?.kind === 'locate' ? answer : null} {...rest} />
      )
    case 'short':
      return <ShortOutcome question={question} answer={answer?.kind === 'short' ? answer : null} {...rest} />
  }
}

interface OutcomeProps<K extends Question['kind']> {
  readonly question: QuestionOf<K>
  readonly article: Article
  readonly answer: AnswerOf<K> | null
  readonly correct: boolean
  readonly langOf: LangOf
  readonly item?: PresentedItem | undefined
}

type Standing = 'yoursRight' | 'yoursWrong' | 'right'

/** One answer with what it is: a word, a sign and a colour. */
function Answered({
  standing,
  mark,
  children,
}: {
  readonly standing: Standing
  readonly mark?: ComponentChildren
  readonly children: ComponentChildren
}) {
  const { t } = useTranslator()
  const sign = { yoursRight: '✓', yoursWrong: '✗', right: '✓' }[standing]
  return (
    <li class={`opt ${standing === 'yoursWrong' ? 'wrong' : 'right'} outcome outcome-${standing}`}>
      {mark ?? <span class="outcome-gap" />}
      <span class="opt-text">{children}</span>
      <span class="tag">
        {t(`play:outcome.${standing}`)} <span aria-hidden="true">{sign}</span>
      </span>
    </li>
  )
}

function ChoiceOutcome({ question, answer, langOf, item }: OutcomeProps<'choice'>) {
  const { ordinalLetter } = useTranslator()
  const picked = answer?.options ?? []
  const shown =
    item?.kind === 'choice'
      ? item.options.map(({ index }) => index)
      : question.options.map((_, index) => index)
  return (
    <ul class="opts outcomes" dir={directionOfTag(langOf(question.options[0]?.text))}>
      {shown.map((index, at) => {
        const option = question.options[index]
        const right = option?.correct === true
        const mine = picked.includes(index)
        if (!option || (!right && !mine)) return null
        return (
          <Answered
            key={index}
            standing={mine ? (right ? 'yoursRight' : 'yoursWrong') : 'right'}
            mark={<kbd>{ordinalLetter(at)}</kbd>}
          >
            <bdi lang={langOf(option.text)}>{option.text}</bdi>
          </Answered>
        )
      })}
    </ul>
  )
}

function VerdictOutcome({ question, answer }: Pick<OutcomeProps<'verdict'>, 'question' | 'answer'>) {
  const { t } = useTranslator()
  const row = (verdict: Verdict, standing: Standing) => (
    <Answered standing={standing} mark={<VerdictIcon verdict={verdict} />}>
      {t(`play:verdict.${verdict}.name`)}
    </Answered>
  )
  const right = answer?.verdict === question.answer
  return (
    <ul class="opts outcomes">
      {answer && row(answer.verdict, right ? 'yoursRight' : 'yoursWrong')}
      {!right && row(question.answer, 'right')}
    </ul>
  )
}

function PartSign({ right }: { readonly right: boolean }) {
  const { t } = useTranslator()
  return (
    <span class={`part-sign ${right ? 'part-right' : 'part-wrong'}`}>
      <span aria-hidden="true">{right ? '✓' : '✗'}</span>
      <span class="sr-only">{right ? t('play:outcome.partRight') : t('play:outcome.partWrong')}</span>
    </span>
  )
}

function MatchOutcome({ question, answer, langOf }: OutcomeProps<'match'>) {
  const { t } = useTranslator()
  const targets = matchTargets(question)
  return (
    <ul class="parts" dir={directionOfTag(langOf())}>
      {question.pairs.map((pair, index) => {
        const given = targets[answer?.targets[index] ?? -1]
        const right = given === pair.target
        return (
          <li key={index} class={right ? 'part right' : 'part wrong'}>
            <PartSign right={right} />
            <span class="part-text">
              <bdi lang={langOf(pair.item)}>{pair.item}</bdi>
              <span class="part-answer">
                {given !== undefined && !right && (
                  <>
                    <span class="sr-only">{t('play:outcome.yoursWas')} </span>
                    <s lang={langOf(given)}>{given}</s>{' '}
                  </>
                )}
                <span class="sr-only">{t('play:outcome.rightIs')} </span>
                <b>
                  <bdi lang={langOf(pair.target)}>{pair.target}</bdi>
                </b>
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function OrderOutcome({ question, answer, langOf }: OutcomeProps<'order'>) {
  const { t, number } = useTranslator()
  return (
    <ol class="parts" dir={directionOfTag(langOf(question.events[0]?.text))}>
      {question.events.map((event, index) => {
        const given = answer?.order.indexOf(index) ?? -1
        const right = given === index
        return (
          <li key={index} class={right ? 'part right' : 'part wrong'}>
            <PartSign right={right} />
            <span class="part-text">
              <span>
                <b class="order-number">{number(index + 1)}</b>{' '}
                <bdi lang={langOf(event.text)}>{event.text}</bdi>
              </span>
              <span class="part-answer">
                {event.when !== undefined && (
                  <span class="part-when">
                    <bdi lang={langOf(event.when)}>{event.when}</bdi>
                  </span>
                )}
                {!right && given >= 0 && <span>{t('play:outcome.yourPlace', { n: given + 1 })}</span>}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function GapOutcome({ question, answer, langOf }: OutcomeProps<'gap'>) {
  const { t } = useTranslator()
  const segments = segmentsOf(question.text)
  return (
    <p class="gap-sentence gap-outcome" dir="auto" lang={langOf(question.text)}>
      {segments.map((segment, index) => {
        const gap = question.gaps[index]
        const value = answer?.values[index] ?? ''
        const right = gapRight(question, index, value)
        return (
          <span key={index}>
            {segment}
            {gap && right && (
              <b class="gap-word gap-word-right">
                <bdi>{value}</bdi> <PartSign right />
              </b>
            )}
            {gap && !right && (
              <span class="gap-word gap-word-wrong">
                <PartSign right={false} />
                {value !== '' && (
                  <>
                    <span class="sr-only">{t('play:outcome.yoursWas')} </span>
                    <s>{value}</s>{' '}
                  </>
                )}
                <span class="sr-only">{t('play:outcome.rightIs')} </span>
                <b>
                  <bdi>{gap.answer}</bdi>
                </b>
              </span>
            )}
          </span>
        )
      })}
    </p>
  )
}

function LocateOutcome({ article, answer, correct }: OutcomeProps<'locate'>) {
  const { t } = useTranslator()
  return (
    <ul class="opts outcomes" dir={directionOfTag(article.language)}>
      {(answer?.spans ?? []).map((span) => {
        const number = paragraphNumber(article, span.block)
        return (
          <Answered
            key={`${span.block}-${span.start}`}
            standing={correct ? 'yoursRight' : 'yoursWrong'}
            mark={<kbd>{number === null ? '–' : t('play:story.paragraphSign', { n: number })}</kbd>}
          >
            <bdi class="outcome-marked" lang={article.language}>
              {textOf(article, span)}
            </bdi>
          </Answered>
        )
      })}
    </ul>
  )
}

function ShortOutcome({ question, answer, correct, langOf }: OutcomeProps<'short'>) {
  const key = question.answers[0]
  return (
    <ul class="opts outcomes" dir={directionOfTag(langOf())}>
      {answer && (
        <Answered standing={correct ? 'yoursRight' : 'yoursWrong'}>
          <bdi lang={langOf()}>{answer.text}</bdi>
        </Answered>
      )}
      {(!correct || !answer) && key !== undefined && (
        <Answered standing="right">
          <bdi lang={langOf()}>{key}</bdi>
        </Answered>
      )}
    </ul>
  )
}
