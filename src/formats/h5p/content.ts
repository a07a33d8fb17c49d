import type { ChoiceQuestion, Question, TextQuote, Why } from '../../core/model/set.ts'
import { blank, gapLine, gapQuestion } from '../exchange/blanks.ts'
import { base } from '../exchange/imported.ts'
import type { Outcome, Reading } from '../exchange/reading.ts'
import { linesIn, listOf, recordOf, stringOf, wordsIn, type Json } from './json.ts'
import { readMarked } from './marked.ts'

interface Told {
  readonly outcome: Outcome
  readonly losses: ReadonlySet<string>
}

interface Context {
  readonly title: string
  readonly losses: Set<string>
  readonly reading: Reading
  readonly id: string
}

type Reader = (params: Json, context: Context) => Outcome

/** What one content is; null where it is none of those that are known, or holds others. */
export function outcomesOf(
  library: string,
  params: Json,
  title: string,
  reading: Reading,
): readonly Told[] | null {
  const number = Number(reading.nextId.slice(1))
  const list = Object.hasOwn(lists, library) ? lists[library] : undefined
  const readers = list ? list(params) : readerOf(library)
  if (library === 'H5P.QuestionSet') introduce(params, reading)
  if (readers === null) return null
  return readers.reduce<Told[]>((all, reader) => {
    const read = all.filter(({ outcome }) => 'question' in outcome).length
    const losses = new Set<string>()
    if (recordOf(recordOf(params['media'])?.['type'])?.['library'] !== undefined) losses.add('media')
    const outcome = reader(params, { title, losses, reading, id: `q${number + read}` })
    all.push({ outcome, losses })
    return all
  }, [])
}

function readerOf(library: string): readonly Reader[] | null {
  return Object.hasOwn(readers, library) ? [readers[library]!] : null
}

/** The text before the questions of a set. */
function introduce(params: Json, reading: Reading): void {
  const intro = recordOf(params['introPage'])
  if (intro && intro['showIntroPage'] !== false) reading.addStory(wordsIn(intro['introduction'], new Set()))
}

const skip =
  (code: string): Reader =>
  () => ({ skip: code })

const readers: Readonly<Record<string, Reader>> = {
  'H5P.MultiChoice': choiceOf,
  'H5P.TrueFalse': verdictOf,
  'H5P.Blanks': blanksOf,
  'H5P.DragText': dragOf,
  'H5P.MarkTheWords': markOf,
  'H5P.SortParagraphs': orderOf,
  'H5P.AdvancedText': storyOf,
  'H5P.Text': storyOf,
  'H5P.Table': storyOf,
  'H5P.Essay': skip('essay'),
  'H5P.DragQuestion': skip('imageQuestion'),
  'H5P.ImageHotspotQuestion': skip('imageQuestion'),
  'H5P.ImageMultipleHotspotQuestion': skip('imageQuestion'),
  'H5P.MultiMediaChoice': skip('imageQuestion'),
  'H5P.ImageSequencing': skip('imageQuestion'),
  'H5P.ImagePair': skip('imageQuestion'),
  'H5P.Image': skip('mediaOnly'),
  'H5P.Audio': skip('mediaOnly'),
  'H5P.Video': skip('mediaOnly'),
}

/** Contents of several questions. */
const lists: Readonly<Record<string, (params: Json) => readonly Reader[]>> = {
  'H5P.SingleChoiceSet': (params) =>
    listOf(params['choices']).map((each) => (_, context) => {
      const choice = recordOf(each)
      return firstIsRight(wordsIn(choice?.['question'], context.losses), listOf(choice?.['answers']), context)
    }),
  'H5P.Summary': (params) =>
    listOf(params['summaries']).map(
      (each) => (_, context) =>
        firstIsRight(
          wordsIn(params['intro'], context.losses) || context.title,
          listOf(recordOf(each)?.['summary']),
          context,
        ),
    ),
}

function firstIsRight(prompt: string, answers: readonly unknown[], context: Context): Outcome {
  const texts = answers.map((answer) => wordsIn(answer, context.losses))
  if (prompt === '' || texts[0] === '')
    return { skip: context.losses.has('media') ? 'mediaOnly' : 'questionEmpty' }
  const options = texts
    .filter((text) => text !== '')
    .map((text, index) => (index === 0 ? { text, correct: true } : { text }))
  if (options.length < 2) return { skip: 'tooFewOptions' }
  return { question: { ...base(context.id, prompt), kind: 'choice', options } }
}

