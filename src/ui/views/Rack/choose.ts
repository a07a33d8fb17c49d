import { readingMinutes } from '../../../core/model/article.ts'
import type { DueStory, EditionSummary, RackEntry } from '../../app.ts'
import { bestOf, tallyOf } from '../parts/editions.ts'

export const rackOrders = ['rack', 'title', 'length', 'result', 'due'] as const

export interface RackChoice {
  readonly search: string
  /** Language tag and level; empty for all. */
  readonly language: string
  readonly level: string
  /** Only stories of which something is due. */
  readonly dueOnly: boolean
  readonly order: (typeof rackOrders)[number]
}

/** What the rack shows. Broken files show as long as nothing is filtered by what they don't tell. */
export function chooseEntries(
  entries: readonly RackEntry[],
  editions: readonly EditionSummary[],
  { search, language, level, dueOnly, order }: RackChoice,
  due: readonly DueStory[] = [],
): readonly RackEntry[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  const fitting = entries.filter(({ id, set }) => {
    const text = fold([id, set?.title, set?.article.title].join(' '))
    return (
      words.every((word) => text.includes(word)) &&
      (language === '' || set?.language === language) &&
      (level === '' || set?.level === level) &&
      (!dueOnly || due.some((story) => story.set.id === id))
    )
  })
  const share = (entry: RackEntry) => {
    const best = bestOf(editions, entry.id)
    return best ? tallyOf(best).right / Math.max(1, tallyOf(best).of) : -1
  }
  const dueOf = ({ id }: RackEntry) => due.find(({ set }) => set.id === id)?.questions.length ?? 0
  switch (order) {
    case 'rack':
      return fitting
    case 'title':
      return fitting.toSorted((a, b) => (a.set?.title ?? a.id).localeCompare(b.set?.title ?? b.id))
    case 'length':
      return fitting.toSorted(
        (a, b) => (a.set ? readingMinutes(a.set.article) : 0) - (b.set ? readingMinutes(b.set.article) : 0),
      )
    case 'result':
      return fitting.toSorted((a, b) => share(b) - share(a))
    case 'due':
      return fitting.toSorted((a, b) => dueOf(b) - dueOf(a))
  }
}

/** Stories in the reader's own language first, in the order they had. */
export function ownLanguageFirst(entries: readonly RackEntry[], language: string): readonly RackEntry[] {
  const isOwn = (entry: RackEntry) => Number(entry.set?.language.split('-')[0] === language.split('-')[0])
  return entries.toSorted((a, b) => isOwn(b) - isOwn(a))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i')
}
