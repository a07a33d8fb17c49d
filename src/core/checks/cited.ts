import type { Distractor, Question, TextQuote, Why } from '../model/set.ts'
import type { Path } from './rule.ts'

/** A quotation within a question: where it stands in the question, and the key of what it is there for. */
export interface Cited {
  readonly quote: TextQuote
  readonly path: Path
  readonly roleKey: string
}

function quotes(list: readonly TextQuote[] | undefined, path: Path, roleKey: string): readonly Cited[] {
  return (list ?? []).map((quote, index) => ({ quote, path: [...path, index], roleKey }))
}

function reasons(
  list: readonly { readonly why?: Why | undefined }[] | undefined,
  field: string,
): readonly Cited[] {
  return (list ?? []).flatMap(({ why }, index) =>
    quotes(why?.evidence, [field, index, 'why', 'evidence'], 'role.why'),
  )
}

function parts(
  list: readonly { readonly evidence?: readonly TextQuote[] | undefined }[],
  field: string,
): readonly Cited[] {
  return list.flatMap(({ evidence }, index) => quotes(evidence, [field, index, 'evidence'], 'role.part'))
}

/** The words that prove the key: the question's evidence and its parts'. */
export function keyEvidence(question: Question): readonly Cited[] {
  const own = quotes(question.evidence, ['evidence'], 'role.proof')
  switch (question.kind) {
    case 'match':
      return [...own, ...parts(question.pairs, 'pairs')]
    case 'order':
      return [...own, ...parts(question.events, 'events')]
    case 'gap':
      return [...own, ...parts(question.gaps, 'gaps')]
    default:
      return own
  }
}

/** Every quotation of a question, whatever it is for. */
export function citedIn(question: Question): readonly Cited[] {
  const proofs = [
    ...keyEvidence(question),
    ...quotes(question.alsoProvedBy, ['alsoProvedBy'], 'role.alsoProvedBy'),
  ]
  switch (question.kind) {
    case 'choice':
      return [...proofs, ...reasons(question.options, 'options')]
    case 'verdict':
      return [
        ...proofs,
        ...Object.entries(question.why ?? {}).flatMap(([verdict, why]) =>
          quotes(why?.evidence, ['why', verdict, 'evidence'], 'role.why'),
        ),
        ...(question.nearest ?? []).map(({ evidence }, index) => ({
          quote: evidence,
          path: ['nearest', index, 'evidence'],
          roleKey: 'role.nearest',
        })),
      ]
    case 'match':
    case 'gap':
    case 'short':
      return [...proofs, ...reasons(question.distractors, 'distractors')]
    default:
      return proofs
  }
}

/** What stands beside the key to mislead, and where. */
export function wrongOnes(
  question: Question,
): readonly { readonly path: Path; readonly wrong: Distractor }[] {
  switch (question.kind) {
    case 'choice':
      return question.options.flatMap((wrong, index) =>
        wrong.correct ? [] : [{ path: ['options', index], wrong }],
      )
    case 'match':
    case 'gap':
    case 'short':
      return (question.distractors ?? []).map((wrong, index) => ({ path: ['distractors', index], wrong }))
    default:
      return []
  }
}

/** What a player must answer, as texts with their places; nothing for verdict and locate, whose key is no text. */
export function keysOf(question: Question): readonly { readonly path: Path; readonly text: string }[] {
  switch (question.kind) {
    case 'choice':
      return question.options.flatMap(({ text, correct }, index) =>
        correct ? [{ path: ['options', index, 'text'], text }] : [],
      )
    case 'match':
      return question.pairs.map(({ target }, index) => ({ path: ['pairs', index, 'target'], text: target }))
    case 'order':
      return question.events.map(({ text }, index) => ({ path: ['events', index, 'text'], text }))
    case 'gap':
      return question.gaps.map(({ answer }, index) => ({ path: ['gaps', index, 'answer'], text: answer }))
    case 'short':
      return question.answers.slice(0, 1).map((text) => ({ path: ['answers', 0], text }))
    default:
      return []
  }
}
