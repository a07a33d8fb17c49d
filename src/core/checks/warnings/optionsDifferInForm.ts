import type { Option } from '../../model/set.ts'
import { itemsOf, type CheckContext } from '../context.ts'
import { figuresIn } from '../numbers.ts'
import type { Rule } from '../rule.ts'
import { readWords, wordsOf } from '../words.ts'

/**
 * Some options have a form and others don't: a full stop at the end, quotation marks around, a bare number (at most three words), or, in
 * languages with capitals, a capital at the start. A capital counts only on a word that needs none: names and acronyms
 * stand beside words in lower case without harm.
 */
export const rule: Rule = {
  code: 'optionsDifferInForm',
  severity: 'warning',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'choice')) {
      for (const form of forms) {
        const seen = new Set(question.options.map((option) => form.has(option, context)))
        if (!seen.has(true) || !seen.has(false)) continue
        yield { path: [...path, 'options'], params: { ...where, formKey: form.formKey } }
        break
      }
    }
  },
}

interface Form {
  readonly formKey: string
  /** Null: this option tells nothing either way. */
  has(option: Option, context: CheckContext): boolean | null
}

const acronymAtEnd = /(?:\p{L}\.){2,}$/u

const forms: readonly Form[] = [
  {
    formKey: 'form.stop',
    has: ({ text }) => (acronymAtEnd.test(text.trim()) ? null : /[.!?؟。][”"’'»)]*$/u.test(text.trim())),
  },
  {
    formKey: 'form.quotes',
    has: ({ text }) => /^[“"„«「]/u.test(text.trim()),
  },
  {
    formKey: 'form.number',
    has({ text }, { languages }) {
      const figures = figuresIn(text, languages).length
      if (figures === 0) return false
      return wordsOf(text).length <= 3 ? true : null
    },
  },
  {
    formKey: 'form.capital',
    has({ text }, { language, story, nameWords }) {
      if (!language?.namesHaveCapitals) return null
      const first = readWords(text)[0]
      if (!first || !/^\p{L}/u.test(first.raw)) return null
      if (/^\p{Ll}/u.test(first.raw)) return false
      const isName = story.capitalised.has(first.folded) || nameWords.has(first.folded)
      const needsNone = language.stop.has(first.folded) || story.lower.has(first.folded)
      return !/^\p{Lu}\p{Lu}/u.test(first.raw) && needsNone && !isName ? true : null
    },
  },
]
