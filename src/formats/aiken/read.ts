import type { Question } from '../../core/model/set.ts'
import { tidy } from '../exchange/html.ts'
import { base, empty } from '../exchange/imported.ts'
import { headOf, textOf } from '../exchange/text.ts'
import type { Imported, ImportedItem, Importer, Input, Place, Skipped } from '../exchange/types.ts'
import { limits } from '../stet/limits.ts'
import { placesOf, plainLetter } from './letters.ts'

/** Reads Aiken, and the dialect that names a question's type on a line of its own. */
export const aikenImporter: Importer = {
  format: 'aiken',
  detect: detectAiken,
  read: (input) => readAiken(textOf(input.bytes)),
}

/** `A)`, `A.`, `(A)`, `[A]`, `A、`; a point with no blank after it only where a word follows a capital. */
const label =
  /^[(（[]?(\p{L}\p{M}?)(?:[)）\]、．。][ \t]*|[.:：][ \t]+|[ \t]+[)）][ \t]*|(?<=\p{Lu})\.(?=[\p{L}\p{N}](?!\.)))(?=\S)/u
const afterZ = /^\(?[A-Za-z]{2}[).][ \t]+\S/
/** “Answer”, also in the other languages of the interface. */
const answerWord = String.raw`(?:(?:correct|right|richtige|bonne|правильный|doğru|正确)[ \t]*)?(?:ans(?:wer)?s?|antwort|r[ée]ponse|respuesta|ответ|cevap|答案|الإجابة|الجواب)(?:[ \t]+(?:correcta?e?|الصحيحة?))?`
const keyLine = new RegExp(String.raw`^${answerWord}[ \t]*[:：=][ \t]*`, 'iu')
const noteLine = /^(?:feedback|gfeed|feed)[ \t]*[.:][ \t]*/i

const answered = new RegExp(
  String.raw`^[ \t]*${answerWord}[ \t]*[:：][ \t]*[(（[]?\p{L}\p{M}?(?![\p{L}\p{M}])`,
  'gimu',
)

function detectAiken({ bytes }: Input): number {
  const text = headOf(bytes)
  const keys = text.match(answered)?.length ?? 0
  const options = text.match(/^[ \t]*[(（[]?\p{L}\p{M}?(?:[)）\]、．]|\.)[ \t]*\S/gimu)?.length ?? 0
  if (keys === 0) return 0
  return options >= 2 * keys || options > 1 ? 0.92 : 0.3
}

const types = new Set(
  'category multichoice truefalse shortanswer numerical essay description cloze order matching'.split(' '),
)

interface Labelled {
  /** A plain letter, or a figure. */
  readonly label: string
  /** Of the letter, from 0. */
  readonly place: number
  text: string
}

interface Draft {
  readonly line: number
  readonly type: string | null
  readonly stem: string[]
  readonly options: Labelled[]
  /** Whether there are more than letters, or more than a question can have. */
  overflow: boolean
  key: string | null
  note: string[]
}

/** Never throws; linear. */
export function readAiken(text: string): Imported {
  const items: ImportedItem[] = []
  const skipped: Skipped[] = []
  const story: string[] = []
  let draft: Draft | null = null
  let type: string | null = null
  let blank = true
  let number = 0
  let categories = false

  const flush = (): void => {
    if (!draft) return
    const asked = questionOf(draft, `q${items.length + 1}`)
    const read = 'prompt' in asked && asked.prompt === '' ? { skip: 'questionEmpty' } : asked
    const place: Place = { line: draft.line }
    if (draft.type === 'category') categories = true
    else if ('story' in read) story.push(...read.story.split('\n'))
    else if ('skip' in read) skipped.push({ code: read.skip, name: nameOf(draft), place })
    else items.push({ question: read, place })
    draft = null
  }

  for (const raw of text.split('\n')) {
    number++
    const line = raw.trim()
    if (line === '') {
      // Other types end with their paragraph.
      if (draft && draft.type !== null && draft.type !== 'multichoice') flush()
      blank = true
      continue
    }
    const marker = line.toLowerCase()
    if (types.has(marker) && blank) {
      flush()
      type = marker
      blank = false
      continue
    }
    if (draft && isNext(draft, line, blank)) flush()
    if (!draft) {
      draft = { line: number, type, stem: [], options: [], overflow: false, key: null, note: [] }
      type = null
    }
    add(draft, line)
    blank = false
  }
  flush()

  const none = items.length + skipped.length + story.length === 0
  return {
    ...empty,
    items,
    skipped,
    story: story.map((each, index) => ({ id: `p${index + 1}`, kind: 'paragraph', text: each })),
    findings: none ? [{ code: 'importNothing', severity: 'error', path: [], params: {} }] : [],
    losses: categories ? [{ code: 'categories' }] : [],
  }
}

