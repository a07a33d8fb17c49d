import type { Question } from '../../core/model/set.ts'
import type { Cluster } from '../names/clusters.ts'
import type { Quotation } from '../quotes/collect.ts'
import type { Sheet } from './article.ts'
import { brief, folded, hasHan, optionOf, others } from './rivals.ts'
import { namesOf, sure, type Findings, type Made } from './suggestion.ts'
import { itemWords } from './words.ts'

/** Below this a speaker is wrong more often than a teacher cares to look. */
const worthALook = 0.7

interface Said {
  readonly quote: Quotation
  readonly speaker: Cluster
  readonly evidence: NonNullable<ReturnType<Sheet['cite']>>
  /** In one row, without its marks. */
  readonly words: string
}

/** Quotations that stand with a speaker's name and don't give that name away. */
function* attributed({ story, quotes, names }: Findings, sheet: Sheet): Generator<Said> {
  const byName = new Map(names.map((each) => [each.name, each]))
  for (const quote of quotes) {
    const { start, end, speaker: name, speakerStart, speakerEnd, confidence } = quote
    if (name === null || speakerStart === null || speakerEnd === null || confidence < worthALook) continue
    const speaker = byName.get(name)
    const written = story.text.slice(start, end)
    if (speaker?.kind !== 'person' || written.length < shortest(written)) continue
    if (mentions(written, [speaker.name, ...speaker.aliases])) continue
    const evidence = sheet.cite(Math.min(start, speakerStart), Math.max(end, speakerEnd))
    const words = brief(written.replace(/^["“„«»「『‘']\s*|\s*[,.，。]?["”“»«」』’']$/g, ''))
    if (evidence) yield { quote, speaker, evidence, words }
  }
}

/** Chinese says in ten characters what others say in thirty. */
function shortest(written: string): number {
  return hasHan(written) ? 10 : 25
}

/** Other people; where names are inflected or nobody's kind is known, only other speakers are surely people. */
function otherPeople(found: Findings, speaker: Cluster): readonly Cluster[] {
  if (found.language === 'en') return others(found.names, speaker.name, ['person'], 3)
  const speakers = new Set(found.quotes.flatMap(({ speaker: name }) => name ?? []))
  const people = found.names.filter(({ name }) => speakers.has(name))
  return others(people, speaker.name, ['person'], 3)
}

export function* whoSaid(found: Findings, sheet: Sheet): Generator<Made> {
  const words = itemWords[found.language]
  const speakers = new Set(found.quotes.flatMap(({ speaker }) => speaker ?? []))
  let left = speakers.size > 1 ? Infinity : 2
  for (const { quote, speaker, evidence, words: said } of attributed(found, sheet)) {
    const distractors = otherPeople(found, speaker)
    if (distractors.length < 2 || left === 0) continue
    left--
    yield {
      rule: 'who',
      quoteRule: quote.rule,
      confidence: quote.confidence,
      names: namesOf([speaker]),
      question: {
        kind: 'choice',
        process: 'locate',
        difficulty: 1,
        topic: 'speakers',
        prompt: words.who(said),
        options: [
          { text: speaker.name, correct: true },
          ...distractors.map((each) =>
            optionOf(each, sheet, 'otherSpeaker', words.otherSpeaker(speaker.name)),
          ),
        ],
        evidence: [evidence],
        explanation: words.whoShown(speaker.name),
        fact: words.saidFact(speaker.name, said),
      },
    }
  }
}

/** One tie of quotations to speakers, where three people or more are surely quoted. */
export function* matched(found: Findings, sheet: Sheet): Generator<Made> {
  const words = itemWords[found.language]
  const bySpeaker = new Map<string, Said>()
  for (const each of attributed(found, sheet)) {
    // The middle of what somebody says is asked for apart: here each says one thing.
    if (each.quote.confidence >= sure && !bySpeaker.has(each.speaker.name)) {
      const isHeld = [...bySpeaker.values()].some((other) =>
        mentions(other.words, [each.speaker.name, ...each.speaker.aliases]),
      )
      if (!isHeld) bySpeaker.set(each.speaker.name, each)
    }
  }
  const said = [...bySpeaker.values()].slice(0, 4)
  if (said.length < 3) return
  const question: Omit<Extract<Question, { kind: 'match' }>, 'id'> = {
    kind: 'match',
    process: 'integrate',
    difficulty: 2,
    topic: 'speakers',
    prompt: words.match,
    pairs: said.map(({ speaker, evidence, words: item }) => ({
      item,
      target: speaker.name,
      evidence: [evidence],
    })),
    evidence: said.map(({ evidence }) => evidence),
    explanation: words.matchShown,
  }
  yield {
    rule: 'whoMatch',
    confidence: Math.min(...said.map(({ quote }) => quote.confidence)),
    names: namesOf(said.map(({ speaker }) => speaker)),
    question,
  }
}

function mentions(text: string, names: readonly string[]): boolean {
  const low = folded(text)
  return names.some((name) =>
    folded(name)
      .split(' ')
      .some((word) => (word.length > 3 || hasHan(word)) && low.includes(word)),
  )
}
