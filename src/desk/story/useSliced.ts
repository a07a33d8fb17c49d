import { useEffect, useState } from 'preact/hooks'

/** Milliseconds of work at a time, so that typing is never held up. */
const slice = 8

/** What a long calculation comes to, worked out piece by piece whenever `key` changes; until then what the last one came to. */
export function useSliced<T>(key: unknown, start: () => Generator<unknown, T, void>, first: T): T {
  const [value, setValue] = useState(first)
  useEffect(() => {
    const steps = start()
    let timer: ReturnType<typeof setTimeout>
    const work = (): void => {
      const until = performance.now() + slice
      do {
        const step = steps.next()
        if (step.done) {
          setValue(step.value)
          return
        }
      } while (performance.now() < until)
      timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [key])
  return value
}
