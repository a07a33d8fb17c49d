import { breakLines, wordCutter, type WordCutter } from './lines.ts'
import type { Direction, Font, Measure, Operation } from './operations.ts'

/**
 * Something of a known size that can be put anywhere. Until the page is whole, `x` runs along the line of reading
 * from the page's start, whichever side that is; see `mirrored`.
 */
export interface Block {
  readonly height: number
  at(x: number, y: number): readonly Operation[]
}

/** What blocks are measured by. */
export interface Setting {
  readonly measure: Measure
  /** Of the page. */
  readonly direction: Direction
}

export interface Words {
  readonly text: string
  readonly language: string
  readonly direction: Direction
  readonly font: Font
  readonly color: string
  /** Distance of lines, as a factor of the font's size. */
  readonly leading: number
  readonly struck?: string | undefined
  readonly centered?: boolean | undefined
  /** Lines of nearly the same length, as many as are needed at least. */
  readonly balanced?: boolean | undefined
  /** What doesn't fit is left out behind an ellipsis. */
  readonly maxLines?: number | undefined
  /** Set behind the last word, or on a line of its own. */
  readonly tail?: Pick<Words, 'text' | 'language' | 'direction' | 'font' | 'color'> | undefined
}

const cutters = new Map<string, WordCutter>()
function cutterOf(language: string): WordCutter {
  const known = cutters.get(language)
  if (known !== undefined) return known
  const cutter = wordCutter(language)
  cutters.set(language, cutter)
  return cutter
}

/** The lines in which words are set within `width`. */
export function linesOf(words: Words, width: number, { measure }: Setting): readonly string[] {
  const { text, font, language, maxLines = Infinity } = words
  const within = (most: number) =>
    breakLines(text, (line) => measure(line, font, language) <= most, cutterOf(language))
  const lines = within(width)
  if (lines.length > maxLines) {
    const kept = lines.slice(0, maxLines)
    let last = kept.at(-1) ?? ''
    while (last !== '' && measure(`${last}…`, font, language) > width) last = last.slice(0, -1)
    return [...kept.slice(0, -1), `${last.trimEnd()}…`]
  }
  if (words.balanced !== true || lines.length < 2) return lines
  let [narrow, wide] = [width / lines.length, width]
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2
    if (within(middle).length > lines.length) narrow = middle
    else wide = middle
  }
  return within(wide)
}

/** Words in lines. Those that run against the page begin at the far side of their box, as they do in a book. */
export function paragraph(words: Words, width: number, setting: Setting): Block {
  const { font, color, direction, tail } = words
  const lines = linesOf(words, width, setting)
  const leading = font.size * words.leading
  const measured = (text: string, of: { font: Font; language: string }) =>
    setting.measure(text, of.font, of.language)
  const gap = font.size * 0.3
  const lastWidth = measured(lines.at(-1) ?? '', words)
  const isTailBehind = tail !== undefined && lastWidth + gap + measured(tail.text, tail) <= width
  const tailLines =
    tail === undefined || isTailBehind
      ? []
      : linesOf({ ...tail, leading: words.leading, maxLines: 2 }, width, setting)
  const runsAgainst = direction !== setting.direction
  const baseline = (index: number) => leading * (index + 0.5) + font.size * 0.32
  return {
    height: leading * (lines.length + tailLines.length),
    at(x, y) {
      const align = words.centered === true ? 'center' : runsAgainst ? 'right' : 'left'
      const anchor = align === 'center' ? x + width / 2 : align === 'right' ? x + width : x
      const put = (text: string, index: number, by: Omit<Words, 'leading'>, shift = 0): Operation => ({
        type: 'text',
        text,
        at: { x: anchor + (runsAgainst ? -shift : shift), y: y + baseline(index) },
        font: by.font,
        color: by.color,
        align,
        direction: by.direction,
        language: by.language,
      })
      const strikes = lines.map((line, index): Operation => {
        const length = measured(line, words)
        const from = align === 'right' ? anchor - length : align === 'center' ? anchor - length / 2 : anchor
        const level = y + baseline(index) - font.size * 0.26
        return {
          type: 'line',
          from: { x: from, y: level },
          to: { x: from + length, y: level },
          color: words.struck ?? color,
          width: Math.max(2, font.size / 11),
        }
      })
      return [
        ...lines.map((line, index) => put(line, index, words)),
        ...(words.struck === undefined ? [] : strikes),
        ...(tail && isTailBehind ? [put(tail.text, lines.length - 1, tail, lastWidth + gap)] : []),
        ...(tail ? tailLines.map((line, index) => put(line, lines.length + index, tail)) : []),
      ]
    },
  }
}

