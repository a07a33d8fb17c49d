import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/core/model/article.ts'
import { coverage } from '../../../src/desk/story/coverage.ts'
import { ferry } from '../../core/checks/ferry.ts'
import { english } from './stories.ts'

describe('the coverage of a set', () => {
  const of = coverage(english)

  it('has every block, those without questions too, in the order of the story', () => {
    expect(of.blocks.map(({ block }) => block)).toEqual(english.article.blocks.map(({ id }) => id))
  })

  it('counts each question once in every mix', () => {
    const sum = (counts: object) => Object.values(counts).reduce((a: number, b: number) => a + b, 0)
    expect(sum(of.processes)).toBe(english.questions.length)
    expect(sum(of.kinds)).toBe(english.questions.length)
    expect(sum(of.difficulties)).toBe(english.questions.length)
    expect(sum(of.verdicts)).toBe(english.questions.filter(({ kind }) => kind === 'verdict').length)
  })

  it('marks the words that prove a key, and counts a question once in a block', () => {
    const set = { ...english, questions: english.questions.filter(({ id }) => id === 'renamed') }
    const p6 = coverage(set).blocks.find(({ block }) => block === 'p6')
    expect(p6?.questions).toBe(1)
    expect(p6?.spans.map((span) => textOf(set.article, span))).toContain(
      'That group has renamed itself Fateh Al-Sham Front',
    )
  })

  it('leaves out the excerpts of wrong options and what does not resolve', () => {
    const set = { ...english, questions: english.questions.filter(({ id }) => id === 'renamed') }
    const p9 = coverage(set).blocks.find(({ block }) => block === 'p9')
    expect(p9?.questions).toBe(0)
    const gone = {
      ...set,
      questions: set.questions.map((each) => ({ ...each, evidence: [{ exact: 'nowhere' }] })),
    }
    expect(coverage(gone).blocks.every(({ questions }) => questions === 0)).toBe(true)
  })

  it('counts the questions that name a party, by any of its names', () => {
    const set = ferry()
    set.names = [{ id: 'a', kind: 'group', name: 'Nobody Known' }]
    expect(coverage(set).parties).toEqual([{ id: 'a', name: 'Nobody Known', questions: 0 }])
    const nusra = of.parties.find(({ id }) => id === 'nusra')
    expect(nusra?.questions).toBeGreaterThan(0)
    expect(of.parties[0]!.questions).toBeGreaterThanOrEqual(of.parties.at(-1)!.questions)
  })
})
