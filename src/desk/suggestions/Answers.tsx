import type { Question, Why } from '../../core/model/set.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'

interface AnswersProps {
  readonly question: Question
  /** Of what the question says. */
  readonly language: string
}

/** The key of a question and what else is to be chosen from, each wrong answer with the reason why it fails. */
export function Answers({ question, language }: AnswersProps) {
  const { t } = useTranslator()
  const foreign = { lang: language, dir: 'auto' } as const
  switch (question.kind) {
    case 'choice':
      return (
        <ul class="sg-answers">
          {question.options.map(({ text, correct, why }) =>
            correct ? (
              <Right key={text} text={text} language={language} />
            ) : (
              <Wrong key={text} text={text} why={why} language={language} />
            ),
          )}
        </ul>
      )
    case 'gap':
      return (
        <>
          <p class="sg-gapped" {...foreign}>
            {question.text}
          </p>
          <ul class="sg-answers">
            {question.gaps.map(({ answer }) => (
              <Right key={answer} text={answer} language={language} />
            ))}
            {question.distractors?.map(({ text, why }) => (
              <Wrong key={text} text={text} why={why} language={language} />
            ))}
          </ul>
        </>
      )
    case 'verdict':
      return (
        <ul class="sg-answers">
          <li class="sg-right">
            <Icon name="check" />
            <span>{t(`play:verdict.${question.answer}.name`)}</span>
          </li>
        </ul>
      )
    case 'match':
      return (
        <ul class="sg-answers">
          {question.pairs.map(({ item, target }) => (
            <li key={item} class="sg-right">
              <Icon name="check" />
              <span {...foreign}>
                {item} – <b>{target}</b>
              </span>
            </li>
          ))}
        </ul>
      )
    case 'order':
      return (
        <ol class="sg-order">
          {question.events.map(({ text, when }) => (
            <li key={text} {...foreign}>
              {text} {when !== undefined && <span class="muted">({when})</span>}
            </li>
          ))}
        </ol>
      )
    case 'locate':
    case 'short':
      return null
  }
}

interface AnswerProps {
  readonly text: string
  readonly language: string
}

function Right({ text, language }: AnswerProps) {
  const { t } = useTranslator()
  return (
    <li class="sg-right">
      <Icon name="check" />
      <span>
        <span class="sr-only">{t('suggest:right')} </span>
        <span lang={language} dir="auto">
          {text}
        </span>
      </span>
    </li>
  )
}

function Wrong({ text, why, language }: AnswerProps & { readonly why: Why | undefined }) {
  const { t } = useTranslator()
  return (
    <li class="sg-wrong">
      <Icon name="cross" />
      <span>
        <span class="sr-only">{t('suggest:wrong')} </span>
        <span lang={language} dir="auto">
          {text}
        </span>
        {why && (
          <span class="sg-reason">
            {' · '}
            {t(`play:reason.${why.reason}`)}
            {why.note !== undefined && (
              <>
                {': '}
                <span lang={language} dir="auto">
                  {why.note}
                </span>
              </>
            )}
          </span>
        )}
      </span>
    </li>
  )
}
