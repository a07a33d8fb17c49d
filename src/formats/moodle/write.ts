import type { GapQuestion, Kind, Option, Question, QuestionOf, QuestionSet } from '../../core/model/set.ts'
import { leadOf } from '../exchange/blanks.ts'
import { lossesOf } from '../exchange/losses.ts'
import { plainAnswers, plainNumber } from '../exchange/numbers.ts'
import { escapeHtml, toHtml } from '../exchange/rich.ts'
import { writeSidecar } from '../exchange/sidecar.ts'
import type { Exporter, Loss } from '../exchange/types.ts'
import { escapeXml } from '../exchange/xml.ts'
import { readMoodle, sidecarMark } from './read.ts'
import { escapeWild } from '../exchange/wildcard.ts'

const kinds: readonly Kind[] = ['choice', 'verdict', 'match', 'order', 'gap', 'short']

/** Writes Moodle XML: the story as a description, picked gaps as words to drag, typed ones as embedded answers, the whole set in a comment. */
export const moodleExporter: Exporter = {
  format: 'moodleXml',
  extension: 'xml',
  mime: 'application/xml',
  kinds,
  losses: lossesInMoodle,
  write: (set) => new TextEncoder().encode(writeMoodle(set)),
}

function isHeld(question: Question): boolean {
  return question.kind === 'verdict' ? question.answer !== 'notStated' : question.kind !== 'locate'
}

/**
 * Beside the common ones: `accept` (other answers of a picked gap), `gapLead` (lines before the first blank go with the prompt),
 * `notStatedNote`, `numberForm` (numbers in plain figures, without units).
 */
function lossesInMoodle(set: QuestionSet): readonly Loss[] {
  const common = lossesOf(set, {
    question: isHeld,
    title: true,
    story: 'text',
    hint: true,
    explanation: () => true,
    notes: ({ kind }) => kind === 'choice' || kind === 'verdict' || kind === 'short',
    distractors: (question) =>
      question.kind === 'gap' ? question.typed !== true : question.kind !== 'short' || keepsWrong(question),
    keepOrder: true,
  })
  const own = set.questions
    .filter(isHeld)
    .flatMap((question) =>
      ownLosses(question, set.article.language).map((code) => ({ code, question: question.id })),
    )
  return [...common, ...own]
}

function ownLosses(question: Question, language: string): readonly string[] {
  if (question.kind === 'verdict') return question.why?.notStated ? ['notStatedNote'] : []
  if (question.kind === 'short') {
    const { numeric, answers } = question
    return numeric && plainAnswers(answers, language).join('\n') !== answers.join('\n') ? ['numberForm'] : []
  }
  if (question.kind !== 'gap') return []
  const accept = !question.typed && question.gaps.some((gap) => (gap.accept ?? []).length > 0)
  return [...(accept ? ['accept'] : []), ...(leadOf(question.text) === '' ? [] : ['gapLead'])]
}

/** A question about a number holds no wrong answer that is none. */
function keepsWrong({ numeric, distractors }: QuestionOf<'short'>): boolean {
  return !numeric || (distractors ?? []).every(({ text }) => plainNumber(text) === text)
}

function writeMoodle(set: QuestionSet): string {
  const { title, article, questions } = set
  const category = title.replace(/\s+/g, ' ').replaceAll('/', '//')
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>'
  const body = [
    `<question type="category"><category><text>${escapeXml(category)}</text></category></question>`,
    question('description', article.title, toHtml(article.blocks.map(({ text }) => text).join('\n')), []),
    ...questions.filter(isHeld).map((each) => elementOf(each, article.language)),
  ].join('\n')
  const sidecar = writeSidecar(set, readMoodle(`${head}\n${body}\n</quiz>\n`))
  // A comment can't hold two hyphens in a row, nor XML what is no character.
  const comment = sidecar.replace(/-(?=-)|[\uFFFE\uFFFF]/g, (sign) =>
    sign === '-' ? String.raw`\u002d` : String.raw`\u${sign.charCodeAt(0).toString(16)}`,
  )
  return `${head}\n${body}\n<!--${sidecarMark}${comment} -->\n</quiz>\n`
}

function tag(name: string, content: string, attributes = ''): string {
  return `<${name}${attributes}>${content}</${name}>`
}

const asHtml = ' format="html"'
const text = (content: string) => tag('text', escapeXml(content))
const html = (name: string, content: string, attributes = '') => tag(name, text(content), attributes + asHtml)

function question(type: string, name: string, source: string, parts: readonly string[]): string {
  return [
    `<question type="${type}">`,
    tag('name', text(nameOf(name))),
    html('questiontext', source),
    ...parts,
    '</question>',
  ].join('\n')
}

