import type { EditionState } from '../../../core/session/edition.ts'
import type { EditionResult } from '../../../core/session/result.ts'
import { useTranslator } from '../context.ts'

interface ModeLineProps {
  readonly state: EditionState
  readonly result: EditionResult
}

/** On the front page: how the edition was played, and what its mode has to tell. */
export function ModeLine({ state, result }: ModeLineProps) {
  const { t, duration } = useTranslator()
  const { mode, clock } = state
  const { lookBacks, unanswered } = result
  const told = [
    t(`modes:mode.${mode}.name`),
    ...(mode === 'fromMemory' ? [t('modes:memory.lookBacks', { count: lookBacks })] : []),
    ...(clock ? [clockTold(clock)] : []),
  ]
  function clockTold({ limit, spent }: NonNullable<EditionState['clock']>): string {
    if (limit === null) return t('modes:kicker.clockOff', { used: duration(spent) })
    return t('modes:kicker.clockUsed', { used: duration(Math.min(spent, limit)), limit: duration(limit) })
  }
  return (
    <p class="mode-line">
      {told.join(' · ')}
      {unanswered.length > 0 && (
        <>
          {' · '}
          <b>{t('modes:front.late', { count: unanswered.length })}</b>
        </>
      )}
    </p>
  )
}
