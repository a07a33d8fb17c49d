import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/core/model/set.ts'
import type { EditionState } from '../../../src/core/session/edition.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { interactionValues } from '../../../src/formats/scorm/interaction.ts'
import { scoreOf, statusValues } from '../../../src/formats/scorm/status.ts'
import { readSuspended, writeSuspended } from '../../../src/formats/scorm/suspend.ts'
import type { CmiValue } from '../../../src/formats/scorm/values.ts'
import { begun, everyKind, questionOf, setOf } from '../../core/session/fixtures.ts'
import { editions, played, type Step } from './editions.ts'
import { complaintsOf } from './strict.ts'

const again = { id: 'e1', hash: 'abc' }
const well: Step = { right: true, proof: null, sure: undefined, hint: false, elapsed: 1500, typed: null }
const badly: Step = { ...well, right: false }
const valuesOf = (values: readonly CmiValue[]) => Object.fromEntries(values)

/** What comes back of an edition: all but the clock, and where not all answers fit, where it stands and what it is worth. */
function kept(state: EditionState, isWhole: boolean): unknown {
  const { position, phase, points, queue, longestRun } = state
  if (!isWhole) return { position, phase, points, queue, longestRun }
  // Half a character comes back as the sign for it.
  const text = JSON.stringify({ ...state, startedAt: 0, finishedAt: 0, draft: null })
  return JSON.parse(text.replace(/\\ud[89a-f]../g, '\ufffd'))
}

describe('what the platform keeps', () => {
  it('brings an edition back at the same place, with the same answers and points', () => {
    fc.assert(
      fc.property(editions, ({ set, state }) => {
        const text = writeSuspended(set, state)
        expect(text).toMatch(/^[\x21-\x7e]{1,4096}$/)
        const events = readSuspended(set, text, again)
        const back = replay(set, events ?? [])
        expect(back).not.toBeNull()
        const isWhole = text.split(';')[6] === ''
        expect(kept(back!, isWhole)).toEqual(kept(state, isWhole))
      }),
    )
  })

  it('holds a thousand questions that were all missed and asked again', () => {
    const set = setOf(Array.from({ length: 1000 }, (_, n) => questionOf('choice', { id: `q${n}` })))
    const { state } = played(
      set,
      Array.from({ length: 2000 }, () => ({ ...badly, proof: 'shut' as const })),
      false,
    )
    expect(state.attempts).toHaveLength(2000)
    const text = writeSuspended(set, state)
    expect(text.length).toBeLessThanOrEqual(4096)
    const back = replay(set, readSuspended(set, text, again) ?? [])
    expect(back).toMatchObject({ phase: 'finished', points: state.points })
  })

  it('gives nothing back of another set, and of damaged text, without a throw', () => {
    const { state } = played(everyKind, [well, badly, well], true)
    const text = writeSuspended(everyKind, state)
    expect(readSuspended(everyKind, text, { id: 'e1', hash: 'other' })).toBeNull()
    expect(readSuspended(everyKind, '', again)).toBeNull()
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ unit: 'binary', maxLength: 6 }), (at, noise) => {
        const events = readSuspended(
          everyKind,
          text.slice(0, at) + noise + text.slice(at + noise.length),
          again,
        )
        expect(events === null || replay(everyKind, events) !== null).toBe(true)
      }),
    )
  })
})

