import { isAcronym } from './acronym.ts'
import { known } from './known.ts'
import {
  countries,
  days,
  demonyms,
  determiners,
  groupWords,
  isAbbreviatedTitle,
  isGivenName,
  kin,
  months,
  openers,
  placeWords,
  prepositions,
  pronouns,
  titles,
  setOf,
} from '../english/words.ts'
import { isInitial } from '../text/chars.ts'
import type { Token } from '../text/tokens.ts'

const prefixes = setOf('ex co sub under over')
const beforeDates = setOf('in on of since last next until from between early late mid')
const envoys = setOf('ambassador envoy')
const tying = setOf('of to for')
const placeLeads = setOf('north south east west new mount lake saint san los las port fort')
const beforePlaces = setOf('in at near from to')

/** Where a name stands: offsets of the name itself, tokens `from` up to `to`, and the title before it, if any. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly title: string
  /** An `office` is a role without a name: “the US Secretary”. */
  readonly kind: 'person' | 'group' | 'place' | 'other' | 'office'
  /** First token of title and name, first of the name, and the one behind the last. */
  readonly head: number
  readonly from: number
  readonly to: number
}

const particles = new Set(
  'de del della di da dos van von der den ter al el bin ibn ben la le du af zu y'.split(' '),
)
/** “al-Assad”: an article that is written small, tied to the name. */
const arabicName = /^(?:al|el|as|ash|ar|at|az|ad|an|ibn|bin)-[A-Z]/
const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])

/**
 * Words that stand with a capital where no sentence begins, in small letters: at a sentence's beginning, too, they may be names. Of
 * months only those that are somebody's: “Theresa May”.
 */
export function capitalsIn(lines: readonly (readonly Token[])[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const tokens of lines)
    for (let at = 1; at < tokens.length; at++) {
      const { kind, isCapital, low } = tokens[at]!
      const before = tokens[at - 1]!
      const isWithin = before.kind === 'word' || before.kind === 'number' || before.text === ','
      if (kind !== 'word' || !isCapital || !isWithin) continue
      if (!months.has(low) || isSurname(tokens, at)) found.add(low)
    }
  return found
}

/**
 * Names among a line's tokens, in order; `starts` are the tokens that begin a sentence, `capitals` the story's words with a capital
 * within sentences.
 */
export function mentionsIn(
  text: string,
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
  capitals: ReadonlySet<string>,
): readonly Mention[] {
  const found: Mention[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]!
    if (
      (!isNameLike(token) && !isMonthName(tokens, at, capitals)) ||
      (openers.has(token.low) && (starts.has(at) || isOpenerOnly(token)))
    ) {
      at++
      continue
    }
    const to = endOf(tokens, at, capitals)
    if (to === at) {
      at++
      continue
    }
    if (to === at + 1 && starts.has(at) && isPlainWord(token, tokens[to], capitals)) {
      at++
      continue
    }
    // “Russian diplomats”: where somebody comes from is no name.
    if (to === at + 1 && demonyms.has(token.low) && !token.isPossessive) {
      at++
      continue
    }
    const mention = made(text, tokens, at, to, starts.has(at))
    if (mention) found.push(mention)
    at = to
  }
  return found
}

/** “Giving evidence”, “Outside court”, “Shares fell”: only the sentence gives such a word its capital. */
function isPlainWord(
  { low, isPossessive, text }: Token,
  next: Token | undefined,
  capitals: ReadonlySet<string>,
): boolean {
  if (capitals.has(low) || isPossessive || text.slice(1) !== low.slice(1)) return false
  return (
    /(?:ing|ed|[^s]s)$/.test(low) ||
    (next?.kind === 'word' &&
      (prepositions.has(next.low) || determiners.has(next.low) || pronouns.has(next.low)))
  )
}

/** Also “Secretary-General”, “ex-minister”. */
function isTitleWord(low: string): boolean {
  if (titles.has(low) || !low.includes('-')) return titles.has(low)
  const parts = low.split('-')
  return parts.every((part, at) => titles.has(part) || (at === 0 && prefixes.has(part)))
}

function isNameLike(token: Token): boolean {
  return (
    token.kind === 'word' &&
    (token.isCapital || arabicName.test(token.text)) &&
    !days.has(token.low) &&
    !months.has(token.low.replace('.', ''))
  )
}

/** “Theresa May”: behind a first name and before no figure. */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!
  return before.isCapital && isGivenName(before.low) && tokens[at + 1]?.kind !== 'number'
}

