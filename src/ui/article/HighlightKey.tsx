import type { Highlight } from '../app.ts'
import { useTranslator } from '../views/context.ts'

const roles = ['evidence', 'nearest', 'wrong', 'proof', 'contest'] as const

/** What the kinds of highlight mean, each drawn as it is in the story; only those that are there. */
export function HighlightKey({ highlights }: { readonly highlights: readonly Highlight[] }) {
  const { t } = useTranslator()
  const there = roles.filter((role) => highlights.some((each) => each.role === role))
  if (there.length === 0) return null
  return (
    <ul class="highlight-key" aria-label={t('play:highlight.key')}>
      {there.map((role) => (
        <li key={role}>
          <span class={`hl hl-${role} hl-opens hl-closes`}>{t(`play:highlight.${role}.name`)}</span>
        </li>
      ))}
    </ul>
  )
}
