import type { Distractor, Question, Why } from '../../core/model/set.ts'
import { blank, gapQuestion } from '../exchange/blanks.ts'
import { base, unreadable, withMended } from '../exchange/imported.ts'
import { numbersWithin, plainNumber } from '../exchange/numbers.ts'
import { Reading, type Outcome } from '../exchange/reading.ts'
import { withSidecar } from '../exchange/sidecar.ts'
import { headOf, xmlTextOf } from '../exchange/text.ts'
import type { Imported, Importer, Place } from '../exchange/types.ts'
import { allOf, childOf, childrenOf, readXml, textIn, type XmlElement } from '../exchange/xml.ts'
import { readCloze } from './cloze.ts'
import { lastOf } from './category.ts'
import { withoutFiles } from './files.ts'
import { markupIn, sourceOf, wordsOf, type Markup } from './text.ts'
import { wildAnswer } from '../exchange/wildcard.ts'

/** Reads Moodle's question banks: files with a `quiz` of `question`s. */
export const moodleImporter: Importer = {
  format: 'moodleXml',
  detect({ bytes }) {
    const start = headOf(bytes)
    if (!/<(?:\w+:)?quiz[\s>]/.test(start)) return 0
    return /<(?:\w+:)?question\s/.test(start) ? 1 : 0.7
  },
  read: ({ bytes }) => readMoodle(xmlTextOf(bytes)),
}

export const sidecarMark = ' stet-set: '

export function readMoodle(text: string): Imported {
  const xml = readXml(withoutFiles(text))
  if ('fault' in xml) return unreadable(xml.fault, { line: xml.line }, { line: xml.line })
  const reading = new Reading()
  const categories = new Set<string>()
  let named = false
  let tagged = false
  const list = xml.root.name === 'question' ? [xml.root] : allOf(xml.root, 'question')
  for (const element of list) {
    const type = typeOf(element)
    if (type === 'category') {
      const category = childOf(element, 'category')
      if (category) categories.add(sourceOf(category).trim())
      continue
    }
    const parts = new Parts(element, reading.nextId)
    const outcome = outcomeOf(type, parts)
    const place: Place = parts.name === '' ? { line: element.line } : { line: element.line, id: parts.name }
    named ||= isOwnName(parts)
    tagged ||= childOf(element, 'tags') !== null
    reading.add(outcome, parts.name || parts.stem, place, parts.losses)
  }
  if (named) reading.losses.push({ code: 'questionNames' })
  if (tagged) reading.losses.push({ code: 'tags' })
  if (categories.size > 1) reading.losses.push({ code: 'categories' })
  const [category] = categories
  const read = reading.finish(category === undefined ? null : lastOf(category))
  const imported = { ...read, findings: withMended(read.findings, xml) }
  const sidecar = xml.comments.find((comment) => comment.startsWith(sidecarMark))
  return withSidecar(imported, sidecar?.slice(sidecarMark.length))
}

function typeOf(element: XmlElement): string {
  return (element.attributes.get('type') ?? '').trim().toLowerCase()
}

/** Whether the name says what the question doesn't. */
function isOwnName({ name, stem }: Parts): boolean {
  const fold = (text: string) => text.replace(/[\s….]+/g, ' ').trim()
  return name !== '' && !fold(stem).startsWith(fold(name))
}

/** What all questions have. Reading its words notes what they lose. */
class Parts {
  readonly losses = new Set<string>()
  readonly name: string
  readonly markup: Markup
  /** The question's text as it stands, with its markup. */
  readonly source: string
  readonly stem: string
  readonly general: string
  readonly hint: string
  readonly media: boolean

  readonly element: XmlElement
  readonly id: string

  constructor(element: XmlElement, id: string) {
    this.element = element
    this.id = id
    const name = childOf(element, 'name')
    this.name = name ? wordsOf(sourceOf(name), 'auto').text.replaceAll('\n', ' ') : ''
    const text = childOf(element, 'questiontext')
    this.markup = text ? markupIn(text, 'auto') : 'auto'
    this.source = text ? sourceOf(text) : ''
    this.stem = this.say(this.source, this.markup)
    this.media = this.losses.has('media')
    if (allOf(element, 'file').length > 0) this.losses.add('media')
    this.general = this.wordsOf(childOf(element, 'generalfeedback'))
    const hints = childrenOf(element, 'hint')
      .map((hint) => this.wordsOf(hint))
      .filter(Boolean)
    if (hints.length > 1) this.losses.add('hints')
    this.hint = hints[0] ?? ''
  }

