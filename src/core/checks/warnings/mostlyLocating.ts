import type { Rule } from '../rule.ts'

const most = 60
const fewest = 5

/** Of five or more questions, more than 60 % only locate what is plainly said. */
export const rule: Rule = {
  code: 'mostlyLocating',
  severity: 'warning',
  *check({ set }) {
    const total = set.questions.length
    const number = set.questions.filter((question) => question.process === 'locate').length
    if (total < fewest || 100 * number <= most * total) return
    yield { path: ['questions'], params: { number, total, most } }
  },
}
