import type { App } from '../app.ts'
import { whenIdle } from './idle.ts'
import { until } from './until.ts'

/**
 * Resolves when the first button of the title was not pressed, or what it asks for is painted, and the page has nothing more
 * urgent to do: the time for what nobody waits for.
 */
export async function whenNobodyWaits({ rackState, startWanted }: App, window: Window): Promise<void> {
  await until(() => rackState.value !== 'loading' && !startWanted.value)
  await whenIdle(window, 3000)
}
