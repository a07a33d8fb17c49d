import { keysOf, wrongOnes } from '../../core/checks/cited.ts'
import { evidenceOf } from '../../core/model/evidence.ts'
import type { Distractor, Kind, Question, QuestionBase, TextQuote } from '../../core/model/set.ts'

/** A question of a kind with nothing in it yet, in the number of parts that the kind asks for. */
export function blankQuestion(kind: Kind, id: string): Question {
  const base: QuestionBase = { id, process: 'locate', difficulty: 1, prompt: '', explanation: '' }
  return withParts(kind, base, { texts: [], wrong: [] })
}

/** The question as another kind, with what fits it: what all kinds have, what was right and wrong, and all that proves it. */
export function asKind(question: Question, kind: Kind): Question {
  if (question.kind === kind) return question
  const texts = keysOf(question).map(({ text }, index) => ({ text, ...partOf(question, index) }))
  const wrong = wrongOnes(question).map(({ wrong: { text, why } }) => ({ text, ...(why && { why }) }))
  const carries = partKinds.has(kind) && partKinds.has(question.kind)
  const nearest = question.kind === 'verdict' ? (question.nearest ?? []).map(({ evidence }) => evidence) : []
  const evidence = [...new Set([...(carries ? (question.evidence ?? []) : evidenceOf(question)), ...nearest])]
  const { id, process, difficulty, topic, prompt, hint, alsoProvedBy, explanation, fact } = question
  const base: QuestionBase = {
    id,
    process,
    difficulty,
    ...(topic !== undefined && { topic }),
    prompt,
    ...(hint !== undefined && { hint }),
    ...(evidence.length > 0 && { evidence }),
    ...(alsoProvedBy !== undefined && { alsoProvedBy }),
    explanation,
    ...(fact !== undefined && { fact }),
  }
  return withParts(kind, base, { texts, wrong })
}

interface Part {
  readonly text: string
  readonly beside?: string | undefined
  readonly evidence?: readonly TextQuote[] | undefined
}

const partKinds: ReadonlySet<Kind> = new Set<Kind>(['match', 'order', 'gap'])

/** What a part has beside its text: of a pair the item, of an event the time. */
function partOf(question: Question, index: number): Omit<Part, 'text'> {
  switch (question.kind) {
    case 'match': {
      const { item, evidence } = question.pairs[index]!
      return { beside: item, evidence }
    }
    case 'order': {
      const { when, evidence } = question.events[index]!
      return { beside: when, evidence }
    }
    case 'gap':
      return { evidence: question.gaps[index]!.evidence }
    default:
      return {}
  }
}

function withParts(
  kind: Kind,
  base: QuestionBase,
  { texts, wrong }: { readonly texts: readonly Part[]; readonly wrong: readonly Distractor[] },
): Question {
  const distractors = wrong.length > 0 && { distractors: wrong }
  const parts = (least: number): readonly Part[] => [
    ...texts,
    ...Array.from({ length: Math.max(0, least - texts.length) }, () => ({ text: '' })),
  ]
  const proved = ({ evidence }: Part) => evidence && evidence.length > 0 && { evidence }
  switch (kind) {
    case 'choice': {
      const keys = parts(1).map(({ text }) => ({ text, correct: true }))
      const blanks = Array.from({ length: Math.max(0, 3 - keys.length - wrong.length) }, () => ({ text: '' }))
      return { kind, ...base, options: [...keys, ...wrong, ...blanks] }
    }
    case 'verdict':
      return { kind, ...base, answer: 'stands' }
    case 'match': {
      const pairs = parts(2).map((part) => ({ item: part.beside ?? '', target: part.text, ...proved(part) }))
      return { kind, ...base, pairs, ...distractors }
    }
    case 'order': {
      const events = parts(3).map((part) => ({
        text: part.text,
        ...proved(part),
      }))
      return { kind, ...base, events }
    }
    case 'gap': {
      const gaps = parts(0).map((part) => ({ answer: part.text, ...proved(part) }))
      return { kind, ...base, text: gaps.map(() => '___').join(' '), gaps, ...distractors }
    }
    case 'locate':
      return { kind, ...base }
    case 'short':
      return { kind, ...base, answers: parts(1).map(({ text }) => text), ...distractors }
  }
}
