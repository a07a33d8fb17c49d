import type { Path, Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** Ids are unique: questions among themselves, blocks and names too. */
export const rule: Rule = {
  code: 'idTwice',
  severity: 'error',
  *check({ set }) {
    yield* repeated(set.questions, ['questions'], 'things.question')
    yield* repeated(set.article.blocks, ['article', 'blocks'], 'things.block')
    yield* repeated(set.names ?? [], ['names'], 'things.name')
  },
}

function* repeated(list: readonly { readonly id: string }[], path: Path, thingKey: string) {
  const first = new Map<string, number>()
  for (const [index, { id }] of list.entries()) {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else {
      const params = { thingKey, id: excerpt(id), first: earlier + 1, second: index + 1 }
      yield { path: [...path, index, 'id'], params }
    }
  }
}
