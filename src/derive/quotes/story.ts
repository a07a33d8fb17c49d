import { capitalsIn, mentionsIn, type Mention } from '../names/mentions.ts'
import { People } from '../names/people.ts'
import { foreignMentions, namedMentions, usageOf } from '../tongues/names.ts'
import type { StoryLanguage } from '../text/language.ts'
import { layout, type Line } from '../text/layout.ts'
import { marksIn, type Marked } from '../text/marks.ts'
import { sentenceEnds } from '../text/sentences.ts'
import { tokensOf, type Token } from '../text/tokens.ts'
import { cues, pronouns } from '../english/words.ts'

/** Tokens `from` up to `to`, and the names wholly among them. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly mentions: readonly Mention[]
}

/** A line that belongs to the story, read: its tokens with quotations masked, sentences (tokens `from` up to `to`), names. */
export interface Passage {
  /** The whole story's. */
  readonly text: string
  readonly line: Line
  readonly index: number
  readonly tokens: readonly Token[]
  readonly marked: readonly Marked[]
  readonly sentences: readonly Sentence[]
  /** The sentence that a token belongs to. */
  readonly sentenceAt: (token: number) => number
  readonly mentions: readonly Mention[]
  /** The mention that a token belongs to. */
  readonly mentionAt: ReadonlyMap<number, Mention>
}

export interface Story {
  readonly text: string
  readonly lines: readonly Line[]
  readonly passages: readonly Passage[]
  readonly people: People
}

/** `lines`: told from the text where they are not known. */
export function readStory(
  text: string,
  language: StoryLanguage,
  lines: readonly Line[] = layout(text),
): Story {
  const read = lines.flatMap((line) => {
    if (line.kind === 'leftover' || line.kind === 'dateline') return []
    const marked = marksIn(text, line.start, line.end)
    return [{ line, marked, tokens: tokensOf(text, line.start, line.end, marked) }]
  })
  const usage =
    language === 'en'
      ? null
      : usageOf(
          text,
          read.map(({ tokens }) => tokens),
          language,
        )
  const capitals =
    language === 'en'
      ? capitalsIn(read.flatMap(({ line, tokens }) => (line.kind === 'heading' ? [] : [tokens])))
      : new Set<string>()
  const namesIn = (tokens: readonly Token[], starts: ReadonlySet<number>) =>
    usage === null || language === 'en'
      ? mentionsIn(text, tokens, starts, capitals)
      : usage.named.size > 0
        ? namedMentions(text, tokens, usage.named)
        : foreignMentions(text, tokens, starts, language, usage)
  const passages = read.map((each, index) => passageOf(text, each, index, language, namesIn))
  return { text, lines, passages, people: new People(passages.flatMap((passage) => passage.mentions)) }
}

type Read = Pick<Passage, 'line' | 'marked' | 'tokens'>

function passageOf(
  text: string,
  { line, marked, tokens }: Read,
  index: number,
  language: StoryLanguage,
  namesIn: (tokens: readonly Token[], starts: ReadonlySet<number>) => readonly Mention[],
): Passage {
  const goesOn = (at: number) =>
    language === 'zh' ? isAttributionInHan(tokens[at]!) : isAttribution(text, tokens, at)
  const ends = sentenceEnds(text, tokens, language, goesOn)
  const mentions = namesIn(tokens, new Set([0, ...ends]))
  const inSentence: Mention[][] = ends.map(() => [])
  const sentenceOf = new Int32Array(tokens.length)
  ends.forEach((to, at) => sentenceOf.fill(at, ends[at - 1] ?? 0, to))
  for (const mention of mentions) {
    const at = sentenceOf[mention.head]!
    if (mention.to <= ends[at]!) inSentence[at]!.push(mention)
  }
  const sentences = ends.map((to, at) => ({ from: ends[at - 1] ?? 0, to, mentions: inSentence[at]! }))
  const mentionAt = new Map<number, Mention>()
  for (const mention of mentions)
    for (let at = mention.head; at < mention.to; at++) mentionAt.set(at, mention)
  const sentenceAt = (token: number) => sentenceOf[token] ?? 0
  return { text, line, index, tokens, marked, sentences, sentenceAt, mentions, mentionAt }
}

/** Behind “…?” or “…!”: words that say who asked or cried it, as a subject and at once its verb. */
function isAttribution(text: string, tokens: readonly Token[], at: number): boolean {
  const quote = tokens[at - 1]!
  if (!/[!?][\])]?["'”’»」』]*$/.test(text.slice(quote.end - 4, quote.end))) return false
  let next = at
  while (next < at + 6 && (tokens[next]?.isCapital || pronouns.has(tokens[next]?.low ?? ''))) next++
  return next > at && cues.get(tokens[next]?.low ?? '') === 'finite'
}

/** “……。”村民李秀英告诉记者: a clause with a verb of saying. */
function isAttributionInHan({ text }: Token): boolean {
  return text.length < 16 && /说|表示|告诉|称|介绍|补充|回忆|回答/.test(text)
}
