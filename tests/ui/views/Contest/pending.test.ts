import { describe, expect, it } from 'vitest'
import { readPending } from '../../../../src/ui/views/Contest/pending.ts'

const spans = [{ block: 'p1', start: 0, end: 4 }]
const kept = { edition: 'e1', question: 'q1', spans, note: 'No.' }

describe('an objection in the making', () => {
  it('is there again for its own question', () => {
    expect(readPending(structuredClone(kept), 'e1', 'q1')).toEqual({ spans, note: 'No.' })
  })

  it.each([
    ['another edition', { ...kept, edition: 'e2' }],
    ['another question', { ...kept, question: 'q2' }],
    ['nothing', null],
    ['nothing at all', undefined],
    ['a text', 'No.'],
    ['marks that are none', { ...kept, spans: [{ block: 'p1', start: 4, end: 4 }] }],
    ['no list of marks', { ...kept, spans: 'p1' }],
    ['a line that is no text', { ...kept, note: 7 }],
  ])('is not there where %s was kept', (_, other) => {
    expect(readPending(other, 'e1', 'q1')).toBeNull()
  })
})