  say(source: string, markup: Markup): string {
    const { text, media, formatted } = wordsOf(source, markup)
    if (media > 0) this.losses.add('media')
    if (formatted) this.losses.add('format')
    return text
  }

  /** The words of a part; empty where it isn't there. */
  wordsOf(part: XmlElement | null, inherited: Markup = this.markup): string {
    return part ? this.say(sourceOf(part), markupIn(part, inherited)) : ''
  }

  /** What is said of the pictures of a part that has no words. */
  pictureIn(part: XmlElement): string {
    return this.markup === 'plain' ? '' : (wordsOf(sourceOf(part), this.markup).alternative ?? '')
  }

  get prompt(): string {
    return this.stem || this.name
  }

  setting(name: string): string {
    const element = childOf(this.element, name)
    return element ? textIn(element).trim().toLowerCase() : ''
  }

  base(prompt: string, explanation: string): ReturnType<typeof base> & { readonly hint?: string } {
    const fields = base(this.id, prompt, explanation)
    return this.hint === '' ? fields : { ...fields, hint: this.hint }
  }

  /** General feedback, else what is said to who answers right. */
  explanation(right: readonly string[] = []): string {
    const said = right.find((each) => each !== '') ?? this.wordsOf(childOf(this.element, 'correctfeedback'))
    if (this.general === '') return said
    if (right.some((each) => each !== '')) this.losses.add('feedback')
    return this.general
  }
}

function outcomeOf(type: string, parts: Parts): Outcome {
  if (parts.prompt === '' && type !== 'cloze') return { skip: parts.media ? 'mediaOnly' : 'questionEmpty' }
  switch (type) {
    case 'description':
      if (parts.stem === '') return { skip: parts.media ? 'mediaOnly' : '' }
      return { story: parts.stem }
    case 'multichoice':
    case 'multichoiceset':
    case 'oumultiresponse':
      return choiceOf(parts, type)
    case 'truefalse':
      return verdictOf(parts)
    case 'shortanswer':
      return shortOf(parts)
    case 'numerical':
      return numericOf(parts)
    case 'matching':
    case 'match':
    case 'ddmatch':
      return matchOf(parts)
    case 'gapselect':
    case 'ddwtos':
      return selectOf(parts)
    case 'ordering':
    case 'order':
      return orderOf(parts)
    case 'kprime':
    case 'mtf':
      return rowsOf(parts)
    case 'cloze':
    case 'multianswer':
      return clozeOf(parts)
    case 'gapfill':
      return gapfillOf(parts)
    case 'essay':
    case 'essayautograde':
      return { skip: 'essay' }
    case 'calculated':
    case 'calculatedsimple':
    case 'calculatedmulti':
    case 'formulas':
    case 'stack':
    case 'varnumeric':
    case 'varnumericset':
      return { skip: 'calculated' }
    case 'ddimageortext':
    case 'ddmarker':
    case 'imagetarget':
    case 'hotspot':
      return { skip: 'imageQuestion' }
    case 'random':
    case 'randomsamatch':
      return { skip: 'random' }
    case 'pmatch':
    case 'regexp':
      return { skip: 'patternAnswer' }
    default:
      return { skip: 'unknownType', params: { type: type.slice(0, 40) || '?' } }
  }
}

interface Answer {
  readonly fraction: number
  readonly text: string
  readonly note: string
  readonly element: XmlElement
}

function answersOf(parts: Parts, markup: Markup = parts.markup): readonly Answer[] {
  return childrenOf(parts.element, 'answer').map((element) => ({
    fraction: fractionOf(element),
    text: parts.wordsOf(element, markup) || parts.pictureIn(element),
    note: parts.wordsOf(childOf(element, 'feedback')),
    element,
  }))
}

function fractionOf(element: XmlElement): number {
  const written = element.attributes.get('fraction')
  const child = written === undefined ? childOf(element, 'fraction') : null
  const value = Number((written ?? (child ? textIn(child) : '0')).trim().replace(',', '.').replace('%', ''))
  return Number.isFinite(value) ? value : 0
}

