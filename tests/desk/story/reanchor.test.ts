import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotePlaces, resolveQuote } from '../../../src/core/anchoring/resolve.ts'
import { tokenize } from '../../../src/core/anchoring/tokens.ts'
import { citedIn } from '../../../src/core/checks/cited.ts'
import { textOf } from '../../../src/core/model/article.ts'
import type { Article, QuestionSet, TextQuote } from '../../../src/core/model/set.ts'
import { mergeWithPrevious, moveBlock, setText, splitBlock } from '../../../src/desk/story/blocks.ts'
import { accept, reanchor } from '../../../src/desk/story/reanchor.ts'
import { arabic, english, spanish } from './stories.ts'

const quotesOf = (set: QuestionSet): readonly TextQuote[] =>
  set.questions.flatMap((question) => citedIn(question).map(({ quote }) => quote))

const wordsOf = (text: string): readonly string[] =>
  tokenize(text).map(({ start, end }) => text.slice(start, end).toLowerCase())

/** Of the words of `a`, the share that `b` has. */
function shared(a: string, b: string): number {
  const theirs = new Set(wordsOf(b))
  const own = wordsOf(a)
  return own.filter((word) => theirs.has(word)).length / Math.max(1, own.length)
}

function one(
  exact: string,
  ...texts: readonly string[]
): { readonly set: QuestionSet; readonly article: Article } {
  const article: Article = {
    title: 'Ferry',
    language: 'en',
    blocks: texts.map((text, index) => ({ id: `p${index + 1}`, kind: 'paragraph', text })),
  }
  const question = {
    id: 'q1',
    kind: 'locate',
    process: 'locate',
    difficulty: 1,
    prompt: 'Where?',
    explanation: 'There.',
    evidence: [{ block: 'p1', exact }],
  } as const
  return {
    article,
    set: { format: 'stet-set/1', id: 's', title: 'Ferry', language: 'en', article, questions: [question] },
  }
}

describe('after an edit of the story a quotation', () => {
  const { set, article } = one(
    'the ferry stopped in the fog',
    'On Monday the ferry stopped in the fog near Holm.',
    'Nobody was hurt, the captain said.',
  )

  it('that still stands is left alone', () => {
    expect(reanchor(set, setText(article, 'p1', 'On Tuesday the ferry stopped in the fog.'))).toEqual([])
  })

  it('is found with a word put into it, and said to be less than sure', () => {
    const [found] = reanchor(
      set,
      setText(article, 'p1', 'On Monday the ferry stopped twice in the fog near Holm.'),
    )
    expect(found?.quotes).toEqual([{ block: 'p1', exact: 'the ferry stopped twice in the fog' }])
    expect(found?.sure).toBeGreaterThan(0.6)
    expect(found?.sure).toBeLessThan(0.9)
  })

  it('is found in the paragraph it was moved to, for sure', () => {
    const moved = setText(setText(article, 'p1', 'On Monday.'), 'p2', 'Later the ferry stopped in the fog.')
    expect(reanchor(set, moved)).toMatchObject([
      { old: { block: 'p1' }, quotes: [{ block: 'p2', exact: 'the ferry stopped in the fog' }], sure: 1 },
    ])
  })

  it('that was parted becomes one in each paragraph', () => {
    const [found] = reanchor(set, splitBlock(article, 'p1', 'On Monday the ferry stopped'.length, 'p9'))
    expect(found?.quotes).toEqual([
      { block: 'p1', exact: 'the ferry stopped' },
      { block: 'p9', exact: 'in the fog' },
    ])
  })

  it('that now stands twice keeps to the place with the same words around it', () => {
    const twice = setText(
      article,
      'p1',
      'In May the ferry stopped in the fog off Lund. On Monday the ferry stopped in the fog near Holm.',
    )
    const [found] = reanchor(set, twice)
    const place = resolveQuote(twice, found!.quotes[0]!)
    expect(place).toMatchObject({ ok: true, span: { start: 56 } })
    expect(found?.sure).toBeLessThan(1)
  })

  it('that is gone is lost', () => {
    expect(reanchor(set, setText(article, 'p1', 'The harbour opens at nine in the morning.'))).toMatchObject([
      { quotes: [], sure: 0 },
    ])
  })

  it('is replaced only where it is accepted', () => {
    const after = setText(article, 'p1', 'On Monday the ferry stopped twice in the fog near Holm.')
    const edited = { ...set, article: after }
    const proposals = reanchor(set, after)
    expect(quotesOf(edited)).toEqual(quotesOf(set))
    const accepted = accept(edited, proposals)
    expect(quotesOf(accepted).map((quote) => resolveQuote(after, quote).ok)).toEqual([true])
    expect(accept(accepted, proposals)).toEqual(accepted)
  })
})

