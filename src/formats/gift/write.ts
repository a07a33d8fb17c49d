import type { Distractor, Kind, Option, Question, QuestionOf, QuestionSet } from '../../core/model/set.ts'
import { lossesOf } from '../exchange/losses.ts'
import { plainAnswers } from '../exchange/numbers.ts'
import { writeSidecar } from '../exchange/sidecar.ts'
import type { Exporter, Loss } from '../exchange/types.ts'
import { escapeWild } from '../exchange/wildcard.ts'
import { sidecarMark } from './chunks.ts'
import { escapeGift } from './escape.ts'
import { numberAnswer } from './numbers.ts'
import { isMissingWord, readGift } from './read.ts'

const kinds: readonly Kind[] = ['choice', 'verdict', 'match', 'order', 'gap', 'short']

/** Writes GIFT for Moodle: the story as a description, the title as a category, the whole set in a comment. */
export const giftExporter: Exporter = {
  format: 'gift',
  extension: 'gift.txt',
  mime: 'text/plain',
  kinds,
  losses: lossesInGift,
  write: (set) => new TextEncoder().encode(writeGift(set)),
}

/**
 * Beside the common ones: `gapTyped` (no bank), `accept` (other answers of a picked gap), `notStatedNote` (a third verdict's
 * note), `numberForm` (numbers in plain figures, without units).
 */
function lossesInGift(set: QuestionSet): readonly Loss[] {
  const common = lossesOf(set, {
    question: isHeld,
    title: true,
    story: 'text',
    explanation: () => true,
    notes: ({ kind }) => kind !== 'match',
    distractors: (question) => {
      if (question.kind === 'gap') return question.typed !== true
      return question.kind !== 'short' || question.numeric !== true || numbersOnly(question)
    },
  })
  const own = set.questions
    .filter(isHeld)
    .flatMap((question) =>
      ownLosses(question, set.article.language).map((code) => ({ code, question: question.id })),
    )
  return [...common, ...own]
}

function ownLosses(question: Question, language: string): readonly string[] {
  switch (question.kind) {
    case 'gap':
      if (question.typed) return []
      return [
        ...((question.distractors ?? []).length === 0 ? ['gapTyped'] : []),
        ...((question.gaps[0]?.accept ?? []).length > 0 ? ['accept'] : []),
      ]
    case 'verdict':
      return question.why?.notStated ? ['notStatedNote'] : []
    case 'short':
      return question.numeric &&
        plainAnswers(question.answers, language).join('\n') !== question.answers.join('\n')
        ? ['numberForm']
        : []
    default:
      return []
  }
}

function numbersOnly({ distractors }: QuestionOf<'short'>): boolean {
  return (distractors ?? []).every(({ text }) => numberAnswer(text)?.values[0] === text)
}

/** Whether Moodle would read the question as what it is. */
function isHeld(question: Question): boolean {
  switch (question.kind) {
    case 'locate':
      return false
    case 'verdict':
      return question.answer !== 'notStated'
    case 'short':
      return ![...question.answers, ...(question.distractors ?? []).map(({ text }) => text)].some(hasArrow)
    case 'gap': {
      const [before = '', after = '', ...more] = question.text.split(/_{3,}/)
      if (question.gaps.length !== 1 || more.length > 0 || question.text.includes('\n')) return false
      if (!isMissingWord(before, after) || after.trimStart().startsWith('//')) return false
      const [gap] = question.gaps
      return isPicked(question) || ![gap!.answer, ...(gap!.accept ?? [])].some(hasArrow)
    }
    default:
      return true
  }
}

/** An arrow makes Moodle take answers for pairs. */
const hasArrow = (text: string): boolean => text.includes('->')
const isPicked = ({ typed, distractors }: QuestionOf<'gap'>): boolean =>
  !typed && (distractors ?? []).length > 0

