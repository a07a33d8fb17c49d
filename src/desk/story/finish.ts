/** Milliseconds of work at a time, so that nobody waits for it. */
const slice = 8

/** The last value of a generator, worked out in slices with a rest between; the first slice only after such a rest. */
export async function unhurried<T>(steps: Generator<unknown, T, void>): Promise<T> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve))
    const until = performance.now() + slice
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() < until)
  }
}

/** The last value of a generator, worked out at once. */
export function finish<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
