import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSpan, quoteOf } from '../../../src/core/anchoring/quote.ts'
import { resolveQuote } from '../../../src/core/anchoring/resolve.ts'
import { textOf } from '../../../src/core/model/article.ts'
import type { Span } from '../../../src/core/model/answer.ts'
import type { Article, TextQuote } from '../../../src/core/model/set.ts'
import { anyArticle, anyText, articleOf } from './arbitraries.ts'

const story = articleOf(
  'Kerry said the truce “will hold”. The truce, he said, is  close.',
  'Lavrov said the truce won’t hold in July during a visit to Moscow.',
)

const at = (block: string, start: number, end: number): Span => ({ block, start, end })

/** All places of a quotation: none where it is absent. */
function placesFound(article: Article, quote: TextQuote): readonly Span[] {
  const resolution = resolveQuote(article, quote)
  if (resolution.ok) return [resolution.span]
  return resolution.problem === 'ambiguous' ? resolution.spans : []
}

describe('resolveQuote', () => {
  const found: readonly (readonly [string, TextQuote, Span])[] = [
    ['words that stand once', { exact: 'Lavrov said' }, at('p2', 0, 11)],
    ['words that stand once in the block', { block: 'p1', exact: 'hold' }, at('p1', 27, 31)],
    ['words that a prefix tells apart', { exact: 'said', prefix: 'he ' }, at('p1', 48, 52)],
    ['words that a suffix tells apart', { exact: 'said the truce', suffix: ' won' }, at('p2', 7, 21)],
    [
      'words that only both sides tell apart',
      { exact: 'the', prefix: 'said ', suffix: ' truce w' },
      at('p2', 12, 15),
    ],
    ['straight quotes for curly ones', { exact: '"will hold"' }, at('p1', 21, 32)],
    ['one space for two', { exact: 'is close' }, at('p1', 54, 63)],
    ['words copied with white space around them', { exact: '\n Moscow. ' }, at('p2', 59, 66)],
    ['a prefix without its space', { exact: 'said', prefix: 'he' }, at('p1', 48, 52)],
    ['a suffix without its space', { exact: 'said the truce', suffix: 'won' }, at('p2', 7, 21)],
    ['both without their spaces', { exact: 'the', prefix: 'said', suffix: 'truce w' }, at('p2', 12, 15)],
    ['spaces on both sides of a joint', { exact: ' said ', prefix: 'he ', suffix: ' ,' }, at('p1', 48, 52)],
    ['a space between words', { block: 'p2', exact: ' ', prefix: 'n', suffix: 'J' }, at('p2', 35, 36)],
    ['empty contexts', { exact: 'Moscow', prefix: '', suffix: '' }, at('p2', 59, 65)],
    ['contexts of white space alone', { exact: ' Moscow', prefix: ' ', suffix: '  ' }, at('p2', 59, 65)],
    ['the first block whole', { exact: story.blocks[0]!.text }, at('p1', 0, 64)],
    ['the last character', { block: 'p2', exact: '.' }, at('p2', 65, 66)],
  ]
  it.each(found)('finds %s', (_what, quote, span) => {
    expect(resolveQuote(story, quote)).toEqual({ ok: true, span })
  })

  it.each<readonly [string, TextQuote, readonly Span[]]>([
    ['words that stand twice', { exact: 'hold' }, [at('p1', 27, 31), at('p2', 28, 32)]],
    [
      'words that stand twice in the block',
      { block: 'p1', exact: 'said' },
      [at('p1', 6, 10), at('p1', 48, 52)],
    ],
    [
      'words that the prefix does not tell apart',
      { exact: 'the truce', prefix: 'said ' },
      [at('p1', 11, 20), at('p2', 12, 21)],
    ],
  ])('lists the places of %s', (_what, quote, spans) => {
    expect(resolveQuote(story, quote)).toEqual({ ok: false, problem: 'ambiguous', spans })
  })

  it.each<readonly [string, TextQuote]>([
    ['words the story lacks', { exact: 'Assad' }],
    ['words that stand in another block', { block: 'p1', exact: 'Lavrov' }],
    ['words with another prefix', { exact: 'Lavrov', prefix: 'Mr ' }],
    ['words with another suffix', { exact: 'Lavrov', suffix: ' denied' }],
    ['words with another case', { exact: 'lavrov said' }],
    ['words across two blocks', { exact: 'is close. Lavrov said' }],
    ['nothing', { exact: '' }],
    ['nothing with a context', { exact: '', prefix: 'Lavrov' }],
    ['nothing but a space where none stands', { exact: ' ', prefix: 'Lav' }],
  ])('reports %s as absent', (_what, quote) => {
    expect(resolveQuote(story, quote)).toMatchObject({ ok: false, problem: 'absent' })
  })

  it('reports an unknown block', () => {
    expect(resolveQuote(story, { block: 'p9', exact: 'Kerry' })).toEqual({ ok: false, problem: 'noBlock' })
  })

  it('does not find a letter in an accented one, however that is written', () => {
    for (const text of ['cafe\u0301', 'café', 'caq\u0301']) {
      expect(resolveQuote(articleOf(text), { exact: text.normalize('NFD').slice(0, -1) }).ok).toBe(false)
      expect(resolveQuote(articleOf(text), { exact: text.normalize('NFC') })).toEqual({
        ok: true,
        span: at('p1', 0, text.length),
      })
    }
  })

  it('does not find half of a surrogate pair', () => {
    const article = articleOf('a😀b')
    expect(resolveQuote(article, { exact: '\ud83d' }).ok).toBe(false)
    expect(resolveQuote(article, { exact: '\ude00b' }).ok).toBe(false)
    expect(resolveQuote(article, { exact: '😀' })).toEqual({ ok: true, span: at('p1', 1, 3) })
  })

  it('lists no more than a hundred places, the first ones', () => {
    const resolution = resolveQuote(articleOf('ab '.repeat(300)), { exact: 'b' })
    if (resolution.ok || resolution.problem !== 'ambiguous') throw new Error('not ambiguous')
    expect(resolution.spans).toHaveLength(100)
    expect(resolution.spans[99]).toEqual(at('p1', 298, 299))
    const loose = resolveQuote(articleOf('a b '.repeat(300) + 'ab '.repeat(20)), {
      exact: 'b ',
      prefix: 'a',
      suffix: ' ',
    })
    if (loose.ok || loose.problem !== 'ambiguous') throw new Error('not ambiguous')
    expect(loose.spans).toHaveLength(100)
    expect(loose.spans[0]).toEqual(at('p1', 2, 3))
  })

  it('lists the places of looser joints in the order of the story', () => {
    const resolution = resolveQuote(articleOf('a b', 'ab', 'a b'), { exact: ' b ', prefix: 'a' })
    expect(resolution).toEqual({
      ok: false,
      problem: 'ambiguous',
      spans: [at('p1', 2, 3), at('p2', 1, 2), at('p3', 2, 3)],
    })
  })

  it('gives the id that two blocks share to the first', () => {
    const blocks = [
      ...articleOf('one two').blocks,
      ...articleOf('three').blocks,
      { ...story.blocks[1]!, text: 'four' },
    ]
    const article = { ...story, blocks }
    expect(resolveQuote(article, { exact: 'three' }).ok).toBe(false)
    expect(resolveQuote(article, { exact: 'four' })).toEqual({ ok: true, span: at('p2', 0, 4) })
  })

  it('finds nothing in a story without blocks', () => {
    expect(resolveQuote(articleOf(), { exact: 'a' })).toEqual({ ok: false, problem: 'absent', closest: null })
  })

  it('finds every one of many blocks', () => {
    const article = articleOf(...Array.from({ length: 65 }, (_block, index) => `  w${index}x`), '')
    article.blocks.forEach((block, index) => {
      if (block.text === '') return
      expect(resolveQuote(article, { exact: `w${index}x` })).toEqual({
        ok: true,
        span: at(block.id, 2, block.text.length),
      })
    })
  })

  it('finds exactly what a naive search of all places finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }), { maxLength: 4 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }),
        (texts, exact) => {
          const spans = texts.flatMap((text, index) =>
            Array.from(text).flatMap((_unit, start) =>
              text.startsWith(exact, start) ? [at(`p${index + 1}`, start, start + exact.length)] : [],
            ),
          )
          expect(placesFound(articleOf(...texts), { exact })).toEqual(spans)
        },
      ),
    )
  })

  it('never throws, whatever story and quotation are', () => {
    fc.assert(
      fc.property(
        anyArticle,
        anyText,
        anyText,
        anyText,
        fc.constantFrom(undefined, 'p1', 'p2', 'x'),
        (article, exact, prefix, suffix, block) => {
          const resolution = resolveQuote(article, { block, exact, prefix, suffix })
          if (!resolution.ok) return
          expect(textOf(article, resolution.span).length).toBe(resolution.span.end - resolution.span.start)
        },
      ),
    )
  })
})

