import { effect } from '@preact/signals'

/** Resolves as soon as a condition on signals holds. */
export function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!holds()) return
      // An effect can't be ended in its first run.
      queueMicrotask(() => stop())
      resolve()
    })
  })
}