/** What is said to who has all right, else what is said to anybody. */
function overall(params: Json, losses: Set<string>): string {
  const texts = listOf(params['overallFeedback'])
    .map((range) => wordsIn(recordOf(range)?.['feedback'], losses))
    .filter((text) => text !== '')
  if (texts.length > 1) losses.add('feedback')
  return texts.at(-1) ?? ''
}

function choiceOf(params: Json, { id, title, losses }: Context): Outcome {
  const prompt = wordsIn(params['question'], losses) || title
  if (prompt === '') return { skip: losses.has('media') ? 'mediaOnly' : 'questionEmpty' }
  const answers = listOf(params['answers']).flatMap((each) => {
    const answer = recordOf(each)
    const text = wordsIn(answer?.['text'], losses)
    if (!answer || text === '') return []
    const told = recordOf(answer['tipsAndFeedback'])
    if (wordsIn(told?.['tip'], losses) !== '') losses.add('hints')
    if (wordsIn(told?.['notChosenFeedback'], losses) !== '') losses.add('feedback')
    return [{ text, correct: answer['correct'] === true, note: wordsIn(told?.['chosenFeedback'], losses) }]
  })
  if (answers.length < 2) return { skip: losses.has('media') ? 'mediaOnly' : 'tooFewOptions' }
  const right = answers.filter(({ correct }) => correct)
  if (right.length === 0) return { skip: 'noKey' }
  if (right.length === answers.length) return { skip: 'allCorrect' }
  const behaviour = recordOf(params['behaviour'])
  if (right.length > 1 && (behaviour?.['type'] === 'single' || behaviour?.['singleAnswer'] === true))
    losses.add('severalCorrect')
  const general = overall(params, losses)
  const said = right.map(({ note }) => note).find((note) => note !== '') ?? ''
  if (general !== '' && said !== '') losses.add('feedback')
  const question: ChoiceQuestion = {
    ...base(id, prompt, general || said),
    kind: 'choice',
    options: answers.map(({ text, correct, note }) =>
      correct ? { text, correct } : { text, ...whyOf(note) },
    ),
    ...(behaviour?.['randomAnswers'] === false ? { keepOrder: true } : {}),
  }
  return { question }
}

function whyOf(note: string): { readonly why?: Why } {
  return note === '' ? {} : { why: { reason: 'contradicted', note } }
}

function verdictOf(params: Json, { id, title, losses }: Context): Outcome {
  const prompt = wordsIn(params['question'], losses) || title
  if (prompt === '') return { skip: losses.has('media') ? 'mediaOnly' : 'questionEmpty' }
  const correct = params['correct']
  if (!['true', 'false', true, false].includes(correct as string | boolean)) return { skip: 'noKey' }
  const stands = correct === 'true' || correct === true
  const behaviour = recordOf(params['behaviour'])
  const { why } = whyOf(linesIn(behaviour?.['feedbackOnWrong'], losses))
  return {
    question: {
      ...base(id, prompt, linesIn(behaviour?.['feedbackOnCorrect'], losses)),
      kind: 'verdict',
      answer: stands ? 'stands' : 'contradicted',
      ...(why ? { why: stands ? { contradicted: why } : { stands: why } } : {}),
    },
  }
}

interface Gaps {
  readonly stem: string
  readonly answers: readonly (readonly string[])[]
  readonly hint: string
}

/** A text with marked answers; null where a mark holds none. */
function gapsIn(source: string, losses: Set<string>): Gaps | null {
  const { text, marks } = readMarked(source, blank)
  const answers = marks.map((mark) =>
    mark.answers.map((answer) => wordsIn(answer, losses)).filter((answer) => answer !== ''),
  )
  if (answers.length === 0 || answers.some((list) => list.length === 0)) return null
  const tips = marks.map(({ tip }) => wordsIn(tip, losses)).filter((tip) => tip !== '')
  if (tips.length > 1) losses.add('hints')
  const stem = linesIn(text, losses)
  return stem.split(blank).length - 1 === answers.length ? { stem, answers, hint: tips[0] ?? '' } : null
}

