import { keysOf } from '../cited.ts'
import { contentWords } from '../context.ts'
import type { Rule } from '../rule.ts'

/**
 * Every content word of the explanation is one of the key's or the prompt's, or such as “the answer is”, “the text says”: nothing in it says
 * why. Verdict and locate items, whose key is their prompt, are held to the same.
 */
export const rule: Rule = {
  code: 'explanationRepeatsKey',
  severity: 'warning',
  *check({ items, language }) {
    if (!language?.spaced) return
    for (const { question, path, where } of items) {
      const known = new Set(
        [question.prompt, ...keysOf(question).map((key) => key.text)].flatMap((text) =>
          contentWords(text, language),
        ),
      )
      const said = contentWords(question.explanation, language)
      const adds = said.some((word) => !known.has(word) && !language.fillers.has(word))
      if (!adds) yield { path: [...path, 'explanation'], params: where }
    }
  },
}