/** Whether a line that follows belongs to another question. */
function isNext(draft: Draft, line: string, blank: boolean): boolean {
  // Answers without a question are one that is broken.
  if (draft.stem.length + draft.options.length === 0 && keyLine.test(line)) return false
  if (draft.key !== null)
    return !noteLine.test(line) && (blank || draft.note.length === 0 || isFirstLabel(line))
  // The one before never got its answer.
  return (
    blank && draft.options.length > 1 && !labelOf(draft, line) && !keyLine.test(line) && !afterZ.test(line)
  )
}

function isFirstLabel(line: string): boolean {
  const letter = label.exec(line)?.[1]
  return letter !== undefined && placesOf(plainLetter(letter)).includes(0)
}

function add(draft: Draft, line: string): void {
  const key = keyLine.exec(line)
  if (draft.key === null && key) {
    draft.key = line.slice(key[0].length).trim()
    return
  }
  if (draft.key !== null) {
    if (key) return
    const note = noteLine.exec(line)
    draft.note.push(note ? line.slice(note[0].length) : line)
    return
  }
  const note = noteLine.exec(line)
  if (note && draft.type !== null) {
    draft.note.push(line.slice(note[0].length))
    return
  }
  if (draft.options.length > limits.list) {
    draft.overflow = true
    return
  }
  const found = labelOf(draft, line)
  if (found) draft.options.push({ label: found.label, place: found.place, text: line.slice(found.length) })
  else if (draft.options.length === 0) draft.stem.push(line)
  else if (draft.options.at(-1)!.label === 'Z' && afterZ.test(line)) draft.overflow = true
  else draft.options.at(-1)!.text += `\n${line}`
}

/** The letter of an option: the first is A, the next come after it. In the dialect it may be a figure. */
function labelOf(
  { options, type, stem }: Draft,
  line: string,
): { readonly label: string; readonly place: number; readonly length: number } | null {
  // What stands first asks.
  if (stem.length === 0) return null
  if (type !== null) {
    const figure = /^(\d{1,2}|[a-z])[.)][ \t]+(?=\S)/i.exec(line)
    const marked = type === 'multichoice' || type === 'order' || type === 'matching'
    if (marked && figure && !isNumbering(figure[1]!, options.length, type)) {
      return { label: figure[1]!.toUpperCase(), place: options.length, length: figure[0].length }
    }
    if (marked) return null
  }
  const found = label.exec(line)
  if (!found) return null
  const letter = plainLetter(found[1]!)
  const last = options.at(-1)?.place ?? -1
  const places = placesOf(letter)
  const next = last === -1 ? 0 : last + 3
  const place = places.find((each) => each > last && each <= next) ?? places.find((each) => each === last)
  return place === undefined ? null : { label: letter, place, length: found[0].length }
}

/** Whether a figure numbers the question: it stands first, and is none of those that options begin with. */
function isNumbering(figure: string, before: number, type: string): boolean {
  if (before > 0 || !/^\d/.test(figure)) return false
  return type === 'multichoice' ? Number(figure) > 1 : figure !== '1'
}

function nameOf({ stem, options }: Draft): string {
  const name = tidy(stem.join(' ')) || options[0]?.text || ''
  return name.length > 80 ? `${name.slice(0, 78)}…` : name
}

type Read = Question | { readonly skip: string } | { readonly story: string }

