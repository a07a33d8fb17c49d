import { paragraphNumber, blockById } from '../../model/article.ts'
import type { Article } from '../../model/set.ts'
import { citedIn } from '../cited.ts'
import type { Params, Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** Each quotation, proof or excerpt, stands in the story; where it doesn't, the closest passage is offered. */
export const rule: Rule = {
  code: 'evidenceAbsent',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of context.items) {
      for (const { quote, path: inside, roleKey } of citedIn(question)) {
        const found = context.resolve(quote)
        // An empty quotation is another rule's.
        if (!found || found.ok || found.problem !== 'absent' || quote.exact.trim() === '') continue
        yield {
          path: [...path, ...inside],
          params: {
            ...where,
            roleKey,
            quote: excerpt(quote.exact, 100),
            ...closest(context.set.article, found.closest),
          },
        }
      }
    }
  },
}

function closest(
  article: Article,
  passage: { readonly block: string; readonly exact: string } | null,
): Params {
  if (!passage) return { closestKey: 'closest.none' }
  const text = excerpt(passage.exact, 160)
  const number = paragraphNumber(article, passage.block)
  if (number !== null) return { closestKey: 'closest.paragraph', closestNumber: number, closestText: text }
  return { closestKey: closestIn[blockById(article, passage.block)?.kind ?? 'caption'], closestText: text }
}

const closestIn = {
  paragraph: 'closest.paragraph',
  heading: 'closest.heading',
  caption: 'closest.caption',
  pullquote: 'closest.pullquote',
} as const
