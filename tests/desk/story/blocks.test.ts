import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/core/model/set.ts'
import {
  insertBlocks,
  mergeWithPrevious,
  moveBlock,
  placeInBlock,
  removeBlocks,
  replaceStory,
  splitBlock,
  takeTitle,
} from '../../../src/desk/story/blocks.ts'

function story(...texts: readonly string[]): Article {
  return {
    title: 'T',
    language: 'en',
    blocks: texts.map((text, index) => ({ id: `p${index + 1}`, kind: 'paragraph', text })),
  }
}
const shown = ({ blocks }: Article) => blocks.map(({ id, text }) => `${id} ${text}`)
const ids = () => {
  let given = 0
  return () => `n${(given += 1)}`
}
const para = (text: string) => ({ kind: 'paragraph', text }) as const

describe('a story', () => {
  const three = story('One.', 'Two. Too.', 'Three.')

  it('is parted within a block, which keeps its id, and joined again to what it was', () => {
    const parted = splitBlock(three, 'p2', 5, 'n1')
    expect(shown(parted)).toEqual(['p1 One.', 'p2 Two.', 'n1 Too.', 'p3 Three.'])
    const joined = mergeWithPrevious(parted, 'n1')
    expect(joined?.article).toEqual(three)
    expect(joined).toMatchObject({ into: 'p2', at: 5 })
  })

  it('is not parted at the ends of a block', () => {
    expect(splitBlock(three, 'p1', 0, 'n1')).toBe(three)
    expect(splitBlock(three, 'p1', 4, 'n1')).toBe(three)
  })

  it('has nothing before its first block to join it to', () => {
    expect(mergeWithPrevious(three, 'p1')).toBeNull()
  })

  it('has a block moved no further than its ends', () => {
    expect(moveBlock(three, 'p1', -1)).toBe(three)
    expect(shown(moveBlock(three, 'p1', 9)).at(-1)).toBe('p1 One.')
  })

  it('loses the blocks that are named, and takes new ones behind one that is named', () => {
    expect(shown(removeBlocks(three, new Set(['p1', 'p3'])))).toEqual(['p2 Two. Too.'])
    expect(shown(insertBlocks(three, 'p1', [{ id: 'n', ...para('New.') }]))[1]).toBe('n New.')
    expect(shown(insertBlocks(three, null, [{ id: 'n', ...para('New.') }])).at(-1)).toBe('n New.')
  })

  it('takes several paragraphs at the caret', () => {
    const placed = placeInBlock(three, 'p2', [5, 5], [para('A.'), para('B. ')], ids())
    expect(shown(placed)).toEqual(['p1 One.', 'p2 Two. A.', 'n1 B. Too.', 'p3 Three.'])
  })

  it('that is replaced keeps the ids of what is the same, and of what changed between', () => {
    const replaced = replaceStory(three, ['One.', 'Two, too.', 'Three.', 'Four.'].map(para), ids())
    expect(shown(replaced)).toEqual(['p1 One.', 'p2 Two, too.', 'p3 Three.', 'n1 Four.'])
  })

  it('that is replaced never has an id twice', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (before, after) => {
        const replaced = replaceStory(story(...before), after.map(para), ids())
        expect(replaced.blocks.map(({ text }) => text)).toEqual(after)
        expect(new Set(replaced.blocks.map(({ id }) => id)).size).toBe(after.length)
      }),
    )
  })

  it('takes its title from the headline, behind what the page left', () => {
    const pieces = [para('Share'), { kind: 'heading', text: 'Fog' } as const, para('It was foggy.')]
    expect(takeTitle(pieces, (text) => text === 'Share')).toEqual({
      title: 'Fog',
      pieces: [para('Share'), para('It was foggy.')],
    })
    expect(takeTitle(pieces, () => false).title).toBeNull()
  })
})
