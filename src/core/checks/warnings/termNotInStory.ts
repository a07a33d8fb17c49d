import { termsInStory } from '../../anchoring/terms.ts'
import type { Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** A word of the glossary stands in the story, as its term or one of its forms; else no reader ever meets it. */
export const rule: Rule = {
  code: 'termNotInStory',
  severity: 'warning',
  *check({ set }) {
    const glossary = set.glossary ?? []
    const there = termsInStory(set.article, glossary)
    for (const [index, { term }] of glossary.entries()) {
      if (!there.has(index)) yield { path: ['glossary', index, 'term'], params: { term: excerpt(term) } }
    }
  },
}
