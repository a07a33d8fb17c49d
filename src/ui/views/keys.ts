import { useLayoutEffect, useRef } from 'preact/hooks'
import { useApp } from './context.ts'

/** Carries the key out; `false` where it means nothing now, and another may have it. */
export type KeyRun = (event: KeyboardEvent) => boolean | void

/** `does` is the translated line under which Help lists the key. */
export interface NamedKey {
  readonly does: string
  readonly run: KeyRun
}

/** By `KeyboardEvent.key`, letters in lower case; alternatives parted by a blank: `{ 'j ArrowDown': next, Enter: check }`. */
export type KeyMap = Readonly<Record<string, KeyRun | NamedKey>>

/** A line of Help: the keys as they are to be shown, and what they do. */
export interface ListedKey {
  readonly keys: readonly string[]
  readonly does: string
}

interface Registration {
  keys: KeyMap | KeyRun
  listed: readonly ListedKey[]
  singles: boolean
}

const registrations = new Set<Registration>()

/**
 * Keys of a view, as long as it is there. Never called while somebody types, while a modal dialog is open, with Ctrl, Alt or
 * Meta, or for what the focused control does with the key itself. Of several views, the one mounted last is asked first.
 * `listed`: lines for Help beside those named in the map.
 */
export function useKeys(keys: KeyMap | KeyRun, listed: readonly ListedKey[] = []): void {
  const singles = useApp().settings.value.letterKeys
  const own = useRef<Registration>({ keys, listed, singles })
  Object.assign(own.current, { keys, listed, singles })
  // At once, not after the next frame: who is quick would press a key of a view that is seen and doesn't listen yet.
  useLayoutEffect(() => {
    const registration = own.current
    if (registrations.size === 0) document.addEventListener('keydown', handle)
    registrations.add(registration)
    return () => {
      registrations.delete(registration)
      if (registrations.size === 0) document.removeEventListener('keydown', handle)
    }
  }, [])
}

/** What Help lists: the keys of all that is mounted, in the order of mounting. */
export function listedKeys(): readonly ListedKey[] {
  return [...registrations].flatMap(({ keys, listed }) => {
    const named = Object.entries(typeof keys === 'function' ? {} : keys).flatMap(([names, action]) =>
      typeof action === 'function' ? [] : [{ keys: names.split(' '), does: action.does }],
    )
    return [...named, ...listed]
  })
}

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
  if (document.querySelector('dialog:modal') || isTyping(event.target) || isTheControls(event)) return
  const isSingle = [...event.key].length === 1 && event.key !== ' '
  for (const { keys, singles } of [...registrations].toReversed()) {
    if (isSingle && !singles) continue
    const run = typeof keys === 'function' ? keys : find(keys, event)
    // A map's function answers nothing where it did its work; a bare handler says so by `true`.
    const result = run?.(event)
    if (run && (typeof keys === 'function' ? result === true : result !== false)) {
      event.preventDefault()
      return
    }
  }
}

function find(keys: KeyMap, event: KeyboardEvent): KeyRun | undefined {
  const names = namesOf(event)
  for (const [listed, action] of Object.entries(keys)) {
    if (!listed.split(' ').some((key) => names.includes(key))) continue
    return typeof action === 'function' ? action : action.run
  }
  return undefined
}

/** The key as typed and, on a layout without Latin letters, the Latin letter of its place. */
function namesOf({ key, code }: KeyboardEvent): readonly string[] {
  if ([...key].length > 1) return [key]
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  const isLatin = /\p{Script=Latin}/u.test(key)
  const typed = key === '؟' ? '?' : key.toLowerCase()
  return place && !isLatin ? [typed, place.toLowerCase()] : [typed]
}

const textless = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'radio',
  'range',
  'reset',
  'submit',
  'image',
])

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !textless.has(target.type)
  return target.isContentEditable || target.matches('textarea, select')
}

/** Whether the focused control acts on the key: Enter presses a button, arrows move along radio buttons. */
function isTheControls({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (key === 'Enter')
    return target.matches('button, a[href], summary, [role="button"], [role="link"], [role="menuitem"]')
  if (key === ' ') return target.matches('button, a[href], summary, input, [role]')
  if (key.startsWith('Arrow'))
    return target.matches('input[type="radio"], input[type="range"], [role="slider"], [role="option"]')
  return false
}
