import { describe, expect, it } from 'vitest'
import type { Attempt, EditionState, Slot } from '../../../../src/core/session/edition.ts'
import { placeIn, progressOf } from '../../../../src/ui/views/parts/progress.ts'

const ask = (question: string): Slot => ({ question, attempt: 1 })
const again = (question: string): Slot => ({ question, attempt: 2 })

function edition(
  queue: readonly Slot[],
  checked: readonly boolean[],
  phase: EditionState['phase'] = 'asking',
): EditionState {
  const attempts = checked.map((correct, slot): Attempt => ({
    slot,
    question: queue[slot]!.question,
    attempt: queue[slot]!.attempt,
    answer: { kind: 'choice', options: [0] },
    proof: [],
    hintShown: false,
    credit: correct ? 1 : 0,
    correct,
    answerPoints: 0,
    proofPoints: 0,
    elapsed: 0,
  }))
  const onDesk = phase === 'explaining' ? checked.length - 1 : checked.length
  return {
    id: 'e',
    set: { id: 's', hash: 'h', title: 'S' },
    seed: 1,
    mode: 'openDesk',
    proof: 'bonus',
    startedAt: 0,
    finishedAt: phase === 'finished' ? 1 : null,
    queue,
    position: Math.min(onDesk, queue.length - 1),
    phase,
    draft: { slot: onDesk, answer: null, proof: [], hintShown: false },
    attempts,
    points: 0,
    run: 0,
    longestRun: 0,
    clock: null,
    teams: [],
    contests: {},
  }
}

const three = ['a', 'b', 'c'].map(ask)

describe('the progress of an edition', () => {
  it.each([
    ['begins at the first question', edition(three, []), ['now', 'open', 'open'], 1],
    [
      'shows what was right and what was missed',
      edition(three, [true, false]),
      ['right', 'missed', 'now'],
      3,
    ],
    [
      'stays at a question while it is explained',
      edition(three, [true], 'explaining'),
      ['right', 'open', 'open'],
      1,
    ],
    [
      'ends at the last question',
      edition(three, [true, true, true], 'finished'),
      ['right', 'right', 'right'],
      3,
    ],
  ])('%s', (_, state, pips, current) => {
    expect(progressOf(state)).toMatchObject({ pips, current, of: 3, returning: false })
  })

  it('of one that went to press early stands at what was answered', () => {
    expect(progressOf(edition(three, [true], 'finished'))).toMatchObject({
      pips: ['right', 'open', 'open'],
      current: 1,
      of: 3,
    })
  })

  it('counts a question that comes back once, and keeps its first verdict', () => {
    const queue = [...three, again('a')]
    const back = progressOf(edition(queue, [false, true, true]))
    expect(back).toMatchObject({ pips: ['missed', 'right', 'right'], current: 1, of: 3, returning: true })
    const mended = progressOf(edition(queue, [false, true, true, true], 'finished'))
    expect(mended).toMatchObject({
      pips: ['missed', 'right', 'right'],
      right: 2,
      missed: 1,
      returning: false,
    })
  })

  it('has its place for a sentence', () => {
    expect(placeIn(edition(three, [true]))).toEqual({ current: 2, of: 3 })
  })
})
