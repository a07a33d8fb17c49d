import { prepositions, titles, setOf } from '../english/words.ts'
import type { Person } from '../names/people.ts'
import type { Mention } from '../names/mentions.ts'
import type { Token } from '../text/tokens.ts'
import type { Phrase } from './subject.ts'
import type { Passage, Story } from './story.ts'

const qualifiers = setOf('former acting then executive deputy')

interface Bearer {
  readonly person: Person
  /** Where the story first calls them so. */
  readonly at: number
}

const known = new WeakMap<Story, ReadonlyMap<string, readonly Bearer[]>>()

/**
 * Whom “the director” means: the only one whom the story has called a director before, by a title or beside the name, or of
 * several the only one in this paragraph. Null for none.
 */
export function bearerOf(story: Story, passage: Passage, { from, to }: Phrase): Person | null {
  const { tokens, mentionAt } = passage
  const first = tokens[from]!
  const isDefinite = first.low === 'the' || first.isPossessive || mentionAt.get(from)?.kind === 'office'
  if (!isDefinite || to - from > 5) return null
  for (let at = from; at < to; at++)
    if (prepositions.has(tokens[at]!.low) || mentionAt.get(at)?.kind === 'person') return null
  let bearers = known.get(story)
  if (!bearers) known.set(story, (bearers = bearersIn(story)))
  const role = roleEndingAt(tokens, to - 1, from)
  const before = (bearers.get(role) ?? []).filter(({ at }) => at < first.start)
  const people = new Set(before.map(({ person }) => person))
  if (people.size === 1) return before[0]!.person
  // Of several the only one whom this paragraph has named.
  const near = [...people].filter((person) =>
    person.mentions.some(({ start }) => start >= passage.line.start && start < first.start),
  )
  return near.length === 1 ? near[0]! : null
}

/** “minister”, but “prime minister” where two words make the title. */
function roleEndingAt(tokens: readonly Token[], last: number, least: number): string {
  const low = inFull(tokens[last]!.low)
  const lead = last > least ? tokens[last - 1]!.low : ''
  return titles.has(lead) && !qualifiers.has(lead) ? `${lead} ${low}` : low
}

/** “Sen. Jane Roe” is “the senator”. */
function inFull(low: string): string {
  return abbreviated.get(low) ?? low
}

const abbreviated: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sen: 'senator',
    rep: 'representative',
    gov: 'governor',
    dr: 'doctor',
    prof: 'professor',
    gen: 'general',
    col: 'colonel',
    capt: 'captain',
    sgt: 'sergeant',
    maj: 'major',
    lt: 'lieutenant',
    rev: 'reverend',
    cllr: 'councillor',
  }),
)

function bearersIn(story: Story): ReadonlyMap<string, readonly Bearer[]> {
  const found = new Map<string, Bearer[]>()
  for (const passage of story.passages)
    for (const mention of passage.mentions) {
      const person = story.people.ofMention(mention)
      if (!person) continue
      for (const role of rolesBeside(passage, mention)) {
        const list = found.get(role)
        const bearer = { person, at: mention.start }
        if (list) list.push(bearer)
        else found.set(role, [bearer])
      }
    }
  return found
}

/** The nouns that say what somebody is: “Director Al Katz”, “zoo director Al Katz”, “Al Katz, the director of the zoo,”. */
function rolesBeside({ tokens }: Passage, { head, from, to }: Mention): readonly string[] {
  const roles: string[] = []
  const before = tokens[from > head ? from - 1 : head - 1]?.text === ',' ? head - 2 : from - 1
  const last = tokens[before]?.text === '.' ? before - 1 : before
  if (titles.has(tokens[last]?.low ?? '')) roles.push(roleEndingAt(tokens, last, 0))
  if (tokens[to]?.text !== ',') return roles
  let at = to + 1
  while (at < to + 6 && tokens[at]?.kind === 'word' && !prepositions.has(tokens[at]!.low)) at++
  const ends = tokens[at]
  const isEnd = ends !== undefined && (/^[,.]$/.test(ends.text) || prepositions.has(ends.low))
  if (isEnd && titles.has(tokens[at - 1]!.low)) roles.push(roleEndingAt(tokens, at - 1, to + 1))
  return roles
}