describe('alignSpan', () => {
  const article = articleOf('a  b😀 cafe\u0301')
  it.each<readonly [string, Span, Span | null]>([
    ['leaves whole characters alone', at('p1', 3, 6), at('p1', 3, 6)],
    ['takes in a whole run of white space', at('p1', 0, 2), at('p1', 0, 3)],
    ['takes in a run that it begins in', at('p1', 2, 4), at('p1', 1, 4)],
    ['takes in both halves of a pair', at('p1', 5, 6), at('p1', 4, 6)],
    ['takes in a letter’s marks', at('p1', 7, 11), at('p1', 7, 12)],
    ['takes in a mark’s letter', at('p1', 11, 12), at('p1', 10, 12)],
    ['stops at the ends of the block', at('p1', -3, 99), at('p1', 0, 12)],
    ['is null for nothing', at('p1', 4, 4), null],
    ['is null for a span turned round', at('p1', 4, 3), null],
    ['is null before the block', at('p1', -9, -2), null],
    ['is null behind the block', at('p1', 12, 14), null],
    ['is null outside numbers', at('p1', Number.NaN, 3), null],
    ['is null in an unknown block', at('p2', 0, 3), null],
  ])('%s', (_what, span, aligned) => {
    expect(alignSpan(article, span)).toEqual(aligned)
  })
})

