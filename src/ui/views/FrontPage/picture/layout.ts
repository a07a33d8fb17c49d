import type { PageContent } from '../content.ts'
import {
  abreast,
  columns,
  framed,
  linesOf,
  mirrored,
  paragraph,
  rule,
  space,
  stacked,
  type Block,
  type Setting,
  type Words,
} from './blocks.ts'
import { inks, type Direction, type Font, type Measure, type Operation, type Picture } from './operations.ts'

export const pageWidth = 1200
/** A page with little on it is cut shorter, so that no half of it is bare; one with much is full at the tallest. */
export const pageHeights = { least: 1200, most: 1800 } as const

const desk = 40
const padding = 60
const edge = desk + padding
const inner = pageWidth - 2 * edge
const gutter = 36
const footerHeight = 168
const column = (inner - 2 * gutter) / 3
const textSizes = [34, 31, 28, 26, 24, 22] as const

/** Width of so many columns of three, with the gutters between them. */
const across = (count: number) => count * column + (count - 1) * gutter

interface Page extends Setting {
  readonly content: PageContent
}

/** Lays the front page out. `measure` must know the fonts by now: what it says is where the words will stand. */
export function layoutPage(content: PageContent, measure: Measure): Picture {
  const page: Page = { content, measure, direction: content.direction }
  const top = desk + 44
  const room = pageHeights.most - top - footerHeight - desk
  const roomy = headOf(page, headSizes.roomy)
  const whole = wholeBody(page, room - roomy.height)
  // Where not all of it fits, the head makes room first; then something has to be left out.
  const head = whole ? roomy : headOf(page, headSizes.tight)
  const body = whole ?? wholeBody(page, room - head.height) ?? bodyInPart(page, room - head.height)
  const height = Math.round(
    Math.min(
      pageHeights.most,
      Math.max(pageHeights.least, top + head.height + body.height + footerHeight + desk),
    ),
  )
  const operations: readonly Operation[] = [
    { type: 'desk' },
    {
      type: 'paper',
      box: { x: desk, y: desk, width: pageWidth - 2 * desk, height: height - 2 * desk },
    },
    ...head.at(edge, top),
    ...body.at(edge, top + head.height),
    ...footOf(page, height),
  ]
  return {
    width: pageWidth,
    height,
    operations: content.direction === 'rtl' ? mirrored(operations, pageWidth) : operations,
  }
}

type Style = Pick<Words, 'font' | 'color'> & Partial<Omit<Words, 'font' | 'color' | 'text'>>

/** Arabic letters reach further up and down. */
const leadingOf = (direction: Direction, latin: number) => (direction === 'rtl' ? latin + 0.32 : latin)

/** Words of the interface. */
function own({ content }: Page, text: string, style: Style): Words {
  const { language, direction } = content
  return { leading: leadingOf(direction, 1.3), language, direction, text, ...style }
}

/** Words of the story or of its questions. */
function told({ content }: Page, text: string, style: Style): Words {
  const { language, direction } = content.story
  return { leading: leadingOf(direction, 1.3), language, direction, text, ...style }
}

const display = (size: number, weight = 850): Font => ({ family: 'display', size, weight })
const serif = (size: number, weight = 420): Font => ({ family: 'serif', size, weight })
const sans = (size: number, weight = 400): Font => ({ family: 'sans', size, weight })

const headSizes = {
  roomy: { name: [108, 96, 84, 72], title: [84, 76, 68, 60] },
  tight: { name: [84, 72], title: [60] },
} as const

