import type { Cause } from './effects/context.ts'
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
  const { documentElement, defaultView } = page.ownerDocument
  const { clientWidth, clientHeight } = documentElement
  const fallen = there?.querySelector<HTMLElement>('.wrong')
  const stamp = there?.querySelector<HTMLElement>('.stamp')
  return {
    rect: there
      ? rectOf(there)
      : { x: clientWidth * 0.2, y: clientHeight * 0.2, width: clientWidth * 0.6, height: clientHeight * 0.4 },
    lines: there ? linesOf(there, clientHeight) : [],
    fallen: fallen && fallen.offsetWidth > 0 ? rectOf(fallen) : null,
    dir: (there && defaultView?.getComputedStyle(there).direction) === 'rtl' ? 'rtl' : there ? 'ltr' : dir,
    shake(x, y, turn) {
      if (!there) return
      there.style.translate = x === 0 && y === 0 ? '' : `${x}px ${y}px`
      there.style.rotate = turn === 0 ? '' : `${turn}rad`
    },
    unroll(shown) {
      if (!there) return
      // Wider and lower than the paper: its shadow and what hangs over its sides roll out with it.
      there.style.clipPath =
        shown === null ? '' : `inset(-80px -80px ${Math.max(0, there.offsetHeight - shown)}px -80px)`
    },
    fade(alpha) {
      if (there) there.style.opacity = alpha === null ? '' : String(alpha)
    },
    stamp: stamp && stamp.offsetWidth > 0 ? stampOf(stamp) : null,
  }
}

/** The boxes of its lines that are in the window; pieces of one line are put together. */
function linesOf(element: HTMLElement, windowHeight: number): readonly Rect[] {
  const lines: Rect[] = []
  for (const { x, y, width, height } of element.getClientRects()) {
    const before = lines.at(-1)
    if (width < 1 || height < 1 || y + height < 0 || y > windowHeight) continue
    if (before && Math.abs(before.y - y) < height / 2) {
      const left = Math.min(before.x, x)
      const right = Math.max(before.x + before.width, x + width)
      lines[lines.length - 1] = { ...before, x: left, width: right - left }
    } else lines.push({ x, y, width, height })
  }
  return lines
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
