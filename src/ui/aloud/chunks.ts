import { tokenize, type Token } from '../../core/anchoring/tokens.ts'
import type { Article } from '../../core/model/set.ts'

/** A stretch of a block that is said in one breath; offsets as in the block. */
export interface Chunk {
  /** Index of the block. */
  readonly block: number
  readonly start: number
  readonly end: number
}

/** Browsers cut off what takes longer than about fifteen seconds. */
const mostUnits = 240

/** The story as it is said: block by block, sentence by sentence, and long sentences in parts, cut between words. */
export function chunksOf(article: Article, most: number = mostUnits): readonly Chunk[] {
  const sentences = new Intl.Segmenter(article.language, { granularity: 'sentence' })
  return article.blocks.flatMap(({ text }, block) =>
    sentencesIn(text, sentences)
      .flatMap((sentence) =>
        parts(text.slice(sentence.start, sentence.end), most).map(({ start, end }) => ({
          start: sentence.start + start,
          end: sentence.start + end,
        })),
      )
      // What has no word in it has nothing to be heard.
      .filter(({ start, end }) => tokenize(text.slice(start, end)).length > 0)
      .map(({ start, end }) => ({ block, start, end })),
  )
}

/** The sentences of a text; none begins inside a word, as they may where a mark stands on a full stop. */
function sentencesIn(text: string, segmenter: Intl.Segmenter): readonly Token[] {
  const words = tokenize(text)
  let next = 0
  const starts = [...segmenter.segment(text)]
    .map(({ index }) => index)
    .filter((start) => {
      while (next < words.length && words[next]!.end <= start) next++
      return !(next < words.length && words[next]!.start < start)
    })
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
}

/** The sentence in parts of at most `most` units, as long as no word is longer; without the white space at its ends. */
function parts(sentence: string, most: number): readonly Token[] {
  const last = sentence.trimEnd().length
  const words = last > most ? tokenize(sentence) : []
  const found: Token[] = []
  let start = sentence.length - sentence.trimStart().length
  let next = 0
  while (last - start > most) {
    // A word that is longer than a part stays whole.
    let cut = words.findIndex((word, index) => index >= next && word.start > start)
    if (cut < 0) break
    while (cut + 1 < words.length && words[cut + 1]!.start - start <= most) cut++
    const pause = words.findLastIndex(
      (word, index) =>
        index <= cut &&
        word.start - start > most / 2 &&
        index > 0 &&
        endsClause(sentence, words[index - 1]!.end, word.start),
    )
    next = pause > 0 ? pause : cut
    const end = words[next]!.start
    found.push({ start, end: start + sentence.slice(start, end).trimEnd().length })
    start = end
  }
  if (start < last) found.push({ start, end: last })
  return found
}

/** Whether there is a comma or its like between two words. */
function endsClause(text: string, from: number, to: number): boolean {
  return /[,;:،؛、，；：–—]/u.test(text.slice(from, to))
}

/**
 * The word that begins at an offset of a chunk's own text, or the next one, as offsets in the block; null where the offset is
 * none of the chunk's, as some voices have it. `from`: where in the block that text begins.
 */
export function wordAt(words: readonly Token[], chunk: Chunk, from: number, offset: number): Token | null {
  const at = from + offset
  if (!(at >= chunk.start && at < chunk.end)) return null
  const word = words.find((each) => each.end > at)
  return word && word.start < chunk.end ? word : null
}
