import { useTranslator } from '../../ui/views/context.ts'

interface ShareProps {
  readonly part: number
  readonly of: number
  /** A key's bar is filled, any other is hatched: told apart without colour. */
  readonly look?: 'key' | 'other'
}

const width = 96
const height = 12

/** A share as a bar, with its figures beside it. */
export function Share({ part, of, look = 'key' }: ShareProps) {
  const { t, dir, percent } = useTranslator()
  if (of === 0) return <span class="share">–</span>
  const length = (part / of) * (width - 2)
  return (
    <span class="share">
      <svg class={`share-bar share-${look}`} width={width} height={height} aria-hidden="true">
        <rect class="share-track" x="0.5" y="0.5" width={width - 1} height={height - 1} rx="2" />
        <rect
          class="share-fill"
          x={dir === 'rtl' ? width - 1 - length : 1}
          y="1"
          width={length}
          height={height - 2}
          rx="2"
        />
      </svg>
      <span class="share-figure">{t('stats:chart.figure', { part, of, share: percent(part / of) })}</span>
    </span>
  )
}
