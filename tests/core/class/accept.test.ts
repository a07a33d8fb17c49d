import { describe, expect, it } from 'vitest'
import { acceptanceOf } from '../../../src/core/class/accept.ts'
import { acceptedSpans } from '../../../src/core/grading/proof.ts'
import { gradeAnswer } from '../../../src/core/grading/registry.ts'
import type { Answer } from '../../../src/core/model/answer.ts'
import { given, story } from './results.ts'

const span = { block: 'p1', start: 4, end: 14 }
const contest = (question: string, spans = [span]) => ({ question, spans, note: 'See here.' })
const find = (set: typeof story, id: string) => set.questions.find((question) => question.id === id)!

describe('an accepted objection', () => {
  it('of a right answer makes its words prove the key as well', () => {
    const accepted = acceptanceOf(story, contest('q0'), given('q0', true))!
    const changed = find(accepted.apply(story), 'q0')
    expect(accepted.change).toBe('alsoProves')
    expect(acceptedSpans(changed, story.article)).toContainEqual([span])
    expect(find(accepted.apply(story), 'q1')).toBe(find(story, 'q1'))
  })

  it.each([
    ['q0', { kind: 'choice', options: [2] }, 'newKey'],
    ['q1', { kind: 'verdict', verdict: 'contradicted' }, 'newKey'],
    ['q2', { kind: 'short', text: 'three months' }, 'alsoRight'],
  ] satisfies readonly (readonly [string, Answer, string])[])(
    'of a wrong answer to %s makes that answer right',
    (id, answer, change) => {
      expect(gradeAnswer(find(story, id), story.article, answer)).toMatchObject({ correct: false })
      const accepted = acceptanceOf(story, contest(id), given(id, false, { answer }))!
      const changed = find(accepted.apply(story), id)
      expect(accepted.change).toBe(change)
      expect(gradeAnswer(changed, story.article, answer)).toMatchObject({ correct: true })
      expect(acceptedSpans(changed, story.article)).toContainEqual([span])
    },
  )

  it('changes a draft’s own question, which may have moved on', () => {
    const accepted = acceptanceOf(story, contest('q0'), given('q0', true))!
    const draft = {
      ...story,
      questions: story.questions.map((question) => ({ ...question, prompt: 'Changed' })),
    }
    expect(find(accepted.apply(draft), 'q0').prompt).toBe('Changed')
  })

  it('is not offered where it names neither words nor an answer', () => {
    expect(acceptanceOf(story, contest('q0', []), given('q0', true))).toBeNull()
    expect(acceptanceOf(story, contest('gone'), undefined)).toBeNull()
  })
})
