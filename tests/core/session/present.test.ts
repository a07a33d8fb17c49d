import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '../../../src/core/model/set.ts'
import type { EditionState, PresentedItem, PresentedOf } from '../../../src/core/session/edition.ts'
import { present } from '../../../src/core/session/present.ts'
import { begun, everyKind, KINDS, questionOf, setOf } from './fixtures.ts'

/** The question as it is shown at a seed, the first time or when it comes back. */
function shown<K extends Question['kind']>(
  question: Extract<Question, { kind: K }>,
  { seed = 1, attempt = 1 }: { seed?: number; attempt?: 1 | 2 } = {},
): PresentedOf<K> {
  const set = setOf([question])
  const state = begun(set, { seed })
  const queue = [...state.queue, { question: question.id, attempt: 2 } as const]
  return present(set, { ...state, queue, position: attempt - 1 }) as PresentedOf<K>
}

function choice(texts: readonly string[], keepOrder?: boolean): Extract<Question, { kind: 'choice' }> {
  const options = texts.map((text, index) => ({ text, correct: index === 0 }))
  return {
    ...questionOf('choice'),
    kind: 'choice',
    options,
    ...(keepOrder === undefined ? {} : { keepOrder }),
  }
}

function texts(labels: readonly { readonly text: string }[]): readonly string[] {
  return labels.map((label) => label.text)
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed)
const order = questionOf('order') as Extract<Question, { kind: 'order' }>
const match = questionOf('match') as Extract<Question, { kind: 'match' }>
const gap = questionOf('gap') as Extract<Question, { kind: 'gap' }>
const short = questionOf('short') as Extract<Question, { kind: 'short' }>

describe('what is shown before the check', () => {
  test('is all of the question but its key', () => {
    const question = {
      ...choice(['a lorry', 'a ferry', 'a train'], true),
      id: 'q',
      process: 'integrate',
      difficulty: 3,
      topic: 'events',
      hint: 'Look at the first paragraph.',
    } as const
    expect(shown(question)).toStrictEqual({
      id: 'q',
      number: 1,
      of: 1,
      returning: false,
      process: 'integrate',
      difficulty: 3,
      topic: 'events',
      prompt: 'What struck the bridge?',
      hint: 'Look at the first paragraph.',
      proof: 'bonus',
      answerPoints: 100,
      proofPoints: 50,
      kind: 'choice',
      options: [
        { index: 0, text: 'a lorry' },
        { index: 1, text: 'a ferry' },
        { index: 2, text: 'a train' },
      ],
      pick: 1,
    })
  })

  test.each(KINDS)('%s leaks no key, evidence, reason, explanation or fact', (kind) => {
    const set = setOf([questionOf(kind)])
    const text = JSON.stringify(present(set, begun(set)))
    for (const field of [
      'correct',
      'answer"',
      'answers',
      'evidence',
      'why',
      'explanation',
      'fact',
      'accept',
    ]) {
      expect(text).not.toContain(field)
    }
  })

  test('topic and hint are absent where the question has none', () => {
    expect(Object.keys(shown(short))).not.toContain('hint')
    expect(Object.keys(shown(short))).not.toContain('topic')
  })

  test('a returning question keeps its first number and earns nothing', () => {
    const start = begun(everyKind)
    const back = { question: start.queue[2]?.question ?? '', attempt: 2 } as const
    const state: EditionState = { ...start, queue: [...start.queue, back], position: 7 }
    expect(present(everyKind, state)).toMatchObject({
      id: back.question,
      number: 3,
      of: 7,
      returning: true,
      answerPoints: 0,
      proofPoints: 0,
    })
    expect(present(everyKind, { ...state, position: 6 })).toMatchObject({
      number: 7,
      of: 7,
      returning: false,
    })
  })

  test.each([
    { kind: 'choice', policy: 'bonus', proof: 'bonus', proofPoints: 50 },
    { kind: 'choice', policy: 'required', proof: 'required', proofPoints: 50 },
    { kind: 'choice', policy: 'off', proof: 'off', proofPoints: 0 },
    { kind: 'locate', policy: 'required', proof: 'off', proofPoints: 50 },
    { kind: 'locate', policy: 'off', proof: 'off', proofPoints: 0 },
  ] as const)(
    '$kind under $policy asks proof $proof for $proofPoints points',
    ({ kind, policy, ...rest }) => {
      const set = setOf([questionOf(kind)])
      expect(present(set, begun(set, { proof: policy }))).toMatchObject(rest)
    },
  )

  test('a set that is not the one played is refused', () => {
    expect(() => present(setOf([questionOf('short')]), begun(setOf([questionOf('choice')])))).toThrow(
      new RangeError('Set bridge has no question choice'),
    )
    expect(() => present(everyKind, { ...begun(everyKind), position: 99 })).toThrow(
      new RangeError('Set bridge has no question on the desk'),
    )
  })
})

