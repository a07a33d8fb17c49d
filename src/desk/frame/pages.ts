import type { ComponentType } from 'preact'

/** A page that is fetched when it is first opened: the list doesn't wait for any of them. */
export type LazyPage = ComponentType<{ readonly at: string | null; readonly set: string | null }>

const files = import.meta.glob<Readonly<Record<string, LazyPage>>>([
  '../story/StoryPage.tsx',
  '../questions/QuestionsPage.tsx',
  '../proof/ProofPage.tsx',
  '../suggestions/SuggestionsPage.tsx',
  '../translations/TranslationsPage.tsx',
  '../share/SharePage.tsx',
  '../versions/VersionsPage.tsx',
  '../class/ClassPage.tsx',
])

const names = {
  story: 'StoryPage',
  questions: 'QuestionsPage',
  proof: 'ProofPage',
  suggestions: 'SuggestionsPage',
  translations: 'TranslationsPage',
  share: 'SharePage',
  versions: 'VersionsPage',
  class: 'ClassPage',
} as const

/** Null where there is no such page; rejects where its file doesn't come. */
export async function loadPage(part: keyof typeof names): Promise<LazyPage | null> {
  const file = await files[`../${part}/${names[part]}.tsx`]?.()
  return file?.[names[part]] ?? null
}
