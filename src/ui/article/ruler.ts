/** A line of text on the page, in pixels of whatever the caller measures in. */
export interface Line {
  readonly top: number
  readonly height: number
}

/** The lines that boxes of text make, from top to bottom; boxes that overlap by half of the smaller one are one line. */
export function linesFrom(boxes: readonly Line[]): readonly Line[] {
  const lines: Line[] = []
  for (const { top, height } of boxes.toSorted((a, b) => a.top - b.top)) {
    const last = lines.at(-1)
    const bottom = top + height
    if (last && last.top + last.height - top >= Math.min(height, last.height) / 2) {
      lines[lines.length - 1] = { top: last.top, height: Math.max(last.top + last.height, bottom) - last.top }
    } else {
      lines.push({ top, height })
    }
  }
  return lines
}

/** Index of the line at a height, or of the nearest one; -1 without lines. Lines come from top to bottom. */
export function nearestLine(lines: readonly Line[], y: number): number {
  let best = -1
  let least = Infinity
  lines.forEach(({ top, height }, index) => {
    const away = y < top ? top - y : Math.max(0, y - top - height)
    if (away < least) {
      least = away
      best = index
    }
  })
  return best
}

/**
 * Where the ruler lies in a panel that is only scrolled: it goes down as the story goes up, so that it is on the first line at
 * the beginning, on the last at the end, and comes over every line between. All in pixels; the answer counts from the panel's top.
 */
export function heightByScroll(scrollTop: number, scrollHeight: number, clientHeight: number): number {
  const way = scrollHeight - clientHeight
  return way <= 0 ? 0 : Math.min(1, Math.max(0, scrollTop / way)) * clientHeight
}
