import { quoteOf } from '../../core/anchoring/quote.ts'
import type { Article, Block, Option, Question, TextQuote, Why } from '../../core/model/set.ts'
import { blank } from '../exchange/blanks.ts'
import { base } from '../exchange/imported.ts'
import { allOf, childOf, childrenOf, type XmlElement } from '../exchange/xml.ts'
import { alternative, flowOf, metNothing, paragraphsOf, plainOf, type Met, type Paragraph } from './flow.ts'
import { keyOf, marksItself, type Key } from './keys.ts'
import { limits } from '../stet/limits.ts'
import type { GrowingStory } from './story.ts'
import { verdictsOf } from './verdictWords.ts'

/** What an interaction became: questions without their ids and explanations, or the code of why it was skipped. */
export type Made = readonly Question[] | string

export interface Context {
  readonly item: XmlElement
  readonly met: Met
  readonly story: GrowingStory
}

/** How the stem is put together: from the prompt of the interaction, or from what stands before it. */
export type Stem = (prompt: string) => string

const skipped: Readonly<Record<string, string>> = {
  uploadInteraction: 'upload',
  drawingInteraction: 'drawing',
  sliderInteraction: 'slider',
  mediaInteraction: 'mediaOnly',
  customInteraction: 'customInteraction',
  portableCustomInteraction: 'customInteraction',
}

export function questionsOf(interaction: XmlElement, context: Context, stem: Stem): Made {
  const make = makers[interaction.name]
  if (!make) {
    const code = skipped[interaction.name]
    if (code !== undefined) return code
    return /^(?:graphic|hotspot|select|position)/.test(interaction.name)
      ? 'pictureInteraction'
      : 'customInteraction'
  }
  const key = keyOf(context.item, interaction.attributes.get('responseIdentifier') ?? '')
  if (key.values.length === 0 && make !== written) return 'noKey'
  if (key.partial) context.met.losses.add('partialCredit')
  const made = make({ interaction, key, prompt: () => stem(promptOf(interaction, context)), ...context })
  return typeof made === 'string' || made.every(isWithinLimits) ? made : 'tooManyParts'
}

/** Whether a set may hold a question of so many parts. */
function isWithinLimits(question: Question): boolean {
  return Object.values(question).every((part) => !Array.isArray(part) || part.length <= limits.list)
}

interface Making extends Context {
  readonly interaction: XmlElement
  readonly key: Key
  readonly prompt: () => string
}

const makers: Readonly<Record<string, (making: Making) => Made>> = {
  choiceInteraction: choice,
  orderInteraction: order,
  matchInteraction: match,
  associateInteraction: associate,
  gapMatchInteraction: gapMatch,
  hottextInteraction: hottext,
  extendedTextInteraction: written,
}

/** Characters up to which an answer is a few words and no essay. */
const mostOfAnswer = 80

/** A large field for a few words that the item marks itself. */
function written({ interaction, key, item, prompt }: Making): Made {
  const [answer, ...more] = [...key.values, ...key.also]
  const marked = marksItself(item, interaction.attributes.get('responseIdentifier') ?? '')
  if (answer === undefined || !marked || [answer, ...more].some(({ length }) => length > mostOfAnswer))
    return 'essay'
  return [
    {
      kind: 'short',
      ...base('', prompt()),
      answers: [answer, ...more],
      ...(key.numeric && { numeric: true }),
    },
  ]
}

export function promptOf(interaction: XmlElement, { met }: Pick<Context, 'met'>): string {
  return plainOf(childOf(interaction, 'prompt'), met)
}

interface Choice {
  readonly id: string
  readonly text: string
  readonly note: string | undefined
}

/** The choices of an interaction by their text, or by what stands for their picture. */
export function choicesOf(elements: readonly XmlElement[], met: Met): readonly Choice[] {
  return elements.map((element) => {
    const own = metNothing(met.passageOf)
    const text = plainOf(element, own)
    for (const loss of own.losses) met.losses.add(loss)
    if (own.random) met.random = true
    const note = own.feedback.map((each) => each.text).join(' ')
    return {
      id: element.attributes.get('identifier')?.trim() ?? '',
      text: text === '' ? alternative(element) : text,
      note: note === '' ? undefined : note,
    }
  })
}

