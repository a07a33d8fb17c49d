import type { Span } from '../model/answer.ts'
import type { Article, Term } from '../model/set.ts'
import { blockById } from '../model/article.ts'
import { fold } from './fold.ts'
import { foldedStory, mayCut, spanAt, type FoldedBlock, type FoldedStory } from './story.ts'
import { tokenize } from './tokens.ts'

/** A word of the glossary where the story has it; `term` is its place in the glossary, from 0. */
export interface TermPlace {
  readonly term: number
  readonly span: Span
}

/**
 * Where the story has the words of a glossary: of each, the first place in every block, as whole words, whatever their case.
 * In the order of the story; where two overlap, the one that begins first stands, or the longer one.
 */
export function termPlaces(article: Article, glossary: readonly Term[]): readonly TermPlace[] {
  const places: TermPlace[] = []
  for (const candidates of candidatesByBlock(article, glossary)) {
    let end = 0
    const taken = new Set<number>()
    for (const place of candidates.toSorted(byPlace)) {
      if (place.span.start < end || taken.has(place.term)) continue
      places.push(place)
      taken.add(place.term)
      end = place.span.end
    }
  }
  return places
}

/** Which entries of a glossary, from 0, the story has anywhere. */
export function termsInStory(article: Article, glossary: readonly Term[]): ReadonlySet<number> {
  return new Set([...candidatesByBlock(article, glossary)].flat().map(({ term }) => term))
}

/** The ways in which the story may write a word of the glossary. */
export function formsOf({ term, forms = [] }: Term): readonly string[] {
  return [term, ...forms]
}

interface Needle {
  readonly term: number
  readonly text: string
}

function* candidatesByBlock(
  article: Article,
  glossary: readonly Term[],
): Generator<readonly TermPlace[], void, void> {
  if (glossary.length === 0) return
  const needles = needlesByFirstWord(glossary)
  const story = foldedStory(article)
  const text = lower(story.text)
  for (const block of story.blocks) {
    const words = foldedWords(article, story, block)
    const ends = new Set(words.map((word) => word.to))
    const found = new Map<Needle, TermPlace>()
    for (const { from, to } of words) {
      for (const needle of needles.get(text.slice(from, to)) ?? []) {
        const end = from + needle.text.length
        if (found.has(needle) || !ends.has(end) || !text.startsWith(needle.text, from)) continue
        found.set(needle, { term: needle.term, span: spanAt(story, { block, from, to: end }) })
      }
    }
    yield [...found.values()]
  }
}

/** What to look for, by its first word, so that a story is gone through once, however many words are explained. */
function needlesByFirstWord(glossary: readonly Term[]): ReadonlyMap<string, readonly Needle[]> {
  const needles = new Map<string, Needle[]>()
  for (const [term, entry] of glossary.entries()) {
    for (const form of formsOf(entry)) {
      const text = lower(fold(form).text)
      const words = tokenize(text)
      const [first, last] = [words[0], words.at(-1)]
      if (!first || !last) continue
      const word = text.slice(first.start, first.end)
      needles.set(word, [...(needles.get(word) ?? []), { term, text: text.slice(first.start, last.end) }])
    }
  }
  return needles
}

interface FoldedWord {
  readonly from: number
  readonly to: number
}

/** The words of a block in offsets of the folded story; none that begins or ends within a folded character. */
function foldedWords(article: Article, story: FoldedStory, block: FoldedBlock): readonly FoldedWord[] {
  const words: FoldedWord[] = []
  let at = block.from
  const goTo = (offset: number): number | null => {
    while (at < block.to && (story.starts[at] ?? 0) < offset) at++
    return story.starts[at] === offset && mayCut(story, block, at) ? at : null
  }
  for (const { start, end } of tokenize(blockById(article, block.id)?.text ?? '')) {
    const from = goTo(start)
    const to = goTo(end)
    if (from !== null && to !== null) words.push({ from, to })
  }
  return words
}

/** Case folded away, unit by unit: what would change the length of the text stays as it is. */
function lower(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
}

function byPlace(a: TermPlace, b: TermPlace): number {
  return a.span.start - b.span.start || b.span.end - a.span.end
}
