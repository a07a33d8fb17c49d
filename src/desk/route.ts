/** The parts of a draft, in the order of their tabs. */
export const draftTabs = ['story', 'questions', 'translations', 'share', 'versions'] as const
/**
 * Parts of the questions that have no tab of their own: `proof`, where proofs are attached to questions that came without, and
 * `suggestions`, questions drafted from the story.
 */
export const questionPages = ['proof', 'suggestions'] as const
export type DraftTab = (typeof draftTabs)[number] | (typeof questionPages)[number]

/** Where one can be at the desk; one hash each. */
export type DeskRoute =
  | { readonly page: 'list' }
  /** `at`: what the tab is to show: a question's id, a block's id, a language. */
  | { readonly page: 'draft'; readonly draft: string; readonly tab: DraftTab; readonly at: string | null }
  | { readonly page: 'class'; readonly set: string | null }

/** The hash of a route, starting with `#/`; `parseDeskRoute` reads it back to the same route. */
export function formatDeskRoute(route: DeskRoute): string {
  switch (route.page) {
    case 'list':
      return '#/'
    case 'draft': {
      const at = route.at === null ? '' : `/${encodeURIComponent(route.at)}`
      return `#/draft/${encodeURIComponent(route.draft)}/${route.tab}${at}`
    }
    case 'class':
      return route.set === null ? '#/class' : `#/class/${encodeURIComponent(route.set)}`
  }
}

/** Any hash to a route; what is not one of ours leads to the list. */
export function parseDeskRoute(hash: string): DeskRoute {
  const [page, first, second, third] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode)
  if (page === 'class') return { page: 'class', set: first || null }
  if (page !== 'draft' || !first) return { page: 'list' }
  const tab = [...draftTabs, ...questionPages].find((each) => each === second) ?? 'story'
  return { page: 'draft', draft: first, tab, at: third || null }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
