import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/model/finding.ts'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { putField } from '../../../src/desk/questions/edits.ts'
import { rowsOf, stretchesOf, windowOf } from '../../../src/desk/questions/list/rows.ts'
import { nearestSentences } from '../../../src/desk/questions/nearest.ts'
import { findingsByField, inOrder, pageOf } from '../../../src/desk/questions/places.ts'
import { textOf } from '../../../src/core/model/article.ts'
import { ferry } from '../../core/checks/ferry.ts'

const finding = (path: Finding['path'], severity: Finding['severity'] = 'error', code = 'x'): Finding => ({
  code,
  severity,
  path,
  params: {},
})

describe('the list of questions', () => {
  it('is the same while something is typed that it doesn’t show', () => {
    const set: QuestionSet = ferry()
    const rows = rowsOf(set, [], [])
    const typed = putField('bridge', ['explanation'], 'Something else')(set)
    expect(rowsOf(typed, [], rows)).toBe(rows)
  })

  it('changes one row where a prompt is typed', () => {
    const set: QuestionSet = ferry()
    const rows = rowsOf(set, [], [])
    const next = rowsOf(putField('bridge', ['prompt'], 'Else')(set), [], rows)
    expect(next.filter((row, index) => row !== rows[index]).map(({ start }) => start)).toEqual(['Else'])
  })

  it('counts errors and warnings beside their question', () => {
    const rows = rowsOf(
      ferry(),
      [finding(['questions', 1]), finding(['questions', 1, 'prompt'], 'warning'), finding(['article'])],
      [],
    )
    expect(rows.map(({ errors, warnings }) => errors * 10 + warnings).slice(0, 3)).toEqual([0, 11, 0])
  })

  it('makes all rows in sight and not many more', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(200_000), fc.nat(2000), (count, top, height) => {
        const { from, to } = windowOf(count, 64, { top, height })
        for (const at of [Math.floor(top / 64), Math.ceil((top + height) / 64) - 1]) {
          const inSight = height > 0 && at >= 0 && at < count
          expect(!inSight || (from <= at && at < to)).toBe(true)
        }
        expect(to - from).toBeLessThanOrEqual(height / 64 + 27)
      }),
    )
  })
})

describe('rows out of sight', () => {
  it('are kept room for, each once and in order, and the kept row is made wherever it is', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(500),
        fc.nat(500),
        fc.integer({ min: -1, max: 499 }),
        (count, a, b, at) => {
          const view = { from: Math.min(a, b, count), to: Math.min(Math.max(a, b), count) }
          const kept = Math.min(at, count - 1)
          const stretches = stretchesOf(count, view, kept)
          const covered = stretches.flatMap(({ from, to }) =>
            Array.from({ length: to - from }, (_, i) => from + i),
          )
          expect(covered).toEqual(Array.from({ length: count }, (_, index) => index))
          const made = stretches.filter((each) => each.made)
          const isMade = (index: number) => made.some(({ from, to }) => from <= index && index < to)
          expect(kept < 0 || isMade(kept)).toBe(true)
          expect(
            covered
              .filter(isMade)
              .every((index) => index === kept || (index >= view.from && index < view.to)),
          ).toBe(true)
        },
      ),
    )
  })
})

describe('a finding', () => {
  it('leads to the page on which it is mended', () => {
    const set = ferry()
    const at = (...path: Finding['path']) => pageOf(set, finding(path))
    expect(at('questions', 1, 'options', 0)).toEqual({ tab: 'questions', at: set.questions[1]!.id })
    expect(at('article', 'blocks', 2, 'text')).toEqual({ tab: 'story', at: set.article.blocks[2]!.id })
    expect(at('names', 0)).toEqual({ tab: 'story', at: null })
    expect(at('translations', 'ar', 'x', 'options')).toEqual({ tab: 'translations', at: 'ar' })
    expect(at('title')).toEqual({ tab: 'questions', at: null })
  })

  it('stands beside the part that it is about', () => {
    const found = findingsByField(
      [
        finding(['questions', 2, 'options', 1, 'why', 'evidence', 0]),
        finding(['questions', 2, 'evidence', 1]),
        finding(['questions', 2], 'error', 'keyWithoutEvidence'),
        finding(['questions', 3, 'prompt']),
      ],
      2,
    )
    expect([...found].map(([field, list]) => [field, list.length])).toEqual([
      ['options.1', 1],
      ['evidence', 2],
    ])
  })

  it('about the whole set comes first, then question by question, errors before advice', () => {
    const list = [
      finding(['questions', 1, 'prompt'], 'warning'),
      finding(['questions', 1, 'prompt']),
      finding(['questions', 0]),
      finding(['questions'], 'warning'),
    ]
    expect(inOrder(ferry(), list)).toEqual([list[3], list[2], list[1], list[0]])
  })
})

describe('the nearest sentences', () => {
  it('are those that share the rarer words', () => {
    const { article } = ferry() as QuestionSet
    const [first] = nearestSentences(article, 'The crossing by road takes almost two hours', 3)
    expect(textOf(article, first!)).toContain('almost two hours')
  })

  it('are none where nothing is shared', () => {
    expect(nearestSentences((ferry() as QuestionSet).article, 'zzz qqq', 3)).toEqual([])
  })
})
