import type { Question } from '../../core/model/set.ts'
import { blank } from '../exchange/blanks.ts'
import { base } from '../exchange/imported.ts'
import { childOf, childrenOf, type XmlElement } from '../exchange/xml.ts'
import { flowOf, metNothing, plainOf, type Met, type Paragraph } from './flow.ts'
import { choicesOf, promptOf, questionsOf, withGaps, type Context, type Made } from './interactions.ts'
import { limits } from '../stet/limits.ts'
import { keyOf } from './keys.ts'
import type { GrowingStory } from './story.ts'

export interface ItemRead {
  readonly title: string
  /** In order; a code where an interaction was skipped. */
  readonly made: readonly { readonly made: Question | string; readonly name: string; readonly line: number }[]
  /** Codes of what doesn't get across. */
  readonly losses: readonly string[]
}

/** Interactions of one item, beyond which nobody answers it. */
const mostAsked = 300

/** The questions of one item, whose passages go into the story. */
export function readItem(item: XmlElement, story: GrowingStory, passageOf: Met['passageOf']): ItemRead {
  const met = metNothing(passageOf)
  const title = (item.attributes.get('title') ?? '').replace(/\s+/g, ' ').trim()
  const body = childOf(item, 'itemBody')
  const made: { made: Question | string; name: string; line: number }[] = []
  const put = (result: Made, name: string, line: number): void => {
    const list = typeof result === 'string' ? [result] : result
    for (const each of list) made.push({ made: each, name, line })
  }
  let before: Paragraph[] = []
  let asked = 0

  const context: Context = { item, met, story }
  const parts = body ? flowOf(body, met) : []
  const takeInline = (): void => {
    const last = lastWithSlot(before)
    if (last === -1) return
    for (const { result, name, line } of inlineQuestions(before.slice(0, last + 1), title, context)) {
      put(result, name, line)
      asked++
    }
    before = before.slice(last + 1)
  }
  for (const part of parts) {
    if (!('interaction' in part)) {
      before.push(part)
      continue
    }
    takeInline()
    const { interaction } = part
    if (asked >= mostAsked) {
      put('tooManyParts', title, interaction.line)
      break
    }
    const lead = before
    before = []
    const name = promptOf(interaction, { met: metNothing() }) || lead.at(-1)?.text || title
    const result = questionsOf(interaction, context, (prompt) => stemOf(lead, prompt, story) || title || '…')
    if (typeof result === 'string') stemOf(lead, name, story)
    put(result, name, interaction.line)
    asked++
  }
  takeInline()
  if (asked === 0) story.add(before)
  else if (before.some(({ passage }) => passage)) story.add(before.filter(({ passage }) => passage))
  else if (before.length > 0) met.losses.add('textAfter')
  if (childrenOf(item, 'modalFeedback').length > 0) {
    for (const feedback of childrenOf(item, 'modalFeedback')) {
      const text = plainOf(feedback, met)
      if (text !== '') met.feedback.push({ identifier: feedback.attributes.get('identifier') ?? '', text })
    }
  }
  const whole = finished(made, item, met)
  return { title, losses: [...met.losses], made: whole }
}

/** With what is said afterwards, and without what holds values made at random. */
function finished(
  made: readonly { made: Question | string; name: string; line: number }[],
  item: XmlElement,
  met: Met,
): ItemRead['made'] {
  const explanation = explanationOf(item, met)
  const random = met.random || childOf(item, 'templateProcessing') !== null
  return made.map((each) => {
    if (typeof each.made === 'string') {
      return each.made === 'noKey' && random ? { ...each, made: 'randomValues' } : each
    }
    return { ...each, made: met.random ? 'randomValues' : { ...each.made, explanation } }
  })
}

