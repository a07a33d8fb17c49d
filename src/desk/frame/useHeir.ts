import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * For a list whose rows go away when one of their buttons is pressed: the focus then goes to the row that takes its place, and to
 * the heading of the dialog or of the draft where none is left. `leaving` is called by the press.
 */
export function useHeir() {
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    const active = document.activeElement
    if (wanted.current === null || (active !== null && active !== document.body)) return
    const rows = [...(list.current?.children ?? [])]
    const row = rows[Math.min(wanted.current, rows.length - 1)]
    wanted.current = null
    const heir = row?.querySelector<HTMLElement>('button, a')
    const heading = document.querySelector('dialog[open] h2') ?? document.querySelector('.draft-head h1')
    const place = heir ?? heading
    if (place instanceof HTMLElement) place.focus()
  })
  return {
    list,
    leaving(): void {
      const rows = [...(list.current?.children ?? [])]
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      wanted.current = Math.max(0, at)
    },
  }
}
