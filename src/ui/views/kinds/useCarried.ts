import { useState } from 'preact/hooks'
import { useDrag } from '../../article/useDrag.ts'

/** A word that is carried to a zone: by the mouse anywhere, by a finger at its grip, so that a swipe still scrolls. */
export function useCarried(options: {
  readonly zone: string
  readonly onOver: (zone: Element | null) => void
  readonly onDrop: (zone: Element) => void
}): { handlers: ReturnType<typeof useDrag>; style: { transform: string } | undefined } {
  const [by, setBy] = useState<{ x: number; y: number } | null>(null)
  const zoneUnder = (event: PointerEvent): Element | null =>
    document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest(options.zone))
      .find((zone) => zone !== null) ?? null
  const handlers = useDrag({
    canStart: (event) =>
      event.pointerType === 'mouse' ||
      (event.target instanceof Element && event.target.closest('.grip') !== null),
    onStart: () => setBy({ x: 0, y: 0 }),
    onMove(event, moved) {
      setBy(moved)
      options.onOver(zoneUnder(event))
    },
    onEnd(event, dropped) {
      setBy(null)
      options.onOver(null)
      const zone = zoneUnder(event)
      if (dropped && zone) options.onDrop(zone)
    },
  })
  return { handlers, style: by ? { transform: `translate(${by.x}px, ${by.y}px)` } : undefined }
}
