import { useEffect, useRef } from 'preact/hooks'

/** Tells how many milliseconds, up to the moment handed in, a question has been in view; not counted while it is covered. */
export function useInView(now: () => number, covered: boolean): (at: number) => number {
  const view = useRef<{ spent: number; since: number | null } | null>(null)
  view.current ??= { spent: 0, since: covered ? null : now() }
  const spentAt = (at: number): number => {
    const { spent, since } = view.current!
    return spent + (since === null ? 0 : at - since)
  }
  useEffect(() => {
    const at = now()
    view.current = { spent: spentAt(at), since: covered ? null : at }
  }, [covered])
  return spentAt
}