describe('options', () => {
  test('keep their places in the set, whatever the order in which they are shown', () => {
    fc.assert(
      fc.property(fc.integer(), fc.uniqueArray(fc.string(), { minLength: 2 }), (seed, options) => {
        const { options: labels } = shown(choice(options), { seed })
        for (const { index, text } of labels) expect(text).toBe(options[index])
        expect(new Set(labels.map(({ index }) => index)).size).toBe(options.length)
      }),
    )
  })

  test('come up in all orders, and in the same one at the same seed', () => {
    const orders = seeds.map((seed) => texts(shown(choice(['x', 'y', 'z']), { seed }).options).join(''))
    expect(new Set(orders).size).toBe(6)
    expect(seeds.map((seed) => texts(shown(choice(['x', 'y', 'z']), { seed }).options).join(''))).toEqual(
      orders,
    )
  })

  test('of two questions are shuffled apart', () => {
    const one = seeds.map((seed) =>
      texts(shown({ ...choice(['x', 'y', 'z']), id: 'one' }, { seed }).options).join(),
    )
    const two = seeds.map((seed) =>
      texts(shown({ ...choice(['x', 'y', 'z']), id: 'two' }, { seed }).options).join(),
    )
    expect(one).not.toEqual(two)
  })

  test('that return stand otherwise than the first time', () => {
    const orders = new Set<string>()
    for (const seed of seeds) {
      const first = texts(shown(choice(['x', 'y', 'z']), { seed }).options)
      const second = texts(shown(choice(['x', 'y', 'z']), { seed, attempt: 2 }).options)
      expect(second).not.toEqual(first)
      orders.add(second.join(''))
    }
    expect(orders.size).toBe(6)
  })

  test.each([
    { options: ['2 days', '12 days', '3 weeks'], as: 'numbers' },
    { options: ['26 August 2016', '1 September', '2017'], as: 'dates' },
    { options: ['$40', '50 %', '60'], as: 'amounts' },
    { options: ['almost 12 hours', 'about 10 hours', 'over 24 hours'], as: 'rounded numbers' },
    { options: ['٣ أيام', '١٢ يوما', '٢٠ يوما'], as: 'Arabic numbers' },
    { options: ['Syria, Iraq, Turkey', '1'], as: null },
    { options: ['2 men from Geneva went', '3 women', '4 children'], as: null },
    { options: ['Monday', 'Tuesday', 'Wednesday'], as: null },
    { options: ['3 days', 'a week', '2 weeks'], as: null },
  ])('$options are kept in order as $as', ({ options, as }) => {
    const orders = new Set(seeds.map((seed) => texts(shown(choice(options), { seed }).options).join('|')))
    expect(orders.size === 1 && orders.has(options.join('|'))).toBe(as !== null)
  })

  test('stay as written where the set says so, on return as well', () => {
    for (const seed of seeds) {
      expect(texts(shown(choice(['z', 'y', 'x'], true), { seed }).options)).toEqual(['z', 'y', 'x'])
      expect(texts(shown(choice(['z', 'y', 'x'], true), { seed, attempt: 2 }).options)).toEqual([
        'z',
        'y',
        'x',
      ])
    }
  })

  test('that are to be picked are as many as are correct', () => {
    const options = [{ text: 'a', correct: true }, { text: 'b', correct: true }, { text: 'c' }]
    expect(shown({ ...choice([]), options }).pick).toBe(2)
  })
})

