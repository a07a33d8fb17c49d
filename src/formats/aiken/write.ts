import type { Question, QuestionOf, QuestionSet } from '../../core/model/set.ts'
import { lossesOf } from '../exchange/losses.ts'
import type { Exporter } from '../exchange/types.ts'
import { readAiken } from './read.ts'

/** Writes questions with one right answer, which is all that Aiken has. */
export const aikenExporter: Exporter = {
  format: 'aiken',
  extension: 'txt',
  mime: 'text/plain',
  kinds: ['choice'],
  losses: (set) => lossesOf(set, { question: isHeld, story: 'none' }),
  write: (set) => new TextEncoder().encode(writeAiken(set)),
}

function writeAiken({ questions }: QuestionSet): string {
  return questions.filter(isHeld).map(questionText).join('\n')
}

/** Whether the question reads the same in Aiken: a line in it that looks like an option would make another one of it. */
function isHeld(question: Question): question is QuestionOf<'choice'> {
  if (question.kind !== 'choice' || question.options.filter((option) => option.correct).length !== 1)
    return false
  const { options, prompt } = question
  if (options.length > 26 || [prompt, ...options.map(({ text }) => text)].some((text) => text.includes('\n')))
    return false
  const { items } = readAiken(questionText(question))
  const [read] = items
  if (items.length !== 1 || read?.question.kind !== 'choice' || read.question.prompt !== prompt) return false
  const same = (at: number) => {
    const own = (read.question as QuestionOf<'choice'>).options[at]
    return own?.text === options[at]!.text && own.correct === options[at]!.correct
  }
  return read.question.options.length === options.length && options.every((_, at) => same(at))
}

function questionText({ prompt, options }: QuestionOf<'choice'>): string {
  const letter = (at: number) => String.fromCharCode(65 + at)
  return [
    prompt,
    ...options.map(({ text }, at) => `${letter(at)}) ${text}`),
    `ANSWER: ${letter(options.findIndex((option) => option.correct))}`,
    '',
  ].join('\n')
}