/** “Jan Kolar”, “April Jones”, “May said”: a month that a name follows, or that the story knows as a name, where no date stands. */
function isMonthName(tokens: readonly Token[], at: number, capitals: ReadonlySet<string>): boolean {
  const token = tokens[at]!
  if (!token.isCapital || !months.has(token.low)) return false
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (next?.kind === 'number' || before?.kind === 'number') return false
  if (beforeDates.has(before?.low ?? '')) return false
  return capitals.has(token.low) || (next !== undefined && isNameLike(next))
}

function isOpenerOnly(token: Token): boolean {
  return ['i', 'the', 'a', 'an', 'he', 'she', 'it', 'we', 'they'].includes(token.low)
}

function endOf(tokens: readonly Token[], from: number, capitals: ReadonlySet<string>): number {
  let at = from
  // “Department of Health and Human Services”: within such a name ‘and’ joins.
  let isOffice = false
  while (at < tokens.length && (isNameLike(tokens[at]!) || isMonthName(tokens, at, capitals))) {
    const token = tokens[at]!
    at++
    if (token.isPossessive) return at
    const next = tokens[at]
    if (!next) return at
    // “Jamie “Rocket” Pearce”: a nickname between two names.
    if (
      next.kind === 'quote' &&
      next.end - next.start < 24 &&
      at === from + 1 + Number(titles.has(tokens[from]!.low))
    ) {
      const after = tokens[at + 1]
      if (after && isNameLike(after) && after.start === next.end + 1) at++
      continue
    }
    if (next.text === '.' && isAbbreviatedTitle(token.low) && next.start === token.end) {
      at++
      continue
    }
    if (next.text === '.' && isInitial(token.text) && tokens[at + 1]?.isCapital) {
      at++
      continue
    }
    if (next.text === ',' && suffixes.has(tokens[at + 1]?.low ?? ''))
      return tokens[at + 2]?.text === '.' && tokens[at + 3] !== undefined ? at + 3 : at + 2
    if (suffixes.has(next.low)) {
      at++
      return tokens[at]?.text === '.' && tokens[at + 1] !== undefined ? at + 1 : at
    }
    if (particles.has(next.low) && !next.isCapital) {
      let after = at
      while (particles.has(tokens[after]?.low ?? '') && !tokens[after]!.isCapital) after++
      if (tokens[after] && isNameLike(tokens[after]!)) at = after
      continue
    }
    if (joins(token, next)) {
      const after = tokens[at + 1]?.low === 'the' ? at + 2 : at + 1
      if (tokens[after] && isNameLike(tokens[after])) {
        at = after
        isOffice ||= groupWords.has(token.low)
      }
    } else if (isOffice && next.low === 'and' && tokens[at + 1] && isNameLike(tokens[at + 1]!)) at++
  }
  return at
}

const joined = setOf(
  'republic gulf isle university member members democracy bureau strait duchess duke king queen prince princess sons daughters doctors knights states crown hall house church bank archbishop bishop',
)

function joins({ low }: Token, next: Token): boolean {
  if (next.low === '&') return true
  if (next.low === 'to') return envoys.has(low)
  if (next.low === 'for') return groupWords.has(low) || titles.has(low)
  return (
    next.low === 'of' && (groupWords.has(low) || placeWords.has(low) || titles.has(low) || joined.has(low))
  )
}

/** Among the titles, words that may stand before a verb. */
const adverbs = setOf('then former first acting deputy private general major count executive')

/** Titles that are surnames as well: “President King”. */
const surnames = setOf(
  'king major bishop pope judge baron duke baker farmer prince marshal head count private chef earl lord coach speaker skipper reader barber constable',
)

/** Words of an office that go with a title: “Secretary | of State”, “Ambassador | to South Korea”. */
const offices = setOf(
  'state defense defence parliament congress staff education health energy commerce labor labour transportation agriculture police justice finance operations communications',
)
const twoWords = setOf(
  'st los las san santa west east new south north united saudi sri costa el hong puerto czech homeland human foreign european',
)

function officeEnd(tokens: readonly Token[], head: number, to: number): number {
  let of = head + 1
  while (of < to && !tying.has(tokens[of]!.low)) of++
  if (of >= to || !titles.has(tokens[of - 1]!.low)) return head
  const first = tokens[of + 1]?.low === 'the' ? of + 2 : of + 1
  const low = tokens[first]?.low ?? ''
  const end = twoWords.has(low) ? first + 2 : first + 1
  for (let at = first + 1; at < to - 1; at++) if (isGivenName(tokens[at]!.low)) return at
  // “Archbishop of Canterbury Jane Roe”: two words and more behind the place are a name.
  const isOffice =
    twoWords.has(low) ||
    offices.has(low) ||
    countries.has(low) ||
    isAcronym(tokens[first]?.text ?? '') ||
    (to - end >= 2 && !groupWords.has(tokens[to - 1]!.low))
  return isOffice && end < to ? end : head
}

