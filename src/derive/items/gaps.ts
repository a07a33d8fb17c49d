import type { Distractor } from '../../core/model/set.ts'
import type { Sheet } from './article.ts'
import { askedValues, rivals, tried } from './rivals.ts'
import type { Findings, Made } from './suggestion.ts'
import { itemWords } from './words.ts'

/** Sentences with a gap for a name, number, date or place, and others of its kind to choose from. */
export function* gaps(found: Findings, sheet: Sheet): Generator<Made> {
  const { story, facts, language } = found
  const words = itemWords[language]
  const seen = new Set<number>()
  const answers = new Set<string>()
  const shortest = language === 'zh' ? 10 : 25
  const candidates = tried(
    facts.filter(
      ({ kind, sentenceStart, sentenceEnd }) =>
        askedValues.has(kind) &&
        sentenceEnd - sentenceStart >= shortest &&
        sentenceEnd - sentenceStart <= 320,
    ),
  )
  for (const asked of candidates) {
    const { kind, start, end, sentenceStart, sentenceEnd, value } = asked
    if (seen.has(sentenceStart) || answers.has(value)) continue
    // The vowels of a Turkish ending behind the gap would tell which name fits.
    if (language === 'tr' && /['’]/.test(story.text[end] ?? '')) continue
    const sentence = story.text.slice(sentenceStart, sentenceEnd)
    if (sentence.split(value).length > 2 || sentence.includes('___')) continue
    const wrong = rivals(found, asked, 3)
    const evidence = wrong.length < 2 ? null : sheet.cite(sentenceStart, sentenceEnd)
    if (!evidence) continue
    seen.add(sentenceStart)
    answers.add(value)
    const distractors: Distractor[] = wrong.map((text) => ({
      text,
      why: { reason: 'contradicted', note: words.note(value) },
    }))
    yield {
      rule: 'gap',
      confidence: kind === 'name' || kind === 'place' ? 0.9 : 0.96,
      question: {
        kind: 'gap',
        process: 'locate',
        difficulty: 1,
        prompt: words.prompt,
        text: `${story.text.slice(sentenceStart, start)}___${story.text.slice(end, sentenceEnd)}`.replace(
          /\s+/g,
          ' ',
        ),
        gaps: [{ answer: value }],
        evidence: [evidence],
        explanation: words.explanation(value),
        fact: sentence.replace(/\s+/g, ' '),
        distractors,
      },
    }
  }
}
