import type { Story } from '../quotes/story.ts'
import { isAcronym } from './acronym.ts'
import { known } from './known.ts'
import type { Mention } from './mentions.ts'

/** Somebody or something the story names: the fullest name, other names for it, its role as written, and where it is named. */
export interface Cluster {
  readonly name: string
  readonly kind: 'person' | 'group' | 'place' | 'other'
  readonly aliases: readonly string[]
  readonly role: string | null
  readonly mentions: readonly { readonly start: number; readonly end: number }[]
}

/** Clusters of the story's names, in the order in which they are first named; a lone name that is quoted is a person's. */
export function clusters(story: Story, speakers: ReadonlySet<string>): readonly Cluster[] {
  const groups = new Map<string, { mentions: Mention[]; name: string | null }>()
  const acronyms = acronymsOf(story)
  const numbers = new Map(story.people.all.map((person, at) => [person, at]))
  for (const { mentions } of story.passages) {
    for (const mention of mentions) {
      if (mention.kind === 'office') continue
      const person = story.people.ofMention(mention)
      const bare = mention.name.replace(/^the /i, '')
      const key = person
        ? `person ${numbers.get(person)}`
        : (known.get(bare)?.name ?? acronyms.get(bare) ?? bare)
      const group = groups.get(key)
      if (group) group.mentions.push(mention)
      else groups.set(key, { mentions: [mention], name: person?.name ?? null })
    }
  }
  return [...groups.values()].map(({ mentions, name }) => {
    const names = [...new Set(mentions.map((mention) => mention.name))]
    const fullest = name ?? names.find((each) => !isAcronym(each)) ?? names[0]!
    const titled = mentions.find((mention) => mention.title !== '')
    return {
      name: fullest,
      kind: name !== null ? 'person' : kindOf(mentions, speakers.has(fullest)),
      aliases: names.filter((each) => each !== fullest),
      role: titled?.title ?? null,
      mentions: mentions.map(({ start, end }) => ({ start, end })),
    }
  })
}

function kindOf(mentions: readonly Mention[], isSpeaker: boolean): Cluster['kind'] {
  const kinds = mentions.flatMap(({ kind }) => (kind === 'office' ? [] : [kind]))
  const told = kinds.find((kind) => kind === 'place' || kind === 'group') ?? kinds[0] ?? 'other'
  return told === 'other' && isSpeaker ? 'person' : told
}

/** “New South Wales (NSW)”: the letters in brackets are the name's own. */
function acronymsOf({ passages }: Story): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { tokens, mentions, mentionAt } of passages) {
    for (const mention of mentions) {
      const inner = tokens[mention.to]?.text === '(' ? mentionAt.get(mention.to + 1) : undefined
      if (inner && isAcronym(inner.name) && tokens[inner.to]?.text === ')')
        found.set(inner.name, mention.name)
    }
  }
  return found
}
