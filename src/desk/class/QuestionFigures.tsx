import { useState } from 'preact/hooks'
import type { ClassFigures, QuestionFigures } from '../../core/class/statistics.ts'
import type { Question, QuestionSet } from '../../core/model/set.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { useUniqueId } from '../../ui/views/parts/useUniqueId.ts'
import { Contests } from './Contests.tsx'
import { Share } from './Share.tsx'
import { choiceText, partText } from './words.ts'
import { Shown } from '../../ui/views/parts/Shown.tsx'

const orders = ['set', 'facility', 'discrimination', 'contests'] as const
type Order = (typeof orders)[number]

interface FiguresProps {
  readonly figures: ClassFigures
  readonly set: QuestionSet | null
}

/** Each question's figures, and behind each what was answered and what was held against its key. */
export function QuestionTable({ figures, set }: FiguresProps) {
  const { t } = useTranslator()
  const title = useUniqueId()
  const [order, setOrder] = useState<Order>('set')
  const asked = figures.questions.filter((each) => each.asked > 0)
  const unasked = figures.questions.length - asked.length
  return (
    <section class="class-part sheet" aria-labelledby={title}>
      <div class="class-head">
        <h2 id={title}>{t('class:questions.title')}</h2>
        <label class="row no-print">
          {t('class:sort.label')}
          <select
            class="input class-select"
            value={order}
            onChange={(event) => setOrder(event.currentTarget.value as Order)}
          >
            {orders.map((each) => (
              <option key={each} value={each}>
                {t(`class:sort.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details class="class-help">
        <summary>{t('class:questions.help')}</summary>
        <p>{t('class:questions.how')}</p>
      </details>
      <ol class="class-questions">
        {sorted(asked, order).map((each) => (
          <li key={each.question}>
            <Item
              item={each}
              figures={figures}
              set={set}
              question={set?.questions.find(({ id }) => id === each.question)}
            />
          </li>
        ))}
      </ol>
      {unasked > 0 && <p class="muted">{t('class:questions.unasked', { n: unasked })}</p>}
    </section>
  )
}

/** A new list; figures that aren't there come last. */
function sorted(questions: readonly QuestionFigures[], order: Order): readonly QuestionFigures[] {
  switch (order) {
    case 'set':
      return questions
    case 'facility':
      return questions.toSorted((one, other) => (one.facility ?? 2) - (other.facility ?? 2))
    case 'discrimination':
      return questions.toSorted((one, other) => (one.discrimination ?? 2) - (other.discrimination ?? 2))
    case 'contests':
      return questions.toSorted((one, other) => other.contests.length - one.contests.length)
  }
}

interface ItemProps extends FiguresProps {
  readonly item: QuestionFigures
  readonly question: Question | undefined
}

function Item({ item, question, figures, set }: ItemProps) {
  const translator = useTranslator()
  const { t, duration } = translator
  const { sureWrong, sureRight } = item.calibration
  const rows = [
    ['right', <Share part={item.right} of={item.answered} />],
    ['discrimination', <bdi dir="ltr">{fixed(item.discrimination, translator.language)}</bdi>],
    ['unproven', <Share part={item.rightUnproven} of={item.rightWithProof} look="other" />],
    ['proof', fixed(item.meanF1, translator.language)],
    ['sureWrong', <Share part={sureWrong} of={sureRight + sureWrong} look="other" />],
    ['omitted', <Share part={item.omitted} of={item.asked} look="other" />],
    ['time', item.medianSeconds === null ? '–' : duration(item.medianSeconds * 1000)],
    ['rapid', <Share part={item.rapid.length} of={item.answered} look="other" />],
  ] as const
  // Of a question that nobody answered there is nothing to tell but that.
  const shown = rows.filter(([name]) => item.answered > 0 || name === 'right' || name === 'omitted')
  return (
    <article class="class-question">
      <h3 lang={set?.language} dir="auto">
        <Shown text={question?.prompt ?? item.question} />
      </h3>
      <dl class="class-figures">
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`class:figure.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {item.answered > 0 && <Choices item={item} question={question} language={set?.language} />}
      {item.contests.length > 0 && <Contests item={item} figures={figures} set={set} question={question} />}
    </article>
  )
}

function fixed(value: number | null, language: string): string {
  if (value === null) return '–'
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    .format(value)
    .replace('-', '−')
}

interface ChoicesProps {
  readonly item: QuestionFigures
  readonly question: Question | undefined
  readonly language: string | undefined
}

/** How often each answer was given. */
function Choices({ item, question, language }: ChoicesProps) {
  const translator = useTranslator()
  const { t } = translator
  const parts = [...new Set(item.choices.map(({ part }) => part))]
  if (parts.length === 0) return null
  return (
    <details class="class-choices">
      <summary>{t('class:choices.title')}</summary>
      {parts.map((part) => (
        <table key={part}>
          <caption class={part === null ? 'sr-only' : undefined} dir="auto">
            {part === null ? t('class:choices.title') : partText(part, question, translator)}
          </caption>
          <thead class="sr-only">
            <tr>
              <th scope="col">{t('class:choices.answer')}</th>
              <th scope="col">{t('class:choices.chosen')}</th>
            </tr>
          </thead>
          <tbody>
            {item.choices
              .filter((choice) => choice.part === part)
              .map((choice) => (
                <tr key={choice.value}>
                  <th scope="row">
                    <bdi lang={language}>
                      <Shown text={choiceText(choice, question, translator)} />
                    </bdi>
                    {choice.right === true && <b class="class-key"> ✓ {t('class:choices.key')}</b>}
                  </th>
                  <td>
                    <Share
                      part={choice.count}
                      of={item.answered}
                      look={choice.right === true ? 'key' : 'other'}
                    />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </details>
  )
}
