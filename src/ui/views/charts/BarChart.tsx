import './charts.css'
import { useTranslator } from '../context.ts'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { barOf } from './geometry.ts'
import { useSize } from './useSize.ts'

export interface Bar {
  readonly name: string
  readonly part: number
  readonly of: number
}

/** Of fewer answers a share says little. */
export const fewAnswers = 5

interface BarChartProps {
  /** Says in a sentence what is drawn; the figures stand in a table or a sentence beside the picture. */
  readonly name: string
  readonly bars: readonly Bar[]
}

/** Shares as bars along the line of reading, each with its name and its figures above; a striped bar rests on few answers. */
export function BarChart({ name, bars }: BarChartProps) {
  const { t, percent } = useTranslator()
  const { ref, width } = useSize<HTMLDivElement>()
  return (
    <div class="chart bar-chart" role="img" aria-label={name} ref={ref}>
      {bars.map(({ name, part, of }) => (
        <div key={name} class="bar-row">
          <span>{name}</span>
          <span class="chart-figure">
            {of === 0 ? '–' : t('stats:chart.figure', { part, of, share: percent(part / of) })}
          </span>
          <BarLine share={of === 0 ? 0 : part / of} few={of < fewAnswers} width={width} />
        </div>
      ))}
    </div>
  )
}

const barHeight = 16

function BarLine({
  share,
  few,
  width,
}: {
  readonly share: number
  readonly few: boolean
  readonly width: number
}) {
  const { dir } = useTranslator()
  const stripes = useUniqueId()
  // A pixel at either end for the stroke.
  const bar = barOf(share, width - 2, dir, width - 2)
  return (
    <svg width={width} height={barHeight}>
      {few && (
        <pattern
          id={stripes}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="chart-stripe" d="M2 0V7" />
        </pattern>
      )}
      <rect class="chart-track" x="1" y="1" width={Math.max(0, width - 2)} height={barHeight - 2} rx="3" />
      {share > 0 && (
        <rect
          class={few ? 'chart-bar few' : 'chart-bar'}
          fill={few ? `url(#${stripes})` : undefined}
          x={bar.x + 1}
          y="1"
          width={bar.width}
          height={barHeight - 2}
          rx="3"
        />
      )}
    </svg>
  )
}
