import { describe, expect, test } from 'vitest'
import { isDraft, isEditionEvent } from '../../../src/core/session/recognize.ts'

const started = {
  type: 'started',
  edition: 'e1',
  at: 1,
  set: { id: 's', hash: 'h', title: 't' },
  seed: 1,
  mode: 'openDesk',
  proof: 'bonus',
  questions: ['a'],
}
const attempt = {
  slot: 0,
  question: 'a',
  attempt: 1,
  answer: { kind: 'choice', options: [0] },
  proof: [{ block: 'p1', start: 0, end: 1 }],
  sure: true,
  hintShown: false,
  credit: 1,
  correct: true,
  parts: [true],
  proofResult: { f1: 1, credit: 0, proven: true, marked: ['p1'], stands: [] },
  answerPoints: 100,
  proofPoints: 0,
  elapsed: 12.5,
}
const answered = { type: 'answered', edition: 'e1', at: 1, attempt }
const draft = { slot: 0, answer: null, proof: [], sure: undefined, hintShown: false }

/** The value with one field, named by its path, replaced. */
function changed(value: object, path: string, to: unknown): unknown {
  const copy: unknown = structuredClone(value)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let at = copy as Record<string, unknown>
  for (const key of keys) at = at[key] as Record<string, unknown>
  if (to === 'absent') delete at[last]
  else at[last] = to
  return copy
}

