import { useEffect, useRef } from 'preact/hooks'

interface Drag {
  /** Whether the press may become a drag; a finger that should scroll may not. */
  readonly canStart?: (event: PointerEvent) => boolean
  readonly onStart: (event: PointerEvent) => void
  /** `by`: how far from the press, in pixels. */
  readonly onMove: (event: PointerEvent, by: { readonly x: number; readonly y: number }) => void
  /** `dropped` is false where the drag was broken off. */
  readonly onEnd: (event: PointerEvent, dropped: boolean) => void
}

// Below this a press is a press, in pixels.
const threshold = 6

/** A drag with pointer events that leaves short presses to the click; returns what goes on the element that is pressed. */
export function useDrag(drag: Drag): { onPointerDown(event: PointerEvent): void } {
  const latest = useRef(drag)
  latest.current = drag
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  return {
    onPointerDown(down) {
      if (!down.isPrimary || down.button !== 0 || latest.current.canStart?.(down) === false) return
      const listening = new AbortController()
      const { signal } = listening
      let dragging = false
      const end = (event: PointerEvent, dropped: boolean): void => {
        listening.abort()
        stop.current = null
        if (!dragging) return
        latest.current.onEnd(event, dropped)
        // The click that follows a drag means nothing.
        addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => removeEventListener('click', swallow, { capture: true }))
      }
      stop.current = () => listening.abort()
      addEventListener(
        'pointermove',
        (event) => {
          if (event.pointerId !== down.pointerId) return
          const by = { x: event.clientX - down.clientX, y: event.clientY - down.clientY }
          if (!dragging) {
            if (Math.hypot(by.x, by.y) < threshold) return
            dragging = true
            latest.current.onStart(event)
          }
          event.preventDefault()
          latest.current.onMove(event, by)
        },
        { signal, passive: false },
      )
      addEventListener('pointerup', (event) => event.pointerId === down.pointerId && end(event, true), {
        signal,
      })
      addEventListener('pointercancel', (event) => event.pointerId === down.pointerId && end(event, false), {
        signal,
      })
    },
  }
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
