import { wordsOfLanguage } from '../../core/checks/language/known.ts'
import { wordsOf } from '../../core/checks/words.ts'
import type { Span } from '../../core/model/answer.ts'
import type { Article } from '../../core/model/set.ts'

interface Sentence {
  readonly span: Span
  readonly words: ReadonlySet<string>
}

const cache = new WeakMap<Article, readonly Sentence[]>()

/** Every sentence of the story's paragraphs and pull quotes, with its folded words. */
function sentencesOf(article: Article): readonly Sentence[] {
  const known = cache.get(article)
  if (known) return known
  const segmenter = new Intl.Segmenter(segmentable(article.language), { granularity: 'sentence' })
  const sentences = article.blocks.flatMap(({ id, kind, text }) => {
    if (kind === 'heading') return []
    return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
      const start = index + (segment.length - segment.trimStart().length)
      const end = index + segment.trimEnd().length
      const words = new Set(wordsOf(segment))
      return start < end && words.size > 0 ? [{ span: { block: id, start, end }, words }] : []
    })
  })
  cache.set(article, sentences)
  return sentences
}

/** The words of a span with the rest of the sentences that they stand in; a heading's words stand by themselves. */
export function sentencesAround(article: Article, span: Span): Span {
  const around = sentencesOf(article).filter(
    ({ span: each }) => each.block === span.block && each.start < span.end && span.start < each.end,
  )
  return {
    block: span.block,
    start: Math.min(span.start, ...around.map(({ span: each }) => each.start)),
    end: Math.max(span.end, ...around.map(({ span: each }) => each.end)),
  }
}

function segmentable(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/**
 * The sentences of the story that share most with a statement, nearest first: words weigh the more the fewer sentences have
 * them, and grammatical ones nothing. At most `most`; none that shares nothing.
 */
export function nearestSentences(article: Article, statement: string, most: number): readonly Span[] {
  const sentences = sentencesOf(article)
  const stop = wordsOfLanguage(article.language)?.stop
  const asked = [...new Set(wordsOf(statement))].filter((word) => !stop?.has(word))
  const weights = asked.map((word) => {
    const number = sentences.filter((sentence) => sentence.words.has(word)).length
    return number === 0 ? 0 : Math.log(1 + sentences.length / number)
  })
  return sentences
    .map(({ span, words }) => ({
      span,
      score: asked.reduce((sum, word, index) => sum + (words.has(word) ? weights[index]! : 0), 0),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ span }) => span)
}
