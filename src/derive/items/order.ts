import type { Sheet } from './article.ts'
import { isPlain } from './rivals.ts'
import type { Findings, Made } from './suggestion.ts'

const leading =
  /^(?:In|On)\s((?:(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s(?:\d{1,2},\s)?)?((?:1[5-9]|20)\d\d)),?\s(?=[^\s,;:.!?()–—-])/

interface Dated {
  readonly text: string
  readonly when: string
  readonly year: number
  readonly start: number
  readonly end: number
}

/**
 * Events to be put in order, where the story itself gives each its year: sentences that begin with it, no two of one year, and that
 * hold no other year.
 */
export function* ordered({ story }: Findings, sheet: Sheet): Generator<Made> {
  const byYear = new Map<number, Dated>()
  for (const { tokens, sentences, line } of story.passages) {
    if (line.kind !== 'paragraph') continue
    for (const { from, to } of sentences) {
      const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end]
      if (!/^[IO]n\s/.test(story.text.slice(start, start + 3)) || !isPlain(story, start, end)) continue
      const sentence = story.text.slice(start, end).replace(/\s+/g, ' ')
      const found = leading.exec(sentence)
      if (!found) continue
      const event = sentence.slice(found[0].length)
      if (/\b(?:1[5-9]|20)\d\d\b|\b(?:later|earlier|then|had|same|also|again)\b/.test(event)) continue
      const year = Number(found[2])
      const text = event[0]!.toUpperCase() + event.slice(1)
      if (!byYear.has(year)) byYear.set(year, { text, when: found[1]!, year, start, end })
    }
  }
  const events = [...byYear.values()].toSorted((a, b) => a.year - b.year).slice(0, 5)
  const evidence = events.flatMap(({ start, end }) => sheet.cite(start, end) ?? [])
  if (events.length < 3 || evidence.length < events.length) return
  yield {
    rule: 'order',
    confidence: 0.92,
    question: {
      kind: 'order',
      process: 'integrate',
      difficulty: 2,
      topic: 'times',
      prompt: 'Put these in the order in which they happened.',
      events: events.map(({ text, when }, at) => ({ text, when, evidence: [evidence[at]!] })),
      evidence,
      explanation: `The story gives each its year: ${events.map(({ when }) => when).join(', ')}.`,
    },
  }
}
