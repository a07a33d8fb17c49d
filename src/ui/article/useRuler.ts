import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { boxesOf, rangeOf } from './place.ts'
import { heightByScroll, linesFrom, nearestLine, type Line } from './ruler.ts'

interface Options {
  readonly on: boolean
  /** Where words are marked by keys, the arrows are the word cursor's. */
  readonly arrowsAreTaken: boolean
  readonly scroller: RefObject<HTMLElement | null>
  readonly text: RefObject<HTMLElement | null>
}

export interface Ruler {
  readonly band: RefObject<HTMLDivElement | null>
  /** Lays it over the line at a height of the window, in pixels. */
  readonly showAt: (clientY: number) => void
  /** The arrows lead it from line to line, and the panel with it. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Keeps a line this far from the panel's edges where keys move the ruler: a share of its height. */
const keyMargin = 0.2

/** A band over the line being read: it follows the mouse, the scrolling finger and the arrow keys. Nothing renders for it. */
export function useRuler(options: Options): Ruler {
  const band = useRef<HTMLDivElement | null>(null)
  const latest = useRef(options)
  latest.current = options

  const ruler = useMemo(() => {
    /** Height in the panel that it keeps to; null: it goes with the scrolling. */
    let kept: number | null = null
    let frame = 0

    function draw(): void {
      frame = 0
      const panel = latest.current.scroller.current
      const root = latest.current.text.current
      const element = band.current
      if (!panel || !root || !element) return
      const top = panel.getBoundingClientRect().top
      const line = lineAt(
        root,
        top + (kept ?? heightByScroll(panel.scrollTop, panel.scrollHeight, panel.clientHeight)),
      )
      // All is measured by now; from here on the page is only written to.
      element.hidden = line === null
      if (!line) return
      element.style.translate = `0 ${line.top - top}px`
      element.style.blockSize = `${line.height}px`
    }

    function update(): void {
      frame ||= requestAnimationFrame(draw)
    }

    function keep(clientY: number | null): void {
      kept = clientY === null ? null : clientY - latest.current.scroller.current!.getBoundingClientRect().top
      update()
    }

    function moveLine(by: 1 | -1): boolean {
      const panel = latest.current.scroller.current
      const root = latest.current.text.current
      if (!panel || !root) return false
      const box = panel.getBoundingClientRect()
      const height = kept ?? heightByScroll(panel.scrollTop, panel.scrollHeight, panel.clientHeight)
      const next = neighbour(root, box.top + height, by)
      if (!next) return false
      const margin = panel.clientHeight * keyMargin
      const above = next.top - (box.top + margin)
      const below = next.top + next.height - (box.bottom - margin)
      const before = panel.scrollTop
      if (above < 0) panel.scrollTop += above
      else if (below > 0) panel.scrollTop += below
      keep(next.top + next.height / 2 - (panel.scrollTop - before))
      return true
    }

    return { update, keep, moveLine }
  }, [])

  useEffect(() => {
    const panel = options.scroller.current
    const text = options.text.current
    if (!options.on || !panel || !text) return
    const listening = new AbortController()
    const heed = { signal: listening.signal, passive: true }
    panel.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType !== 'touch') ruler.keep(event.clientY)
      },
      heed,
    )
    panel.addEventListener('pointerdown', (event) => ruler.keep(event.clientY), heed)
    panel.addEventListener('touchmove', () => ruler.keep(null), heed)
    panel.addEventListener('scroll', ruler.update, heed)
    const observer = new ResizeObserver(ruler.update)
    observer.observe(panel)
    observer.observe(text)
    ruler.update()
    return () => {
      listening.abort()
      observer.disconnect()
    }
  }, [options.on])

  return {
    band,
    showAt(clientY) {
      if (latest.current.on) ruler.keep(clientY)
    },
    onKeyDown(event) {
      const { on, arrowsAreTaken } = latest.current
      if (!on || arrowsAreTaken || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      if (ruler.moveLine(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault()
    },
  }
}

/** All that holds lines to be read, from top to bottom: the title, the blocks, the list of words where it is open. */
const blocksIn = (root: Element): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.story-title, [data-block], .words[open] :is(dt, dd)'),
]

/** What there is to read in a block: not its number, nor words for screen readers. */
function wordsOf(root: Element, block: HTMLElement): Range | null {
  const index = block.getAttribute('data-block')
  if (index !== null) return rangeOf(root, Number(index), 0, Infinity)
  const range = document.createRange()
  range.selectNodeContents(block)
  return range
}

/** Index of the block at a height of the window, or of the last that begins above it. */
function blockAt(blocks: readonly HTMLElement[], y: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (blocks[middle]!.getBoundingClientRect().top <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** The lines of a block in window pixels, each as high as the leading has it. */
function linesOf(root: Element, block: HTMLElement | undefined): readonly Line[] {
  const range = block && wordsOf(root, block)
  if (!block || !range) return []
  const origin = root.getBoundingClientRect().top
  const leading = Number.parseFloat(getComputedStyle(block).lineHeight)
  return linesFrom(boxesOf(root, range)).map(({ top, height }) => {
    const full = Math.max(leading || 0, height)
    return { top: origin + top - (full - height) / 2, height: full }
  })
}

function lineAt(root: Element, y: number): Line | null {
  const blocks = blocksIn(root)
  const lines = linesOf(root, blocks[blockAt(blocks, y)])
  return lines[nearestLine(lines, y)] ?? null
}

/** The line before or after the one at a height; blocks without words are stepped over. */
function neighbour(root: Element, y: number, by: 1 | -1): Line | null {
  const blocks = blocksIn(root)
  let index = blockAt(blocks, y)
  const lines = linesOf(root, blocks[index])
  const within = lines[nearestLine(lines, y) + by]
  if (within) return within
  for (index += by; index >= 0 && index < blocks.length; index += by) {
    const others = linesOf(root, blocks[index])
    const line = others.at(by > 0 ? 0 : -1)
    if (line) return line
  }
  return null
}
