import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/core/checks/registry.ts'
import { cases } from './cases.ts'
import { at, ferry, findingsOf } from './ferry.ts'

describe('every rule', () => {
  it('keeps silent on a careful set', () => {
    expect(findingsOf(ferry())).toEqual([])
  })

  it('has a case that trips it and one that doesn’t', () => {
    const lacking = rules.filter(({ code }) => {
      const own = cases[code] ?? []
      return !own.some(([, , path]) => path) || !own.some(([, , path]) => !path)
    })
    expect(lacking.map((rule) => rule.code)).toEqual([])
  })

  it('has a code of its own', () => {
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length)
  })
})

describe.each(Object.entries(cases))('%s', (code, own) => {
  const rule = rules.find((each) => each.code === code)

  it.each(own.filter(([, , path]) => path))('is found: %s', (_, change, path) => {
    const set = ferry()
    const [first, ...rest] = path!
    const index = set.questions.findIndex((question) => question.id === first)
    change(set)
    const found = findingsOf(set).filter((finding) => finding.code === code)
    expect(found.map((finding) => finding.path)).toContainEqual(
      index < 0 ? path : ['questions', index, ...rest],
    )
    expect(found.every((finding) => finding.severity === rule?.severity)).toBe(true)
  })

  it.each(own.filter(([, , path]) => !path))('is not found: %s', (_, change) => {
    const set = ferry()
    change(set)
    expect(findingsOf(set).filter((finding) => finding.code === code)).toEqual([])
  })
})

describe('an absent proof', () => {
  it('comes with the closest passage, its paragraph, and the question it is for', () => {
    const set = ferry()
    at(set, 'bridge').evidence = [{ exact: 'which takes nearly two hours' }]
    expect(findingsOf(set)[0]?.params).toMatchObject({
      question: 4,
      prompt: 'The road to the mainland needs more time than…',
      quote: 'which takes nearly two hours',
      closestKey: 'closest.paragraph',
      closestNumber: 3,
      closestText: 'which takes almost two hours',
    })
  })
})
