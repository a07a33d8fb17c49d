import type { Rule } from '../rule.ts'

/** A set has a story with a paragraph, and a question. */
export const rule: Rule = {
  code: 'setEmpty',
  severity: 'error',
  *check({ set }) {
    if (!set.article.blocks.some((block) => block.kind === 'paragraph')) {
      yield { path: ['article', 'blocks'], params: { lackingKey: 'lacking.paragraph' } }
    }
    if (set.questions.length === 0) yield { path: ['questions'], params: { lackingKey: 'lacking.question' } }
  },
}
