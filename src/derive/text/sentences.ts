import { begins, isInitial, lower, upper } from './chars.ts'
import type { StoryLanguage } from './language.ts'
import type { Token } from './tokens.ts'

/** Words behind whose full stop a sentence goes on. */
const abbreviations = new Set(
  'mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr maj adm hon rev st mt jr sr vs no nos fig vol ca cf approx dept est inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun sra sres srta ud uds mme mlle av bd nr bzw z.b d.h usw e.g i.e etc al ph.d u.s u.k u.n dra lic ing doç sn г ул им руб гг стр проф акад тыс д.h mio mrd'.split(
    ' ',
  ),
)
const mayGoOn = new Set([
  'inc',
  'ltd',
  'co',
  'corp',
  'jr',
  'sr',
  'etc',
  'al',
  'no',
  'usw',
  'sun',
  'sat',
  'st',
  'mar',
  'us',
  'г',
  'гг',
  'руб',
])
const enders = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '।'])
const closers = new Set([')', ']', '"', '”', '’', '»', "'", '」', '』', '.', '!', '?', '…', '。', '！', '？'])

/** Nobody writes a sentence of more tokens: it is cut, so that whatever looks through a sentence takes bounded time. */
const longest = 300

/**
 * The ends of sentences among a line's tokens: the index behind each sentence's last token. `goesOn` says of a token behind a
 * quotation that ends a sentence of its own whether the reporter's sentence goes on there all the same.
 */
export function sentenceEnds(
  text: string,
  tokens: readonly Token[],
  language: StoryLanguage,
  goesOn: (at: number) => boolean,
): readonly number[] {
  const ends: number[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (at - (ends.at(-1) ?? 0) >= longest) ends.push(at)
    if (token.kind === 'quote' ? !endsInside(text, token) : !enders.has(token.text)) {
      if (token.kind === 'word' && token.text.endsWith('.') && isEndOfInitials(tokens, at)) ends.push(at + 1)
      continue
    }
    if (token.text === '.' && (isAbbreviated(tokens, at) || isOrdinal(tokens, at, language))) continue
    let last = at
    while (
      last + 1 < tokens.length &&
      closers.has(tokens[last + 1]!.text) &&
      tokens[last + 1]!.start === tokens[last]!.end
    )
      last++
    const next = tokens[last + 1]
    if (next) {
      const ending = text.slice(tokens[last]!.end - 2, tokens[last]!.end)
      const isAsian = /[。！？」』]$|[。！？]”$/.test(ending)
      if (next.start === tokens[last]!.end && !isAsian) continue
      if (next.kind === 'word' && begins(next.text, lower)) continue
      if (next.kind === 'mark' && /[,;:–—-]/.test(next.text)) continue
      if (token.kind === 'quote' && goesOn(last + 1)) continue
    }
    at = last
    ends.push(last + 1)
  }
  if (tokens.length > 0 && ends.at(-1) !== tokens.length) ends.push(tokens.length)
  return ends
}

function endsInside(text: string, token: Token): boolean {
  return /[.!?…。！？؟][\])]?["'”’»」』“]*$/.test(text.slice(Math.max(token.start, token.end - 6), token.end))
}

function isAbbreviated(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || before.end !== tokens[at]!.start || before.kind === 'mark') return false
  const next = tokens[at + 1]
  if (before.kind === 'number') return next !== undefined && next.start === tokens[at]!.end
  if (!abbreviations.has(before.low)) return isInitial(before.text) && next?.isCapital === true
  if (before.low === 'no' || before.low === 'nos') return next?.kind === 'number'
  return !mayGoOn.has(before.low) || next?.isCapital !== true
}

/** “am 12. März”: German counts with a full stop. */
function isOrdinal(tokens: readonly Token[], at: number, language: StoryLanguage): boolean {
  const before = tokens[at - 1]
  return (
    language === 'de' &&
    before?.kind === 'number' &&
    /^\d{1,2}$/.test(before.text) &&
    before.end === tokens[at]!.start &&
    at + 1 < tokens.length
  )
}

/** “… in the U.S. The next …”: initials end a sentence where a word follows that begins one. */
function isEndOfInitials(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next || tokens[at]!.text.length < 4 || !begins(tokens[at]!.text, upper) || tokens[at]!.text[1] !== '.')
    return false
  return next.isCapital && openers.has(next.low)
}

const openers = new Set(
  'the a an in on at it he she they we but and this that these those after before when while as for its his her their'.split(
    ' ',
  ),
)
