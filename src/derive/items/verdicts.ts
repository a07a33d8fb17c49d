import type { Fact } from '../facts/find.ts'
import type { Story } from '../quotes/story.ts'
import { begins, upper, wordsOf } from '../text/chars.ts'
import type { Sheet } from './article.ts'
import { otherValue } from './otherValue.ts'
import { askedValues, isPlain, tried } from './rivals.ts'
import type { Findings, Made } from './suggestion.ts'

const counted: ReadonlySet<Fact['kind']> = new Set(['number', 'money', 'percent', 'duration'])

/** Before a number: words that make it less than exact, a part of a name, or one of several of its kind. */
const inexact = new Set(
  'than least most many much few to over about nearly almost around some roughly approximately estimated under below above between another additional every each first last next past top no number page chapter article section route flight room group level phase channel size age aged of or and further other only just within from per'.split(
    ' ',
  ),
)

/** Sentences that don't say that it is so: then another number isn't denied either. */
const open = new Set(
  'may might could would should can if unless whether likely probably perhaps not never no none nor neither without or deny claim claims claimed reported reportedly reports say says said according told including include includes included up increase increases increased rose fell again also cannot'.split(
    ' ',
  ),
)
const openStems = [
  'expect',
  'plan',
  'hope',
  'propos',
  'believ',
  'fear',
  'estimat',
  'suggest',
  'deni',
  'disput',
  'alleg',
  'claim',
]

/** What happens once: then another day or year is another claim about the same thing. */
const once = new Set(
  'born died founded established elected appointed married opened launched completed signed inaugurated crashed sank retired resigned arrested sentenced acquitted convicted discovered invented'.split(
    ' ',
  ),
)

function isOpen(sentence: string, words: readonly string[]): boolean {
  return (
    sentence.includes('?') ||
    words.some(
      (word, at) =>
        open.has(word) ||
        (word === 't' && words[at - 1]?.endsWith('n')) ||
        openStems.some((stem) => word.startsWith(stem)),
    )
  )
}

/**
 * Statements that contradict the story beyond dispute: a plain assertion with its exact number, or the date of what happens once,
 * swapped for one that stands nowhere in the story. Another name or place would only be something that the story doesn't say.
 */
export function* swapped({ story, facts }: Findings, sheet: Sheet): Generator<Made> {
  const seen = new Set<number>()
  for (const asked of tried(facts.filter(({ kind }) => counted.has(kind) || kind === 'date'))) {
    const { kind, start, end, sentenceStart, sentenceEnd, value } = asked
    if (seen.has(sentenceStart) || !isPlain(story, sentenceStart, sentenceEnd)) continue
    const sentence = story.text.slice(sentenceStart, sentenceEnd)
    const words = wordsOf(sentence.toLowerCase())
    if (isOpen(sentence, words) || sentence.split(value).length > 2) continue
    const isOnce = () => isOnlyDate(facts, asked) && words.some((word) => once.has(word))
    if (kind === 'date' ? !isOnce() : !isExact(story, asked)) continue
    const other = otherValue(value, story.text)
    const evidence = other === null ? null : sheet.cite(sentenceStart, sentenceEnd)
    if (other === null || !evidence) continue
    seen.add(sentenceStart)
    yield {
      rule: 'swapped',
      confidence: 0.92,
      question: {
        kind: 'verdict',
        process: 'evaluate',
        difficulty: 2,
        prompt:
          `${story.text.slice(sentenceStart, start)}${other}${story.text.slice(end, sentenceEnd)}`.replace(
            /\s+/g,
            ' ',
          ),
        answer: 'contradicted',
        evidence: [evidence],
        explanation: `Where the statement has “${other}”, the sentence of the story has “${value}”.`,
        fact: sentence.replace(/\s+/g, ' '),
      },
    }
  }
}

/** How many of something, and exactly so many: a plain noun follows, and nothing before it takes anything back. */
function isExact(story: Story, { kind, start, end, sentenceStart }: Fact): boolean {
  const before = story.text.slice(Math.max(sentenceStart, start - 24), start).trimEnd()
  const after = story.text.slice(end, end + 24)
  if (/(?:[-–—/#(.]|\d,?)$/.test(before) || /^(?:[-–—/:+]|\.\d|\s(?:or|to|and|of)\b)/.test(after))
    return false
  const lead = before.slice(before.search(/[^\s,;:()“”"]*$/))
  if (inexact.has(lead.toLowerCase()) || begins(lead, upper)) return false
  return kind !== 'number' || /^\s[a-zß-ÿ]{3}/.test(after)
}

function isOnlyDate(facts: readonly Fact[], { sentenceStart, value }: Fact): boolean {
  const dates = facts.filter((each) => each.kind === 'date' && each.sentenceStart === sentenceStart)
  return dates.length === 1 && !/today|yesterday|tomorrow|tonight|coming/i.test(value)
}

/** Sentences of the story as they are: they stand. */
export function* unchanged({ story, facts }: Findings, sheet: Sheet): Generator<Made> {
  const seen = new Set<number>()
  for (const { sentenceStart, sentenceEnd } of tried(facts.filter(({ kind }) => askedValues.has(kind)))) {
    if (seen.has(sentenceStart) || !isPlain(story, sentenceStart, sentenceEnd)) continue
    const evidence = sheet.cite(sentenceStart, sentenceEnd)
    if (!evidence) continue
    seen.add(sentenceStart)
    const sentence = story.text.slice(sentenceStart, sentenceEnd).replace(/\s+/g, ' ')
    yield {
      rule: 'unchanged',
      confidence: 0.97,
      question: {
        kind: 'verdict',
        process: 'evaluate',
        difficulty: 1,
        prompt: sentence,
        answer: 'stands',
        evidence: [evidence],
        explanation: 'This is a sentence of the story, with nothing changed.',
        fact: sentence,
      },
    }
  }
}
