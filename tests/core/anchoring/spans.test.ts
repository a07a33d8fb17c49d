import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, clampSpan, mergeSpans } from '../../../src/core/anchoring/spans.ts'
import type { Span } from '../../../src/core/model/answer.ts'
import { articleOf } from './arbitraries.ts'

const article = articleOf('0123456789', 'abcdef')
const at = (block: string, start: number, end: number): Span => ({ block, start, end })

describe('clampSpan', () => {
  it.each<readonly [string, Span, Span | null]>([
    ['leaves a span in its block alone', at('p1', 0, 10), at('p1', 0, 10)],
    ['cuts what lies before and behind', at('p1', -4, 14), at('p1', 0, 10)],
    ['cuts fractions off', at('p1', 1.9, 3.9), at('p1', 1, 3)],
    ['is null for nothing', at('p1', 3, 3), null],
    ['is null behind the block', at('p1', 10, 12), null],
    ['is null before the block', at('p1', -3, 0), null],
    ['is null outside numbers', at('p1', Number.NaN, 3), null],
    ['is null in an unknown block', at('p9', 0, 3), null],
  ])('%s', (_what, span, clamped) => {
    expect(clampSpan(article, span)).toEqual(clamped)
  })
})

describe('mergeSpans', () => {
  it.each<readonly [string, readonly Span[], readonly Span[]]>([
    [
      'sorts by the story',
      [at('p2', 0, 1), at('p1', 5, 6), at('p1', 1, 2)],
      [at('p1', 1, 2), at('p1', 5, 6), at('p2', 0, 1)],
    ],
    ['joins overlapping spans', [at('p1', 3, 7), at('p1', 1, 4)], [at('p1', 1, 7)]],
    ['joins touching spans', [at('p1', 1, 4), at('p1', 4, 7)], [at('p1', 1, 7)]],
    [
      'keeps spans with a character between them apart',
      [at('p1', 1, 4), at('p1', 5, 7)],
      [at('p1', 1, 4), at('p1', 5, 7)],
    ],
    ['keeps the longer end', [at('p1', 1, 9), at('p1', 2, 4)], [at('p1', 1, 9)]],
    ['keeps blocks apart', [at('p1', 0, 10), at('p2', 3, 6)], [at('p1', 0, 10), at('p2', 3, 6)]],
    ['leaves out what is not in the story', [at('p9', 0, 1), at('p1', 8, 99)], [at('p1', 8, 10)]],
    ['makes nothing of nothing', [], []],
  ])('%s', (_what, spans, merged) => {
    expect(mergeSpans(article, spans)).toEqual(merged)
  })

  it('covers the same characters, whatever the spans are', () => {
    const anySpan = fc.record({
      block: fc.constantFrom('p1', 'p2', 'p3'),
      start: fc.integer({ min: -3, max: 13 }),
      end: fc.integer({ min: -3, max: 13 }),
    })
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 6 }), (spans) => {
        const merged = mergeSpans(article, spans)
        for (const { id, text } of article.blocks) {
          for (let offset = 0; offset < text.length; offset++) {
            const covers = (span: Span) => span.block === id && span.start <= offset && offset < span.end
            expect(merged.filter(covers)).toHaveLength(spans.some(covers) ? 1 : 0)
          }
        }
        expect(mergeSpans(article, merged)).toEqual(merged)
      }),
    )
  })
})

it('blocksOf names each block once, in order', () => {
  expect(blocksOf([at('p2', 0, 1), at('p1', 0, 1), at('p2', 3, 4)])).toEqual(['p2', 'p1'])
})
