import type { Article, QuestionSet } from '../../core/model/set.ts'
import { suggestionSteps, suggestionWork } from '../../derive/draft.ts'
import type { Suggestion } from '../../derive/items/suggestion.ts'
import { languageOf, storyLanguages, type StoryLanguage } from '../../derive/text/language.ts'
import type { Work } from '../draft/workLoop.ts'

/** Questions drafted from a story; `language` null where its language is none that is read. */
export interface Suggested {
  readonly language: StoryLanguage | null
  readonly list: readonly Suggestion[]
}

/** Questions that the story of a draft gives. */
export function suggestWork({ article }: QuestionSet): Work<Suggested> {
  return { of: suggestionWork, pieces: pieces(article) }
}

function* pieces(article: Article): Generator<number, Suggested, void> {
  const language = storyLanguageOf(article)
  return { language, list: language === null ? [] : yield* suggestionSteps(article, language) }
}

/**
 * What the letters and words of the story tell, for a new draft has the language of the desk, whatever was pasted; but a language that
 * isn't read is nobody's default.
 */
function storyLanguageOf({ language, blocks }: Article): StoryLanguage | null {
  const [base] = language.toLowerCase().split('-')
  const declared = storyLanguages.find((each) => each === base) ?? null
  return declared && (languageOf(blocks.map(({ text }) => text).join('\n')) ?? declared)
}
