import type { Block, Distractor, Question, Why } from '../../core/model/set.ts'
import { blank, gapText } from '../exchange/blanks.ts'
import { base, empty } from '../exchange/imported.ts'
import { withSidecar } from '../exchange/sidecar.ts'
import { headOf, textOf } from '../exchange/text.ts'
import type { Imported, ImportedItem, Importer, Input, Loss, Place, Skipped } from '../exchange/types.ts'
import { wildAnswer } from '../exchange/wildcard.ts'
import { answersOf, isRight, type Answer } from './answers.ts'
import { chunksOf, type Chunk } from './chunks.ts'
import { finish } from './escape.ts'
import { numberAnswer } from './numbers.ts'
import { segmentsOf, type Segment } from './segments.ts'
import { wordsOf, type Markup, type Words } from './words.ts'

/** Reads GIFT as Moodle does, and what teachers write and Moodle trips over. */
export const giftImporter: Importer = {
  format: 'gift',
  detect: detectGift,
  read: (input) => readGift(textOf(input.bytes)),
}

function detectGift({ bytes }: Input): number {
  const text = headOf(bytes).trimStart()
  if (/^(?:<|\{\s*"|PK)/.test(text)) return 0
  if (/^[^\S\n]*\$CATEGORY:/m.test(text)) return 0.95
  const answered = text.match(/\{\s*(?:[=~#]|(?:TRUE|FALSE|T|F)\s*[#}]|\}|>\d)/g)?.length ?? 0
  const named = /^[^\S\n]*::[^\n]{1,300}?::/m.test(text)
  if (answered > 0) return named || answered > 1 ? 0.9 : 0.8
  if (!/(?<!\\)\{[^{}]{0,2000}\}/.test(text)) return named ? 0.4 : 0
  return named ? 0.7 : 0.2
}

interface Reading {
  readonly items: ImportedItem[]
  readonly skipped: Skipped[]
  readonly findings: Imported['findings'][number][]
  readonly losses: Loss[]
  readonly story: Block[]
}

export function readGift(text: string): Imported {
  const { chunks, sidecar, tagged } = chunksOf(text.replaceAll(blank, ' '))
  const reading: Reading = { items: [], skipped: [], findings: [], losses: [], story: [] }
  const categories = new Set<string>()
  let named = false
  for (const chunk of chunks) {
    if (chunk.text.startsWith('$CATEGORY:')) categories.add(chunk.text.slice(10).trim())
    else
      for (const segment of segmentsOf(chunk.text, chunk.line))
        named = readSegment(segment, chunk, reading) || named
  }
  if (named) reading.losses.push({ code: 'questionNames' })
  if (tagged) reading.losses.push({ code: 'tags' })
  if (categories.size > 1) reading.losses.push({ code: 'categories' })
  if (reading.items.length + reading.skipped.length + reading.story.length === 0) {
    reading.findings.push({ code: 'importNothing', severity: 'error', path: [], params: {} })
  }
  const [category] = categories
  return withSidecar(
    { ...empty, ...reading, title: category === undefined ? null : titleOf(category) },
    sidecar,
  )
}

/** The last part of a path; a slash within a name is written twice. */
function titleOf(category: string): string | null {
  const title = category
    .split(/(?<!\/)(?:\/\/)*\/(?!\/)/)
    .at(-1)!
    .replaceAll('//', '/')
    .trim()
  return title === '' ? null : title
}

/** Reads one question into the reading; answers whether it has a name. */
function readSegment(segment: Segment, chunk: Chunk, reading: Reading): boolean {
  const { name, rest } = nameOf(segment.before)
  const title = name === '' ? '' : wordsOf(name, 'moodle').text.replaceAll('\n', ' ')
  const called = title || chunk.id
  const place: Place = called ? { line: segment.line, id: called } : { line: segment.line }
  const id = `q${reading.items.length + 1}`
  const parts = partsOf(segment, rest, title)
  const asked = questionOf(parts, id, segment.fault)
  const read = 'prompt' in asked && asked.prompt === '' ? unasked(parts) : asked
  if ('story' in read) {
    for (const text of read.story.split('\n')) {
      reading.story.push({ id: `p${reading.story.length + 1}`, kind: 'paragraph', text })
    }
    for (const code of parts.losses) reading.losses.push({ code, place })
  } else if ('skip' in read) {
    if (read.skip !== '')
      reading.skipped.push({
        code: read.skip,
        name: title || excerpt(parts.stem.replaceAll(blank, '_____')),
        place,
      })
  } else {
    reading.items.push({ question: read, place })
    for (const code of parts.losses) reading.losses.push({ code, question: id, place })
    if (segment.fault === 'open') {
      reading.findings.push({ code: 'giftUnclosed', severity: 'warning', path: [], params: {}, place })
    }
  }
  return title !== ''
}

function nameOf(before: string): { readonly name: string; readonly rest: string } {
  const text = before.trimStart()
  if (!text.startsWith('::')) return { name: '', rest: before }
  const end = text.indexOf('::', 2)
  return end === -1
    ? { name: '', rest: text.slice(2) }
    : { name: text.slice(2, end), rest: text.slice(end + 2) }
}

/** What has answers and no words to ask by. */
function unasked({ media }: Parts): { readonly skip: string } {
  return { skip: media ? 'mediaOnly' : 'questionEmpty' }
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${Array.from(line.slice(0, 78)).join('')}…` : line
}

interface Parts {
  /** The question's words, with `blank` where a word is missing. */
  readonly stem: string
  readonly missing: boolean
  readonly title: string
  /** Whether the question shows pictures or plays sounds. */
  readonly media: boolean
  /** Between the braces, without general feedback. */
  readonly answers: string | null
  readonly general: string
  readonly markup: Markup
  /** Codes of what gets lost. */
  readonly losses: Set<string>
}

function partsOf(segment: Segment, before: string, title: string): Parts {
  const losses = new Set<string>()
  const after = segment.after.trimStart().startsWith('//') ? '' : segment.after
  const missing = segment.answers !== null && isMissingWord(before, after)
  const joined = missing ? before + blank + after : before
  const stem = said(wordsOf(joined, 'moodle'), losses)
  const inside = segment.answers ?? ''
  const at = inside.lastIndexOf('####')
  const general = at === -1 ? '' : said(wordsOf(inside.slice(at + 4), stem.markup), losses).text
  return {
    stem: stem.text,
    missing,
    title,
    media: stem.media > 0,
    answers: segment.answers === null ? null : (at === -1 ? inside : inside.slice(0, at)).trim(),
    general,
    markup: stem.markup,
    losses,
  }
}

/** Whether text goes on after the answers, or the sentence isn't over before them. */
export function isMissingWord(before: string, after: string): boolean {
  if (after === '' || after.trim() === '') return false
  return /[a-z0-9]/i.test(after) || /[\p{L}\p{N}]/u.test(after) || !/[.?!:…。？！؟>]$/.test(before.trimEnd())
}

function said(words: Words, losses: Set<string>): Words {
  if (words.media > 0) losses.add('media')
  if (words.formatted) losses.add('format')
  return words
}

/** Characters between braces: more than all options of a question may have. */
const mostOfAnswers = 400_000

type Read = Question | { readonly skip: string } | { readonly story: string }

function questionOf(parts: Parts, id: string, fault: Segment['fault']): Read {
  const { answers, stem } = parts
  if (fault === 'cloze') return { skip: 'cloze' }
  if (fault === 'several') return { skip: 'giftSeveral' }
  if (fault === 'close') return { skip: 'giftBraces' }
  if (answers === null) {
    if (stem !== '') return { story: stem }
    return { skip: parts.media ? 'mediaOnly' : parts.title === '' ? '' : 'questionEmpty' }
  }
  if (answers === '') return { skip: fault === 'open' ? 'giftBraces' : 'essay' }
  if (answers.length > mostOfAnswers) return { skip: 'tooManyParts' }
  if (answers.startsWith('#')) return numericOf(parts, id, answers.slice(1))
  if (/^>\s*\d/.test(answers)) return orderOf(parts, id, answers)
  if (answers.includes('~')) return choiceOf(parts, id, answers)
  if (answers.includes('->') && answers.includes('=')) {
    const matching = matchOf(parts, id, answers)
    if (matching) return matching
  }
  return verdictOf(parts, id, answers) ?? shortOf(parts, id, answers)
}

/** The words of an answer or of a sentence about it. */
function wordsIn(parts: Parts, part: string): string {
  return said(wordsOf(part, parts.markup), parts.losses).text
}

/** The prompt where no word is missing from it. */
function promptOf({ stem, title }: Parts): string {
  return stem.includes(blank) ? stem.replaceAll(blank, '_____') : stem || title
}

/** General feedback, else what is said to who answers right. */
function explanationOf(parts: Parts, right: readonly string[]): string {
  const first = right.find((each) => each !== '') ?? ''
  if (parts.general === '') {
    if (right.some((each) => each !== '' && each !== first)) parts.losses.add('feedback')
    return first
  }
  if (first !== '') parts.losses.add('feedback')
  return parts.general
}

function whyOf(note: string): Why | undefined {
  return note === '' ? undefined : { reason: 'contradicted', note }
}

function withWhy(text: string, note: string): Distractor {
  const why = whyOf(note)
  return why ? { text, why } : { text }
}

interface Told {
  readonly text: string
  readonly note: string
  readonly right: boolean
  readonly sign: Answer['sign']
  readonly weight: number | null
}

function toldOf(parts: Parts, answers: readonly Answer[]): readonly Told[] {
  return answers.map((answer) => ({
    text: wordsIn(parts, answer.text),
    note: wordsIn(parts, answer.feedback),
    right: isRight(answer),
    sign: answer.sign,
    weight: answer.weight,
  }))
}

function choiceOf(parts: Parts, id: string, inside: string): Read {
  const told = toldOf(parts, answersOf(inside)).filter(({ text }) => text !== '')
  if (told.length < 2) return { skip: parts.losses.has('media') ? 'mediaOnly' : 'tooFewOptions' }
  // Where an answer is right for full marks, others that count for some are not the answer.
  const single = told.some(({ sign }) => sign === '=')
  const keys = told.map(({ sign, right }) => right && (!single || sign === '='))
  if (told.some(({ weight }) => weight !== null && weight !== 0 && weight !== 100))
    parts.losses.add('partialCredit')
  const count = keys.filter(Boolean).length
  if (count === 0) return { skip: 'noKey' }
  if (count === told.length) {
    return shortFrom(
      parts,
      id,
      told.map((each) => ({ ...each, weight: null, right: true })),
    )
  }
  if (single && count > 1) parts.losses.add('severalCorrect')
  const explanation = explanationOf(
    parts,
    told.filter((_, index) => keys[index]).map(({ note }) => note),
  )
  if (parts.missing && count === 1) {
    const { prompt, text } = gapText(parts.stem, parts.title)
    return {
      ...base(id, prompt, explanation),
      kind: 'gap',
      text,
      gaps: [{ answer: told[keys.indexOf(true)]!.text }],
      distractors: told.filter((_, index) => !keys[index]).map((each) => withWhy(each.text, each.note)),
    }
  }
  return {
    ...base(id, promptOf(parts), explanation),
    kind: 'choice',
    options: told.map((each, index) =>
      keys[index] ? { text: each.text, correct: true } : withWhy(each.text, each.note),
    ),
  }
}

function shortOf(parts: Parts, id: string, inside: string): Read {
  // A star for part of the marks or none is any other answer.
  const answers = answersOf(inside).filter(({ text, weight }) => weight === null || text.trim() !== '*')
  const told = toldOf(parts, answers).filter(({ text }) => text !== '')
  if (told.length === 0) return { skip: parts.losses.has('media') ? 'mediaOnly' : 'noKey' }
  return shortFrom(parts, id, told)
}

function shortFrom(parts: Parts, id: string, told: readonly Told[]): Read {
  const { right, wrong } = keysOf(parts, told)
  if (right.length === 0) return { skip: 'noKey' }
  const explanation = explanationOf(
    parts,
    right.map(({ note }) => note),
  )
  const answers = typedAnswers(parts, right)
  if (answers.length === 0) return { skip: 'patternAnswer' }
  if (parts.missing && wrong.length === 0) {
    const { prompt, text } = gapText(parts.stem, parts.title)
    const answer = answers[0]!
    const gap = answers.length > 1 ? { answer, accept: answers.slice(1) } : { answer }
    return { ...base(id, prompt, explanation), kind: 'gap', text, gaps: [gap], typed: true }
  }
  const question = { ...base(id, promptOf(parts), explanation), kind: 'short' as const, answers }
  const distractors = wrong.flatMap(({ text, note }) => {
    const { answer } = wildAnswer(text)
    return answer === null || answers.includes(answer) ? [] : [withWhy(answer, note)]
  })
  return distractors.length === 0 ? question : { ...question, distractors }
}

/** The answers in which no star stands for any words, and the words of those in which one does. */
function typedAnswers(parts: Parts, right: readonly Told[]): readonly string[] {
  if (!right.some(({ text }) => text.includes('*'))) return right.map(({ text }) => text)
  const read = right.map(({ text }) => wildAnswer(text))
  if (read.some(({ wild }) => wild)) parts.losses.add('wildcard')
  return [...new Set(read.flatMap(({ answer }) => answer ?? []))]
}

/** Answers for full marks, else for the most there are; and those for less, which are to be expected. */
function keysOf<T extends { readonly weight: number | null }>(
  parts: Parts,
  told: readonly T[],
): { readonly right: readonly T[]; readonly wrong: readonly T[] } {
  if (told.every(({ weight }) => weight === null)) return { right: told, wrong: [] }
  const most = told.reduce((highest, { weight }) => Math.max(highest, weight ?? 100), -Infinity)
  const isKey = ({ weight }: T) => (weight ?? 100) === most && most > 0
  if (told.some(({ weight }) => weight !== null && weight > 0 && weight < 100))
    parts.losses.add('partialCredit')
  return { right: told.filter(isKey), wrong: told.filter((each) => !isKey(each)) }
}

function numericOf(parts: Parts, id: string, inside: string): Read {
  const told = answersOf(inside).flatMap(({ sign, text, feedback, weight }) => {
    const written = finish(text).trim()
    // What stands alone after ~ is said of any other number.
    if (written === '*' || (sign === '~' && written === '')) return []
    const note = wordsIn(parts, feedback)
    return { number: numberAnswer(written), note, weight: sign === '~' ? (weight ?? 0) : weight }
  })
  if (told.length === 0 || told.some(({ number }) => number === null)) return { skip: 'numberBroken' }
  const { right, wrong } = keysOf(parts, told)
  if (right.length === 0) return { skip: 'noKey' }
  if (told.some(({ number }) => number!.tolerant)) parts.losses.add('tolerance')
  const answers =
    right.length === 1
      ? right[0]!.number!.values
      : [...new Set(right.flatMap(({ number }) => number!.values))]
  const explanation = explanationOf(
    parts,
    right.map(({ note }) => note),
  )
  const fields = base(id, promptOf(parts), explanation)
  const question = { ...fields, kind: 'short' as const, answers, numeric: true }
  const distractors = wrong
    .filter(({ number }) => !answers.includes(number!.values[0]!))
    .map(({ number, note }) => withWhy(number!.values[0]!, note))
  return distractors.length > 0 ? { ...question, distractors } : question
}

function verdictOf(parts: Parts, id: string, inside: string): Read | null {
  if (!/^[TF]/i.test(inside)) return null
  const [written = '', wrong = '', right = ''] = splitIn3(inside)
  const word = written.trim()
  if (!/^(?:T|F|true|false)$/i.test(word) || word === 't' || word === 'f') return null
  const answer = word.startsWith('T') || word.startsWith('t') ? 'stands' : 'contradicted'
  const why = whyOf(wordsIn(parts, wrong))
  const fields = base(id, statementOf(parts), explanationOf(parts, [wordsIn(parts, right)]))
  if (!why) return { ...fields, kind: 'verdict', answer }
  return {
    ...fields,
    kind: 'verdict',
    answer,
    why: answer === 'stands' ? { contradicted: why } : { stands: why },
  }
}

function statementOf(parts: Parts): string {
  return parts.missing
    ? parts.stem.replaceAll(blank, ' ').replace(/ +/g, ' ').trim()
    : parts.stem || parts.title
}

function splitIn3(inside: string): readonly string[] {
  const first = inside.indexOf('#')
  if (first === -1) return [inside]
  const second = inside.indexOf('#', first + 1)
  if (second === -1) return [inside.slice(0, first), inside.slice(first + 1)]
  return [inside.slice(0, first), inside.slice(first + 1, second), inside.slice(second + 1)]
}

/** Null where the arrow is part of an answer that is typed. */
function matchOf(parts: Parts, id: string, inside: string): Read | null {
  const rows = answersOf(inside).map(({ text, feedback }) => {
    // A sign of feedback has no meaning here.
    const whole = feedback === '' ? text : `${text}#${feedback}`
    const at = text.indexOf('->')
    // What stands on the right has no mark of its format.
    return {
      at,
      item: wordsIn(parts, whole.slice(0, Math.max(at, 0))),
      target: wordsIn(parts, `[${parts.markup}]${whole.slice(at + 2)}`),
    }
  })
  const rightly = rows.filter(({ at, target }) => at !== -1 && target !== '')
  const pairs = rightly.filter(({ item }) => item !== '').map(({ item, target }) => ({ item, target }))
  if (pairs.length < 2)
    return rightly.length * 2 < rows.length || rows.length === 1 ? null : { skip: 'matchBroken' }
  if (rightly.length < rows.length) parts.losses.add('matchPart')
  const question = { ...base(id, statementOf(parts), parts.general), kind: 'match' as const, pairs }
  if (pairs.length === rightly.length) return question
  const targets = new Set(pairs.map(({ target }) => target))
  const extra = rightly.filter(({ item, target }) => item === '' && !targets.has(target))
  return extra.length > 0
    ? { ...question, distractors: extra.map(({ target }) => ({ text: target })) }
    : question
}

/** Moodle's ordering: a line of settings, then a line for each item. */
function orderOf(parts: Parts, id: string, inside: string): Read {
  const settings = /^>\s*\d{1,3}(?:[ \t]+(?:[A-Z][A-Z_]{0,40}|\d|i+)(?=\s|$)){0,8}/.exec(inside)
  const events = inside
    .slice(settings ? settings[0].length : 1)
    .split('\n')
    .map((line) => ({ text: wordsIn(parts, line) }))
    .filter(({ text }) => text !== '')
  if (events.length < 3) return { skip: 'tooFewOptions' }
  return { ...base(id, statementOf(parts), parts.general), kind: 'order', events }
}