function choice({ interaction, key, met, prompt }: Making): Made {
  const elements = childrenOf(interaction, 'simpleChoice')
  const choices = choicesOf(elements, met)
  const right = new Set(key.values)
  if (choices.length < 2) return 'tooFewOptions'
  if (choices.some(({ text }) => text === '')) return 'mediaOnly'
  const rights = choices.filter(({ id }) => right.has(id))
  if (rights.length === 0) return 'noKey'
  for (const { note } of rights) if (note) met.feedback.push({ identifier: '#right', text: note })
  const verdicts =
    rights.length === 1 && !isPlain(interaction) ? verdictsOf(choices.map(({ text }) => text)) : null
  if (verdicts) {
    const whys = choices.flatMap(({ id, note }, index) =>
      note === undefined || right.has(id) ? [] : [[verdicts[index]!, contradicted(note)] as const],
    )
    const answer = verdicts[choices.indexOf(rights[0]!)]!
    return [
      {
        kind: 'verdict',
        ...base('', prompt()),
        answer,
        ...(whys.length > 0 && { why: Object.fromEntries(whys) }),
      },
    ]
  }
  const options = choices.map(({ id, text, note }): Option =>
    right.has(id)
      ? { text, correct: true }
      : { text, ...(note !== undefined && { why: contradicted(note) }) },
  )
  const keepOrder =
    interaction.attributes.get('shuffle') !== 'true' &&
    elements.every(({ attributes }) => attributes.get('fixed') === 'true')
  return [{ kind: 'choice', ...base('', prompt()), options, ...(keepOrder && { keepOrder }) }]
}

/** Our own export marks options that only happen to be words for true and false. */
const isPlain = ({ attributes }: XmlElement): boolean => attributes.get('class') === 'options'

const contradicted = (note: string): Why => ({ reason: 'contradicted', note })

function order({ interaction, key, met, prompt }: Making): Made {
  const choices = choicesOf(childrenOf(interaction, 'simpleChoice'), met)
  const byId = new Map(choices.map((each) => [each.id, each]))
  const events = [...new Set(key.values)].flatMap((value) => byId.get(value) ?? [])
  if (events.length < 2) return 'noKey'
  if (events.some(({ text }) => text === '')) return 'mediaOnly'
  if (events.length < choices.length) met.losses.add('distractors')
  return [{ kind: 'order', ...base('', prompt()), events: events.map(({ text }) => ({ text })) }]
}

/** The pairs of the key, the one that `first` has in front. */
function pairsOf(key: Key, first: ReadonlySet<string>): readonly (readonly [string, string])[] {
  return key.values.flatMap((value) => {
    const [a, b] = value.split(/\s+/)
    if (a === undefined || b === undefined) return []
    return [first.has(a) || !first.has(b) ? ([a, b] as const) : ([b, a] as const)]
  })
}

function match({ interaction, key, met, prompt }: Making): Made {
  const sets = childrenOf(interaction, 'simpleMatchSet').map((set) =>
    choicesOf(childrenOf(set, 'simpleAssociableChoice'), met),
  )
  const [rows, columns] = sets
  if (!rows || !columns) return 'noKey'
  if ([...rows, ...columns].some(({ text }) => text === '')) return 'mediaOnly'
  const pairs = pairsOf(key, new Set(rows.map(({ id }) => id)))
  const stem = prompt()
  const judged = isPlain(interaction)
    ? null
    : (verdictRows(rows, columns, pairs, stem) ?? verdictRows(columns, rows, pairs.map(turned), stem))
  if (judged) return judged
  const across = targetsOf(rows, columns, pairs)
  const back = targetsOf(columns, rows, pairs.map(turned))
  if (across.length === 0) return 'noKey'
  const once = (list: readonly Row[]) => list.every(({ targets }) => targets.length === 1)
  if (once(across) && (across.length === rows.length || !once(back) || back.length < columns.length)) {
    if (across.length < rows.length) met.losses.add('matchPart')
    return matched(across, columns, stem)
  }
  if (once(back)) {
    if (back.length < columns.length) met.losses.add('matchPart')
    return matched(back, rows, stem)
  }
  if (across.length > limits.list || columns.length > limits.list) return 'tooManyParts'
  // Many to many: each row is a choice of its own.
  return across.map(({ item, targets }) => ({
    kind: 'choice' as const,
    ...base('', `${stem}\n${item}`),
    options: columns.map(({ text }) => (targets.includes(text) ? { text, correct: true } : { text })),
  }))
}

