import type { Cause } from './effects.ts'
import type { Rect } from './geometry.ts'

/** What lies on the desk and is read or pressed. */
const solid =
  '[data-paper], .sheet, .slip, .galley, header, footer, h1, h2, p, button, a, input, textarea, select'
const mostRects = 160

/** Rectangles in the window that canvas props must leave alone: papers, and words and buttons outside of them. */
export function takenRects(page: Element): readonly Rect[] {
  const { innerWidth, innerHeight } = page.ownerDocument.defaultView ?? { innerWidth: 0, innerHeight: 0 }
  const outermost: Element[] = []
  const rects: Rect[] = []
  for (const element of page.querySelectorAll(solid)) {
    if (rects.length >= mostRects) break
    if (outermost.at(-1)?.contains(element)) continue
    const rect = rectOf(element)
    if (rect.width === 0 || rect.height === 0) continue
    outermost.push(element)
    const inWindow =
      rect.x < innerWidth && rect.y < innerHeight && rect.x + rect.width > 0 && rect.y + rect.height > 0
    if (inWindow) rects.push(rect)
  }
  return rects
}

/** The element as the cause of an effect; the middle of the page where there is none (any more). */
export function causeOf(from: Element | null, page: HTMLElement, dir: 'ltr' | 'rtl'): Cause {
  const there = from instanceof HTMLElement && from.isConnected ? from : null
  const { clientWidth, clientHeight } = page.ownerDocument.documentElement
  const fallen = there?.querySelector<HTMLElement>('.wrong')
  const stamp = there?.querySelector<HTMLElement>('.stamp')
  return {
    rect: there
      ? rectOf(there)
      : { x: clientWidth * 0.2, y: clientHeight * 0.2, width: clientWidth * 0.6, height: clientHeight * 0.4 },
    fallen: fallen && fallen.offsetWidth > 0 ? rectOf(fallen) : null,
    dir,
    shake(x, y, turn) {
      if (!there) return
      there.style.translate = x === 0 && y === 0 ? '' : `${x}px ${y}px`
      there.style.rotate = turn === 0 ? '' : `${turn}rad`
    },
    stamp: stamp && stamp.offsetWidth > 0 ? stampOf(stamp) : null,
  }
}

/** Its size is read without the turn and the growth that the page may be giving it; its middle stays where it is in both. */
function stampOf(stamp: HTMLElement): NonNullable<Cause['stamp']> {
  const { x, y, width, height } = rectOf(stamp)
  return {
    middle: { x: x + width / 2, y: y + height / 2 },
    width: stamp.offsetWidth,
    setShown(shown) {
      // Not its opacity, which the page's own animation of it goes by.
      stamp.style.visibility = shown ? '' : 'hidden'
    },
  }
}

function rectOf(element: Element): Rect {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}