function headOf(page: Page, sizes: (typeof headSizes)['roomy' | 'tight']): Block {
  const { content, direction } = page
  const tight = leadingOf(direction, 1.06)
  const name = (size: number) =>
    own(page, content.name, {
      font: display(size, 900),
      color: inks.ink,
      centered: true,
      leading: leadingOf(direction, 1.15),
      maxLines: 2,
    })
  const nameSize = sizes.name.find((size) => linesOf(name(size), inner, page).length === 1) ?? 56
  const title = (size: number) =>
    own(page, content.headline, {
      font: display(size),
      color: inks.ink,
      leading: tight,
      balanced: true,
      maxLines: 4,
    })
  const within = (sizes: readonly number[], lines: number) =>
    sizes.find((size) => linesOf(title(size), inner, page).length <= lines)
  const titleSize = within(sizes.title.slice(0, 3), 1) ?? within(sizes.title, 2) ?? 52
  return stacked([
    paragraph(name(nameSize), inner, page),
    space(10),
    rule(inner, 8, inks.ink, 6),
    rule(inner, 8, inks.ink, 2),
    space(6),
    dateline(page),
    space(6),
    rule(inner, 4, inks.ink, 2),
    space(26),
    paragraph(title(titleSize), inner, page),
    space(10),
    paragraph(
      own(page, content.against, {
        font: { ...serif(27), italic: direction === 'ltr' },
        color: inks.faint,
        maxLines: 2,
      }),
      inner,
      page,
    ),
    space(22),
    statsOf(page),
    space(22),
    rule(inner, 4, inks.rule, 2),
    space(22),
  ])
}

/** The date at one end, what was checked at the other; one below the other where they don't fit. */
function dateline(page: Page): Block {
  const { content, measure, direction } = page
  const style = { font: sans(23), color: inks.faint } as const
  const date = own(page, content.date, style)
  const kicker = own(page, content.kicker, style)
  const width = measure(kicker.text, kicker.font, kicker.language)
  const isBeside = measure(date.text, date.font, date.language) + width + gutter <= inner
  if (!isBeside) return stacked([paragraph(date, inner, page), paragraph(kicker, inner, page)])
  const atEnd: Block = {
    ...paragraph(kicker, inner, page),
    at: (x, y) => paragraph(kicker, width + 1, { ...page, direction }).at(x + inner - width, y),
  }
  return abreast([
    { x: 0, block: paragraph(date, inner, page) },
    { x: 0, block: atEnd },
  ])
}

function statsOf(page: Page): Block {
  const { stats } = page.content
  const step = inner / Math.max(1, stats.length)
  return abreast(
    stats.map(({ value, name }, index) => ({
      x: index * step,
      block: stacked([
        // Figures run from left to right; their place on the page is the page's.
        paragraph(
          own(page, value, { font: display(62, 800), color: inks.ink, leading: 1.1, maxLines: 1 }),
          step,
          page,
        ),
        paragraph(own(page, name, { font: sans(23), color: inks.faint, maxLines: 2 }), step - 24, page),
      ]),
    })),
  )
}

const splits = [
  { facts: 2, corrections: 1 },
  { facts: 1, corrections: 2 },
] as const
type Split = (typeof splits)[number]

/** Facts and Corrections, all of them, as large as they fit; null where they don't in any size. */
function wholeBody(page: Page, available: number): Block | null {
  const { facts, corrections } = page.content
  for (const size of textSizes) {
    const [lowest] = arrangements(page, size, facts.items.length, corrections.items.length).toSorted(
      (one, other) => one.height - other.height,
    )
    if (lowest && lowest.height <= available) return lowest
  }
  return null
}

/** As many facts and as many corrections as there is room for in the smallest type. */
function bodyInPart(page: Page, available: number): Block {
  const { facts, corrections } = page.content
  const size = textSizes.at(-1)!
  const [factCount, correctionCount] = [facts.items.length, corrections.items.length]
  if (factCount === 0 || correctionCount === 0) {
    return asMany(factCount + correctionCount, available, (count) =>
      oneSided(page, size, factCount === 0 ? 0 : count, correctionCount === 0 ? 0 : count),
    )
  }
  // The longer list gets the room.
  const [first, second] = splits
  const split = factCount >= correctionCount ? first : second
  return beside(
    asMany(factCount, available, (count) => factsOf(page, size, split.facts, count)),
    asMany(correctionCount, available, (count) => correctionsOf(page, size, split.corrections, count)),
    split,
  )
}

