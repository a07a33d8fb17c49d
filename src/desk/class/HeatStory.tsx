import { useMemo, useState } from 'preact/hooks'
import { heatOf, type HeatSegment } from '../../core/class/heat.ts'
import type { ClassFigures } from '../../core/class/statistics.ts'
import { blockById, paragraphNumber } from '../../core/model/article.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import { directionOfTag } from '../../ui/article/direction.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { useUniqueId } from '../../ui/views/parts/useUniqueId.ts'

interface HeatStoryProps {
  readonly figures: ClassFigures
  readonly set: QuestionSet
}

/** The story, with how often each place was marked as proof, and where what proves the key stands. */
export function HeatStory({ figures, set }: HeatStoryProps) {
  const { t } = useTranslator()
  const title = useUniqueId()
  const [question, setQuestion] = useState('')
  const asked = set.questions.filter(({ id }) =>
    figures.questions.some((each) => each.question === id && each.asked > 0),
  )
  const heat = useMemo(
    () => heatOf(figures.counted, set, question === '' ? null : question),
    [figures, set, question],
  )
  return (
    <section class="class-part sheet" aria-labelledby={title}>
      <div class="class-head">
        <h2 id={title}>{t('class:heat.title')}</h2>
        <label class="row no-print">
          {t('class:heat.question')}
          <select
            class="input class-select"
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
          >
            <option value="">{t('class:heat.all')}</option>
            {asked.map(({ id, prompt }) => (
              <option key={id} value={id}>
                {prompt}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="class-legend">
        <span>
          <span class="heat" style={{ '--heat': '60%' }} aria-hidden="true">
            ¶<sup>3</sup>
          </span>{' '}
          {t('class:heat.marked')}
        </span>
        <span>
          <span class="heat heat-stands" aria-hidden="true">
            ¶
          </span>{' '}
          {t('class:heat.stands')}
        </span>
      </p>
      {heat.proofs === 0 && <p role="status">{t('class:heat.none')}</p>}
      <div class="class-story" lang={set.article.language} dir={directionOfTag(set.article.language)}>
        {heat.blocks.map(({ block, segments }) => (
          <p key={block} class={`class-block class-${blockById(set.article, block)?.kind}`}>
            <Paragraph n={paragraphNumber(set.article, block)} />
            {segments.map((segment) => (
              <Stretch
                key={segment.start}
                segment={segment}
                text={(blockById(set.article, block)?.text ?? '').slice(segment.start, segment.end)}
                most={heat.most}
              />
            ))}
          </p>
        ))}
      </div>
    </section>
  )
}

function Paragraph({ n }: { readonly n: number | null }) {
  return n === null ? null : <span class="class-number">¶{n} </span>
}

interface StretchProps {
  readonly segment: HeatSegment
  readonly text: string
  readonly most: number
}

function Stretch({ segment: { count, stands }, text, most }: StretchProps) {
  const { t, number, tag } = useTranslator()
  if (count === 0 && !stands) return <>{text}</>
  const share = most === 0 ? 0 : Math.round((count / most) * 100)
  const said = [
    ...(count > 0 ? [t('class:heat.times', { n: count })] : []),
    ...(stands ? [t('class:heat.here')] : []),
  ].join(' ')
  return (
    <span class={`heat${stands ? ' heat-stands' : ''}`} style={{ '--heat': `${share}%` }}>
      {text}
      {count > 0 && <sup aria-hidden="true">{number(count)}</sup>}
      <span class="sr-only" lang={tag}>
        {' '}
        ({said}){' '}
      </span>
    </span>
  )
}
