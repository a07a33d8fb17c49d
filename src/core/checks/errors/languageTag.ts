import type { Path, Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** Languages are written as BCP 47 tags (`en`, `ar`, `pt-BR`), or nothing that speaks or sorts by them would work. */
export const rule: Rule = {
  code: 'languageTag',
  severity: 'error',
  *check({ set }) {
    const tags: readonly (readonly [Path, string])[] = [
      [['language'], set.language],
      [['article', 'language'], set.article.language],
      ...Object.keys(set.translations ?? {}).map((tag) => [['translations', tag], tag] as const),
    ]
    for (const [path, tag] of tags) if (!isTag(tag)) yield { path, params: { tag: excerpt(tag) } }
  },
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
