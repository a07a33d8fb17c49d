import type { Rule } from '../rule.ts'

/** A reason why an answer fails stands only beside wrong ones. */
export const rule: Rule = {
  code: 'whyOnKey',
  severity: 'error',
  *check({ items }) {
    for (const { question, path, where } of items) {
      if (question.kind === 'choice') {
        for (const [index, { correct, why }] of question.options.entries()) {
          if (correct && why) yield { path: [...path, 'options', index, 'why'], params: where }
        }
      }
      if (question.kind === 'verdict' && question.why?.[question.answer]) {
        yield { path: [...path, 'why', question.answer], params: where }
      }
    }
  },
}
