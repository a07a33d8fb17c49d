import { fold } from '../anchoring/fold.ts'
import type { Answer } from '../model/answer.ts'
import type { Distractor, Question, Why } from '../model/set.ts'
import { gapRight } from './gap.ts'
import { matchTargets } from './match.ts'
import { foldTyped } from './foldTyped.ts'

/** `part`: index of the option, pair or gap that the reason is about; null where the answer is one whole. */
export interface PartWhy {
  readonly part: number | null
  readonly why: Why
}

/** Why what the player chose fails, as far as the set gives reasons; parts that are right have none. */
export function whyOf(question: Question, answer: Answer | null): readonly PartWhy[] {
  if (question.kind === 'choice' && answer?.kind === 'choice') {
    return [...new Set(answer.options)].flatMap((index) => {
      const option = question.options[index]
      return option?.correct === true ? [] : because(index, option?.why)
    })
  }
  if (question.kind === 'verdict' && answer?.kind === 'verdict') {
    return answer.verdict === question.answer ? [] : because(null, question.why?.[answer.verdict])
  }
  if (question.kind === 'match' && answer?.kind === 'match') {
    const targets = matchTargets(question)
    return question.pairs.flatMap((pair, index) => {
      const target = targets[answer.targets[index] ?? -1]
      if (target === undefined || target === pair.target) return []
      return because(index, question.distractors?.find((distractor) => distractor.text === target)?.why)
    })
  }
  if (question.kind === 'gap' && answer?.kind === 'gap') {
    const same = question.typed === true ? foldTyped : picked
    return question.gaps.flatMap((_gap, index) => {
      const value = answer.values[index] ?? ''
      return gapRight(question, index, value)
        ? []
        : because(index, whyOfText(question.distractors, value, same))
    })
  }
  if (question.kind === 'short' && answer?.kind === 'short') {
    const right = question.answers.some((text) => foldTyped(text) === foldTyped(answer.text))
    return right ? [] : because(null, whyOfText(question.distractors, answer.text, foldTyped))
  }
  return []
}

function because(part: number | null, why: Why | undefined): readonly PartWhy[] {
  return why ? [{ part, why }] : []
}

function whyOfText(
  distractors: readonly Distractor[] | undefined,
  text: string,
  same: (text: string) => string,
): Why | undefined {
  return distractors?.find((distractor) => same(distractor.text) === same(text))?.why
}

function picked(text: string): string {
  return fold(text.trim()).text
}
