import { describe, expect, it } from 'vitest'
import { createContext } from '../../../src/core/checks/context.ts'
import { checkSet } from '../../../src/core/checks/registry.ts'
import type { Finding } from '../../../src/core/model/finding.ts'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { fixesOf, stillHolds } from '../../../src/desk/questions/fixes.ts'
import { readStructure } from '../../../src/formats/stet/structure.ts'
import { cases } from '../../core/checks/cases.ts'
import { ferry } from '../../core/checks/ferry.ts'

const check = (set: QuestionSet): readonly Finding[] => checkSet(createContext(set))
const same = (a: Finding, b: Finding): boolean =>
  a.code === b.code && JSON.stringify([a.path, a.params]) === JSON.stringify([b.path, b.params])

/** What only the teacher can give after it: what a sentence lacks; the answer of a gap, and what proves it. */
const toBeWritten = (finding: Finding): boolean =>
  (finding.code === 'textEmpty' && ['lacks', 'answer'].includes(String(finding.path.at(-1)))) ||
  (finding.code === 'keyWithoutEvidence' && finding.params['prompt'] === 'Fill the gaps.')

let given = 0
const newId = (): string => `new-${(given += 1)}`

/** Where one is sure. Each of these has a case that gets a fix. */
const mended = [
  'answerNotNumber',
  'articleLink',
  'evidenceAbsent',
  'evidenceAmbiguous',
  'evidenceBlock',
  'gapCount',
  'idTwice',
  'keysAtOnePlace',
  'nearestElsewhere',
  'noKey',
  'notStatedWithProof',
  'numbersOutOfOrder',
  'optionsDifferInForm',
  'sameOptions',
  'speakerUnknown',
  'termNotInStory',
  'termTwice',
  'textEmpty',
  'textUnseen',
  'translationLength',
  'translationUnknown',
  'whyOnKey',
] as const

describe('every fix', () => {
  it.each(
    Object.entries(cases).flatMap(([code, own]) =>
      own.flatMap(([title, change, path]) => (path ? [[code, title, change] as const] : [])),
    ),
  )('of %s, “%s”, mends it and brings no new error', (code, _, change) => {
    const set = ferry()
    change(set)
    const before = check(set)
    for (const finding of before.filter((each) => each.code === code)) {
      for (const fix of fixesOf(set, finding, newId)) {
        const after = fix.apply(set)
        const found = check(after)
        expect(found.some((each) => same(each, finding))).toBe(false)
        const errors = (list: readonly Finding[]) => list.filter(({ severity }) => severity === 'error')
        expect(errors(found).filter((each) => !toBeWritten(each)).length).toBeLessThanOrEqual(
          errors(before).length,
        )
        const known = new Set(errors(before).map((each) => each.code))
        expect(errors(found).filter((each) => !known.has(each.code) && !toBeWritten(each))).toEqual([])
        expect(readStructure(after)).toEqual({ set: expect.anything() })
        expect(fix.apply(after)).toBe(after)
      }
    }
  })

  it.each(mended)('of %s is offered', (code) => {
    const offered = cases[code]!.flatMap(([, change, path]) => {
      if (!path) return []
      const set = ferry()
      change(set)
      return check(set)
        .filter((each) => each.code === code)
        .flatMap((finding) => fixesOf(set, finding, newId))
    })
    expect(offered.length).toBeGreaterThan(0)
  })

  it('leaves a set alone in which its finding no longer holds', () => {
    const set = ferry()
    set.questions[0]!.evidence = [{ exact: 'which takes nearly two hours' }]
    const finding = check(set).find(({ code }) => code === 'evidenceAbsent')!
    const [fix] = fixesOf(set, finding, newId)
    const mendedSince: QuestionSet = ferry()
    expect(fix!.apply(mendedSince)).toBe(mendedSince)
  })
})

describe('an absent quotation', () => {
  it('is replaced by the passage that is closest', () => {
    const set = ferry()
    set.questions[0]!.evidence = [{ exact: 'which takes nearly two hours' }]
    const finding = check(set).find(({ code }) => code === 'evidenceAbsent')!
    const [fix] = fixesOf(set, finding, newId)
    expect(fix?.quote).toBe('which takes almost two hours')
    expect(fix?.apply(set).questions[0]?.evidence?.[0]?.exact).toBe('which takes almost two hours')
  })
})

describe('a fix', () => {
  it('writes the tag of a language as tags are written, of a translation too', () => {
    const set = { ...ferry(), language: 'en_GB', translations: { ar_EG: {} } }
    const after = check(set)
      .filter(({ code }) => code === 'languageTag')
      .flatMap((finding) => fixesOf(set, finding, newId))
      .reduce<QuestionSet>((now, fix) => fix.apply(now), set)
    expect([after.language, after.translations]).toEqual(['en-GB', { 'ar-EG': {} }])
  })

  it('takes one of two events at the same time away, where three are left', () => {
    const set = ferry()
    const order = set.questions.find((question) => question.kind === 'order')!
    if (order.kind !== 'order') return
    order.events.push({ ...order.events[0]!, text: 'Something else', when: 'In May' })
    order.events[1]!.when = 'In May'
    const finding = check(set).find(({ code }) => code === 'orderTie')!
    const count = order.events.length
    const offered = fixesOf(set, finding, newId)
    expect(offered).toHaveLength(count > 3 ? 1 : 0)
    const after = offered[0]!.apply(set).questions.find(({ id }) => id === order.id)
    expect(after?.kind === 'order' && after.events.length).toBe(count - 1)
  })

  it('knows by the rule whether it is still needed', () => {
    const set = ferry()
    set.questions[0]!.evidence = [{ exact: 'which takes nearly two hours' }]
    const finding = check(set).find(({ code }) => code === 'evidenceAbsent')!
    const [fix] = fixesOf(set, finding, newId)
    expect([stillHolds(set, finding), stillHolds(fix!.apply(set), finding)]).toEqual([true, false])
  })
})
