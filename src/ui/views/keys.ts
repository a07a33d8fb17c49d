import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from './context.ts'

/** One shortcut. `keys` are `KeyboardEvent.key` values (letters in lower case) or `code:KeyT`, which holds on any keyboard layout. */
export interface Shortcut {
  readonly keys: readonly string[]
  /** What the help lists it as: the keys as they are printed, and what they do. */
  readonly shown?: string | undefined
  readonly label?: string | undefined
  /** Returning false leaves the event alone. */
  run(event: KeyboardEvent): void | false
}

const registered = signal<readonly (readonly Shortcut[])[]>([])

/** Shortcuts of the views on the page now, for the help. */
export function listedShortcuts(): readonly Shortcut[] {
  return registered.value.flat().filter(({ label }) => label)
}

/** Listens on the page while the view is there; never steals typing or the browser's own shortcuts, and rests under an overlay. */
export function useKeys(shortcuts: readonly Shortcut[]): void {
  const app = useApp()
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  const labels = shortcuts.map(({ shown, label }) => `${shown}${label}`).join()

  useEffect(() => {
    const own = latest.current
    registered.value = [...registered.peek(), own]
    return () => {
      registered.value = registered.peek().filter((entry) => entry !== own)
    }
  }, [labels])

  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || app.overlay.peek() !== null || document.querySelector('dialog[open]')) return
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) return
      const pressed = [event.key.length === 1 ? event.key.toLowerCase() : event.key, `code:${event.code}`]
      const shortcut = latest.current.find(({ keys }) => keys.some((key) => pressed.includes(key)))
      if (shortcut && shortcut.run(event) !== false) event.preventDefault()
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [app])
}

const untyped = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color', 'image'])

/** Whether keys go into a text there. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !untyped.has(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}
