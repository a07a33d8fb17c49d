import type { Rule } from '../rule.ts'

const fewest = 3

/** The evidence of all items, three or more, stands within the first third of the story's characters. */
export const rule: Rule = {
  code: 'evidenceInFirstThird',
  severity: 'warning',
  *check(context) {
    const { blocks } = context.set.article
    const offsets = new Map<string, number>()
    let length = 0
    for (const block of blocks) {
      offsets.set(block.id, length)
      length += block.text.length
    }
    const ends = context.items
      .map(({ question }) =>
        context.evidenceSpans(question).map((span) => (offsets.get(span.block) ?? 0) + span.end),
      )
      .filter((spans) => spans.length > 0)
    if (ends.length < fewest || blocks.length < 3 || ends.flat().some((end) => end > length / 3)) return
    yield { path: ['questions'], params: { number: ends.length } }
  },
}
