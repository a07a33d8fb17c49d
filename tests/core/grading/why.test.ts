import { describe, expect, it } from 'vitest'
import { whyOf, type PartWhy } from '../../../src/core/grading/why.ts'
import type { Answer } from '../../../src/core/model/answer.ts'
import type { Question, Why } from '../../../src/core/model/set.ts'
import {
  choice,
  fills,
  gap,
  locate,
  marks,
  match,
  order,
  ordered,
  picks,
  short,
  ties,
  types,
  verdict,
  words,
} from './stories.ts'

const why = (note: string): Why => ({ reason: 'contradicted', note })

const options = [
  { text: 'a', correct: true, why: why('never shown') },
  { text: 'b', why: why('b fails') },
  { text: 'c', correct: true },
  { text: 'd' },
  { text: 'e', why: why('e fails') },
]
const several = choice([], { options })
const judged = verdict({ why: { contradicted: why('no'), stands: why('never shown') } })
const tied = match({
  distractors: [{ text: 'Y' }, { text: 'Z', why: why('Z fails') }, { text: 'A', why: why('A too') }],
})
const distractors = [
  { text: 'Bern', why: why('Bern fails') },
  { text: 'Basel' },
  { text: 'Geneva', why: why('not there') },
]
const bank = gap({ distractors })
const typed = gap({ distractors, typed: true })
const asked = short({ distractors })

describe('whyOf', () => {
  it.each<readonly [string, Question, Answer | null, readonly PartWhy[]]>([
    ['a wrong option: its reason', several, picks(1), [{ part: 1, why: why('b fails') }]],
    ['a key: none', several, picks(0), []],
    [
      'several options: the reasons of the wrong ones',
      several,
      picks(4, 0, 1),
      [
        { part: 4, why: why('e fails') },
        { part: 1, why: why('b fails') },
      ],
    ],
    ['an option twice: its reason once', several, picks(1, 1), [{ part: 1, why: why('b fails') }]],
    ['an option without a reason: none', several, picks(3), []],
    ['an option that does not exist: none', several, picks(9, -1, 0.5), []],
    [
      'a wrong verdict: its reason',
      judged,
      { kind: 'verdict', verdict: 'contradicted' },
      [{ part: null, why: why('no') }],
    ],
    ['a wrong verdict without a reason: none', judged, { kind: 'verdict', verdict: 'notStated' }, []],
    ['a verdict where no reasons are given: none', verdict(), { kind: 'verdict', verdict: 'notStated' }, []],
    ['the right verdict: none', judged, { kind: 'verdict', verdict: 'stands' }, []],
    [
      'a pair tied to a distractor: its reason',
      tied,
      ties(4, 1, 4, 3),
      [
        { part: 0, why: why('Z fails') },
        { part: 2, why: why('Z fails') },
      ],
    ],
    [
      'a pair tied to what is wrong only here: the reason',
      tied,
      ties(0, 0, 0, 2),
      [{ part: 1, why: why('A too') }],
    ],
    ['a pair tied to another target: none', tied, ties(1, 1, 0, 2), []],
    ['a pair not tied: none', tied, ties(null, 9), []],
    ['pairs where there are no distractors: none', match(), ties(1, 0, 1, 1), []],
    [
      'a wrong word in a gap: its reason',
      bank,
      fills('Bern', 'Geneva'),
      [{ part: 0, why: why('Bern fails') }],
    ],
    [
      'a word right in another gap: its reason here',
      bank,
      fills('Geneva', 'Bern'),
      [
        { part: 0, why: why('not there') },
        { part: 1, why: why('Bern fails') },
      ],
    ],
    ['a wrong word without a reason: none', bank, fills('Basel', 'Geneva'), []],
    ['a word of no list: none', bank, fills('Rome', 'bern'), []],
    ['an open gap: none', bank, fills(), []],
    [
      'a wrong word typed another way: its reason',
      typed,
      fills(' “BERN” ', 'geneva'),
      [{ part: 0, why: why('Bern fails') }],
    ],
    ['gaps where there are no distractors: none', gap(), fills('Bern', 'Bern'), []],
    ['a wrong short answer: its reason', asked, types('bern.'), [{ part: null, why: why('Bern fails') }]],
    ['a short answer of no list: none', asked, types('Rome'), []],
    ['a right short answer: none', short({ answers: ['Bern'], distractors }), types('BERN'), []],
    ['a short answer where there are no distractors: none', short(), types('Bern'), []],
    ['an order: none', order(2), ordered(1, 0), []],
    ['marks: none', locate(), marks(words('p1', 'nine')), []],
    ['no answer: none', several, null, []],
    ['an answer of another kind: none', several, types('b'), []],
    ['an answer of another kind to a verdict: none', judged, picks(1), []],
    ['an answer of another kind to a match: none', tied, picks(4), []],
    ['an answer of another kind to gaps: none', bank, types('Bern'), []],
    ['an answer of another kind to a short question: none', asked, fills('Bern'), []],
  ])('%s', (_what, question, answer, reasons) => {
    expect(whyOf(question, answer)).toEqual(reasons)
  })
})
