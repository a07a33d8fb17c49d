import type { Marked } from '../text/marks.ts'
import type { QuoteRule } from './rules.ts'
import type { Passage, Sentence, Story } from './story.ts'

/** A quotation that is speech, marks included; `speaker` null where the rules abstain. Offsets: UTF-16 units of the text. */
export interface Quotation {
  readonly start: number
  readonly end: number
  readonly speaker: string | null
  readonly speakerStart: number | null
  readonly speakerEnd: number | null
  readonly rule: QuoteRule
  /** How often this rule is right, 0–1. */
  readonly confidence: number
}

export interface Found {
  readonly quotes: readonly Quotation[]
  /** Stretches in quotation marks that nobody says: titles, terms, scare quotes. */
  readonly terms: readonly { readonly start: number; readonly end: number }[]
}

/** A stretch in quotation marks, where it stands and what was found before it. */
export interface Stretch extends Marked {
  readonly story: Story
  readonly passage: Passage
  readonly sentence: Sentence
  /** Its token. */
  readonly at: number
  /** What the passage before left open, where this goes on with it. */
  readonly continued: Quotation | null
  /** The one before it in the same passage. */
  readonly previous: Quotation | null
  /** All before it. */
  readonly quotes: readonly Quotation[]
}

/** Takes a story's stretches in order, headings aside; `read` says what one is, or null where nobody says it. */
export function collectQuotations(story: Story, read: (stretch: Stretch) => Quotation | null): Found {
  const quotes: Quotation[] = []
  const terms: { start: number; end: number }[] = []
  /** The last quotation of the passage before, if it was left open. */
  let open: Quotation | null = null
  for (const passage of story.passages) {
    if (passage.line.kind === 'heading') continue
    let previous: Quotation | null = null
    for (const sentence of passage.sentences) {
      for (let at = sentence.from; at < sentence.to; at++) {
        const token = passage.tokens[at]!
        if (token.kind !== 'quote') continue
        const marked = passage.marked[token.quote]!
        const continued: Quotation | null = at === 0 ? open : null
        const found = read({ ...marked, story, passage, sentence, at, continued, previous, quotes })
        if (!found) {
          terms.push({ start: marked.start, end: marked.end })
          continue
        }
        quotes.push(found)
        previous = found
        open = marked.closed ? null : found
      }
    }
    if (passage.marked.length === 0) open = null
  }
  return { quotes, terms }
}

/** Who says a stretch, as the text has it there. */
export function quotation(
  { start, end }: Stretch,
  speaker: { readonly name: string; readonly start: number; readonly end: number },
  rule: QuoteRule,
  confidence: number,
): Quotation {
  return {
    start,
    end,
    speaker: speaker.name,
    speakerStart: speaker.start,
    speakerEnd: speaker.end,
    rule,
    confidence,
  }
}

/** Speech of which no rule says whose it is. */
export function abstained({ start, end }: Stretch): Quotation {
  return { start, end, speaker: null, speakerStart: null, speakerEnd: null, rule: 'none', confidence: 0 }
}