/** Feedback that is for the right answer or for any; the rest is a loss. */
function explanationOf(item: XmlElement, met: Met): string {
  if (met.feedback.length === 0) return ''
  const keys = new Set(
    childrenOf(item, 'responseDeclaration').flatMap(
      ({ attributes }) => keyOf(item, attributes.get('identifier') ?? '').values,
    ),
  )
  const general = /^(?:#right|correct|right|general|solution|explanation|feedback|model)/i
  const chosen =
    met.feedback.find(({ identifier }) => /^(?:explanation|general|solution)/i.test(identifier)) ??
    met.feedback.find(({ identifier }) => keys.has(identifier) || general.test(identifier)) ??
    (met.feedback.length === 1 ? met.feedback[0] : undefined)
  if (met.feedback.length > (chosen ? 1 : 0)) met.losses.add('feedback')
  return chosen?.text ?? ''
}

/** Characters from which on what stands before a question is a text to be read, and no part of the question. */
const passageLength = 200

/** The stem from what stands before the interaction and its own prompt; longer texts go into the story. */
function stemOf(lead: readonly Paragraph[], prompt: string, story: GrowingStory): string {
  const passages = lead.filter(({ passage }) => passage)
  const rest = lead.filter(({ passage }) => !passage)
  const own = prompt === '' ? rest.slice(-1) : []
  const context = prompt === '' ? rest.slice(0, -1) : rest
  const isLong = context.reduce((sum, { text }) => sum + text.length, 0) >= passageLength
  story.add(isLong ? lead.filter((each) => each.passage || each !== own[0]) : passages)
  const texts = [...(isLong ? [] : context), ...own].map(({ text }) => text)
  return [...texts, ...(prompt === '' ? [] : [prompt])].join('\n')
}

/** Index of the last paragraph that belongs to text with gaps, with the rest of the quotation that it stands in; -1 without gaps. */
function lastWithSlot(paragraphs: readonly Paragraph[]): number {
  const last = paragraphs.findLastIndex(({ text }) => text.includes(blank))
  if (last === -1) return -1
  const { quote } = paragraphs[last]!
  return quote ? paragraphs.findLastIndex((paragraph) => paragraph.quote === quote) : last
}

/** Lists in one text, each of which is a question with all of the text. */
const mostLists = 60

/** Text fields and lists within running text: the fields are one question, and so is each list. */
function inlineQuestions(
  paragraphs: readonly Paragraph[],
  title: string,
  context: Context,
): readonly { readonly result: Made; readonly name: string; readonly line: number }[] {
  const withGap = paragraphs.findIndex(({ text }) => text.includes(blank))
  const { quote } = paragraphs[withGap]!
  const first = quote ? paragraphs.findIndex((paragraph) => paragraph.quote === quote) : withGap
  const lead = paragraphs.slice(0, first)
  const text = paragraphs.slice(first)
  const elements = text.flatMap(({ slots }) => slots.map(({ element }) => element))
  const fields = elements.filter(({ name }) => name === 'textEntryInteraction')
  const lists = elements.filter(({ name }) => name === 'inlineChoiceInteraction')
  const stem = stemOf(lead, '', context.story)
  const shown = text.map((paragraph) => withGaps(paragraph, () => false)).join('\n')
  const name = stem || shown || title
  const results: { result: Made; name: string; line: number }[] = []
  if (fields.length > 0) {
    results.push({ result: typed(fields, text, stem, title, context), name, line: fields[0]!.line })
  }
  for (const list of lists.slice(0, mostLists)) {
    results.push({ result: picked(list, text, stem || title || '…', context), name, line: list.line })
  }
  for (const { line } of lists.slice(mostLists)) results.push({ result: 'tooManyParts', name, line })
  return results
}

function picked(list: XmlElement, text: readonly Paragraph[], prompt: string, { item, met }: Context): Made {
  const key = keyOf(item, list.attributes.get('responseIdentifier') ?? '')
  const choices = choicesOf(childrenOf(list, 'inlineChoice'), met)
  if (choices.some(({ text: own }) => own === '')) return 'mediaOnly'
  const [right, ...others] = choices.filter(({ id }) => key.values.includes(id))
  if (!right) return 'noKey'
  if (key.partial) met.losses.add('partialCredit')
  const accept = others.map((other) => other.text)
  const wrong = choices.filter(({ id }) => !key.values.includes(id))
  if (wrong.length === 0) return 'tooFewOptions'
  return [
    {
      kind: 'gap',
      ...base('', prompt),
      text: text.map((paragraph) => withGaps(paragraph, (slot) => slot === list)).join('\n'),
      gaps: [{ answer: right.text, ...(accept.length > 0 && { accept }) }],
      distractors: wrong.map((each) => ({ text: each.text })),
    },
  ]
}

function typed(
  fields: readonly XmlElement[],
  text: readonly Paragraph[],
  stem: string,
  title: string,
  { item, met }: Context,
): Made {
  if (fields.length > limits.list) return 'tooManyParts'
  const keys = fields.map(({ attributes }) => keyOf(item, attributes.get('responseIdentifier') ?? ''))
  const keyed = new Set(fields.filter((_, index) => keys[index]!.values.length > 0))
  const [key] = keys
  if (!key || keyed.size === 0) return 'noKey'
  if (keys.some(({ partial }) => partial)) met.losses.add('partialCredit')
  if (keys.some(({ tolerant }) => tolerant)) met.losses.add('tolerance')
  if (keys.some(({ caseSensitive }) => caseSensitive)) met.losses.add('caseSensitive')
  if (keyed.size < fields.length) met.losses.add('gapsWithoutKey')
  const asked = fields.length === 1 && text.length === 1 ? questionBefore(text[0]!, stem) : null
  if (asked !== null) {
    const [answer = '', ...more] = [...key.values, ...key.also]
    const distractors = key.wrong.map((each) => ({ text: each }))
    return [
      {
        kind: 'short',
        ...base('', asked || title || '…'),
        answers: [answer, ...more],
        ...(key.numeric && { numeric: true }),
        ...(distractors.length > 0 && { distractors }),
      },
    ]
  }
  if (keys.some(({ wrong }) => wrong.length > 0)) met.losses.add('distractors')
  return [
    {
      kind: 'gap',
      ...base('', stem || title || '…'),
      text: text.map((paragraph) => withGaps(paragraph, (slot) => keyed.has(slot))).join('\n'),
      gaps: keys
        .filter(({ values }) => values.length > 0)
        .map(({ values, also }) => {
          const [answer = '', ...rest] = [...values, ...also]
          return { answer, ...(rest.length > 0 && { accept: rest }) }
        }),
      typed: true,
    },
  ]
}

/** The question where the field only follows it; null where the field is a gap in a sentence. */
function questionBefore(paragraph: Paragraph, stem: string): string | null {
  if (paragraph.quote) return null
  const [before = '', after = ''] = paragraph.text.split(blank).map((piece) => piece.trim())
  if (after !== '') return null
  if (before === '') return stem
  if (!/[?:.=!؟？：。]$/.test(before)) return null
  return stem === '' ? before : `${stem}\n${before}`
}
