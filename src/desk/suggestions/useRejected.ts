import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../../ui/views/context.ts'

/** Ids of questions that were rejected for a draft, kept on this device. Null until they have been read. */
export function useRejected(draft: string): {
  readonly rejected: ReadonlySet<string> | null
  put(id: string, isRejected: boolean): void
} {
  const { store } = useApp()
  const key = `rejectedSuggestions ${draft}`
  const [rejected, setRejected] = useState<ReadonlySet<string> | null>(null)
  useEffect(() => {
    store.setting(key).then(
      (stored) => setRejected(read(stored)),
      () => setRejected(new Set()),
    )
  }, [key])
  return {
    rejected,
    put(id, isRejected) {
      const next = new Set(rejected)
      if (isRejected) next.add(id)
      else next.delete(id)
      setRejected(next)
      void store.saveSetting(key, [...next])
    },
  }
}

function read(stored: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [])
}
