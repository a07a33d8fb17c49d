import type { Question } from '../../model/set.ts'
import type { Path, Rule } from '../rule.ts'
import { excerpt, sameText } from '../words.ts'

/**
 * No two things a player chooses between read the same, case, accents and punctuation apart: options, items, events, and a
 * distractor beside what is right. Targets of a match may repeat, answers of gaps too.
 */
export const rule: Rule = {
  code: 'sameOptions',
  severity: 'error',
  *check({ items }) {
    for (const { question, path, where } of items) {
      for (const group of groupsOf(question)) {
        const seen = new Set((group.beside ?? []).map(sameText))
        for (const { path: inside, text } of group.unique) {
          const same = sameText(text)
          // Empty texts are another rule's.
          if (same !== '' && seen.has(same)) {
            yield { path: [...path, ...inside], params: { ...where, text: excerpt(text) } }
          }
          seen.add(same)
        }
      }
    }
  },
}

interface Group {
  readonly unique: readonly { readonly path: Path; readonly text: string }[]
  readonly beside?: readonly string[]
}

function texts<T>(
  list: readonly T[] | undefined,
  field: string,
  name: string,
  read: (entry: T) => string,
): Group['unique'] {
  return (list ?? []).map((entry, index) => ({ path: [field, index, name], text: read(entry) }))
}

function groupsOf(question: Question): readonly Group[] {
  switch (question.kind) {
    case 'choice':
      return [{ unique: texts(question.options, 'options', 'text', (option) => option.text) }]
    case 'match':
      return [
        { unique: texts(question.pairs, 'pairs', 'item', (pair) => pair.item) },
        {
          unique: texts(question.distractors, 'distractors', 'text', (distractor) => distractor.text),
          beside: question.pairs.map((pair) => pair.target),
        },
      ]
    case 'order':
      return [{ unique: texts(question.events, 'events', 'text', (event) => event.text) }]
    case 'gap':
      return [
        {
          unique: texts(question.distractors, 'distractors', 'text', (distractor) => distractor.text),
          beside: question.gaps.flatMap((gap) => [gap.answer, ...(gap.accept ?? [])]),
        },
      ]
    case 'short':
      return [
        {
          unique: texts(question.distractors, 'distractors', 'text', (distractor) => distractor.text),
          beside: question.answers,
        },
      ]
    default:
      return []
  }
}
