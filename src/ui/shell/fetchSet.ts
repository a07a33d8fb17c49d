import { limits } from '../../formats/stet/limits.ts'

/** Where a set is to be fetched, or why the address isn't asked. */
export type SetAddress =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly problem: 'notAddress' | 'notSecure' | 'password' }

/** What came, or why nothing did. `status`: the HTTP status of an answer that was none. */
export type Fetched =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'stopped' | 'unreachable' | 'tooLarge' | 'webPage' }
  | { readonly ok: false; readonly problem: 'status'; readonly status: number }

const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Only https, so that nobody on the way reads or changes the set; one's own machine may go without. */
export function readAddress(text: string): SetAddress {
  let url: URL
  try {
    url = new URL(text.trim())
  } catch {
    return { ok: false, problem: 'notAddress' }
  }
  const isSecure = url.protocol === 'https:' || (url.protocol === 'http:' && ownMachine.has(url.hostname))
  if (!isSecure) return { ok: false, problem: 'notSecure' }
  if (url.username !== '' || url.password !== '') return { ok: false, problem: 'password' }
  return { ok: true, url }
}

export interface FetchSetOptions {
  readonly fetch: typeof fetch
  readonly signal: AbortSignal
  /** Told how many bytes have come so far. */
  onProgress(bytes: number): void
}

/** Fetches a set's text from another site, at most 4 MiB of it. Doesn't reject. */
export async function fetchSet(url: URL, { fetch, signal, onProgress }: FetchSetOptions): Promise<Fetched> {
  try {
    const response = await fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // The player agreed to this host and to no other.
      redirect: 'error',
    })
    if (!response.ok) {
      void response.body?.cancel()
      return { ok: false, problem: 'status', status: response.status }
    }
    const text = await textOf(response, onProgress)
    if (text === null) return { ok: false, problem: 'tooLarge' }
    return text.trimStart().startsWith('<') ? { ok: false, problem: 'webPage' } : { ok: true, text }
  } catch {
    // The browser tells a script nothing of why: no network, no such host, a redirect, or no leave to read (CORS).
    return { ok: false, problem: signal.aborted ? 'stopped' : 'unreachable' }
  }
}

/** Null as soon as there is more than the limit, whatever the answer said of its length. */
async function textOf(response: Response, onProgress: (bytes: number) => void): Promise<string | null> {
  const decoder = new TextDecoder()
  if (!response.body) return ''
  const reader = response.body.getReader()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.length
    if (bytes > limits.bytes) {
      void reader.cancel().catch(() => undefined)
      return null
    }
    text += decoder.decode(value, { stream: true })
    onProgress(bytes)
  }
  return text + decoder.decode()
}