describe('score and status', () => {
  it('counts what isn’t answered yet as missed, and tells passed from failed by the mastery score', () => {
    const set = setOf(['a', 'b', 'c', 'd'].map((id) => questionOf('choice', { id })))
    const half = played(set, [well, well], false).state
    expect(valuesOf(statusValues(set, half, 75))).toMatchObject({
      'cmi.core.score.raw': '50',
      'cmi.core.lesson_status': 'incomplete',
    })
    const most = played(set, [well, well, well, badly, badly], false).state
    expect(valuesOf(statusValues(set, most, 75))).toMatchObject({
      'cmi.core.score.raw': '75',
      'cmi.core.lesson_status': 'passed',
      'cmi.core.lesson_location': 'end',
    })
    expect(valuesOf(statusValues(set, most, 76))).toMatchObject({ 'cmi.core.lesson_status': 'failed' })
  })

  it('gives all points without a proof, unless the proof is required', () => {
    const set = setOf([questionOf('choice')])
    const proved = { ...well, proof: 'ferries' as const }
    expect(scoreOf(set, played(set, [well], false).state)).toBe(100)
    expect(scoreOf(set, played(set, [proved], false, begun(set, { proof: 'required' })).state)).toBe(67)
  })

  it('has no score before the first answer, and forgets an edition that was given up', () => {
    const state = begun(everyKind)
    expect(valuesOf(statusValues(everyKind, state, 60))).not.toHaveProperty('cmi.core.score.raw')
    expect(valuesOf(statusValues(everyKind, { ...state, phase: 'discarded' }, 60))).toMatchObject({
      'cmi.suspend_data': '',
      'cmi.core.lesson_status': 'incomplete',
    })
  })
})

describe('interactions', () => {
  const responseTo = (question: Question, step: Step) => {
    const set = setOf([question])
    const [attempt] = played(set, [step], true).state.attempts
    return valuesOf(
      interactionValues(set, attempt!, { n: 0, at: Date.UTC(2026, 0, 1, 9, 5, 1), offset: -60 }).map(
        ([element, value]) => [element.slice('cmi.interactions.0.'.length), value],
      ),
    )
  }

  it.each([
    ['choice', 'choice', '0'],
    ['verdict', 'choice', 's'],
    ['match', 'matching', '0.0,1.1'],
    ['order', 'sequencing', '0,1,2'],
    ['gap', 'fill-in', 'Tuesday | Friday'],
    ['locate', 'fill-in', 'repairs would take 12 weeks'],
    ['short', 'numeric', '12'],
  ] as const)('%s is told as %s: %s', (kind, type, text) => {
    expect(responseTo(questionOf(kind), well)).toEqual({
      id: `q1_${kind}`,
      type,
      student_response: text,
      result: 'correct',
      weighting: '1',
      latency: '0000:00:01.50',
      time: '10:04:59',
    })
  })

  it('tells a long answer as far as 255 characters go, in one line', () => {
    const told = responseTo(questionOf('short'), { ...well, typed: `two\nlines ${'🙂'.repeat(200)}` })
    expect(told).toMatchObject({ type: 'fill-in', result: 'wrong' })
    expect(told['student_response']).toMatch(/^two lines (🙂)+$/u)
    expect(told['student_response']!.length).toBeLessThanOrEqual(255)
  })

  it('names questions in printable ASCII, each unlike the others, whatever their ids are', () => {
    const ids = ['السؤال', 'a b', 'a_b', 'x'.repeat(400), `${'x'.repeat(400)}y`]
    const set = setOf(ids.map((id) => questionOf('choice', { id })))
    const { attempts } = played(
      set,
      Array.from({ length: 10 }, () => badly),
      false,
    ).state
    const named = attempts.map(
      (attempt) => interactionValues(set, attempt, { n: 0, at: 0, offset: 0 })[0]![1],
    )
    expect(new Set(named).size).toBe(10)
    for (const name of named) expect(name).toMatch(/^[\x21-\x7e]{1,255}$/)
  })

  it('and all else of any edition is what SCORM 1.2 allows', () => {
    fc.assert(
      fc.property(editions, ({ set, state }) => {
        const values = [
          ...state.attempts.flatMap((attempt, n) =>
            interactionValues(set, attempt, { n, at: 5e12, offset: 0 }),
          ),
          ...statusValues(set, state, 60),
        ]
        const calls = values.map((args) => ({ name: 'LMSSetValue', args, answer: 'true' }))
        expect(complaintsOf([{ name: 'LMSInitialize', args: [''], answer: 'true' }, ...calls])).toEqual([])
      }),
    )
  })
})