function whyOf(note: string): Why | undefined {
  return note === '' ? undefined : { reason: 'contradicted', note }
}

function withWhy({ text, note }: { readonly text: string; readonly note: string }): Distractor {
  const why = whyOf(note)
  return why ? { text, why } : { text }
}

function choiceOf(parts: Parts, type: string): Outcome {
  const answers = answersOf(parts).filter(({ text }) => text !== '')
  if (answers.length < 2) return { skip: parts.losses.has('media') ? 'mediaOnly' : 'tooFewOptions' }
  const most = Math.max(...answers.map(({ fraction }) => fraction))
  if (most <= 0) return { skip: 'noKey' }
  const positive = answers.filter(({ fraction }) => fraction > 0)
  const written = parts.setting('single')
  // Where nobody says so, one for full marks and no other for some is the answer.
  const single =
    type === 'multichoice' && (written === '' ? most >= 100 : written !== 'false' && written !== '0')
  const right = single ? answers.filter(({ fraction }) => fraction === most) : positive
  if (positive.some(({ fraction }) => fraction !== positive[0]!.fraction)) parts.losses.add('partialCredit')
  if (single && right.length > 1 && most >= 100 && written !== '') parts.losses.add('severalCorrect')
  if (right.length === answers.length) return { skip: 'allCorrect' }
  const explanation = parts.explanation(right.map(({ note }) => note))
  const shuffled = parts.setting('shuffleanswers')
  return {
    question: {
      ...parts.base(parts.prompt, explanation),
      kind: 'choice',
      options: answers.map((answer) =>
        right.includes(answer) ? { text: answer.text, correct: true } : withWhy(answer),
      ),
      ...(shuffled === '0' || shuffled === 'false' ? { keepOrder: true } : {}),
    },
  }
}

function verdictOf(parts: Parts): Outcome {
  const answers = answersOf(parts, 'plain')
  if (answers.length === 0) return { skip: 'noKey' }
  const isTrue = ({ text }: Answer) => /^(?:true|1|t)$/i.test(text)
  const said = answers.find(isTrue)
  const yes = said ?? (answers.length > 1 ? answers[0] : undefined)
  const no = answers.find((answer) => answer !== yes)
  const stands = (yes?.fraction ?? 0) > (no?.fraction ?? 0)
  if (yes?.fraction === no?.fraction) return { skip: 'noKey' }
  const right = stands ? yes : no
  const why = whyOf((stands ? no : yes)?.note ?? '')
  return {
    question: {
      ...parts.base(parts.prompt, parts.explanation([right?.note ?? ''])),
      kind: 'verdict',
      answer: stands ? 'stands' : 'contradicted',
      ...(why ? { why: stands ? { contradicted: why } : { stands: why } } : {}),
    },
  }
}

function shortOf(parts: Parts): Outcome {
  const told = answersOf(parts, 'plain')
    .filter(({ text }) => text !== '')
    .map((answer) => ({ ...answer, ...wildAnswer(answer.text) }))
  const most = Math.max(0, ...told.map(({ fraction }) => fraction))
  if (most <= 0) return { skip: 'noKey' }
  const right = told.filter(({ fraction }) => fraction === most)
  const answers = [...new Set(right.flatMap(({ answer }) => (answer === null ? [] : [answer])))]
  if (right.some(({ wild }) => wild)) parts.losses.add('wildcard')
  if (answers.length === 0)
    return { skip: right.every(({ text }) => text === '*') ? 'noKey' : 'patternAnswer' }
  const wrong = told.filter(({ fraction, text }) => fraction !== most && text !== '*')
  if (wrong.some(({ fraction }) => fraction > 0)) parts.losses.add('partialCredit')
  if (parts.setting('usecase') === '1' || parts.setting('usecase') === 'true')
    parts.losses.add('caseSensitive')
  const distractors = wrong.flatMap(({ answer, note }) =>
    answer === null || answers.includes(answer) ? [] : [withWhy({ text: answer, note })],
  )
  return {
    question: {
      ...parts.base(parts.prompt, parts.explanation(right.map(({ note }) => note))),
      kind: 'short',
      answers,
      ...(distractors.length > 0 ? { distractors } : {}),
    },
  }
}

