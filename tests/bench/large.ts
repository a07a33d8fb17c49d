import type { Block, Question, QuestionSet } from '../../src/core/model/set.ts'

const subjects = [
  'The mayor',
  'A fisherman',
  'The harbour',
  'Inspector Lund',
  'The council',
  'A witness',
  'The company',
]
const verbs = ['reported', 'denied', 'measured', 'promised', 'counted', 'repaired', 'opened', 'postponed']
const objects = [
  'the northern bridge',
  'several boats',
  'the winter market',
  'a long list',
  'the old lighthouse',
  'new rules',
]
const ends = [
  'before the storm',
  'on Tuesday',
  'after a public meeting',
  'without further comment',
  'in the early morning',
]

/** Sentence number `n`: no two are the same. */
function sentence(n: number): string {
  const pick = (from: readonly string[], step: number) => from[Math.floor(n / step) % from.length]!
  return `${pick(subjects, 1)} ${pick(verbs, 7)} ${pick(objects, 3)} ${n + 1000} times ${pick(ends, 2)}.`
}

/** A set as large as the limits allow: `words` words of story in paragraphs of ten sentences, and `count` questions on it. */
export function largeSet(id: string, { words = 50_000, count = 1000 } = {}): QuestionSet {
  const blocks: Block[] = []
  let total = 0
  for (let n = 0; total < words; n += 10) {
    const text = Array.from({ length: 10 }, (_, index) => sentence(n + index)).join(' ')
    total += text.split(' ').length
    if (total > words) break
    blocks.push({ id: `b${blocks.length + 1}`, kind: 'paragraph', text })
  }
  return {
    format: 'stet-set/1',
    id,
    title: 'Fifty thousand words',
    language: 'en',
    article: { title: 'Fifty thousand words', language: 'en', publisher: 'The Harbour Post', blocks },
    questions: Array.from({ length: count }, (_, index) => questionOn(blocks, index)),
  }
}

function questionOn(blocks: readonly Block[], index: number): Question {
  const at = Math.floor((index * blocks.length * 10) / 1000) % (blocks.length * 10)
  const block = blocks[Math.floor(at / 10)]!
  const exact = sentence(at).slice(0, -1)
  const base = {
    id: `q${index + 1}`,
    process: (['locate', 'infer', 'integrate', 'evaluate'] as const)[index % 4]!,
    difficulty: ((index % 3) + 1) as 1 | 2 | 3,
    evidence: [{ block: block.id, exact }],
    explanation: `The story counts it in so many words: ${at + 1000} times.`,
    fact: `${exact}.`,
  }
  if (index % 3 === 2)
    return { ...base, kind: 'verdict', prompt: exact.replace('times', 'times or more'), answer: 'stands' }
  const wrong = (by: number) => ({
    text: `${at + 1000 + by} times`,
    why: {
      reason: 'contradicted' as const,
      note: `The story gives ${at + 1000}, which isn’t ${at + 1000 + by}.`,
    },
  })
  return {
    ...base,
    kind: 'choice',
    prompt: `How many times is meant in passage ${at + 1}, on the ${index % 2 ? 'boats' : 'bridge'}?`,
    options: [{ text: `${at + 1000} times`, correct: true }, wrong(1), wrong(2), wrong(3)],
  }
}