function made(
  text: string,
  tokens: readonly Token[],
  head: number,
  to: number,
  isFirst: boolean,
): Mention | null {
  // “Climatologist Lena Hoff said”: an occupation that only its sentence gives a capital.
  let from =
    isFirst && to - head === 3 && isOccupation(tokens[head]!.low) && isGivenName(tokens[head + 1]!.low)
      ? head + 1
      : head
  // Behind the last title in the run the name begins: “German Chancellor Angela Merkel”.
  for (let at = from; at < to - 1; at++) {
    const low = tokens[at]!.low.replace(/\.$/, '')
    const next = tokens[at + 1]!
    const isTitle =
      isTitleWord(low) ||
      (from > head && next.low !== 'of' && /^(?:-?elect|designate)$/.test(low)) ||
      low.endsWith('-elect')
    if (!isTitle || next.low === 'of') continue
    // “the Foreign Ministry”, “the Defense Department”: part of the name.
    if (groupWords.has(next.low) && !titles.has(next.low)) continue
    const behind = next.text === '.' ? at + 2 : at + 1
    // “Martin Luther King, Jr.”: no name begins there.
    if (behind < to && tokens[behind]!.kind === 'word' && !suffixes.has(tokens[behind]!.low)) from = behind
  }
  if (!tokens[from]) return null
  // “the Prime Minister”: a title upon a title names nobody.
  if (from === to - 1 && titles.has(tokens[from]!.low) && !surnames.has(tokens[from]!.low)) from = head
  from = Math.max(from, officeEnd(tokens, head, to))
  const start = tokens[from]!.start
  const last = tokens[to - 1]!
  const end = last.isPossessive ? last.start + last.text.length : last.end
  const name = text.slice(start, end).replace(/\s+/g, ' ')
  const title = from > head ? text.slice(tokens[head]!.start, tokens[from - 1]!.end) : ''
  return { start, end, name, title, kind: kindOf(tokens, head, from, to, name, title), head, from, to }
}

function isOccupation(low: string): boolean {
  return /(?:er|or|ist|ian|ant|man|woman)$/.test(low) && !isGivenName(low)
}

/** “his brother, Moses,”: a name beside a word of kinship is a person's. */
function isKin(tokens: readonly Token[], head: number): boolean {
  const before = tokens[head - 1]?.text === ',' ? tokens[head - 2] : tokens[head - 1]
  return before !== undefined && kin.has(before.low)
}

function kindOf(
  tokens: readonly Token[],
  head: number,
  from: number,
  to: number,
  name: string,
  title: string,
): Mention['kind'] {
  const words = tokens.slice(from, to).filter((token) => token.kind === 'word')
  const lows = words.map((word) => word.low)
  const before = tokens[head - 1]
  if (countries.has(name.toLowerCase())) return 'place'
  const sure = known.get(name)
  if (sure) return sure.kind
  if (titles.has(lows.at(-1) ?? '') && !title) return 'office'
  // A surname may be any word: “Jane Church”.
  const isNamed = lows.length === 2 && isGivenName(lows[0]!)
  if (lows.some((low) => groupWords.has(low)) && !title && !isNamed) return 'group'
  // “Manchester United manager José Mourinho”: whose manager somebody is.
  const next = tokens[to]
  if (next && !title && !next.isCapital && titles.has(next.low) && !adverbs.has(next.low)) return 'group'
  if (title) return 'person'
  if (isAcronym(name)) return 'group'
  if ((placeWords.has(lows.at(-1) ?? '') && !isNamed) || placeLeads.has(lows[0] ?? '')) return 'place'
  if (before?.kind === 'word' && !before.isCapital && titles.has(before.low) && words.length > 1)
    return 'person'
  if (lows.includes('of') || lows.includes('the')) return 'group'
  if (words.length >= 2 && words.length <= 5) return 'person'
  if (words.length === 1 && (isGivenName(lows[0]!) || isKin(tokens, head))) return 'person'
  if (before && beforePlaces.has(before.low) && prepositions.has(before.low)) return 'place'
  return 'other'
}