interface Row {
  readonly item: string
  readonly targets: readonly string[]
}

const turned = ([a, b]: readonly [string, string]): readonly [string, string] => [b, a]

function targetsOf(
  rows: readonly Choice[],
  columns: readonly Choice[],
  pairs: readonly (readonly [string, string])[],
): readonly Row[] {
  const textOf = new Map(columns.map(({ id, text }) => [id, text]))
  const targets = new Map<string, string[]>()
  for (const [row, column] of pairs) {
    const text = textOf.get(column)
    if (text === undefined) continue
    const list = targets.get(row)
    if (list) list.push(text)
    else targets.set(row, [text])
  }
  return rows.flatMap(({ id, text }) => {
    const own = targets.get(id)
    return own ? [{ item: text, targets: own }] : []
  })
}

function matched(rows: readonly Row[], columns: readonly Choice[], stem: string): Made {
  const pairs = rows.map(({ item, targets }) => ({ item, target: targets[0]! }))
  const used = new Set(pairs.map(({ target }) => target))
  const distractors = columns.filter(({ text }) => !used.has(text)).map(({ text }) => ({ text }))
  return [{ kind: 'match', ...base('', stem), pairs, ...(distractors.length > 0 && { distractors }) }]
}

/** What stands over the columns of a table of statements beside words. */
const signs: ReadonlyMap<string, string> = new Map([
  ['+', 'true'],
  ['-', 'false'],
  ['\u2212', 'false'],
  ['\u2713', 'true'],
  ['\u2717', 'false'],
])

/** A table of statements to be judged; null where it is none. */
function verdictRows(
  rows: readonly Choice[],
  columns: readonly Choice[],
  pairs: readonly (readonly [string, string])[],
  stem: string,
): Made | null {
  const verdicts = verdictsOf(columns.map(({ text }) => signs.get(text) ?? text))
  if (!verdicts) return null
  const verdictOf = new Map(
    pairs.map(([row, column]) => [row, verdicts[columns.findIndex(({ id }) => id === column)]]),
  )
  const questions = rows.flatMap(({ id, text }): readonly Question[] => {
    const answer = verdictOf.get(id)
    return answer
      ? [
          {
            kind: 'verdict',
            ...base('', rows.length === 1 && stem !== '' ? `${stem}\n${text}` : text),
            answer,
          },
        ]
      : []
  })
  return questions.length > 0 ? questions : null
}

function associate({ interaction, key, met, prompt }: Making): Made {
  const choices = choicesOf(childrenOf(interaction, 'simpleAssociableChoice'), met)
  if (choices.some(({ text }) => text === '')) return 'mediaOnly'
  const textOf = new Map(choices.map(({ id, text }) => [id, text]))
  const items = new Set<string>()
  const used = new Set<string>()
  const pairs = pairsOf(key, new Set()).flatMap(([a, b]) => {
    const [item, target] = items.has(a) ? [b, a] : [a, b]
    const [first, second] = [textOf.get(item), textOf.get(target)]
    if (first === undefined || second === undefined) return []
    items.add(item)
    used.add(item).add(target)
    return [{ item: first, target: second }]
  })
  if (pairs.length === 0) return 'noKey'
  const distractors = choices.filter(({ id }) => !used.has(id)).map(({ text }) => ({ text }))
  return [{ kind: 'match', ...base('', prompt()), pairs, ...(distractors.length > 0 && { distractors }) }]
}

