import './charts.css'
import { useTranslator } from '../context.ts'
import { barOf } from './geometry.ts'
import { useWidth } from './useWidth.ts'

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

const rowHeight = 52
const barHeight = 16

/** Shares as bars along the line of reading, each with its name and its figures above; a hollow bar rests on few answers. */
export function BarChart({ name, bars }: BarChartProps) {
  const { t, dir, percent } = useTranslator()
  const { ref, width } = useWidth<HTMLDivElement>()
  const [start, end] = dir === 'rtl' ? [width, 0] : [0, width]
  return (
    <div class="chart" ref={ref}>
      <svg role="img" aria-label={name} width={width} height={bars.length * rowHeight} direction={dir}>
        {bars.map((bar, index) => {
          const top = index * rowHeight
          const { x, width: length } = barOf(bar.of === 0 ? 0 : bar.part / bar.of, width - 2, dir, width - 1)
          return (
            <g key={bar.name}>
              <text class="chart-name" x={start} y={top + 18}>
                {bar.name}
              </text>
              <text class="chart-figure" x={end} y={top + 18} text-anchor="end">
                {bar.of === 0
                  ? '–'
                  : t('stats:chart.figure', {
                      part: bar.part,
                      of: bar.of,
                      share: percent(bar.part / bar.of),
                    })}
              </text>
              <rect class="chart-track" x="1" y={top + 26} width={width - 2} height={barHeight} rx="3" />
              <rect
                class={bar.of < fewAnswers ? 'chart-bar few' : 'chart-bar'}
                x={x + (dir === 'rtl' ? 0 : 1)}
                y={top + 26}
                width={length}
                height={barHeight}
                rx="3"
              />
            </g>
          )
        })}
      </svg>
    </div>
  )
}
