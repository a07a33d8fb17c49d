import type { QuestionSet } from '../../src/core/model/set.ts'
import type { Draft, EditionEvent } from '../../src/core/session/edition.ts'
import type { Contents } from '../../src/storage/contents.ts'
import { hashSet } from '../../src/storage/hash.ts'

export const set: QuestionSet = {
  format: 'stet-set/1',
  id: 'bridge',
  title: 'The bridge “shut”',
  language: 'en',
  article: {
    title: 'The bridge',
    language: 'en',
    blocks: [{ id: 'p1', kind: 'paragraph', text: 'The bridge was shut on Monday.' }],
  },
  questions: [
    {
      id: 'shut',
      kind: 'verdict',
      process: 'locate',
      difficulty: 1,
      prompt: 'The bridge was shut.',
      answer: 'stands',
      evidence: [{ exact: 'The bridge was shut' }],
      explanation: 'It was.',
    },
  ],
}

export const draft: Draft = {
  slot: 0,
  answer: { kind: 'verdict', verdict: 'stands' },
  proof: [{ block: 'p1', start: 4, end: 10 }],
  hintShown: false,
}

export function started(edition: string, at = 1): EditionEvent {
  return {
    type: 'started',
    edition,
    at,
    set: { id: 'bridge', hash: 'abc', title: 'The bridge' },
    seed: 7,
    mode: 'openDesk',
    proof: 'bonus',
    questions: ['shut'],
  }
}

export function answered(edition: string, slot = 0, points = 100): EditionEvent {
  return {
    type: 'answered',
    edition,
    at: 2,
    attempt: {
      slot,
      question: 'shut',
      attempt: 1,
      answer: { kind: 'verdict', verdict: 'stands' },
      proof: [],
      hintShown: false,
      credit: 1,
      correct: true,
      answerPoints: points,
      proofPoints: 0,
      elapsed: 900,
    },
  }
}

export function moved(edition: string, to = 1): EditionEvent {
  return { type: 'moved', edition, at: 3, to }
}

export function finished(edition: string): EditionEvent {
  return { type: 'finished', edition, at: 4 }
}

export async function contents(): Promise<Contents> {
  return {
    events: [started('e1'), answered('e1'), finished('e1'), started('e2')],
    drafts: [{ edition: 'e2', draft }],
    sets: [{ hash: await hashSet(set), set }],
    imported: [{ id: 'own', text: '{"format": "stet-set/1"}', addedAt: 5 }],
    settings: [{ key: 'settings', value: { theme: 'dark', sizes: [1, 2.5], none: null } }],
    desk: [{ id: 'd1', title: 'Bridge', text: '{}', updatedAt: 6, revision: 3 }],
    versions: [{ draft: 'd1', text: '{"a": 1}', keptAt: 5 }],
    results: [{ id: 'r1', set: 'bridge', text: '{"format": "stet-result/1"}', addedAt: 7 }],
  }
}