const anySpan = fc.record({
  block: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  start: fc.integer({ min: -2, max: 40 }),
  end: fc.integer({ min: -2, max: 45 }),
})

/** A span somewhere in the first block, as long as that has text. */
const someSpan = fc.tuple(fc.nat(), fc.nat())
function spanIn(text: string, [one, two]: readonly [number, number]): Span {
  const start = one % text.length
  return at('p1', start, start + 1 + (two % (text.length - start)))
}

describe('quoteOf', () => {
  it.each<readonly [string, string, Span, TextQuote]>([
    ['words that stand once: those', 'one two three', at('p1', 4, 7), { block: 'p1', exact: 'two' }],
    [
      'a prefix, as short as may be',
      'one two, six two',
      at('p1', 13, 16),
      { block: 'p1', exact: 'two', prefix: 'six ' },
    ],
    [
      'a suffix where that is shorter',
      'a two of, a two b',
      at('p1', 12, 15),
      { block: 'p1', exact: 'two', suffix: ' b' },
    ],
    ['no prefix where there is none', 'a b a', at('p1', 0, 1), { block: 'p1', exact: 'a', suffix: ' b' }],
    ['no suffix where there is none', 'a b a', at('p1', 4, 5), { block: 'p1', exact: 'a', prefix: 'b ' }],
    [
      'both where one is not enough',
      'x a y x a z w a y x',
      at('p1', 2, 3),
      { block: 'p1', exact: 'a', prefix: 'x ', suffix: ' y' },
    ],
    [
      'whole words around',
      'under two, over two',
      at('p1', 16, 19),
      { block: 'p1', exact: 'two', prefix: 'over ' },
    ],
    [
      'whole words behind',
      'two overs, two under',
      at('p1', 0, 3),
      { block: 'p1', exact: 'two', suffix: ' overs' },
    ],
    [
      'all there is of a repetitive text',
      'aaaa',
      at('p1', 1, 2),
      { block: 'p1', exact: 'a', prefix: 'a', suffix: 'aa' },
    ],
    [
      'whole characters around',
      '=\u0338a =a',
      at('p1', 2, 3),
      { block: 'p1', exact: 'a', prefix: '=\u0338' },
    ],
    ['nothing for a span outside the story', 'one', at('p1', 3, 9), { block: 'p1', exact: '' }],
    ['nothing for an unknown block', 'one', at('p7', 0, 2), { block: 'p7', exact: '' }],
  ])('takes %s', (_what, text, span, quote) => {
    expect(quoteOf(articleOf(text), span)).toEqual(quote)
  })

  it('gives a selector that resolves back to the span, for any span of any story', () => {
    fc.assert(
      fc.property(anyArticle, anySpan, (article, span) => {
        const aligned = alignSpan(article, span)
        expect(placesFound(article, quoteOf(article, span))).toEqual(aligned ? [aligned] : [])
      }),
      { numRuns: 1000 },
    )
  })

  it('gives the very span where that cuts no character and no run of white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'é', '“'), minLength: 1, maxLength: 20 }),
        someSpan,
        (text, cut) => {
          const article = articleOf(text)
          const span = spanIn(text, cut)
          expect(resolveQuote(article, quoteOf(article, span))).toEqual({ ok: true, span })
        },
      ),
    )
  })

  it('takes no more context than it needs', () => {
    // Without words or white space every unit may be left out by itself: 、 is neither.
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('、', '。'), minLength: 1, maxLength: 14 }),
        someSpan,
        (text, cut) => {
          const article = articleOf(text)
          const span = spanIn(text, cut)
          const { prefix = '', suffix = '' } = quoteOf(article, span)
          const exact = text.slice(span.start, span.end)
          const least = prefix.length + suffix.length
          for (let before = 0; before < least && before <= span.start; before++) {
            const after = least - 1 - before
            if (span.end + after > text.length) continue
            const shorter = {
              exact,
              prefix: text.slice(span.start - before, span.start),
              suffix: text.slice(span.end, span.end + after),
            }
            expect(resolveQuote(article, shorter)).toMatchObject({ problem: 'ambiguous' })
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('stays within a block, so that another block can have anything', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, someSpan, (text, other, another, cut) => {
        fc.pre(text !== '')
        const article = articleOf(text, other)
        const span = alignSpan(article, spanIn(text, cut))!
        const edited = articleOf(text, another)
        expect(resolveQuote(edited, quoteOf(article, span))).toEqual({ ok: true, span })
      }),
    )
  })
})