function arrangements(page: Page, size: number, facts: number, corrections: number): readonly Block[] {
  if (facts === 0 || corrections === 0) return [oneSided(page, size, facts, corrections)]
  return splits.map((split) =>
    beside(
      factsOf(page, size, split.facts, facts),
      correctionsOf(page, size, split.corrections, corrections),
      split,
    ),
  )
}

function beside(facts: Block, corrections: Block, split: Split): Block {
  return abreast([
    { x: 0, block: facts },
    { x: across(split.facts) + gutter, block: corrections },
  ])
}

/** Everything stands, or nothing: the whole width for the one, a line or two for the other. */
function oneSided(page: Page, size: number, facts: number, corrections: number): Block {
  const isNothing = page.content.facts.items.length === 0 && page.content.corrections.items.length === 0
  const upper = factsOf(page, page.content.facts.items.length === 0 ? 28 : size, 3, facts)
  const lower = correctionsOf(page, page.content.corrections.items.length === 0 ? 26 : size, 3, corrections)
  return isNothing ? upper : stacked([upper, space(24), lower])
}

/** The block with as many of its items as the height allows. */
function asMany(count: number, available: number, build: (shown: number) => Block): Block {
  let best = build(0)
  let [least, most] = [1, count]
  while (least <= most) {
    const shown = Math.floor((least + most) / 2)
    const block = build(shown)
    if (block.height <= available) {
      best = block
      least = shown + 1
    } else most = shown - 1
  }
  return best
}

/** How many columns within so many of three: few items get long lines rather than a lonely column each. */
function columnsFor(spanned: number, items: number): number {
  return Math.max(1, Math.min(spanned, Math.ceil(items / 2)))
}

function factsOf(page: Page, size: number, spanned: number, shown: number): Block {
  const { facts, more } = page.content
  const width = across(spanned)
  const count = columnsFor(spanned, shown)
  const each = (width - (count - 1) * gutter) / count
  const sign = size * 1.25
  const items = facts.items.slice(0, shown).map(({ text, places }) =>
    stacked([
      abreast([
        {
          x: 0,
          block: paragraph(
            own(page, '✓', {
              font: sans(size, 700),
              color: inks.green,
              leading: leadingOf(page.content.story.direction, 1.3),
            }),
            sign,
            page,
          ),
        },
        {
          x: sign,
          block: paragraph(
            told(page, text, {
              font: serif(size),
              color: inks.ink,
              maxLines: 9,
              tail: tailOf(page, places, size),
            }),
            each - sign,
            page,
          ),
        },
      ]),
      rule(each, size * 0.95, inks.rule, 2),
    ]),
  )
  const left = facts.items.length - shown
  return stacked([
    paragraph(own(page, facts.title, { font: display(36, 800), color: inks.ink, maxLines: 2 }), width, page),
    space(12),
    ...(facts.items.length === 0
      ? [paragraph(own(page, facts.none, { font: sans(size), color: inks.ink, maxLines: 4 }), width, page)]
      : [columns(items, { count, width: each, gutter })]),
    ...(left > 0
      ? [paragraph(own(page, more(left), { font: sans(size, 650), color: inks.faint }), width, page)]
      : []),
  ])
}

