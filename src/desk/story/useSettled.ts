import { useEffect, useState } from 'preact/hooks'

/** The value as it was when it last stood still for `rest` milliseconds; the first one at once. */
export function useSettled<T>(value: T, rest = 350): T {
  const [settled, setSettled] = useState(() => value)
  useEffect(() => {
    if (settled === value) return
    const timer = setTimeout(() => setSettled(() => value), rest)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
