import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface Size {
  /** Of the element, in CSS pixels. */
  readonly width: number
  /** Of a letter, in CSS pixels: the text size can be set. */
  readonly em: number
}

/** An element's size, followed as it changes: a picture drawn to it keeps its letters legible. */
export function useSize<E extends Element>(): Size & { readonly ref: RefObject<E | null> } {
  const ref = useRef<E>(null)
  const [size, setSize] = useState<Size>({ width: 320, em: 16 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const take = () =>
      setSize({
        width: Math.max(1, Math.floor(element.clientWidth)),
        em: parseFloat(getComputedStyle(element).fontSize),
      })
    const observer = new ResizeObserver(take)
    take()
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, ...size }
}
