import { readingMinutes } from '../../../core/model/article.ts'
import type { Article } from '../../../core/model/set.ts'
import { longestDeadline } from '../../settings.ts'

// Minutes for a question: brisk, steady, at leisure.
const paces = [0.5, 1, 1.5] as const

/** Whole minutes that suit the story and so many questions, the shortest first, each once; one reading of the story is in all of them. */
export function deadlinePresets(article: Article, questions: number): readonly number[] {
  const reading = readingMinutes(article)
  return [...new Set(paces.map((pace) => Math.min(longestDeadline, Math.ceil(reading + pace * questions))))]
}

/** The preset that is proposed where nothing was chosen yet. */
export function usualDeadline(article: Article, questions: number): number {
  return Math.min(longestDeadline, Math.ceil(readingMinutes(article) + questions))
}

/** Whole minutes out of what was typed; null for anything that is no deadline. */
export function readMinutes(typed: string): number | null {
  const minutes = Number(typed)
  const isDeadline = typed.trim() !== '' && Number.isInteger(minutes) && minutes >= 1
  return isDeadline && minutes <= longestDeadline ? minutes : null
}
