import type { QuestionSet } from '../../model/set.ts'
import { keyEvidence } from '../cited.ts'
import type { CheckContext, Item } from '../context.ts'
import type { Path, Rule } from '../rule.ts'
import { excerpt, wordsOf } from '../words.ts'

/**
 * In a who-said item (topic `speakers`), each speaker stands in the evidence or in `names` (as a name, an alias or a role).
 * The speaker is the key of a choice, a gap or a short answer, and a target or an item of a match. A key of five words or more may be
 * what was said: then it is enough that the prompt names the speaker. Verdict, locate and order have no speaker field.
 */
export const rule: Rule = {
  code: 'speakerUnknown',
  severity: 'error',
  *check(context) {
    const names = namesOf(context.set)
    for (const item of context.items) {
      if (item.question.topic !== 'speakers') continue
      const said = new Set(keyEvidence(item.question).flatMap(({ quote }) => wordsOf(quote.exact)))
      const promptNames = namesSomebody(names, item.question.prompt)
      for (const { path, texts } of speakersOf(item)) {
        if (texts.some((text) => namesSomebody(names, text) || isKnown(context, text, said))) continue
        if (promptNames && texts.some((text) => isClaim(text))) continue
        const params = { ...item.where, speaker: excerpt(texts[0] ?? '') }
        yield { path: [...item.path, ...path], params }
      }
    }
  },
}

interface Speaker {
  readonly path: Path
  /** One of these is the speaker. */
  readonly texts: readonly string[]
}

function speakersOf({ question }: Item): readonly Speaker[] {
  switch (question.kind) {
    case 'choice':
      return question.options.flatMap(({ text, correct }, index) =>
        correct ? [{ path: ['options', index, 'text'], texts: [text] }] : [],
      )
    case 'short':
      return [{ path: ['answers', 0], texts: question.answers }]
    case 'gap':
      return question.gaps.map(({ answer, accept }, index) => ({
        path: ['gaps', index, 'answer'],
        texts: [answer, ...(accept ?? [])],
      }))
    case 'match':
      return question.pairs.map(({ item, target }, index) => ({
        path: ['pairs', index, 'target'],
        texts: [target, item],
      }))
    default:
      return []
  }
}

/** Whether the evidence has all words of the speaker that tell anything, or the set's names and roles do. */
function isKnown(context: CheckContext, speaker: string, said: ReadonlySet<string>): boolean {
  const stop = context.language?.stop
  const words = wordsOf(speaker).filter((word) => !stop?.has(word))
  const telling = words.length > 0 ? words : wordsOf(speaker)
  if (telling.length === 0) return false
  return [said, context.nameWords].some((known) => telling.every((word) => known.has(word)))
}

/** A longer name is known by its first words: each length up to this one is looked up at each word of a text. */
const mostNameWords = 12

/** The names and aliases of a set, folded, so that a text is searched for all of them in one walk. */
function namesOf({ names = [] }: QuestionSet): ReadonlySet<string> {
  const texts = names.flatMap(({ name, alsoKnownAs = [] }) => [
    name,
    ...alsoKnownAs.map((alias) => alias.name),
  ])
  return new Set(
    texts.map((text) => wordsOf(text).slice(0, mostNameWords).join(' ')).filter((name) => name !== ''),
  )
}

function namesSomebody(names: ReadonlySet<string>, text: string): boolean {
  const words = wordsOf(text)
  return words.some((_, from) => {
    let row = ''
    return words.slice(from, from + mostNameWords).some((word) => {
      row = row === '' ? word : `${row} ${word}`
      return names.has(row)
    })
  })
}

function isClaim(text: string): boolean {
  return wordsOf(text).length >= 5
}
