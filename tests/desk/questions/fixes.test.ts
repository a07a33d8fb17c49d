import { describe, expect, it } from 'vitest'
import { createContext } from '../../../src/core/checks/context.ts'
import { checkSet } from '../../../src/core/checks/registry.ts'
import type { Finding } from '../../../src/core/model/finding.ts'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { fixesOf } from '../../../src/desk/questions/fixes.ts'
import { readStructure } from '../../../src/formats/stet/structure.ts'
import { cases } from '../../core/checks/cases.ts'
import { ferry } from '../../core/checks/ferry.ts'

const check = (set: QuestionSet): readonly Finding[] => checkSet(createContext(set))
const same = (a: Finding, b: Finding): boolean =>
  a.code === b.code && JSON.stringify([a.path, a.params]) === JSON.stringify([b.path, b.params])

/** What only the teacher can write after it: what a sentence lacks, the answer of a gap. */
const toBeWritten = (finding: Finding): boolean =>
  finding.code === 'textEmpty' && ['lacks', 'answer'].includes(String(finding.path.at(-1)))

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
  'languageTag',
  'nearestElsewhere',
  'noKey',
  'notStatedWithProof',
  'numbersOutOfOrder',
  'optionsDifferInForm',
  'orderTie',
  'sameOptions',
  'speakerUnknown',
  'termNotInStory',
  'termTwice',
  'textEmpty',
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