function numericOf(parts: Parts): Outcome {
  const told = answersOf(parts, 'plain')
    .filter(({ text }) => text !== '*' && text !== '')
    .map((answer) => {
      const tolerance = childOf(answer.element, 'tolerance')
      const by = Math.abs(Number(plainNumber(tolerance ? textIn(tolerance) : '0') ?? '0'))
      return { ...answer, value: plainNumber(answer.text), by }
    })
  const most = Math.max(0, ...told.map(({ fraction }) => fraction))
  if (most <= 0) return { skip: 'noKey' }
  const right = told.filter(({ fraction }) => fraction === most)
  if (right.some(({ value }) => value === null)) return { skip: 'numberBroken' }
  const wrong = told.filter(({ fraction, value }) => fraction !== most && value !== null)
  if (told.some(({ by }) => by > 0)) parts.losses.add('tolerance')
  if (wrong.some(({ fraction }) => fraction > 0)) parts.losses.add('partialCredit')
  if (allOf(parts.element, 'unit_name').length > 0) parts.losses.add('units')
  const answers = [
    ...new Set(
      right.flatMap(({ value, by }) => numbersWithin(value!, Number(value) - by, Number(value) + by)),
    ),
  ]
  const distractors = wrong
    .filter(({ value }) => !answers.includes(value!))
    .map(({ value, note }) => withWhy({ text: value!, note }))
  return {
    question: {
      ...parts.base(parts.prompt, parts.explanation(right.map(({ note }) => note))),
      kind: 'short',
      answers,
      numeric: true,
      ...(distractors.length > 0 ? { distractors } : {}),
    },
  }
}

function matchOf(parts: Parts): Outcome {
  const rows = childrenOf(parts.element, 'subquestion').map((element) => {
    const answer = childOf(element, 'answer')
    return { item: parts.wordsOf(element), target: parts.wordsOf(answer, 'plain') }
  })
  const pairs = rows.filter(({ item, target }) => item !== '' && target !== '')
  if (pairs.length < 2) return { skip: parts.losses.has('media') ? 'mediaOnly' : 'matchBroken' }
  const targets = new Set(pairs.map(({ target }) => target))
  const extra = new Set(
    rows.flatMap(({ item, target }) => (item === '' && !targets.has(target) ? [target] : [])),
  )
  extra.delete('')
  return {
    question: {
      ...parts.base(parts.prompt, parts.explanation()),
      kind: 'match',
      pairs,
      ...(extra.size > 0 ? { distractors: [...extra].map((text) => ({ text })) } : {}),
    },
  }
}

/** Statements with a mark in one of the columns each, such as true and false. */
function rowsOf(parts: Parts): Outcome {
  const textsOf = (name: string, part: string) =>
    new Map(
      childrenOf(parts.element, name).map((element) => [
        element.attributes.get('number') ?? '',
        parts.wordsOf(childOf(element, part)),
      ]),
    )
  const columns = textsOf('column', 'responsetext')
  const rightOf = new Map<string, string[]>()
  for (const weight of childrenOf(parts.element, 'weight')) {
    const value = childOf(weight, 'value')
    if (!value || !(Number(textIn(value)) > 0)) continue
    const row = weight.attributes.get('rownumber') ?? ''
    const right = columns.get(weight.attributes.get('columnnumber') ?? '') ?? ''
    rightOf.set(row, [...(rightOf.get(row) ?? []), right])
  }
  const pairs = [...textsOf('row', 'optiontext')].flatMap(([row, item]) => {
    const [target = '', ...more] = rightOf.get(row) ?? []
    return item === '' || target === '' || more.length > 0 ? [] : [{ item, target }]
  })
  if (pairs.length < 2) return { skip: parts.losses.has('media') ? 'mediaOnly' : 'matchBroken' }
  const used = new Set(pairs.map(({ target }) => target))
  const spare = [...columns.values()].filter((text) => text !== '' && !used.has(text))
  return {
    question: {
      ...parts.base(parts.prompt, parts.explanation()),
      kind: 'match',
      pairs,
      ...(spare.length > 0 ? { distractors: spare.map((text) => ({ text })) } : {}),
    },
  }
}