function questionOf(draft: Draft, id: string): Read {
  const { type, options, key, stem } = draft
  const prompt = tidy(stem.join('\n')).replace(/^\d{1,4}[.)] +(?=\S)/, '')
  const fields = base(id, prompt, tidy(draft.note.join('\n')))
  switch (type) {
    case 'description':
      return prompt === '' ? { skip: 'questionEmpty' } : { story: prompt }
    case 'essay':
    case 'cloze':
      return { skip: type }
    case 'matching':
      return matchOf(draft, fields)
    case 'order':
      return orderOf(draft, fields)
    case 'shortanswer':
    case 'numerical':
      return shortOf(key, fields, type === 'numerical')
    default:
  }
  if (draft.overflow) return { skip: 'aikenTooMany' }
  if (options.length === 0 && key !== null && /^(?:true|false|t|f)$/i.test(key)) {
    return { ...fields, kind: 'verdict', answer: /^t/i.test(key) ? 'stands' : 'contradicted' }
  }
  if (prompt === '' || options.length === 0) return { skip: key === null ? 'aikenText' : 'tooFewOptions' }
  if (options.length < 2) return { skip: 'tooFewOptions' }
  if (key === null) return { skip: 'aikenNoAnswer' }
  const right = keysOf(key, options)
  if (right.size === 0) return { skip: 'noKey' }
  return {
    ...fields,
    kind: 'choice',
    options: options.map(({ text }, index) =>
      right.has(index) ? { text: tidy(text), correct: true } : { text: tidy(text) },
    ),
  }
}

const letterOrFigure = String.raw`(?:\p{L}\p{M}?|\d{1,2})`
const severalNamed = new RegExp(
  String.raw`^[^\p{L}\d]*${letterOrFigure}(?:[\s,;&().，、；]+(?:(?:and|und|et|y|и|ve|و)\s+)?${letterOrFigure})*[\s.)\]）]*$`,
  'iu',
)
const oneNamed = new RegExp(String.raw`(?<![\p{L}\p{N}\p{M}])${letterOrFigure}(?![\p{L}\p{N}\p{M}])`, 'giu')
const firstNamed = new RegExp(String.raw`^[(（[]?(${letterOrFigure})[)）\]]?[.)]?(?=\s|$|[,;&])`, 'iu')

/** Which options an answer names: by letter or figure, several with commas between or none, or by the words of one. */
function keysOf(key: string, options: Draft['options']): ReadonlySet<number> {
  const found = new Set<number>()
  for (const part of namesIn(key, options.length)) {
    const letter = plainLetter(part)
    const places = placesOf(letter)
    const byLabel = options.findIndex((option) => option.label === letter)
    const byPlace = byLabel === -1 ? options.findIndex(({ place }) => places.includes(place)) : byLabel
    const place = byPlace === -1 ? (places[0] ?? -1) : byPlace
    if (place >= 0 && place < options.length) found.add(place)
  }
  if (found.size > 0) return found
  const words = options.findIndex((option) => option.text.trim().toLowerCase() === key.toLowerCase())
  return words === -1 ? found : new Set([words])
}

/** `A`, `(a)`, `2`, `A, C`, `A and C`, `ACD`; none where it names nothing. */
function namesIn(key: string, count: number): readonly string[] {
  if (severalNamed.test(key.slice(0, 200))) return key.slice(0, 200).match(oneNamed) ?? []
  const letters = [...key]
  const rising = letters.every((letter, at) => at === 0 || letter > letters[at - 1]!)
  if (/^[A-Z]{2,10}$/.test(key) && letters.length <= count && rising) return letters
  const named = firstNamed.exec(key)
  return named ? [named[1]!] : []
}

type Fields = ReturnType<typeof base>

function shortOf(key: string | null, fields: Fields, numeric: boolean): Read {
  const answers = (key ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  if (answers.length === 0) return { skip: 'noKey' }
  if (!numeric) return { ...fields, kind: 'short', answers }
  if (!answers.every((each) => /^-?\d{1,30}(?:\.\d{1,30})?$/.test(each))) return { skip: 'numberBroken' }
  return { ...fields, kind: 'short', answers, numeric: true }
}

function orderOf({ options, key }: Draft, fields: Fields): Read {
  const sequence = (key ?? '').split(/[\s,;]+/).map((each) => options.find(({ label: own }) => own === each))
  const events = sequence.flatMap((option) => (option ? [{ text: tidy(option.text) }] : []))
  if (events.length < 3 || new Set(sequence).size !== options.length) return { skip: 'noKey' }
  return { ...fields, kind: 'order', events }
}

function matchOf({ options }: Draft, fields: Fields): Read {
  const pairs = options.flatMap(({ text }) => {
    const [item = '', ...rest] = text.split('\n')
    const target = rest.join(' ').replace(/^match[ \t]*:[ \t]*/i, '')
    return item.trim() === '' || target.trim() === '' ? [] : [{ item: tidy(item), target: tidy(target) }]
  })
  return pairs.length < 2 ? { skip: 'matchBroken' } : { ...fields, kind: 'match', pairs }
}