describe('the other kinds', () => {
  test('verdicts stand in their one order', () => {
    for (const seed of seeds) {
      const item: PresentedItem = shown(questionOf('verdict') as Extract<Question, { kind: 'verdict' }>, {
        seed,
      })
      expect(item).toMatchObject({ kind: 'verdict', verdicts: ['stands', 'contradicted', 'notStated'] })
    }
  })

  test('items and targets of a match are shuffled apart', () => {
    const items = new Set<string>()
    const targets = new Set<string>()
    for (const seed of seeds) {
      const item = shown(match, { seed })
      items.add(item.items.map(({ index, text }) => `${index}${text}`).join())
      targets.add(item.targets.map(({ index, text }) => `${index}${text}`).join())
    }
    expect([...items].toSorted()).toEqual(['0shut,1ferries', '1ferries,0shut'])
    expect(targets.size).toBe(6)
    expect([...targets]).toContain('0Monday,1Tuesday,2Sunday')
  })

  test('events never lie as they happened, at first or on return', () => {
    const orders = new Set<string>()
    for (const seed of seeds) {
      orders.add(texts(shown(order, { seed }).events).join('|'))
      orders.add(texts(shown(order, { seed, attempt: 2 }).events).join('|'))
    }
    expect(orders.size).toBe(5)
    expect(orders).not.toContain(order.events.map((event) => event.text).join('|'))
  })

  test('events keep their places in the set', () => {
    for (const { index, text } of shown(order).events) expect(text).toBe(order.events[index]?.text)
  })

  test('two events are always turned round; like ones can only be left', () => {
    const two = { ...order, events: [{ text: 'a' }, { text: 'b' }] }
    const alike = { ...order, events: [{ text: 'a' }, { text: 'a' }] }
    for (const seed of seeds) {
      expect(texts(shown(two, { seed }).events)).toEqual(['b', 'a'])
      expect(texts(shown(alike, { seed }).events)).toEqual(['a', 'a'])
    }
  })

  test('the bank of a gap holds answers and distractors in every order', () => {
    const banks = new Set(seeds.map((seed) => shown(gap, { seed }).bank?.join()))
    expect(banks.size).toBe(6)
    expect(banks).toContain('Tuesday,Friday,Monday')
    expect(shown({ ...gap, distractors: undefined }).bank?.toSorted()).toEqual(['Friday', 'Tuesday'])
  })

  test('a gap that is typed has no bank', () => {
    expect(shown({ ...gap, typed: true }).bank).toBeNull()
  })

  test('the sentence is cut at its gaps', () => {
    expect(shown(gap).segments).toEqual(['Ferries ran on ', ' and a footpath on ', '.'])
    expect(shown({ ...gap, text: '_____ and ___' }).segments).toEqual(['', ' and ', ''])
    expect(shown({ ...gap, text: 'a __ b' }).segments).toEqual(['a __ b'])
  })

  test('a short answer says whether it is a number', () => {
    expect(shown(short).numeric).toBe(true)
    expect(shown({ ...short, numeric: undefined }).numeric).toBe(false)
  })

  test('a marking has nothing but its statement', () => {
    expect(shown(questionOf('locate') as Extract<Question, { kind: 'locate' }>)).toMatchObject({
      kind: 'locate',
      prompt: 'Repairs take three months.',
    })
  })
})