function orderOf(parts: Parts): Outcome {
  const answers = [...answersOf(parts), ...numberedOf(parts)].filter(({ text }) => text !== '')
  if (answers.length < 3) return { skip: parts.losses.has('media') ? 'mediaOnly' : 'tooFewOptions' }
  const places = new Set(answers.map(({ fraction }) => fraction))
  const sorted =
    places.size === answers.length ? answers.toSorted((a, b) => a.fraction - b.fraction) : answers
  const question: Question = {
    ...parts.base(parts.prompt, parts.explanation()),
    kind: 'order',
    events: sorted.map(({ text }) => ({ text })),
  }
  return { question }
}

/** A plugin of old writes what is to be put in order with its number, as matching does. */
function numberedOf(parts: Parts): readonly { readonly text: string; readonly fraction: number }[] {
  return childrenOf(parts.element, 'subquestion').map((element) => {
    const answer = childOf(element, 'answer')
    return { text: parts.wordsOf(element), fraction: Number(answer ? sourceOf(answer) : 0) }
  })
}

/** A gap question of a text with `blank` in its source. */
function gapOf(parts: Parts, source: string, blanks: Parameters<typeof gapQuestion>[3]): Outcome {
  const stem = parts.say(source, parts.markup)
  if (stem.split(blank).length - 1 !== blanks.length) return { skip: 'gapBroken' }
  const { question, losses } = gapQuestion(parts.id, stem, parts.name, blanks, parts.explanation())
  for (const code of losses) parts.losses.add(code)
  return { question: parts.hint === '' ? question : { ...question, hint: parts.hint } }
}

function clozeOf(parts: Parts): Outcome {
  const { stem, blanks, skip, losses } = readCloze(parts.source)
  if (skip !== null) return { skip }
  for (const code of losses) parts.losses.add(code)
  return gapOf(parts, stem, blanks)
}

/** Words are picked for `[[1]]`, from the choices of the same group. */
function selectOf(parts: Parts): Outcome {
  const choices = [...childrenOf(parts.element, 'dragbox'), ...childrenOf(parts.element, 'selectoption')].map(
    (element) => {
      const group = childOf(element, 'group')
      return {
        text: parts.wordsOf(element, element.name === 'dragbox' ? 'html' : 'plain'),
        group: group ? textIn(group).trim() : '1',
      }
    },
  )
  const numbers = Array.from(parts.source.matchAll(/\[\[(\d{1,4})\]\]/g), ([, number]) => Number(number))
  const answers = numbers.map((number) => choices[number - 1])
  if (answers.length === 0 || answers.some((answer) => !answer || answer.text === ''))
    return { skip: 'gapBroken' }
  const blanks = answers.map((answer) => ({
    answers: [answer!.text],
    wrong: choices
      .filter(({ text, group }) => group === answer!.group && text !== answer!.text && text !== '')
      .map(({ text }) => ({ text })),
  }))
  return gapOf(parts, parts.source.replace(/\[\[\d{1,4}\]\]/g, blank), blanks)
}

/** The plugin gapfill: right words stand in brackets in the text. */
function gapfillOf(parts: Parts): Outcome {
  const [open = '[', close = ']'] = parts.setting('delimitchars') || '[]'
  const answers: string[] = []
  const pieces = parts.source.split(open)
  const rest = pieces.slice(1).map((piece) => {
    const end = piece.indexOf(close)
    if (end === -1) return open + piece
    answers.push(wordsOf(piece.slice(0, end), 'html').text)
    return blank + piece.slice(end + 1)
  })
  if (answers.length === 0 || answers.includes('')) return { skip: 'gapBroken' }
  const typed = parts.setting('answerdisplay') === 'gapfill'
  const wrong = answersOf(parts, 'plain')
    .filter(({ fraction, text }) => fraction <= 0 && text !== '')
    .map(({ text }) => ({ text }))
  const blanks = answers.map((answer) => {
    const others = answers.filter((other) => other !== answer).map((text) => ({ text }))
    return typed
      ? { answers: answer.split('|').map((each) => each.trim()), wrong: null }
      : { answers: [answer], wrong: [...others, ...wrong] }
  })
  return gapOf(parts, [pieces[0], ...rest].join(''), blanks)
}