/** One small edit, drawn from three numbers. */
type Small = readonly ['insert' | 'delete' | 'replace' | 'split' | 'merge' | 'move', number, number]

const anySmall: fc.Arbitrary<Small> = fc.tuple(
  fc.constantFrom('insert', 'delete', 'replace', 'split', 'merge', 'move'),
  fc.nat(10_000),
  fc.nat(10_000),
)

function edit(article: Article, [what, first, second]: Small): Article {
  const block = article.blocks[first % article.blocks.length]!
  const words = tokenize(block.text)
  const word = words[second % Math.max(1, words.length)]
  if (!word) return article
  const { id, text } = block
  switch (what) {
    case 'insert':
      return setText(article, id, `${text.slice(0, word.start)}xyz ${text.slice(word.start)}`)
    case 'delete':
      return setText(article, id, text.slice(0, word.start) + text.slice(word.end))
    case 'replace':
      return setText(article, id, `${text.slice(0, word.start)}xyz${text.slice(word.end)}`)
    case 'split':
      return splitBlock(article, id, word.start, `new${article.blocks.length}`)
    case 'merge':
      return mergeWithPrevious(article, id)?.article ?? article
    case 'move':
      return moveBlock(article, id, (second % 7) - 3)
  }
}

describe.each([
  ['English', english],
  ['Arabic', arabic],
  ['Spanish', spanish],
] as const)('a few small edits of the %s story', (_language, set) => {
  it('never lead to a place that is not the only one', () => {
    fc.assert(
      fc.property(fc.array(anySmall, { minLength: 1, maxLength: 5 }), (edits) => {
        const after = edits.reduce(edit, set.article)
        for (const { quotes, old } of reanchor(set, after)) {
          expect(quotePlaces(after, old)).not.toHaveLength(1)
          for (const quote of quotes) expect(resolveQuote(after, quote).ok).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('leave the same words to be found, and accepting puts all in order that was found', () => {
    fc.assert(
      fc.property(anySmall, (small) => {
        const after = edit(set.article, small)
        const proposals = reanchor(set, after)
        for (const { old, quotes, question, path } of proposals) {
          // A quotation of a few words is gone with one of them.
          if (wordsOf(old.exact).length < 6) continue
          const found = quotes
            .map((quote) => {
              const place = resolveQuote(after, quote)
              return place.ok ? textOf(after, place.span) : ''
            })
            .join(' ')
          const isSingle = typeof path.at(-1) !== 'number'
          expect(shared(old.exact, found), `${question}: “${old.exact}” → “${found}”`).toBeGreaterThanOrEqual(
            isSingle && small[0] === 'split' ? 0.4 : 0.7,
          )
        }
        const edited = accept({ ...set, article: after }, proposals)
        const lost = proposals.filter(({ quotes }) => quotes.length === 0).length
        expect(quotesOf(edited).filter((quote) => !resolveQuote(after, quote).ok)).toHaveLength(lost)
      }),
      { numRuns: 50 },
    )
  })
})