function correctionsOf(page: Page, size: number, spanned: number, shown: number): Block {
  const { corrections, more } = page.content
  const none = corrections.items.length === 0
  const inset = 24
  const width = across(spanned)
  const room = width - 2 * inset
  const count = columnsFor(spanned, shown)
  const each = (room - (count - 1) * gutter) / count
  const small = size * 0.9
  const items = corrections.items.slice(0, shown).map(({ stem, given, text, places }) =>
    stacked([
      paragraph(
        told(page, stem, {
          font: { ...serif(small), italic: page.content.story.direction === 'ltr' },
          color: inks.faint,
          maxLines: 5,
        }),
        each,
        page,
      ),
      space(4),
      paragraph(
        own(page, given, { font: sans(small), color: inks.ink, struck: inks.red, maxLines: 4 }),
        each,
        page,
      ),
      space(4),
      paragraph(
        told(page, text, {
          font: serif(size),
          color: inks.ink,
          maxLines: 8,
          tail: tailOf(page, places, small),
        }),
        each,
        page,
      ),
      space(size * 0.9),
    ]),
  )
  const left = corrections.items.length - shown
  const title = own(page, corrections.title, {
    font: display(36, 800),
    color: none ? inks.ink : inks.red,
    maxLines: 2,
  })
  return framed(
    stacked([
      paragraph(title, room, page),
      space(10),
      ...(none
        ? [paragraph(own(page, corrections.none, { font: sans(size), color: inks.ink }), room, page)]
        : [columns(items, { count, width: each, gutter })]),
      ...(left > 0
        ? [paragraph(own(page, more(left), { font: sans(size, 650), color: inks.faint }), room, page)]
        : []),
    ]),
    width,
    inset,
    none ? inks.rule : inks.red,
    3,
  )
}

/** The footnote behind a sentence: where it stands in the story. */
function tailOf({ content }: Page, places: string, size: number): Words['tail'] {
  if (places === '') return undefined
  const { language, direction } = content
  return { text: places, language, direction, font: sans(size * 0.82, 600), color: inks.blue }
}

const logo = { size: 54, dots: 8 } as const

function footOf(page: Page, height: number): readonly Operation[] {
  const { content, measure } = page
  const top = height - desk - footerHeight + 22
  const name = own(page, 'STET', {
    font: display(logo.size, 900),
    color: inks.ink,
    language: 'la',
    direction: content.direction,
    leading: 1.1,
  })
  const width = measure(name.text, name.font, name.language)
  const motto = paragraph(
    own(page, content.motto, { font: serif(26), color: inks.faint, maxLines: 3 }),
    inner - width - 28 - stampRoom,
    page,
  )
  const middle = top + 66
  const step = width / logo.dots
  return [
    ...rule(inner, 2, inks.ink, 2).at(edge, top),
    ...paragraph(name, width + 1, page).at(edge, middle - 42),
    ...Array.from({ length: logo.dots }, (_, index): Operation => ({
      type: 'dot',
      at: { x: edge + step * (index + 0.5), y: middle + 28 },
      radius: 4,
      color: inks.red,
    })),
    ...motto.at(edge + width + 28, middle - motto.height / 2),
    stampOf(page, edge + inner - stampRoom / 2 + 10, middle + 2),
  ]
}

const stampRoom = 320

/** The verdict on the edition in ink, a little askew. */
function stampOf({ content, measure }: Page, x: number, y: number): Operation {
  const { stands, word, below } = content.stamp
  const color = stands ? inks.green : inks.red
  const language = stands ? 'la' : content.language
  const { direction } = content
  const font = ([64, 56, 48, 40, 32] as const)
    .map((size) => display(size, 900))
    .find((each) => measure(word, each, language) <= stampRoom - 90)
  const words = font ?? display(26, 900)
  const small = sans(22, 700)
  const width =
    Math.max(measure(word, words, language), Math.min(stampRoom, measure(below, small, content.language))) +
    52
  const center = { direction, align: 'center', color } as const
  const frame = (grow: number, thickness: number): Operation => ({
    type: 'frame',
    box: { x: -width / 2 - grow, y: -58 - grow, width: width + 2 * grow, height: 116 + 2 * grow },
    color,
    width: thickness,
  })
  return {
    type: 'turned',
    at: { x, y },
    angle: -0.11,
    within: [
      frame(0, 5),
      frame(8, 2),
      { type: 'text', text: word, at: { x: 0, y: 12 }, font: words, language, ...center },
      { type: 'text', text: below, at: { x: 0, y: 44 }, font: small, language: content.language, ...center },
    ],
  }
}
