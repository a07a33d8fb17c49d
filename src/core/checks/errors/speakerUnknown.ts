import type { TextQuote } from '../../model/set.ts'
import { keyEvidence } from '../cited.ts'
import type { CheckContext, Item } from '../context.ts'
import type { Path, Rule } from '../rule.ts'
import { excerpt, holds, lineOf, wordsOf } from '../words.ts'

/**
 * In a who-said item (topic `speakers`), each speaker stands in the evidence or in `names` (as a name, an alias or a role).
 * The speaker is the key of a choice, a gap or a short answer, and a target or an item of a match. A key of five words or more may be
 * what was said: then it is enough that the prompt names the speaker. Verdict, locate and order have no speaker field.
 */
export const rule: Rule = {
  code: 'speakerUnknown',
  severity: 'error',
  *check(context) {
    for (const item of context.items) {
      if (item.question.topic !== 'speakers') continue
      for (const { path, texts, evidence } of speakersOf(item)) {
        if (texts.some((text) => isKnown(context, text, evidence))) continue
        if (texts.some((text) => isClaim(text)) && namesSomebody(context, item.question.prompt)) continue
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
  readonly evidence: readonly TextQuote[]
}

function speakersOf({ question }: Item): readonly Speaker[] {
  const evidence = keyEvidence(question).map((cited) => cited.quote)
  switch (question.kind) {
    case 'choice':
      return question.options.flatMap(({ text, correct }, index) =>
        correct ? [{ path: ['options', index, 'text'], texts: [text], evidence }] : [],
      )
    case 'short':
      return [{ path: ['answers', 0], texts: question.answers, evidence }]
    case 'gap':
      return question.gaps.map(({ answer, accept }, index) => ({
        path: ['gaps', index, 'answer'],
        texts: [answer, ...(accept ?? [])],
        evidence,
      }))
    case 'match':
      return question.pairs.map(({ item, target }, index) => ({
        path: ['pairs', index, 'target'],
        texts: [target, item],
        evidence,
      }))
    default:
      return []
  }
}

function isKnown(context: CheckContext, speaker: string, evidence: readonly TextQuote[]): boolean {
  const stop = context.language?.stop
  const words = wordsOf(speaker).filter((word) => !stop?.has(word))
  const telling = words.length > 0 ? words : wordsOf(speaker)
  if (telling.length === 0) return false
  const said = new Set(evidence.flatMap((quote) => wordsOf(quote.exact)))
  if (telling.every((word) => said.has(word))) return true
  return namesSomebody(context, speaker) || telling.every((word) => context.nameWords.has(word))
}

function namesSomebody({ set }: CheckContext, text: string): boolean {
  const line = lineOf(text)
  return (set.names ?? []).some((name) =>
    [name.name, ...(name.alsoKnownAs ?? []).map((alias) => alias.name)].some((each) => holds(line, each)),
  )
}

function isClaim(text: string): boolean {
  return wordsOf(text).length >= 5
}
