import { useEffect, useState } from 'preact/hooks'

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly value: T }

/** The same promise; that it failed is told to the page too. For parts of Stet, which nobody expects to fail. */
export function told<T>(loading: Promise<T>): Promise<T> {
  loading.catch((error: unknown) => reportError(error))
  return loading
}

/** Loads when the view appears and whenever `keys` change; what comes too late is dropped. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  useEffect(() => {
    let wanted = true
    load().then(
      (value) => wanted && setLoaded({ state: 'ready', value }),
      () => wanted && setLoaded({ state: 'failed' }),
    )
    return () => {
      wanted = false
    }
  }, keys)
  return loaded
}
