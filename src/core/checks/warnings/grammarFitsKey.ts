import { itemsOf, singleKeyItems } from '../context.ts'
import type { Rule } from '../rule.ts'

/**
 * The word before the gap, or the last of the stem, fits only the key by its form (English “a” and “an”). For a choice, and for each gap
 * that is filled from a bank. Languages whose articles tell nothing abstain.
 */
export const rule: Rule = {
  code: 'grammarFitsKey',
  severity: 'warning',
  *check(context) {
    const { language } = context
    if (!language) return
    const fitsOnly = (before: string, key: string, wrong: readonly string[]) =>
      wrong.length > 0 &&
      language.fitsAfter(before, key) === true &&
      wrong.every((each) => language.fitsAfter(before, each) === false)
    for (const { question, key, wrong, path, where } of singleKeyItems(context)) {
      if (
        fitsOnly(
          question.prompt,
          key.text,
          wrong.map((option) => option.text),
        )
      ) {
        yield { path: [...path, 'prompt'], params: where }
      }
    }
    for (const { question, path, where } of itemsOf(context, 'gap')) {
      if (question.typed) continue
      const segments = question.text.split(/_{3,}/)
      for (const [index, { answer }] of question.gaps.entries()) {
        const bank = [
          ...question.gaps.filter((_, other) => other !== index).map((gap) => gap.answer),
          ...(question.distractors ?? []).map((distractor) => distractor.text),
        ]
        if (fitsOnly(segments[index] ?? '', answer, bank)) yield { path: [...path, 'text'], params: where }
      }
    }
  },
}
