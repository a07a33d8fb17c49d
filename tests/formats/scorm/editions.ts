import * as fc from 'fast-check'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import type { EditionEvent, EditionState } from '../../../src/core/session/edition.ts'
import { act } from '../../../src/core/session/reduce.ts'
import { questionOnDesk } from '../../../src/core/session/slot.ts'
import { anySet, begun, rightAnswer, spans, wrongAnswer } from '../../core/session/fixtures.ts'

export interface Step {
  readonly right: boolean
  readonly proof: keyof typeof spans | null
  readonly sure: boolean | undefined
  readonly hint: boolean
  readonly elapsed: number
  /** In place of the answer, where it is typed. */
  readonly typed: string | null
}

const step: fc.Arbitrary<Step> = fc.record({
  right: fc.boolean(),
  proof: fc.constantFrom('shut', 'weeks', 'ferries', null),
  sure: fc.constantFrom(true, false, undefined),
  hint: fc.boolean(),
  elapsed: fc.nat(4_000_000),
  typed: fc.option(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('a.b;c,d!', 'الهدنة', '12', '-3.5', '停火 🙂', 'two\nlines', 'x'.repeat(400)),
    ),
  ),
})

/** Plays `steps` at most. `stay`: the last answer's explanation still lies there. */
export function played(set: QuestionSet, steps: readonly Step[], stay: boolean, begin = begun(set)) {
  let state: EditionState = begin
  const events: EditionEvent[] = []
  const dispatch = (action: Parameters<typeof act>[2]) => {
    const outcome = act(set, state, action)
    state = outcome.state
    events.push(...outcome.events)
  }
  for (const { right, proof, sure, hint, elapsed, typed } of steps) {
    if (state.phase === 'explaining') dispatch({ type: 'next', at: 5000 })
    if (state.phase !== 'asking') break
    const { kind } = questionOnDesk(set, state).question
    const answer = right ? rightAnswer(kind) : wrongAnswer(kind)
    const isTyped = kind === 'short' && typed !== null && typed.trim() !== ''
    dispatch({ type: 'answer', answer: isTyped ? { kind, text: typed } : answer })
    if (proof && kind !== 'locate') dispatch({ type: 'mark', spans: [spans[proof]] })
    dispatch({ type: 'sure', sure })
    if (hint) dispatch({ type: 'hint' })
    dispatch({ type: 'check', at: 5000, elapsed })
  }
  if (!stay && state.phase === 'explaining') dispatch({ type: 'next', at: 5000 })
  return { state, events }
}

/** Editions at any point, of sets of every kind of question. */
export const editions = fc
  .record({
    set: anySet,
    steps: fc.array(step, { maxLength: 90 }),
    stay: fc.boolean(),
    seed: fc.nat(0xffff_ffff),
    proof: fc.constantFrom('bonus', 'off'),
  })
  .map(({ set, steps, stay, seed, proof }) => ({
    set,
    ...played(set, steps, stay, begun(set, { seed, proof })),
  }))