export function space(height: number): Block {
  return { height, at: () => [] }
}

/** A line across `width`, in the middle of a stretch of `height`. */
export function rule(width: number, height: number, color: string, thickness: number): Block {
  return {
    height,
    at: (x, y) => [
      {
        type: 'line',
        from: { x, y: y + height / 2 },
        to: { x: x + width, y: y + height / 2 },
        color,
        width: thickness,
      },
    ],
  }
}

/** One below the other. */
export function stacked(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0),
    at(x, y) {
      let top = y
      return blocks.flatMap((block) => {
        const operations = block.at(x, top)
        top += block.height
        return operations
      })
    },
  }
}

/** Side by side, each at its own place along the line. */
export function abreast(blocks: readonly { readonly x: number; readonly block: Block }[]): Block {
  return {
    height: Math.max(0, ...blocks.map(({ block }) => block.height)),
    at: (x, y) => blocks.flatMap((each) => each.block.at(x + each.x, y)),
  }
}

/** Blocks in order over columns of nearly the same height, none of them cut. */
export function columns(
  blocks: readonly Block[],
  { count, width, gutter }: { readonly count: number; readonly width: number; readonly gutter: number },
): Block {
  const heights = blocks.map(({ height }) => height)
  const total = heights.reduce((sum, height) => sum + height, 0)
  let most = Math.max(total / count, ...heights)
  let filled = fill(blocks, most)
  while (filled.length > count) {
    most += 4
    filled = fill(blocks, most)
  }
  return abreast(filled.map((column, index) => ({ x: index * (width + gutter), block: stacked(column) })))
}

function fill(blocks: readonly Block[], most: number): readonly (readonly Block[])[] {
  const filled: Block[][] = [[]]
  let height = 0
  for (const block of blocks) {
    if (height > 0 && height + block.height > most + 0.5) {
      filled.push([])
      height = 0
    }
    filled.at(-1)!.push(block)
    height += block.height
  }
  return filled
}

/** A block within a frame. */
export function framed(
  block: Block,
  width: number,
  padding: number,
  color: string,
  thickness: number,
): Block {
  const height = block.height + 2 * padding
  return {
    height,
    at: (x, y) => [
      { type: 'frame', box: { x, y, width, height }, color, width: thickness },
      ...block.at(x + padding, y + padding),
    ],
  }
}

/** The same page for a reader who begins at the right: every place and side turned round, no letter. */
export function mirrored(operations: readonly Operation[], width: number): readonly Operation[] {
  const sides = { left: 'right', right: 'left', center: 'center' } as const
  return operations.map((operation): Operation => {
    switch (operation.type) {
      case 'desk':
        return operation
      case 'paper':
      case 'frame': {
        const { box } = operation
        return { ...operation, box: { ...box, x: width - box.x - box.width } }
      }
      case 'line': {
        const { from, to } = operation
        return { ...operation, from: { ...to, x: width - to.x }, to: { ...from, x: width - from.x } }
      }
      case 'text':
        return {
          ...operation,
          at: { ...operation.at, x: width - operation.at.x },
          align: sides[operation.align],
        }
      case 'dot':
        return { ...operation, at: { ...operation.at, x: width - operation.at.x } }
      // A stamp stays as it was cut: only its place is turned round.
      case 'turned':
        return { ...operation, at: { ...operation.at, x: width - operation.at.x } }
    }
  })
}
