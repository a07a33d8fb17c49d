import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveQuote } from '../../../src/core/anchoring/resolve.ts'
import type { Kind, Question, QuestionSet } from '../../../src/core/model/set.ts'
import { asKind, blankQuestion } from '../../../src/desk/questions/blank.ts'
import {
  addEntry,
  addQuestion,
  changeKind,
  changeQuestion,
  deleteQuestion,
  duplicateQuestion,
  markKey,
  moveEntry,
  moveQuestion,
  putEvidence,
  putField,
  putWhy,
  quotesAt,
  removeEntry,
  spansOf,
  type Change,
} from '../../../src/desk/questions/edits.ts'
import { fillGap, gapFrom } from '../../../src/desk/questions/kinds/gapText.ts'
import { readStructure } from '../../../src/formats/stet/structure.ts'
import { kinds } from '../../../src/formats/stet/schema.ts'
import { ferry } from '../../core/checks/ferry.ts'

function translated(): QuestionSet {
  const set: QuestionSet = ferry()
  const of = (question: Question) => ({
    prompt: `[${question.prompt}]`,
    ...(question.kind === 'choice' && { options: question.options.map(({ text }) => `[${text}]`) }),
    ...(question.kind === 'order' && { options: question.events.map(({ text }) => `[${text}]`) }),
    ...(question.kind === 'choice' && {
      notes: question.options.flatMap(({ why }) => (why?.note === undefined ? [] : [`[${why.note}]`])),
    }),
  })
  return {
    ...set,
    translations: { ar: Object.fromEntries(set.questions.map((question) => [question.id, of(question)])) },
  }
}

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

const lists = ['options', 'pairs', 'events', 'gaps', 'answers', 'distractors', 'evidence', 'nearest'] as const
const entryOf: Readonly<Record<string, (question: Question) => unknown>> = {
  options: () => ({ text: 'new' }),
  pairs: () => ({ item: 'new', target: 'new' }),
  events: () => ({ text: 'new' }),
  gaps: () => ({ answer: 'new' }),
  answers: () => 'new',
  distractors: () => ({ text: 'new' }),
  evidence: () => ({ exact: 'new' }),
  nearest: () => ({ evidence: { exact: 'new' }, lacks: 'x' }),
}
const mayHave = (question: Question, list: string): boolean =>
  list in question || list === 'evidence' || (list === 'distractors' && 'pairs' in question)

/** Any edit that the page can make, of a set at hand. */
const anyEdit = fc
  .record({
    what: fc.nat(10),
    question: fc.nat(),
    list: fc.constantFrom(...lists),
    kind: fc.constantFrom<Kind>(...kinds),
    index: fc.nat(4),
    by: fc.constantFrom(-2, -1, 1, 2),
    text: fc.string({ maxLength: 8 }),
    id: fc.uuid(),
  })
  .map(({ what, question: at, list, kind, index, by, text, id }) => (set: QuestionSet): Change => {
    const question = set.questions[at % Math.max(1, set.questions.length)]
    if (!question) return addQuestion(kind, id, null)
    switch (what) {
      case 0:
        return addQuestion(kind, id, question.id)
      case 1:
        return duplicateQuestion(question.id, id)
      case 2:
        return deleteQuestion(question.id)
      case 3:
        return moveQuestion(question.id, by)
      case 4:
        return changeKind(question.id, kind)
      case 5:
        return putField(question.id, ['prompt'], text)
      case 6:
        return mayHave(question, list)
          ? addEntry(question.id, [list], entryOf[list]!(question))
          : (same) => same
      case 7:
        return removeEntry(question.id, [list], index)
      case 8:
        return moveEntry(question.id, [list], index, by)
      case 9:
        return markKey(question.id, index, by > 0)
      default:
        return changeQuestion(question.id, (each) =>
          each.kind === 'gap' ? gapFrom(fillGap(each, index), index, index + 6) : each,
        )
    }
  })

