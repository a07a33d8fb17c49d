import { matchTargets } from '../../core/grading/match.ts'
import { evidenceOf } from '../../core/model/evidence.ts'
import type { Question, QuestionSet } from '../../core/model/set.ts'
import { verdictWords } from '../table/words.ts'

/** A question and its answer in lines of plain text, without a way to press anything. */
export interface Card {
  readonly ask: string
  /** What there is to choose from, to put in order or to tie together; never in an order that tells the answer. */
  readonly choose: readonly string[]
  readonly answer: readonly string[]
}

export function cardOf(question: Question, { language }: QuestionSet): Card {
  const ask = question.prompt
  switch (question.kind) {
    case 'choice': {
      const options = question.options.map(({ text }, at) => `${letter(at)}) ${text}`)
      return { ask, choose: options, answer: options.filter((_, at) => question.options[at]!.correct) }
    }
    case 'verdict': {
      const words = verdictWords(language)
      const at = ['stands', 'contradicted', 'notStated'].indexOf(question.answer)
      return { ask, choose: words, answer: [words[at]!] }
    }
    case 'match':
      return {
        ask,
        choose: [
          ...question.pairs.map(({ item }) => `${item} → …`),
          ...byLetters(matchTargets(question)).map((each) => `… → ${each}`),
        ],
        answer: question.pairs.map(({ item, target }) => `${item} → ${target}`),
      }
    case 'order':
      return {
        ask,
        choose: jumbled(question.events.map(({ text }) => text)),
        answer: question.events.map(({ text }, at) => `${at + 1}. ${text}`),
      }
    case 'gap': {
      const bank = [
        ...question.gaps.map(({ answer }) => answer),
        ...(question.distractors ?? []).map(({ text }) => text),
      ]
      return {
        ask: `${ask}\n${question.text}`,
        choose: question.typed ? [] : byLetters(bank),
        answer: [
          filled(
            question.text,
            question.gaps.map(({ answer }) => answer),
          ),
        ],
      }
    }
    case 'locate':
      return { ask, choose: [], answer: evidenceOf(question).map(({ exact }) => exact) }
    case 'short':
      return { ask, choose: [], answer: question.answers }
  }
}

/** By their letters, and backwards where that is the order asked for. */
function jumbled(texts: readonly string[]): readonly string[] {
  const list = byLetters(texts)
  return list.every((text, at) => text === texts[at]) ? list.toReversed() : list
}

function byLetters(texts: readonly string[]): readonly string[] {
  return texts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

function filled(text: string, answers: readonly string[]): string {
  return text
    .split('___')
    .map((part, at, parts) => (at < parts.length - 1 ? `${part}${answers[at] ?? '___'}` : part))
    .join('')
}

function letter(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : String(at + 1)
}
