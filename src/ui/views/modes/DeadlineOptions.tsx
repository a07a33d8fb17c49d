import { useLayoutEffect, useState } from 'preact/hooks'
import { longestDeadline } from '../../settings.ts'
import { useApp, useTranslator } from '../context.ts'
import { useUniqueId } from '../parts/useUniqueId.ts'
import type { ModeOptionsProps } from './offered.ts'
import { deadlinePresets, readMinutes, usualDeadline } from './presets.ts'

const MINUTE = 60_000

/** How many minutes the whole edition has: one of those that suit the story, or one's own number. */
export function DeadlineOptions({ set, questions, onChange }: ModeOptionsProps) {
  const app = useApp()
  const { t } = useTranslator()
  const ids = { field: useUniqueId(), wrong: useUniqueId() }
  // Until something is chosen, the proposal follows the number of questions.
  const [typed, setTyped] = useState(() => app.settings.peek().deadlineMinutes?.toString() ?? null)
  const shown = typed ?? String(usualDeadline(set.article, questions))
  const minutes = readMinutes(shown)

  // Before the next key: an Enter right after the figure starts with that figure.
  useLayoutEffect(() => {
    onChange(minutes === null ? null : { limit: minutes * MINUTE })
  }, [minutes])

  function choose(text: string): void {
    setTyped(text)
    const chosen = readMinutes(text)
    if (chosen !== null) app.settings.value = { ...app.settings.peek(), deadlineMinutes: chosen }
  }

  return (
    <div class="deadline-options" role="group" aria-labelledby={ids.field}>
      <label class="deadline-field">
        <span id={ids.field}>{t('modes:deadline.minutes')}</span>
        <input
          class="input"
          type="number"
          inputMode="numeric"
          min={1}
          max={longestDeadline}
          step={1}
          required
          value={shown}
          aria-invalid={minutes === null}
          aria-describedby={minutes === null ? ids.wrong : undefined}
          onInput={(event) => choose(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        {deadlinePresets(set.article, questions).map((preset) => (
          <button
            key={preset}
            type="button"
            class="btn ghost small"
            aria-pressed={preset === minutes}
            onClick={() => choose(String(preset))}
          >
            {t('modes:deadline.preset', { count: preset })}
          </button>
        ))}
      </div>
      {minutes === null && (
        <p class="mode-wrong" id={ids.wrong}>
          <span aria-hidden="true">!</span>
          {t('modes:deadline.wrong', { most: longestDeadline })}
        </p>
      )}
    </div>
  )
}