describe('any edits', () => {
  it('leave a set of sound structure, with ids of its own, and touch nothing they were given', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        let set = freeze(translated())
        for (const edit of edits) {
          const before = JSON.stringify(set)
          const next = freeze(edit(set)(set))
          expect(JSON.stringify(set)).toBe(before)
          set = next
        }
        expect(readStructure(set)).toEqual({ set: expect.anything() })
        expect(new Set(set.questions.map(({ id }) => id)).size).toBe(set.questions.length)
        for (const question of set.questions) {
          const options = set.translations?.['ar']?.[question.id]?.options
          const shown =
            question.kind === 'choice' ? question.options : question.kind === 'order' ? question.events : null
          expect(options?.length ?? shown?.length).toBe(shown ? shown.length : options?.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('share the questions that they leave alone', () => {
    const set = translated()
    const next = putField('bridge', ['prompt'], 'Other')(set)
    expect(next.questions.filter((each, index) => each !== set.questions[index])).toHaveLength(1)
    expect(next.article).toBe(set.article)
    expect(next.translations).toBe(set.translations)
  })
})

describe('a translation', () => {
  it('follows options to another place', () => {
    const set = translated()
    const before = set.translations!['ar']!['why-stop']!.options!
    const next = moveEntry('why-stop', ['options'], 0, 2)(set)
    expect(next.translations!['ar']!['why-stop']!.options).toEqual([
      before[1],
      before[2],
      before[0],
      ...before.slice(3),
    ])
  })

  it('loses what is removed, waits for what is new, and keeps what is reworded', () => {
    const set = translated()
    const before = set.translations!['ar']!['why-stop']!.options!
    const next = [
      putField('why-stop', ['options', 0, 'text'], 'Reworded'),
      removeEntry('why-stop', ['options'], 1),
      addEntry('why-stop', ['options'], { text: 'new' }),
    ].reduce((each, edit) => edit(each), set)
    expect(next.translations!['ar']!['why-stop']!.options).toEqual([before[0], ...before.slice(2), ''])
  })

  it('goes with the question that is deleted, and is copied with the one that is duplicated', () => {
    const set = translated()
    expect(deleteQuestion('bridge')(set).translations!['ar']).not.toHaveProperty('bridge')
    const copied = duplicateQuestion('bridge', 'copy')(set)
    expect(copied.translations!['ar']!['copy']).toEqual(set.translations!['ar']!['bridge'])
  })
})

describe('another kind', () => {
  it.each(kinds.flatMap((from) => kinds.map((to) => [from, to] as const)))(
    'of a blank %s, %s, has a sound structure',
    (from, to) => {
      const set = { ...ferry(), questions: [asKind(blankQuestion(from, 'q'), to)] }
      expect(readStructure(set)).toEqual({ set: expect.anything() })
    },
  )

  it('keeps prompt, explanation, what was right and wrong, and all proof', () => {
    for (const question of ferry().questions as readonly Question[]) {
      for (const kind of kinds) {
        const other = asKind(question, kind)
        expect([other.kind, other.prompt, other.explanation]).toEqual([
          kind,
          question.prompt,
          question.explanation,
        ])
        const quotes = JSON.stringify(other)
        for (const { exact } of question.evidence ?? []) expect(quotes).toContain(JSON.stringify(exact))
      }
    }
  })

  it('makes options of answers and back', () => {
    const short = { ...blankQuestion('short', 'q'), answers: ['8'], distractors: [{ text: '9' }] } as Question
    const choice = asKind(short, 'choice')
    expect(choice).toMatchObject({ options: [{ text: '8', correct: true }, { text: '9' }, { text: '' }] })
    expect(asKind(choice, 'short')).toMatchObject({
      answers: ['8'],
      distractors: [{ text: '9' }, { text: '' }],
    })
  })
})

describe('evidence', () => {
  it('made of any words stands at exactly those', () => {
    const set: QuestionSet = ferry()
    const blocks = set.article.blocks
    fc.assert(
      fc.property(fc.nat(blocks.length - 1), fc.nat(), fc.nat(30), (block, from, length) => {
        const { id, text } = blocks[block]!
        const start = from % text.length
        const span = { block: id, start, end: Math.min(text.length, start + 1 + length) }
        const next = putEvidence('bridge', ['evidence'], [span])(set)
        const quotes = quotesAt(
          next.questions.find((each) => each.id === 'bridge')!,
          ['evidence'],
        )
        const found = resolveQuote(set.article, quotes.at(-1)!)
        expect(found).toMatchObject({ ok: true })
        if (!found.ok) return
        expect(found.span.start).toBeLessThanOrEqual(span.start)
        expect(found.span.end).toBeGreaterThanOrEqual(span.end)
      }),
    )
  })

  it('keeps the quotations that are the same and those that are lost', () => {
    const set = putField(
      'bridge',
      ['evidence'],
      [{ exact: 'nowhere' }, ...ferry().questions.find(({ id }) => id === 'bridge')!.evidence!],
    )(ferry())
    const question = set.questions.find(({ id }) => id === 'bridge')!
    const quotes = quotesAt(question, ['evidence'])
    expect(putEvidence('bridge', ['evidence'], spansOf(set.article, quotes))(set)).toBe(set)
    expect(
      quotesAt(
        putEvidence('bridge', ['evidence'], [])(set).questions.find(({ id }) => id === 'bridge')!,
        ['evidence'],
      ),
    ).toEqual([{ exact: 'nowhere' }])
  })

  it('of what comes nearest keeps what each sentence lacks', () => {
    const set: QuestionSet = ferry()
    const votes = set.questions.find(({ id }) => id === 'votes')!
    const spans = spansOf(set.article, quotesAt(votes, ['nearest']))
    const more = [...spans, { block: set.article.blocks[0]!.id, start: 0, end: 5 }]
    const next = putEvidence('votes', ['nearest'], more)(set).questions.find(({ id }) => id === 'votes')!
    const lacks = next.kind === 'verdict' ? next.nearest!.map((each) => each.lacks) : []
    expect(lacks).toContain('')
    expect(lacks).toContain(votes.kind === 'verdict' ? votes.nearest![0]!.lacks : '-')
  })
})

describe('a reason', () => {
  it('of a verdict begins the list of them, and the last one ends it', () => {
    const set: QuestionSet = { ...ferry(), questions: [blankQuestion('verdict', 'q')] }
    const given = putWhy('q', ['why', 'notStated'], { reason: 'contradicted' })(set)
    expect(given.questions[0]).toMatchObject({ why: { notStated: { reason: 'contradicted' } } })
    expect(putWhy('q', ['why', 'notStated'], undefined)(given).questions[0]).not.toHaveProperty('why')
  })

  it('goes when the option becomes the key', () => {
    const next = markKey('why-stop', 0, false)(ferry()).questions.find(({ id }) => id === 'why-stop')!
    if (next.kind !== 'choice') throw new Error('It was a choice')
    expect(next.options.map(({ correct }) => correct === true).indexOf(true)).toBe(0)
    expect(next.options.filter(({ correct }) => correct)).toHaveLength(1)
    expect(next.options[0]).not.toHaveProperty('why')
  })
})

describe('a gap', () => {
  const blank = { ...blankQuestion('gap', 'q'), text: 'The ferry sank in May.' } as Parameters<
    typeof gapFrom
  >[0]

  it('is made of the words that are selected, in its place among the others', () => {
    const second = gapFrom(blank, 10, 15)
    const both = gapFrom(second, 4, 9)
    expect(both).toMatchObject({
      text: 'The ___ ___ in May.',
      gaps: [{ answer: 'ferry' }, { answer: 'sank' }],
    })
    expect(fillGap(fillGap(both, 0), 0)).toMatchObject({ text: blank.text, gaps: [] })
  })

  it('is not made of nothing, nor of another gap', () => {
    expect(gapFrom(blank, 3, 4)).toBe(blank)
    const one = gapFrom(blank, 4, 9)
    expect(gapFrom(one, 4, 7)).toBe(one)
  })
})
