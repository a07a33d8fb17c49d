import { resolveQuote } from '../../core/anchoring/resolve.ts'
import { mergeSpans } from '../../core/anchoring/spans.ts'
import type { Span } from '../../core/model/answer.ts'
import type { Article, Block, Question, TextQuote } from '../../core/model/set.ts'
import { quoteIn } from './interactions.ts'

/** Where the evidence stands, in the order of the story, each place once; null where some of it doesn't stand at one place. */
export function evidenceSpans(article: Article, question: Question): readonly Span[] | null {
  const found = (question.evidence ?? []).map((quote) => resolveQuote(article, quote))
  const spans = found.flatMap((resolution) => (resolution.ok ? [resolution.span] : []))
  return spans.length === found.length && spans.length > 0 ? mergeSpans(article, spans) : null
}

/** The evidence as it is read from marked words of the story. */
export function evidenceAsRead(article: Article, question: Question): readonly TextQuote[] {
  const blocks = new Map(article.blocks.map((block): [string, Block] => [block.id, block]))
  return (evidenceSpans(article, question) ?? []).map(({ block, start, end }) =>
    quoteIn(blocks.get(block)!, start, end),
  )
}
