import type { Block, Distractor, Question, Why } from '../../core/model/set.ts'
import { base, empty } from '../exchange/imported.ts'
import { markdownText } from '../exchange/markdown.ts'
import { headOf, textOf } from '../exchange/text.ts'
import type { Imported, ImportedItem, Importer, Input, Loss, Place, Skipped } from '../exchange/types.ts'
import { limits } from '../stet/limits.ts'
import { entriesOf, type Entry } from './entries.ts'

/** Reads the plain text from which text2qti makes quizzes for Canvas. */
export const text2qtiImporter: Importer = {
  format: 'text2qti',
  detect: detectText2qti,
  read: (input) => readText2qti(textOf(input.bytes)),
}

function detectText2qti({ bytes }: Input): number {
  const text = headOf(bytes)
  if (/^[ \t]*ANSWER[ \t]*:/im.test(text)) return 0
  if (/^(?:quiz title|quiz description|text title):[ \t]/im.test(text) || /^END_GROUP[ \t]*$/m.test(text))
    return 0.95
  const numbered = /^\d+\.[ \t]+\S/m.test(text)
  if (!numbered) return /^\*[a-zA-Z]\)[ \t]/m.test(text) ? 0.5 : 0
  if (/^\*[a-zA-Z]\)[ \t]+\S/m.test(text)) return 0.9
  if (/^\[\*\][ \t]+\S/m.test(text) || /^(?:_{3,}|\^{3,})[ \t]*$/m.test(text)) return 0.85
  if (/^=[ \t]+[-+[\d]/m.test(text) || /^(?:\{\*\}|<>)[ \t]+\(\(/m.test(text)) return 0.8
  return /^\*[ \t]+\S/m.test(text) ? 0.6 : 0
}

interface Choice {
  readonly text: string
  readonly right: boolean
  note: string
}

interface Draft {
  readonly line: number
  readonly title: string
  readonly prompt: string
  /** Of its answers; `choice` until another is seen. */
  type: 'choice' | 'short' | 'number' | 'blanks' | 'menus' | 'essay' | 'upload'
  readonly choices: Choice[]
  number: string
  general: string
  right: string
  solution: string
  readonly losses: Set<string>
}

/** Never throws; linear. */
function readText2qti(text: string): Imported {
  const items: ImportedItem[] = []
  const skipped: Skipped[] = []
  const losses: Loss[] = []
  const story: Omit<Block, 'id'>[] = []
  const lost = new Set<string>()
  let quiz: string | null = null
  let title = ''
  let draft: Draft | null = null

  const flush = (): void => {
    if (!draft) return
    const id = `q${items.length + 1}`
    const place: Place = draft.title === '' ? { line: draft.line } : { line: draft.line, id: draft.title }
    const read = questionOf(draft, id)
    if ('skip' in read) skipped.push({ code: read.skip, name: excerpt(draft.title || draft.prompt), place })
    else {
      items.push({ question: read, place })
      losses.push(...[...draft.losses].map((code) => ({ code, question: id, place })))
    }
    draft = null
  }

  const { entries, unknown } = entriesOf(text)
  for (const entry of entries) {
    switch (entry.kind) {
      case 'quizTitle':
        quiz ??= markdownText(entry.text).replaceAll('\n', ' ') || null
        break
      case 'questionTitle':
        title = markdownText(entry.text)
        break
      case 'textTitle':
      case 'text':
      case 'quizDescription':
        flush()
        story.push(...blocksOf(entry))
        break
      case 'pick':
        lost.add('groups')
        break
      case 'points':
        lost.add('points')
        break
      case 'groupStart':
      case 'groupEnd':
        flush()
        lost.add('groups')
        break
      case 'code':
        flush()
        skipped.push({ code: 'codeBlock', name: excerpt(entry.text), place: { line: entry.line } })
        break
      case 'question':
        flush()
        draft = draftOf(entry, title)
        title = ''
        break
      default:
        if (draft) add(draft, entry)
    }
  }
  flush()

  const none = items.length + skipped.length + story.length === 0
  const findings: Imported['findings'][number][] = unknown.map((line) => ({
    code: 'text2qtiLine',
    severity: 'warning',
    path: [],
    params: {},
    place: { line },
  }))
  if (none) findings.push({ code: 'importNothing', severity: 'error', path: [], params: {} })
  return {
    ...empty,
    title: quiz,
    items,
    skipped,
    findings,
    losses: [...losses, ...[...lost].map((code) => ({ code }))],
    story: story.map((block, index) => ({ ...block, id: `p${index + 1}` })),
  }
}

function blocksOf({ kind, text }: Entry): readonly Omit<Block, 'id'>[] {
  const plain = markdownText(text.replace(/(?<!\n)\n(?!\n)/g, ' '))
  if (plain === '') return []
  if (kind === 'textTitle') return [{ kind: 'heading', text: plain.replaceAll('\n', ' ') }]
  return plain.split('\n').map((each) => ({ kind: 'paragraph', text: each }))
}

function draftOf({ text, line }: Entry, title: string): Draft {
  const draft: Draft = {
    line,
    title,
    prompt: '',
    type: 'choice',
    choices: [],
    number: '',
    general: '',
    right: '',
    solution: '',
    losses: new Set(),
  }
  return { ...draft, prompt: said(draft, text) }
}

/** The words of a text; paragraphs are lines, wrapped lines are not. */
function said(draft: Draft, text: string): string {
  if (/!\[[^\]\n]{0,500}\]\(|<img\s/i.test(text)) draft.losses.add('media')
  return markdownText(text.replace(/(?<!\n)\n(?!\n)/g, ' '))
}

function add(draft: Draft, { kind, text }: Entry): void {
  const choice = (right: boolean): void => {
    if (draft.choices.length > limits.list) return
    draft.choices.push({ text: said(draft, text), right, note: '' })
  }
  switch (kind) {
    case 'rightChoice':
    case 'wrongChoice':
    case 'rightBox':
    case 'wrongBox':
      return choice(kind === 'rightChoice' || kind === 'rightBox')
    case 'short':
      draft.type = 'short'
      return choice(true)
    case 'blankAnswer':
      draft.type = 'blanks'
      return choice(true)
    case 'menuRight':
    case 'menuWrong':
      draft.type = 'menus'
      return choice(kind === 'menuRight')
    case 'number':
      draft.type = 'number'
      draft.number = text.trim()
      return
    case 'essay':
    case 'upload':
      draft.type = kind
      return
    case 'feedback': {
      const last = draft.choices.at(-1)
      if (last) last.note ||= said(draft, text)
      else draft.general ||= said(draft, text)
      return
    }
    case 'rightFeedback':
      draft.right ||= said(draft, text)
      return
    case 'wrongFeedback':
      draft.losses.add('feedback')
      return
    case 'solution':
      draft.solution ||= said(draft, text)
      return
    default:
  }
}

type Read = Question | { readonly skip: string }

function questionOf(draft: Draft, id: string): Read {
  const { type, choices, prompt } = draft
  if (type === 'essay' || type === 'upload') return { skip: type }
  if (choices.length > limits.list) return { skip: 'tooManyParts' }
  if (prompt === '') return { skip: draft.losses.has('media') ? 'mediaOnly' : 'questionEmpty' }
  if (choices.some(({ text }) => text === '')) return { skip: 'mediaOnly' }
  const right = choices.filter((choice) => choice.right)
  const notes = [draft.general, draft.solution, draft.right, ...right.map(({ note }) => note)].filter(Boolean)
  if (new Set(notes).size > 1) draft.losses.add('feedback')
  const fields = base(id, prompt, notes[0] ?? '')
  switch (type) {
    case 'number':
      return numericOf(draft, fields)
    case 'short':
      return { ...fields, kind: 'short', answers: right.map(({ text }) => text) }
    case 'blanks':
    case 'menus':
      return gapOf(draft, fields)
    default:
  }
  if (choices.length < 2) return { skip: 'tooFewOptions' }
  if (right.length === 0) return { skip: 'noKey' }
  const truth = new Set(choices.map(({ text }) => text.toLowerCase()))
  if (choices.length === 2 && right.length === 1 && truth.has('true') && truth.has('false')) {
    const stands = right[0]!.text.toLowerCase() === 'true'
    const why = whyOf(choices.find((choice) => !choice.right)!.note)
    return {
      ...fields,
      kind: 'verdict',
      answer: stands ? 'stands' : 'contradicted',
      ...(why ? { why: stands ? { contradicted: why } : { stands: why } } : {}),
    }
  }
  return {
    ...fields,
    kind: 'choice',
    options: choices.map((choice) =>
      choice.right ? { text: choice.text, correct: true } : withWhy(choice.text, choice.note),
    ),
  }
}

function whyOf(note: string): Why | undefined {
  return note === '' ? undefined : { reason: 'contradicted', note }
}

function withWhy(text: string, note: string): Distractor {
  const why = whyOf(note)
  return why ? { text, why } : { text }
}

type Fields = ReturnType<typeof base>

/** `5`, `1.41 +- 0.01`, `1.41 +- 1%`, `[1.4, 1.5]`. */
function numericOf({ number, losses }: Draft, fields: Fields): Read {
  const plain = number.replace(/(?<=\d)_(?=\d)/g, '').replace(/\s+/g, '')
  const figure = String.raw`[-+]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})`
  const exact = new RegExp(`^(${figure})(?:(?:\\+-|±)(${figure})%?)?$`).exec(plain)
  if (exact) {
    if (exact[2] !== undefined && Number(exact[2]) !== 0) losses.add('tolerance')
    return {
      ...fields,
      kind: 'short',
      answers: [exact[1]!.replace(/^\+/, '').replace(/\.$/, '')],
      numeric: true,
    }
  }
  const range = new RegExp(`^\\[(${figure}),(${figure})\\]$`).exec(plain)
  if (!range) return { skip: 'numberBroken' }
  const digits = Math.max(...[range[1]!, range[2]!].map((each) => each.split('.')[1]?.length ?? 0))
  const middle = (Number(range[1]) + Number(range[2])) / 2
  if (range[1] !== range[2]) losses.add('tolerance')
  return {
    ...fields,
    kind: 'short',
    answers: [String(Number(middle.toFixed(Math.min(20, digits + 1))))],
    numeric: true,
  }
}

/** `((word))` marks a blank; an answer begins with its blank's word. */
function gapOf({ prompt, choices, type, title }: Draft, fields: Fields): Read {
  const blank = /\(\(([^()\n]{1,100})\)\)/g
  const names = [...prompt.matchAll(blank)].map((found) => found[1]!.trim())
  const answers = choices.flatMap(({ text, right, note }) => {
    const found = /^\(\(([^()\n]{1,100})\)\)\s*/.exec(text)
    return found ? [{ name: found[1]!.trim(), text: text.slice(found[0].length), right, note }] : []
  })
  const gaps = names.map((name) =>
    answers.filter((answer) => answer.right && answer.name === name && answer.text !== ''),
  )
  if (gaps.length === 0 || gaps.some((of) => of.length === 0)) return { skip: 'noKey' }
  const keys = new Set(gaps.flat().map(({ text }) => text))
  const wrong = answers.filter(({ right, text }) => !right && text !== '' && !keys.has(text))
  const distractors = [...new Map(wrong.map(({ text, note }) => [text, withWhy(text, note)])).values()]
  return {
    ...fields,
    prompt: title || '…',
    kind: 'gap',
    text: prompt.replace(/_{3,}/g, '__').replace(blank, '___').replaceAll('\n', ' '),
    gaps: gaps.map(([first, ...more]) =>
      more.length > 0
        ? { answer: first!.text, accept: more.map(({ text }) => text) }
        : { answer: first!.text },
    ),
    ...(type === 'blanks' ? { typed: true } : {}),
    ...(distractors.length > 0 ? { distractors } : {}),
  }
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 78)}…` : line
}
