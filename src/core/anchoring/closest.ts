import type { Article, TextQuote } from '../model/set.ts'
import { withinEdits } from './edits.ts'
import { tokenize, type Token } from './tokens.ts'

/** A passage of the story that resembles a quotation which the story doesn't have. */
export interface Passage {
  readonly block: string
  readonly exact: string
}

interface Words {
  readonly id: string
  readonly text: string
  readonly tokens: readonly Token[]
  /** Per token the number of its word in `vocabulary`. */
  readonly numbers: Int32Array
}

interface Lexicon {
  readonly blocks: readonly Words[]
  readonly vocabulary: ReadonlyMap<string, number>
}

const cache = new WeakMap<Article, Lexicon>()

/** Longer quotations are compared by their beginning, which bounds the work and is enough to find the place. */
const mostWords = 400

/** Words shorter than this resemble too many others. */
const shortestGuessed = 4

/** Each guess at a misspelt word walks over the vocabulary. */
const mostGuesses = 16

const unknown = -1

/** Case and accents apart, since those are what a copy gets wrong first. */
function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .replace(/[\u2018-\u201B]/g, "'")
    .toLowerCase()
}

function lexiconOf(article: Article): Lexicon {
  const known = cache.get(article)
  if (known) return known
  const vocabulary = new Map<string, number>()
  const blocks = article.blocks.map(({ id, text }) => {
    const tokens = tokenize(text)
    const numbers = Int32Array.from(tokens, (token) => {
      const word = plainWord(text.slice(token.start, token.end))
      const number = vocabulary.get(word) ?? vocabulary.size
      vocabulary.set(word, number)
      return number
    })
    return { id, text, tokens, numbers }
  })
  const lexicon = { blocks, vocabulary }
  cache.set(article, lexicon)
  return lexicon
}

/**
 * The passage, as long as the quotation in words, that shares most words with it; null where none shares half of them. One
 * walk over the story; of equals, the one in the block that was named, then the one that begins or ends like the quotation,
 * then the first.
 */
export function closestPassage(article: Article, quote: TextQuote): Passage | null {
  const { blocks, vocabulary } = lexiconOf(article)
  const wanted = wantedWords(vocabulary, quote.exact)
  if (wanted.length === 0) return null
  const need = new Int32Array(vocabulary.size)
  for (const number of wanted) if (number !== unknown) need[number] = (need[number] ?? 0) + 1
  const have = new Int32Array(vocabulary.size)
  let best: Passage | null = null
  let bestScore = 0
  for (const words of blocks) {
    const window = bestWindow(words, wanted, need, have)
    const score = window.score + (words.id === quote.block ? 2 : 0)
    if (window.shared * 2 < wanted.length || score <= bestScore) continue
    best = passageOf(words, window.from, Math.min(wanted.length, words.tokens.length))
    bestScore = score
  }
  return best
}

/** The quotation's words by number. A word that the story lacks counts as one that differs from it by a slip of the pen. */
function wantedWords(vocabulary: ReadonlyMap<string, number>, exact: string): readonly number[] {
  let guesses = mostGuesses
  return tokenize(exact)
    .slice(0, mostWords)
    .map((token) => {
      const word = plainWord(exact.slice(token.start, token.end))
      const number = vocabulary.get(word)
      if (number !== undefined) return number
      if (word.length < shortestGuessed || guesses-- <= 0) return unknown
      for (const [other, similar] of vocabulary) if (withinEdits(word, other, 1)) return similar
      return unknown
    })
}

interface Window {
  readonly from: number
  /** Words shared with the quotation, each as often as both have it. */
  readonly shared: number
  /** Four a shared word, one each for a first and a last word in its place. */
  readonly score: number
}

/** `have` counts the window's words; it comes and goes all zero, since clearing it whole for each block would be dear. */
function bestWindow(
  { numbers }: Words,
  wanted: readonly number[],
  need: Int32Array,
  have: Int32Array,
): Window {
  const length = Math.min(wanted.length, numbers.length)
  let shared = 0
  let best: Window = { from: 0, shared: 0, score: 0 }
  numbers.forEach((number, at) => {
    const count = (have[number] ?? 0) + 1
    have[number] = count
    if (count <= (need[number] ?? 0)) shared++
    const from = at + 1 - length
    if (from < 0) return
    const first = numbers[from] ?? unknown
    const score = shared * 4 + (first === wanted[0] ? 1 : 0) + (number === wanted.at(-1) ? 1 : 0)
    if (score > best.score) best = { from, shared, score }
    const left = (have[first] ?? 0) - 1
    have[first] = left
    if (left < (need[first] ?? 0)) shared--
  })
  for (const number of numbers) have[number] = 0
  return best
}

function passageOf({ id, text, tokens }: Words, from: number, length: number): Passage {
  const start = tokens[from]?.start ?? 0
  return { block: id, exact: text.slice(start, tokens[from + length - 1]?.end ?? start) }
}