describe('an event is known by its whole shape', () => {
  test.each([
    started,
    answered,
    { type: 'moved', edition: 'e1', at: 0, to: 1 },
    { type: 'finished', edition: 'e1', at: 1 },
    { type: 'closed', edition: 'e1', at: 1 },
    { type: 'clock', edition: 'e1', at: 1, change: 'paused' },
    { type: 'clock', edition: 'e1', at: 1, change: 'resumed' },
    { type: 'clock', edition: 'e1', at: 1, change: 'switchedOff' },
    { type: 'clock', edition: 'e1', at: 1, change: 'extended', by: 0.5 },
    { type: 'contested', edition: 'e1', at: 1, question: 'a', spans: [], note: '' },
    {
      type: 'contested',
      edition: 'e1',
      at: 1,
      question: 'a',
      spans: [{ block: 'p', start: 0, end: 1 }],
      note: 'n',
    },
    { type: 'discarded', edition: '', at: 1.5 },
    { ...started, extra: 1, seed: -1 },
  ])('$type is one', (event) => {
    expect(isEditionEvent(event)).toBe(true)
  })

  test.each([
    undefined,
    null,
    1,
    'started',
    [],
    {},
    { edition: 'e1', at: 1 },
    { type: 'other', edition: 'e1', at: 1 },
    { type: 'finished', edition: 'e1' },
    { type: 'finished', at: 1 },
    { type: 'finished', edition: 1, at: 1 },
    { type: 'finished', edition: 'e1', at: Number.NaN },
    { type: 'discarded', edition: 'e1', at: '1' },
    { type: 'moved', edition: 'e1', at: 1 },
    { type: 'moved', edition: 'e1', at: 1, to: -1 },
    { type: 'moved', edition: 'e1', at: 1, to: 1.5 },
    { type: 'clock', edition: 'e1', at: 1 },
    { type: 'clock', edition: 'e1', at: 1, change: 'stolen' },
    { type: 'clock', edition: 'e1', at: 1, change: 'extended', by: 0 },
    { type: 'clock', edition: 'e1', at: 1, change: 'extended', by: Infinity },
    { type: 'clock', edition: 'e1', at: 1, change: 'extended', by: '1' },
    { type: 'contested', edition: 'e1', at: 1, spans: [], note: '' },
    { type: 'contested', edition: 'e1', at: 1, question: 'a', note: '' },
    { type: 'contested', edition: 'e1', at: 1, question: 'a', spans: [null], note: '' },
    { type: 'contested', edition: 'e1', at: 1, question: 'a', spans: [] },
    { type: 'answered', edition: 'e1', at: 1 },
    { type: 'answered', edition: 'e1', at: 1, attempt: null },
    { type: 'started', edition: 'e1', at: 1 },
  ])('%j is none', (value) => {
    expect(isEditionEvent(value)).toBe(false)
  })

  test.each([
    ['set', null],
    ['set.id', 1],
    ['set.hash', 'absent'],
    ['set.title', null],
    ['seed', '1'],
    ['seed', Infinity],
    ['mode', 'karaoke'],
    ['mode', 'absent'],
    ['proof', 'maybe'],
    ['questions', 'a'],
    ['questions', ['a', 1]],
    ['limit', 0],
    ['limit', -1],
    ['limit', '5'],
    ['limit', Infinity],
    ['teams', 'North'],
    ['teams', ['North']],
    ['teams', ['North', 2]],
    ['teams', ['1', '2', '3', '4', '5', '6', '7']],
  ])('a start whose %s is %j is none', (path, to) => {
    expect(isEditionEvent(changed(started, path, to))).toBe(false)
  })

  test.each(['openDesk', 'fromMemory', 'deadline', 'corrections', 'twoDesks'])(
    'a start in mode %s is one',
    (mode) => {
      expect(isEditionEvent({ ...started, mode })).toBe(true)
    },
  )

  test.each([
    { limit: 1 },
    { limit: 0.5 },
    { teams: ['North', 'South'] },
    { teams: ['1', '2', '3', '4', '5', '6'] },
  ])('a start with %j is one', (more) => {
    expect(isEditionEvent({ ...started, ...more })).toBe(true)
  })

  test.each(['bonus', 'required', 'off'])('a start with proof %s is one', (proof) => {
    expect(isEditionEvent({ ...started, proof })).toBe(true)
  })

  test.each([
    ['slot', -1],
    ['slot', '0'],
    ['slot', 2 ** 53],
    ['question', null],
    ['attempt', 0],
    ['attempt', 3],
    ['attempt', '1'],
    ['answer', null],
    ['answer', 'a'],
    ['proof', null],
    ['proof', [null]],
    ['proof', {}],
    ['sure', 'yes'],
    ['sure', null],
    ['lookBacks', -1],
    ['lookBacks', 1.5],
    ['lookBacks', null],
    ['hintShown', 'absent'],
    ['hintShown', 1],
    ['credit', 1.01],
    ['credit', -0.01],
    ['credit', Number.NaN],
    ['correct', 1],
    ['parts', [1]],
    ['parts', true],
    ['proofResult', {}],
    ['proofResult', null],
    ['proofResult.f1', 2],
    ['proofResult.credit', '1'],
    ['proofResult.proven', 'absent'],
    ['proofResult.marked', [1]],
    ['proofResult.stands', null],
    ['answerPoints', 0.5],
    ['answerPoints', -1],
    ['proofPoints', 'absent'],
    ['elapsed', '1'],
    ['elapsed', Infinity],
  ])('an attempt whose %s is %j is none', (path, to) => {
    expect(isEditionEvent({ ...answered, attempt: changed(attempt, path, to) })).toBe(false)
  })

  test.each([
    ['sure', 'absent'],
    ['parts', 'absent'],
    ['proofResult', 'absent'],
    ['attempt', 2],
    ['lookBacks', 0],
    ['lookBacks', 3],
    ['credit', 0],
    ['elapsed', 0],
    ['proof', []],
  ])('an attempt whose %s is %j is one', (path, to) => {
    expect(isEditionEvent({ ...answered, attempt: changed(attempt, path, to) })).toBe(true)
  })

  test.each([
    { kind: 'choice', options: [] },
    { kind: 'verdict', verdict: 'stands' },
    { kind: 'verdict', verdict: 'contradicted' },
    { kind: 'verdict', verdict: 'notStated' },
    { kind: 'match', targets: [null, 0] },
    { kind: 'order', order: [1, 0] },
    { kind: 'gap', values: ['', 'a'] },
    { kind: 'locate', spans: [{ block: 'p1', start: 0, end: 2 }] },
    { kind: 'short', text: '' },
  ])('%j is an answer', (answer) => {
    expect(isEditionEvent({ ...answered, attempt: { ...attempt, answer } })).toBe(true)
  })

  test.each([
    {},
    { options: [0] },
    { kind: 'other' },
    { kind: 'toString' },
    { kind: ['choice'], options: [] },
    { kind: 'choice' },
    { kind: 'choice', options: [-1] },
    { kind: 'verdict', verdict: 'true' },
    { kind: 'match', targets: [undefined] },
    { kind: 'match', targets: ['0'] },
    { kind: 'order', order: [null] },
    { kind: 'gap', values: [null] },
    { kind: 'locate', spans: [{ block: 'p1', start: 2, end: 2 }] },
    { kind: 'locate', spans: [{ block: 'p1', start: -1, end: 2 }] },
    { kind: 'locate', spans: [{ block: 'p1', start: 0, end: 1.5 }] },
    { kind: 'locate', spans: [{ block: 1, start: 0, end: 1 }] },
    { kind: 'locate', spans: [null] },
    { kind: 'short' },
  ])('%j is no answer', (answer) => {
    expect(isEditionEvent({ ...answered, attempt: { ...attempt, answer } })).toBe(false)
  })
})

describe('a draft is known by its whole shape', () => {
  test.each([
    draft,
    {
      slot: 3,
      answer: { kind: 'short', text: 'a' },
      proof: [{ block: 'p', start: 0, end: 9 }],
      sure: false,
      hintShown: true,
      lookBacks: 2,
    },
  ])('%j is one', (value) => {
    expect(isDraft(value)).toBe(true)
  })

  test.each([
    null,
    {},
    { ...draft, slot: -1 },
    { ...draft, answer: undefined },
    { ...draft, answer: { kind: 'short' } },
    { ...draft, proof: null },
    { ...draft, proof: [{ block: 'p', start: 1, end: 0 }] },
    { ...draft, sure: 1 },
    { ...draft, lookBacks: -1 },
    { ...draft, hintShown: undefined },
  ])('%j is none', (value) => {
    expect(isDraft(value)).toBe(false)
  })
})