describe('an edit elsewhere in the block', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ',', '.'), maxLength: 16 })
  const parts = fc.record({ before: letters, old: letters, fresh: letters, after: letters })

  it('leaves a quotation in its place, or makes it absent or ambiguous; elsewhere only in the new words', () => {
    fc.assert(
      fc.property(parts, someSpan, ({ before, old, fresh, after }, cut) => {
        const text = before + old + after
        fc.pre(text !== '')
        const span = spanIn(text, cut)
        const kept = span.end <= before.length || span.start >= before.length + old.length
        fc.pre(kept)
        const quote = quoteOf(articleOf(text), span)
        const edited = before + fresh + after
        const shift = span.end <= before.length ? 0 : fresh.length - old.length
        const resolution = resolveQuote(articleOf(edited), quote)
        const right = at('p1', span.start + shift, span.end + shift)
        const found = resolution.ok ? resolution.span : right
        const from = found.start - (quote.prefix?.length ?? 0)
        const to = found.end + (quote.suffix?.length ?? 0)
        const coversEdit = from <= before.length + fresh.length && to >= before.length
        expect(found.start === right.start || coversEdit).toBe(true)
        expect(edited.slice(found.start, found.end)).toBe(quote.exact)
        expect(
          !resolution.ok ||
            edited.slice(from, to) === `${quote.prefix ?? ''}${quote.exact}${quote.suffix ?? ''}`,
        ).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('that leaves the words and their context as they are never makes a quotation absent or moves it', () => {
    fc.assert(
      fc.property(parts, someSpan, ({ before, old, fresh, after }, cut) => {
        const text = before + old + after
        fc.pre(text !== '')
        const span = spanIn(text, cut)
        const quote = quoteOf(articleOf(text), span)
        const from = span.start - (quote.prefix?.length ?? 0)
        const to = span.end + (quote.suffix?.length ?? 0)
        fc.pre(to <= before.length || from >= before.length + old.length)
        const shift = to <= before.length ? 0 : fresh.length - old.length
        const right = at('p1', span.start + shift, span.end + shift)
        expect(placesFound(articleOf(before + fresh + after), quote)).toContainEqual(right)
      }),
      { numRuns: 1000 },
    )
  })
})

// Generous, for a busy machine: a search that isn't linear would take hours.
describe('the size of a story', { timeout: 60_000 }, () => {
  it.each([
    ['one letter', 'a'],
    ['half the story', 'a'.repeat(50_000)],
    ['half the story and what it lacks before', `b${'a'.repeat(50_000)}`],
    ['half the story and what it lacks behind', `${'a'.repeat(50_000)}b`],
  ])('does not stop a search in 100,000 times the same letter for %s', (_what, exact) => {
    expect(resolveQuote(articleOf('a'.repeat(100_000)), { exact })).toMatchObject({ ok: false })
  })

  it('does not stop the choice of a context in 100,000 times the same letter', () => {
    const article = articleOf('a'.repeat(100_000))
    const quote = quoteOf(article, at('p1', 1000, 1001))
    expect([quote.prefix?.length, quote.suffix?.length]).toEqual([1000, 98_999])
    expect(resolveQuote(article, quote)).toEqual({ ok: true, span: at('p1', 1000, 1001) })
  })

  it('does not stop the search for the closest passage', () => {
    const article = articleOf(...Array.from({ length: 20 }, () => 'a b '.repeat(250)))
    expect(resolveQuote(article, { exact: 'a c '.repeat(20_000) })).toMatchObject({ problem: 'absent' })
  })
})
