import './charts.css'
import { useTranslator } from '../context.ts'
import { pathOf, placeOf, type Place, type Plot } from './geometry.ts'
import { useSize } from './useSize.ts'

export interface Series {
  readonly name: string
  /** Shares from 0 to 1; null where there was nothing to count. */
  readonly shares: readonly (number | null)[]
}

interface LineChartProps {
  /** Says in a sentence what is drawn; the figures stand in a table beside the picture. */
  readonly name: string
  /** Told apart by line and sign: the first whole with discs, the second dashed with squares. */
  readonly series: readonly [Series, Series]
  /** What stands below the first and the last point. */
  readonly from: string
  readonly to: string
}

const height = 200
const levels = [0, 0.5, 1] as const

/** Shares over time, in the direction of reading. */
export function LineChart({ name, series, from, to }: LineChartProps) {
  const { dir, percent } = useTranslator()
  const { ref, width, em } = useSize<HTMLDivElement>()
  const plot: Plot = {
    width,
    height,
    margins: { start: Math.round(em * 3.2), top: 14, end: 14, bottom: 14 },
    direction: dir,
  }
  const count = series[0].shares.length
  const placed = series.map(({ shares }) =>
    shares.map((share, index) => (share === null ? null : placeOf(plot, index, count, share))),
  )
  const { start, end } = plot.margins
  const along = (x: number) => (dir === 'rtl' ? width - x : x)
  return (
    <div class="chart" role="img" aria-label={name} ref={ref}>
      <ul class="chart-legend">
        {series.map((each, index) => (
          <li key={each.name}>
            <svg width="38" height="16">
              <path class={`chart-line line-${index}`} d="M1 8H37" />
              <Sign index={index} place={{ x: 19, y: 8 }} />
            </svg>
            {each.name}
          </li>
        ))}
      </ul>
      <svg class="chart-plot" width={width} height={height}>
        {levels.map((level) => {
          const { y } = placeOf(plot, 0, 1, level)
          return (
            <g key={level}>
              <path class="chart-grid" d={`M${along(start - 6)} ${y}H${along(width - end)}`} />
              {/* Figures run from left to right in either direction. */}
              <text
                class="chart-figure"
                direction="ltr"
                x={along(start - 12)}
                y={y + 0.32 * em}
                text-anchor={dir === 'rtl' ? 'start' : 'end'}
              >
                {percent(level)}
              </text>
            </g>
          )
        })}
        {placed.map((places, index) => (
          <g key={series[index]!.name}>
            <path class={`chart-line line-${index}`} d={pathOf(places)} />
            {places.map((place, at) => place && <Sign key={at} index={index} place={place} />)}
          </g>
        ))}
      </svg>
      <p class="chart-ends chart-figure">
        <span>{from}</span>
        {count > 1 && <span>{to}</span>}
      </p>
    </div>
  )
}

function Sign({ index, place: { x, y } }: { readonly index: number; readonly place: Place }) {
  return index === 0 ? (
    <circle class="chart-sign sign-0" cx={x} cy={y} r="5" />
  ) : (
    <rect class="chart-sign sign-1" x={x - 5} y={y - 5} width="10" height="10" />
  )
}