/** Moodle asks for a name of every question and keeps 255 characters of it. */
function nameOf(prompt: string): string {
  const line = prompt.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${Array.from(line.slice(0, 78)).join('')}…` : line
}

function answer(fraction: number, content: string, note: string | undefined, inside = ''): string {
  const feedback = html('feedback', note === undefined ? '' : toHtml(note))
  return tag(
    'answer',
    text(content) + inside + feedback,
    ` fraction="${Number(fraction.toFixed(5))}"${asHtml}`,
  )
}

function elementOf(its: Question, language: string): string {
  const general = [
    html('generalfeedback', toHtml(its.explanation)),
    ...(its.hint === undefined ? [] : [html('hint', toHtml(its.hint))]),
  ]
  const of = (type: string, parts: readonly string[]) =>
    question(type, its.prompt, toHtml(its.prompt), [...general, ...parts])
  switch (its.kind) {
    case 'choice': {
      const right = its.options.filter((option) => option.correct).length
      return of('multichoice', [
        tag('single', right === 1 ? 'true' : 'false'),
        tag('shuffleanswers', its.keepOrder ? 'false' : 'true'),
        ...its.options.map((option) =>
          answer(fractionOf(option, right), toHtml(option.text), option.why?.note),
        ),
      ])
    }
    case 'verdict': {
      const stands = its.answer === 'stands'
      return of('truefalse', [
        answer(stands ? 100 : 0, 'true', its.why?.stands?.note),
        answer(stands ? 0 : 100, 'false', its.why?.contradicted?.note),
      ])
    }
    case 'match': {
      const row = (item: string, target: string) =>
        tag('subquestion', text(toHtml(item)) + tag('answer', text(target)), asHtml)
      return of('matching', [
        tag('shuffleanswers', 'true'),
        ...its.pairs.map(({ item, target }) => row(item, target)),
        ...(its.distractors ?? []).map((distractor) => row('', distractor.text)),
      ])
    }
    case 'order':
      return of('ordering', [
        '<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount>',
        '<gradingtype>ALL_OR_NOTHING</gradingtype><showgrading>SHOW</showgrading>',
        ...its.events.map((event, index) => answer(index + 1, toHtml(event.text), undefined)),
      ])
    case 'short':
      return its.numeric
        ? of('numerical', numberAnswers(its, language))
        : of('shortanswer', shortAnswers(its))
    case 'gap':
      return its.typed ? typedGap(its, general) : pickedGap(its, general)
    case 'locate':
      return ''
  }
}

function fractionOf({ correct }: Option, right: number): number {
  if (correct) return 100 / right
  return right === 1 ? 0 : -100
}

function shortAnswers({ answers, distractors }: QuestionOf<'short'>): readonly string[] {
  const plain = (fraction: number, content: string, note?: string) =>
    answer(fraction, escapeWild(content), note).replace(asHtml, ' format="plain_text"')
  return [
    tag('usecase', '0'),
    ...answers.map((each) => plain(100, each)),
    ...(distractors ?? []).map((each) => plain(0, each.text, each.why?.note)),
  ]
}

function numberAnswers(its: QuestionOf<'short'>, language: string): readonly string[] {
  const number = (fraction: number, content: string, note?: string) =>
    answer(fraction, content, note, tag('tolerance', '0'))
  return [
    ...plainAnswers(its.answers, language).map((each) => number(100, each)),
    ...(keepsWrong(its) ? (its.distractors ?? []) : []).map((each) => number(0, each.text, each.why?.note)),
  ]
}

/** Prompt and text as lines of HTML, in which signs that Moodle takes for its own are written as HTML does. */
function gapSource({ prompt, text: its }: GapQuestion, gaps: readonly string[]): string {
  let next = 0
  const lines = `${prompt}\n${its}`.split('\n')
  const promptLines = prompt.split('\n').length
  return lines
    .map((line, index) => {
      const safe = escapeHtml(line).replaceAll('[[', '&#91;[').replaceAll('{', '&#123;')
      return tag('p', index < promptLines ? safe : safe.replace(/_{3,}/g, () => gaps[next++] ?? ''))
    })
    .join('')
}

function pickedGap(its: GapQuestion, general: readonly string[]): string {
  const words = [
    ...new Set([
      ...its.gaps.map((gap) => gap.answer),
      ...(its.distractors ?? []).map(({ text: word }) => word),
    ]),
  ]
  const used = its.gaps.map((gap) => words.indexOf(gap.answer))
  const source = gapSource(
    its,
    used.map((index) => `[[${index + 1}]]`),
  )
  const boxes = words.map((word, index) => {
    const again = used.filter((each) => each === index).length > 1 ? '<infinite/>' : ''
    return tag('dragbox', `${text(escapeHtml(word))}<group>1</group>${again}`)
  })
  return question('ddwtos', its.prompt, source, [...general, tag('shuffleanswers', '1'), ...boxes])
}

function typedGap(its: GapQuestion, general: readonly string[]): string {
  const gaps = its.gaps.map(({ answer: first, accept }) => {
    const answers = [first, ...(accept ?? [])].map((each) => `=${embedded(each)}`)
    return `{1:SHORTANSWER:${answers.join('~')}}`
  })
  return question('cloze', its.prompt, gapSource(its, gaps), general)
}

/** A word within braces; a backslash of its own would escape the next sign. */
function embedded(word: string): string {
  return escapeWild(word).replace(/[\\~#}&<>]/g, (sign) =>
    '~#}'.includes(sign) ? `\\${sign}` : sign === '\\' ? '&#92;' : escapeHtml(sign),
  )
}
