import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAway } from '../../../src/desk/draft/away.ts'
import { setText } from '../../../src/desk/story/blocks.ts'
import { createMovedWork } from '../../../src/desk/story/movedWork.ts'
import { reanchor, type Proposal } from '../../../src/desk/story/reanchor.ts'
import { finish } from '../../../src/desk/story/finish.ts'
import { english } from './stories.ts'

const noWorker = () => {
  throw new Error('No workers here')
}

test('one edit of a story after another, what moved is what a search from the last whole story finds', () => {
  const blocks = english.article.blocks
  const edit = fc.tuple(fc.nat(blocks.length - 1), fc.constantFrom('', 'So it was said. ', 'Well, '))
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const work = createMovedWork()
      expect(finish(work(english).pieces)).toEqual([])
      let whole = english.article
      let article = english.article
      for (const [at, head] of edits) {
        const block = blocks[at]!
        article = setText(article, block.id, head === '' ? '' : head + block.text)
        const expected = reanchor({ ...english, article: whole }, article)
        expect(finish(work({ ...english, article }).pieces)).toEqual(expected)
        if (expected.length === 0) whole = article
      }
    }),
    { numRuns: 12 },
  )
})

test('without a worker the page searches, and a search that is called off leaves the next one right', async () => {
  const away = createAway<readonly Proposal[]>(noWorker, createMovedWork)
  expect(await away.run(english)).toEqual([])
  const article = setText(english.article, english.article.blocks[1]!.id, '')
  const called = away.run({ ...english, article })
  away.cancel()
  await expect(called).rejects.toMatchObject({ name: 'AbortError' })
  expect(await away.run({ ...english, article })).toEqual(reanchor(english, article))
  expect(away.progress.value).toBeNull()
})