function writeGift(set: QuestionSet): string {
  const { title, article, questions } = set
  const parts = [
    `$CATEGORY: $course$/top/${title.replace(/\s+/g, ' ').replaceAll('/', '//')}`,
    `[plain]${escapeGift(article.blocks.map((block) => block.text).join('\n'))}`,
    ...questions.filter(isHeld).map((question) => questionText(question, article.language)),
  ]
  const text = `${parts.join('\n\n')}\n`
  // Moodle looks for ids and tags in comments.
  const sidecar = writeSidecar(set, readGift(text)).replace(/\[(?=(?:id|tag):)/g, String.raw`\u005b`)
  return `${text}\n${sidecarMark}${sidecar}\n`
}

/** A part of a question; what begins like a mark, a weight or a comment says that it is none. */
function textOf(text: string): string {
  return `${/^\s*[[%/]/.test(text) ? '[plain]' : ''}${escapeGift(text)}`
}

function questionText(question: Question, language: string): string {
  const general = question.explanation.trim() === '' ? '' : `####${textOf(question.explanation)}`
  const lines = (answers: readonly string[]) => `{\n${[...answers, general].filter(Boolean).join('\n')}\n}`
  const stem = `[plain]${escapeGift(question.prompt)}`
  switch (question.kind) {
    case 'choice':
      return `${stem} ${lines(choiceLines(question.options))}`
    case 'verdict': {
      const wrong = question.answer === 'stands' ? question.why?.contradicted : question.why?.stands
      const word = question.answer === 'stands' ? 'TRUE' : 'FALSE'
      return `${stem} {${word}${noteOf(wrong?.note)}${general}}`
    }
    case 'short': {
      const answers = question.numeric
        ? plainAnswers(question.answers, language).map((answer) => `=${answer}`)
        : question.answers.map((answer) => `=${typedOf(answer)}`)
      const kept = question.numeric && !numbersOnly(question) ? [] : (question.distractors ?? [])
      const wrong = kept.map(({ text, why }) => `=%0%${typedOf(text)}${noteOf(why?.note)}`)
      return `${stem} ${lines([...(question.numeric ? ['#'] : []), ...answers, ...wrong])}`
    }
    case 'match': {
      const pairs = question.pairs.map(({ item, target }) => `=${itemOf(item)} -> ${escapeGift(target)}`)
      const extra = (question.distractors ?? []).map(({ text }) => `= -> ${escapeGift(text)}`)
      return `${stem} ${lines([...pairs, ...extra])}`
    }
    case 'order':
      return `${stem} ${lines(question.events.map(({ text }) => textOf(text))).replace(
        '{',
        `{>${question.events.length} ALL VERTICAL ALL_OR_NOTHING SHOW`,
      )}`
    case 'gap': {
      const [before = '', after = ''] = question.text.split(/_{3,}/)
      const { answer, accept } = question.gaps[0]!
      const right = isPicked(question)
        ? [`=${textOf(answer)}`]
        : [answer, ...(accept ?? [])].map((each) => `=${typedOf(each)}`)
      const wrong = question.typed ? [] : (question.distractors ?? [])
      const whole = lines([...right, ...wrong.map(wrongLine)])
      return `${stem}\\n${escapeGift(before)}${whole}${escapeGift(after)}`
    }
    case 'locate':
      return ''
  }
}

function choiceLines(options: readonly Option[]): readonly string[] {
  const right = options.filter((option) => option.correct).length
  if (right === 1)
    return options.map((option) => (option.correct ? `=${textOf(option.text)}` : wrongLine(option)))
  const share = Number((100 / right).toFixed(5))
  return options.map(({ text, correct, why }) =>
    correct ? `~%${share}%${textOf(text)}` : `~%-100%${textOf(text)}${noteOf(why?.note)}`,
  )
}

/** An answer that is typed, in which a star would be any words. */
function typedOf(answer: string): string {
  return textOf(escapeWild(answer))
}

function wrongLine({ text, why }: Option | Distractor): string {
  return `~${textOf(text)}${noteOf(why?.note)}`
}

function noteOf(note: string | undefined): string {
  return note === undefined ? '' : `#${itemOf(note)}`
}

/** An item or a note that has an arrow hides it as HTML does. */
function itemOf(item: string): string {
  if (!hasArrow(item)) return textOf(item)
  const html = item.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `[html]${escapeGift(html)}`
}