function gapMatch({ interaction, key, met, prompt }: Making): Made {
  const words = choicesOf(
    childrenOf(interaction).filter(({ name }) => name === 'gapText' || name === 'gapImg'),
    met,
  )
  if (words.some(({ text }) => text === '')) return 'mediaOnly'
  const textOf = new Map(words.map(({ id, text }) => [id, text]))
  const answers = new Map<string, string[]>()
  const used = new Set<string>()
  for (const [word, gap] of pairsOf(key, new Set(textOf.keys()))) {
    const text = textOf.get(word)
    if (text === undefined) continue
    used.add(word)
    const list = answers.get(gap)
    if (list) list.push(text)
    else answers.set(gap, [text])
  }
  const content = {
    ...interaction,
    children: interaction.children.filter(
      (child) => typeof child === 'string' || !['prompt', 'gapText', 'gapImg'].includes(child.name),
    ),
  }
  const gaps: { answer: string; accept?: readonly string[] }[] = []
  const text = paragraphsOf(flowOf(content, met))
    .map((paragraph) =>
      withGaps(paragraph, (slot) => {
        const [answer, ...accept] = answers.get(slot.attributes.get('identifier')?.trim() ?? '') ?? []
        if (answer === undefined) return false
        gaps.push({ answer, ...(accept.length > 0 && { accept }) })
        return true
      }),
    )
    .join('\n')
  if (gaps.length === 0) return 'noKey'
  const distractors = words.filter(({ id }) => !used.has(id)).map((word) => ({ text: word.text }))
  return [{ kind: 'gap', ...base('', prompt()), text, gaps, ...(distractors.length > 0 && { distractors }) }]
}

/** The text of a paragraph with `___` for each slot that is a gap, and `…` for the others. Underscores of its own are shortened. */
export function withGaps(paragraph: Paragraph, isGap: (slot: XmlElement) => boolean): string {
  const pieces = paragraph.text.replace(/_{3,}/g, '__').split(blank)
  const inline = paragraph.slots.filter(({ element }) => element.name !== 'hottext')
  let gapBefore = false
  const written = pieces.map((piece, index) => {
    const slot = inline[index]
    const isLast = slot === undefined
    const gap = !isLast && isGap(slot.element)
    // Two gaps in a row would be taken for one.
    const apart = index > 0 && gapBefore && (piece.startsWith('_') || (piece === '' && gap)) ? ' ' : ''
    const before = gap && piece.endsWith('_') ? ' ' : ''
    gapBefore = gap
    return `${apart}${piece}${before}${isLast ? '' : gap ? '___' : '…'}`
  })
  return written.join('')
}

/** Words of evidence beyond which nobody marks. */
const mostQuotes = 60

function hottext({ interaction, key, met, story, prompt }: Making): Made {
  const content = {
    ...interaction,
    children: interaction.children.filter((child) => typeof child === 'string' || child.name !== 'prompt'),
  }
  const paragraphs = paragraphsOf(flowOf(content, met))
  const right = new Set(key.values)
  const stem = prompt()
  const known = allOf(interaction, 'hottext').some(({ attributes }) =>
    right.has(attributes.get('identifier')?.trim() ?? ''),
  )
  if (!known) return 'noKey'
  const blocks = story.add(paragraphs)
  const evidence = paragraphs.flatMap((paragraph, index) =>
    paragraph.slots
      .filter(({ element }) => right.has(element.attributes.get('identifier')?.trim() ?? ''))
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => ({ block: blocks[index]!, start, end })),
  )
  if (evidence.length === 0) return 'mediaOnly'
  if (evidence.length > mostQuotes) return 'tooManyParts'
  const quotes = evidence.map(({ block, start, end }) => quoteIn(block, start, end))
  return [{ kind: 'locate', ...base('', stem), evidence: quotes }]
}

/** A block by itself, so that it is folded once however many words of it are marked. */
const articles = new WeakMap<Block, Article>()

/** The words of a block as a quotation. */
export function quoteIn(block: Block, start: number, end: number): TextQuote {
  const article = articles.get(block) ?? { title: '', language: 'en', blocks: [block] }
  articles.set(block, article)
  return quoteOf(article, { block: block.id, start, end })
}
