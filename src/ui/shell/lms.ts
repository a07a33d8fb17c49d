import type { CmiValue } from '../../formats/scorm/values.ts'

/** What a learning platform offers in a window above or the one that opened this. */
export interface ScormApi {
  LMSInitialize(empty: ''): unknown
  LMSFinish(empty: ''): unknown
  LMSGetValue(element: string): unknown
  LMSSetValue(element: string, value: string): unknown
  LMSCommit(empty: ''): unknown
}

/** One session with a learning platform, which is never trusted to answer. No method throws. */
export interface Lms {
  /** Empty where the platform knows none. */
  get(element: string): string
  set(values: readonly CmiValue[]): void
  commit(): void
  /** Ends the session; only the first call does. */
  finish(): void
}

/** Interactions may be left out by a platform, and so may a place; without the others there is no result. */
const isOptional = (element: string) =>
  /^cmi\.(interactions|core\.score\.m|core\.lesson_location)/.test(element)

/**
 * Begins a session. Null where the platform refuses. `onFault` is told once when it stops taking what it has to.
 */
export function openLms(api: ScormApi, onFault: () => void): Lms | null {
  let isOpen = true
  let isTold = false

  function fault(): void {
    if (isTold) return
    isTold = true
    onFault()
  }
  /** Null where it throws. */
  function ask(call: () => unknown): string | null {
    try {
      // Some answer with booleans or numbers, some with texts.
      const answer = call()
      return typeof answer === 'boolean' || typeof answer === 'number'
        ? `${answer}`
        : isText(answer)
          ? answer
          : ''
    } catch {
      return null
    }
  }

  if (ask(() => api.LMSInitialize('')) !== 'true') return null
  return {
    get: (element) => (isOpen ? (ask(() => api.LMSGetValue(element)) ?? '') : ''),
    set(values) {
      if (!isOpen) return
      for (const [element, value] of values) {
        if (ask(() => api.LMSSetValue(element, value)) !== 'true' && !isOptional(element)) fault()
      }
    },
    commit() {
      if (isOpen && ask(() => api.LMSCommit('')) !== 'true') fault()
    },
    finish() {
      if (!isOpen) return
      isOpen = false
      ask(() => api.LMSFinish(''))
    },
  }
}

const isText = (value: unknown) => typeof value === 'string'

interface Frame {
  readonly API?: unknown
  readonly parent?: Frame | null
  readonly opener?: Frame | null
}

const levels = 7

/** The platform's interface: in the window, at most 7 above it, or there above the window that opened it. Null where there is none. */
export function findApi(window: Frame): ScormApi | null {
  return above(window) ?? above(look(window, 'opener'))
}

function above(start: Frame | null): ScormApi | null {
  let frame = start
  for (let level = 0; frame && level <= levels; level++) {
    const api = look(frame, 'API')
    if (api) return api
    const parent: Frame | null = look(frame, 'parent')
    frame = parent === frame ? null : parent
  }
  return null
}

/** A window of another site lets nobody look. */
function look(frame: Frame, name: 'API'): ScormApi | null
function look(frame: Frame, name: 'parent' | 'opener'): Frame | null
function look(frame: Frame, name: keyof Frame): unknown {
  try {
    return frame[name] ?? null
  } catch {
    return null
  }
}
