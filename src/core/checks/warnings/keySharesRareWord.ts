import { contentWords, singleKeyItems } from '../context.ts'
import type { Rule } from '../rule.ts'

const rare = 2
const shortest = 4

/**
 * Prompt and key share a word of four letters or more (a figure may be shorter) that no wrong option has and that the story uses at
 * most twice. Names the set lists don't count, nor do grammatical words.
 */
export const rule: Rule = {
  code: 'keySharesRareWord',
  severity: 'warning',
  *check(context) {
    const { language, story, nameWords } = context
    if (!language) return
    for (const { question, key, keyIndex, wrong, path, where } of singleKeyItems(context)) {
      const asked = new Set(contentWords(question.prompt, language))
      const others = new Set(wrong.flatMap((option) => contentWords(option.text, language)))
      const shared = contentWords(key.text, language).find(
        (word) =>
          asked.has(word) &&
          !others.has(word) &&
          (Array.from(word).length >= shortest || /\p{Nd}/u.test(word)) &&
          !nameWords.has(word) &&
          (story.stems.get(word) ?? 0) <= rare,
      )
      if (shared !== undefined) {
        yield { path: [...path, 'options', keyIndex, 'text'], params: { ...where, word: shared } }
      }
    }
  },
}
