import type { Mention } from './mentions.ts'
import { men, women } from '../english/words.ts'

/** A person as the story names them: the fullest name, and every mention. */
export interface Person {
  readonly name: string
  readonly surname: string
  readonly mentions: Mention[]
  /** Where the first mention and those in full begin, in order. */
  readonly full: number[]
  /** Where a title tells that the surname is theirs, in order. */
  readonly titled: number[]
  /** The words of titles that stood before the name. */
  readonly titles: Set<string>
  gender: 'f' | 'm' | null
}

/** The last of the sorted numbers that is not over `at`; -1 for none. */
function latestBefore(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= at) low = middle + 1
    else high = middle
  }
  return starts[low - 1] ?? -1
}

const suffix = /,?\s(?:jr|sr|ii|iii|iv)\.?$/i

function surnameOf(name: string): string {
  return (name.replace(suffix, '').split(' ').at(-1) ?? name).toLowerCase().replaceAll('’', "'")
}

/**
 * People of a story; a surname alone is the latest person of that surname named in full or by a title of their own, or the first one
 * named later. A title before a surname tells apart who share it: “Mr Marsh” is no woman, “Dr Marsh” whom the story calls a doctor.
 */
export class People {
  readonly all: Person[] = []
  private readonly byWord = new Map<string, Person[]>()
  private readonly known = new Map<Mention, Person>()

  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) {
      const words = mention.name.replace(suffix, '').split(' ')
      if (mention.kind !== 'person' || words.length < 2) continue
      const same = (this.byWord.get(surnameOf(mention.name)) ?? []).find((person) =>
        agree(person.name, mention.name),
      )
      if (same) {
        this.add(same, mention)
        same.full.push(mention.start)
      } else this.begin(mention)
    }
    for (const mention of mentions) {
      if (this.known.has(mention)) continue
      const words = mention.name.split(' ')
      if (words.length > 1) continue
      const person = this.of(mention.name, mention.start, mention.title)
      if (person) {
        this.add(person, mention)
        if (mention.title !== '') person.titled.push(mention.start)
      } else if (mention.kind === 'person') this.begin(mention)
    }
    for (const person of this.all) person.mentions.sort((a, b) => a.start - b.start)
  }

  /** Whom a name means that is written at `at`; null where nobody in the story bears it. */
  of(name: string, at: number, title = ''): Person | null {
    const words = name.replace(suffix, '').split(' ')
    const bearers =
      this.byWord.get(words.length > 1 ? surnameOf(name) : name.toLowerCase().replaceAll('’', "'")) ?? []
    const named = words.length > 1 ? bearers.filter((person) => agree(person.name, name)) : bearers
    const fitting = named.length > 1 && title !== '' ? calledSo(named, title) : named
    let best: Person | null = null
    let place = -1
    for (const person of fitting) {
      const last = Math.max(latestBefore(person.full, at), latestBefore(person.titled, at))
      if (last > place) {
        best = person
        place = last
      }
    }
    return best ?? fitting[0] ?? null
  }

  ofMention(mention: Mention): Person | null {
    return this.known.get(mention) ?? null
  }

  begin(mention: Mention): Person {
    const person: Person = {
      name: mention.name,
      surname: surnameOf(mention.name),
      mentions: [mention],
      full: [mention.start],
      titled: [],
      titles: new Set(titleWords(mention.title)),
      gender: genderOf(mention),
    }
    this.all.push(person)
    this.known.set(mention, person)
    const words = mention.name.replace(suffix, '').toLowerCase().replaceAll('’', "'").split(' ')
    const surname = words.at(-1)!
    for (const word of new Set([words[0]!, surname, surname.replace(/^(?:al|el)-/, '')])) {
      const list = this.byWord.get(word)
      // More bearers of one surname than this are no story's.
      if (list && list.length < 40) list.push(person)
      else if (list) list[39] = person
      else this.byWord.set(word, [person])
    }
    return person
  }

  private add(person: Person, mention: Mention): void {
    person.mentions.push(mention)
    this.known.set(mention, person)
    for (const word of titleWords(mention.title)) person.titles.add(word)
    person.gender ??= genderOf(mention)
  }
}

function titleWords(title: string): readonly string[] {
  return title === ''
    ? []
    : title
        .toLowerCase()
        .replaceAll('.', '')
        .split(/[\s-]+/)
}

/** Those of one surname whom the title fits: by the gender it tells, else by having been called so; all, where it fits none. */
function calledSo(bearers: readonly Person[], title: string): readonly Person[] {
  const gender = genderOfTitle(title)
  const words = titleWords(title)
  const able = bearers.filter(
    (person) => gender === null || person.gender === null || person.gender === gender,
  )
  const called = able.filter(({ titles }) => words.some((word) => titles.has(word)))
  const known = able.filter((person) => gender !== null && person.gender === gender)
  return [called, known, able].find((each) => each.length > 0) ?? bearers
}

function agree(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(suffix, '').toLowerCase().split(' ')) as [
    string[],
    string[],
  ]
  if (a.at(-1) !== b.at(-1)) return false
  return (
    a[0] === b[0] ||
    a[0]!.startsWith(b[0]!.replace('.', '')) ||
    b[0]!.startsWith(a[0]!.replace('.', '')) ||
    a.length === 1 ||
    b.length === 1
  )
}

function genderOf({ name, title }: Mention): 'f' | 'm' | null {
  const told = genderOfTitle(title)
  if (told) return told
  const first = name.split(' ')[0]!.toLowerCase()
  return women.has(first) ? 'f' : men.has(first) ? 'm' : null
}

const maleTitles = new Set(
  'mr sir king prince father spokesman chairman congressman lord duke actor councilman'.split(' '),
)
const femaleTitles = new Set(
  'mrs ms miss queen princess lady dame spokeswoman chairwoman congresswoman duchess actress councilwoman baroness'.split(
    ' ',
  ),
)

function genderOfTitle(title: string): 'f' | 'm' | null {
  const words = titleWords(title)
  if (words.some((word) => maleTitles.has(word))) return 'm'
  return words.some((word) => femaleTitles.has(word)) ? 'f' : null
}
