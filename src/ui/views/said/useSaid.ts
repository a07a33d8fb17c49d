import { useMemo } from 'preact/hooks'
import { chosenTranslation, translateSet } from '../../../core/model/translate.ts'
import type { QuestionSet } from '../../../core/model/set.ts'
import { declareFonts } from '../../shell/fonts.ts'
import { useApp, useTranslator } from '../context.ts'

/** The language, as a tag, that a text of the questions is written in; of no text at all: the set's own. */
export type LangOf = (text?: string) => string

/** A set's questions in the words that the player reads. Only to be shown: answers are presented and graded by the set itself. */
export interface Said {
  readonly set: QuestionSet
  /** The translation's tag; null: the original. */
  readonly translation: string | null
  readonly langOf: LangOf
}

export function useSaid(set: QuestionSet): Said {
  const wish = useApp().settings.value.questionsIn
  const { tag } = useTranslator()
  return useMemo(() => sayIn(set, chosenTranslation(set, wish, tag)), [set, wish, tag])
}

function sayIn(set: QuestionSet, translation: string | null): Said {
  const { set: said, words } = translateSet(set, translation)
  if (translation !== null) void declareFonts(translation)
  return {
    set: said,
    translation,
    langOf: (text) =>
      translation !== null && text !== undefined && words.has(text) ? translation : set.language,
  }
}
