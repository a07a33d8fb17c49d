import { matchTargets } from '../grading/match.ts'
import { segmentsOf } from '../model/translate.ts'
import type { ChoiceQuestion, GapQuestion, OrderQuestion, Question, QuestionSet } from '../model/set.ts'
import type { EditionState, Labelled, PresentedItem, Slot } from './edition.ts'
import { answerWorth, proofWorth } from './points.ts'
import { seeded, type Random } from './random.ts'
import { proofAsked, questionOnDesk } from './slot.ts'

/** What the question on the desk shows before the check. Throws a RangeError where `set` isn't the one that is played. */
export function present(set: QuestionSet, state: EditionState): PresentedItem {
  const { slot, question } = questionOnDesk(set, state)
  const first = state.queue.filter(({ attempt }) => attempt === 1).map((each) => each.question)
  const base = {
    id: question.id,
    number: first.indexOf(question.id) + 1,
    of: first.length,
    returning: slot.attempt === 2,
    process: question.process,
    difficulty: question.difficulty,
    ...(question.topic === undefined ? {} : { topic: question.topic }),
    prompt: question.prompt,
    ...(question.hint === undefined ? {} : { hint: question.hint }),
    proof: proofAsked(question, state.proof),
    answerPoints: answerWorth(slot.attempt),
    proofPoints: proofWorth(slot.attempt, state.proof),
  }
  return { ...base, ...presentKind(question, state.seed, slot.attempt) }
}

type KindPart<T = PresentedItem> = T extends PresentedItem
  ? Omit<T, keyof PresentedItem> & Pick<T, 'kind'>
  : never

function presentKind(question: Question, seed: number, attempt: Slot['attempt']): KindPart {
  const random = seeded(seed, question.id, attempt)
  switch (question.kind) {
    case 'choice':
      return {
        kind: 'choice',
        options: choiceOptions(question, seed, attempt),
        pick: question.options.filter((option) => option.correct).length,
      }
    case 'verdict':
      return { kind: 'verdict', verdicts: ['stands', 'contradicted', 'notStated'] }
    case 'match':
      return {
        kind: 'match',
        items: random.shuffle(label(question.pairs.map((pair) => pair.item))),
        targets: random.shuffle(label(matchTargets(question))),
      }
    case 'order':
      return { kind: 'order', events: orderEvents(question, random) }
    case 'gap':
      return {
        kind: 'gap',
        segments: segmentsOf(question.text),
        bank: question.typed ? null : random.shuffle(bankOf(question)),
      }
    case 'locate':
      return { kind: 'locate' }
    case 'short':
      return { kind: 'short', numeric: question.numeric ?? false }
  }
}

function label(texts: readonly string[]): readonly Labelled[] {
  return texts.map((text, index) => ({ index, text }))
}

/** A question that returns never shows its options as it did the first time: “the second one” is no knowledge. */
function choiceOptions(
  question: ChoiceQuestion,
  seed: number,
  attempt: Slot['attempt'],
): readonly Labelled[] {
  const written = label(question.options.map((option) => option.text))
  if (question.keepOrder || written.every(({ text }) => isMeasure(text))) return written
  const first = seeded(seed, question.id, 1).shuffle(written)
  return attempt === 1 ? first : shuffleUnlike(written, first, seeded(seed, question.id, attempt))
}

/** Numbers and dates (“26 August”, “almost 12 hours”): a digit, and hardly a word without one. */
function isMeasure(text: string): boolean {
  const words = text.split(/\s+/u)
  const plain = words.filter((word) => /\p{L}/u.test(word) && !/\p{Nd}/u.test(word))
  return /\p{Nd}/u.test(text) && plain.length <= 2
}

/** Never as they happened, so that leaving them be is no answer. */
function orderEvents(question: OrderQuestion, random: Random): readonly Labelled[] {
  const written = label(question.events.map((event) => event.text))
  return shuffleUnlike(written, written, random)
}

/** A shuffle of `items` whose texts don't read like `unlike`, unless all texts are the same. */
function shuffleUnlike(
  items: readonly Labelled[],
  unlike: readonly Labelled[],
  random: Random,
): readonly Labelled[] {
  const shuffled = random.shuffle(items)
  const same = shuffled.every(({ text }, index) => text === unlike[index]?.text)
  return same ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled
}

function bankOf(question: GapQuestion): readonly string[] {
  return [
    ...question.gaps.map((gap) => gap.answer),
    ...(question.distractors ?? []).map((distractor) => distractor.text),
  ]
}