function blanksOf(params: Json, { id, title, losses }: Context): Outcome {
  const lines = listOf(params['questions']).map(stringOf)
  const gaps = gapsIn(lines.join('\n'), losses)
  if (!gaps) return { skip: lines.length === 0 ? 'questionEmpty' : 'gapBroken' }
  const { stem, answers, hint } = gaps
  const task = wordsIn(params['text'], losses)
  const behaviour = recordOf(params['behaviour'])
  if (behaviour?.['caseSensitive'] === true) losses.add('caseSensitive')
  const slips = behaviour?.['acceptSpellingErrors'] === true ? { slips: true } : {}
  const hinted = hint === '' ? {} : { hint }
  const explanation = overall(params, losses)
  if (stem === blank && task !== '') {
    return {
      question: { ...base(id, task, explanation), ...hinted, kind: 'short', answers: answers[0]!, ...slips },
    }
  }
  const { question } = gapQuestion(
    id,
    stem,
    title,
    answers.map((list) => ({ answers: list, wrong: null })),
    explanation,
  )
  return {
    question: {
      ...question,
      ...hinted,
      ...slips,
      ...(task === '' ? {} : { prompt: task, text: gapLine(stem) }),
    },
  }
}

function dragOf(params: Json, { id, title, losses }: Context): Outcome {
  const gaps = gapsIn(stringOf(params['textField']), losses)
  if (!gaps) return { skip: 'gapBroken' }
  const { stem, answers, hint } = gaps
  const others = readMarked(stringOf(params['distractors']), '').marks.map((mark) =>
    wordsIn(mark.answers.join('/'), losses),
  )
  const words = [...answers.map(([first]) => first!), ...others].filter((word) => word !== '')
  const task = wordsIn(params['taskDescription'], losses)
  const { question } = gapQuestion(
    id,
    stem,
    title,
    answers.map((list) => ({
      answers: list,
      wrong: words.filter((word) => word !== list[0]).map((text) => ({ text })),
    })),
    overall(params, losses),
  )
  const whole = task === '' ? question : { ...question, prompt: task, text: gapLine(stem) }
  return { question: hint === '' ? whole : { ...whole, hint } }
}

const markStart = '\uFDD8'
const markEnd = '\uFDD9'
/** Units of the text before and after marked words that tell them from others alike. */
const around = 40

/** The text becomes story, the marked words in it the proof. */
function markOf(params: Json, { id, title, losses, reading }: Context): Outcome {
  const prompt = wordsIn(params['taskDescription'], losses) || title
  const source = stringOf(params['textField']).replaceAll('**', '&#42;')
  const pieces = source.split('*')
  const marked = pieces.map((piece, index) =>
    index % 2 === 1 && index < pieces.length - 1 ? markStart + piece + markEnd : piece,
  )
  const lines = linesIn(marked.join(''), losses).split('\n')
  if (prompt === '' || lines.join('') === '') return { skip: 'questionEmpty' }
  const first = reading.story.length + 1
  const quotes = lines.flatMap((line, index) => quotesIn(line, `p${first + index}`))
  if (quotes.length === 0) return { skip: 'noKey' }
  reading.addStory(lines.join('\n').replace(/[\uFDD8\uFDD9]/g, ''))
  const question: Question = {
    ...base(id, prompt, overall(params, losses)),
    kind: 'locate',
    evidence: quotes,
  }
  return { question }
}

function quotesIn(line: string, block: string): readonly TextQuote[] {
  const quotes: TextQuote[] = []
  const plain = line.replace(/[\uFDD8\uFDD9]/g, '')
  let at = 0
  for (const [index, piece] of line.split(/[\uFDD8\uFDD9]/).entries()) {
    if (index % 2 === 1 && piece.trim() !== '') {
      const prefix = plain.slice(Math.max(0, at - around), at)
      const suffix = plain.slice(at + piece.length, at + piece.length + around)
      quotes.push({
        block,
        exact: piece,
        ...(prefix === '' ? {} : { prefix }),
        ...(suffix === '' ? {} : { suffix }),
      })
    }
    at += piece.length
  }
  return quotes
}

function orderOf(params: Json, { id, title, losses }: Context): Outcome {
  const events = listOf(params['paragraphs'])
    .map((each) => ({ text: wordsIn(each, losses) }))
    .filter(({ text }) => text !== '')
  const prompt = wordsIn(params['taskDescription'], losses) || title
  if (prompt === '') return { skip: 'questionEmpty' }
  if (events.length < 3) return { skip: 'tooFewOptions' }
  return { question: { ...base(id, prompt, overall(params, losses)), kind: 'order', events } }
}

function storyOf(params: Json, { losses }: Context): Outcome {
  const story = wordsIn(params['text'], losses)
  return story === '' ? { skip: losses.has('media') ? 'mediaOnly' : '' } : { story }
}
