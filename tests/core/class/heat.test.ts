import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heatOf } from '../../../src/core/class/heat.ts'
import { given, handedIn, story } from './results.ts'

const marks = (...spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => ({ block: 'p1', start, end }))

describe('the heat map', () => {
  it('counts proofs by place, a player once, beside where the key stands', () => {
    const results = [
      handedIn('a', [given('q0', true, { proof: marks([0, 10], [5, 12]) })]),
      handedIn('b', [given('q0', true, { proof: marks([8, 12]) })]),
      handedIn('c', [given('q1', true, { proof: marks([0, 3]) })]),
    ]
    const { blocks, most, proofs } = heatOf(results, story, 'q0')
    const at = story.article.blocks[0]!.text.indexOf('a lorry struck it')
    expect(blocks[0]!.segments).toEqual([
      { start: 0, end: 8, count: 1, stands: false },
      { start: 8, end: 12, count: 2, stands: false },
      { start: 12, end: at, count: 0, stands: false },
      { start: at, end: at + 17, count: 0, stands: true },
      { start: at + 17, end: at + 18, count: 0, stands: false },
    ])
    expect([most, proofs]).toEqual([2, 2])
    expect(heatOf(results, story, null).proofs).toBe(3)
  })

  it('covers each block wholly, whatever was marked, and counts every place as one by one', () => {
    const span = fc.record({
      block: fc.constantFrom('p1', 'p2', 'gone'),
      start: fc.nat(80),
      end: fc.nat(80),
    })
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 4 }), { maxLength: 6 }), (proofs) => {
        const results = proofs.map((proof, index) => handedIn(`e${index}`, [given('q0', true, { proof })]))
        const { blocks } = heatOf(results, story, null)
        for (const [index, { block, segments }] of blocks.entries()) {
          const { text } = story.article.blocks[index]!
          expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
          for (const { start, end, count } of segments)
            for (let at = start; at < end; at++) {
              const covering = proofs.filter((proof) =>
                proof.some((each) => each.block === block && each.start <= at && at < each.end),
              )
              expect(count).toBe(covering.length)
            }
        }
      }),
    )
  })
})
