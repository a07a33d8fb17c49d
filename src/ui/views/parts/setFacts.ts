import { wordCount } from '../../../core/model/article.ts'
import type { QuestionSet } from '../../../core/model/set.ts'
import type { Translator } from '../../../i18n/translator.ts'

const wordsPerMinute = 180

/** Minutes that a learner takes to read the story, at least 1. */
export function readingMinutes(set: QuestionSet): number {
  return Math.max(1, Math.round(wordCount(set.article) / wordsPerMinute))
}

/** The language's name in the interface's language; its tag where there is none. */
export function languageName(tag: string, translator: Translator): string {
  try {
    return new Intl.DisplayNames([translator.language], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
