import {
  conjunctions,
  countries,
  days,
  isFinite,
  months,
  prepositions,
  pronouns,
  auxiliaries,
  cues,
  setOf,
} from '../english/words.ts'
import type { Mention } from '../names/mentions.ts'
import type { Passage, Story } from '../quotes/story.ts'
import type { Token } from '../text/tokens.ts'

const besideRole = setOf('of for and in at from')
const withinRole = setOf('of for in at from')
const relativeDays = setOf('today yesterday tomorrow tonight')
const spans = setOf('days weeks months years')
const leading = setOf('the a an its their his her this that')

/** Something that the story says and that can be asked for. Offsets: UTF-16 units of the text. */
export interface Fact {
  readonly kind:
    'renaming' | 'role' | 'date' | 'duration' | 'number' | 'money' | 'percent' | 'name' | 'place' | 'phrase'
  /** The words asked for, as the story writes them. */
  readonly value: string
  readonly start: number
  readonly end: number
  /** The sentence that says so. */
  readonly sentenceStart: number
  readonly sentenceEnd: number
  /** Of a renaming: the old name; of a role: whose it is. */
  readonly of: string | null
  readonly ofStart: number | null
  readonly ofEnd: number | null
}

/** All that can be asked for, in the order of the text. */
export function findFacts(story: Story): readonly Fact[] {
  return story.passages
    .filter(({ line }) => line.kind !== 'heading')
    .flatMap((passage) =>
      passage.sentences.flatMap(({ from, to, mentions }) =>
        [
          ...renamings(story, passage, from, to, mentions),
          ...roles(story, passage, from, to, mentions),
          ...values(story, passage, from, to),
          ...names(story, passage, from, to, mentions),
          ...phrases(story, passage, from, to),
          ...stretches(story, passage, from, to),
        ].toSorted((a, b) => a.start - b.start || a.end - b.end),
      ),
    )
}

function fact(
  story: Story,
  { tokens }: Passage,
  from: number,
  to: number,
  kind: Fact['kind'],
  start: number,
  end: number,
  of: { start: number; end: number } | null = null,
): Fact {
  return {
    kind,
    value: story.text.slice(start, end),
    start,
    end,
    sentenceStart: tokens[from]!.start,
    sentenceEnd: tokens[to - 1]!.end,
    of: of && story.text.slice(of.start, of.end),
    ofStart: of?.start ?? null,
    ofEnd: of?.end ?? null,
  }
}

const renaming = new Set(
  'renamed rebranded rechristened changed changing changes formerly previously originally once'.split(' '),
)

/** “renamed itself X”, “changed its name to X”, “formerly known as X”, “also called X”. */
function* renamings(
  story: Story,
  passage: Passage,
  from: number,
  to: number,
  mentions: readonly Mention[],
): Generator<Fact> {
  const { tokens, mentionAt } = passage
  for (let at = from; at < to - 1; at++) {
    if (!renaming.has(tokens[at]!.low)) continue
    const words = tokens.slice(at, at + 5).map(({ low }) => low)
    const row = words.join(' ')
    const length =
      /^(?:renamed|rebranded|rechristened) (?:itself|themselves|himself|herself)(?: as)?(?= |$)/.exec(row) ??
      /^(?:changed|changing|changes) (?:its|their|his|her) (?:name|names) to(?= |$)/.exec(row) ??
      /^(?:renamed|rebranded as|rebranded) (?=\S)/.exec(row)
    const former = /^(?:formerly|previously|originally|once) (?:known as|called|named)(?= |$)/.exec(row)
    const found = length ?? former
    if (!found) continue
    const next = at + found[0].trim().split(' ').length
    const name = mentionAt.get(tokens[next]?.low === 'the' ? next + 1 : next)
    if (!name || name.to > to) continue
    const old = former ? null : oldName(story, passage, at, from, to, name.name, mentions)
    if (!former) {
      yield fact(story, passage, from, to, 'renaming', name.start, name.end, old)
      continue
    }
    const current = mentions.findLast((mention) => mention.to <= at && mention.head >= from)
    if (current) yield fact(story, passage, from, to, 'renaming', current.start, current.end, name)
  }
}

/** Whose name it was: the name before the verb, else one that the same sentence's quotation gives beside “name”. */
function oldName(
  story: Story,
  passage: Passage,
  at: number,
  from: number,
  to: number,
  name: string,
  mentions: readonly Mention[],
): { start: number; end: number } | null {
  const before = mentions.findLast((mention) => mention.to <= at && mention.head >= from)
  if (before && at - before.to <= 3) return before
  for (const token of passage.tokens.slice(from, to)) {
    if (token.kind !== 'quote') continue
    const match =
      /\bname(?: change)? (?:by|of|for) (\p{Lu}[\p{L}-]+)|(\p{Lu}[\p{L}-]+)['’]s (?:new )?name\b/u.exec(
        story.text.slice(token.start, token.end),
      )
    const old = match?.[1] ?? match?.[2]
    if (!match || old === undefined || old === name) continue
    const start = token.start + match.index + match[0].indexOf(old)
    return { start, end: start + old.length }
  }
  return null
}

/** “Russian President Vladimir Putin”, “the envoy for Syria, Staffan de Mistura,”, “Jane Roe, head of the school,”. */
function* roles(
  story: Story,
  passage: Passage,
  from: number,
  to: number,
  mentions: readonly Mention[],
): Generator<Fact> {
  const { tokens } = passage
  for (const mention of mentions) {
    if (
      mention.head < from ||
      mention.to > to ||
      (mention.kind !== 'person' && !story.people.ofMention(mention))
    )
      continue
    if (mention.title !== '' && !/^(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/i.test(mention.title)) {
      yield fact(
        story,
        passage,
        from,
        to,
        'role',
        tokens[mention.head]!.start,
        tokens[mention.from - 1]!.end,
        mention,
      )
      continue
    }
    const isApart = tokens[mention.head - 1]?.text === ','
    const open = isApart ? mention.head - 1 : mention.head
    let start = open
    while (start > from && open - start < 12 && isRoleWord(passage, start - 1)) start--
    while (start < open && besideRole.has(tokens[start]!.low)) start++
    if (open - start >= 1 && (tokens[start]!.low === 'the' || !isApart) && isRoleNoun(tokens, start, open))
      yield fact(story, passage, from, to, 'role', tokens[start]!.start, tokens[open - 1]!.end, mention)
    if (tokens[mention.to]?.text !== ',') continue
    let end = mention.to + 1
    while (end < to && tokens[end]!.text !== ',' && end - mention.to < 14 && isRoleWord(passage, end)) end++
    const first = tokens[mention.to + 1]
    if (
      first &&
      end > mention.to + 2 &&
      /^[,.]$/.test(tokens[end]?.text ?? '.') &&
      isRoleNoun(tokens, mention.to + 1, end)
    )
      yield fact(story, passage, from, to, 'role', first.start, tokens[end - 1]!.end, mention)
  }
}

function isRoleWord({ tokens, mentionAt }: Passage, at: number): boolean {
  const { low, kind } = tokens[at]!
  if (mentionAt.has(at)) return mentionAt.get(at)!.kind !== 'person' || tokens[at]!.low === 'united'
  return (
    kind === 'word' &&
    !isFinite(low) &&
    !pronouns.has(low) &&
    !auxiliaries.has(low) &&
    (!conjunctions.has(low) || low === 'and') &&
    (!prepositions.has(low) || withinRole.has(low))
  )
}

const roleNouns =
  /(?:er|or|ist|ian|ant|ent|man|woman|person|chief|head|envoy|minister|coach|captain|chair|founder|judge|mayor|king|queen|chancellor|secretary|ambassador|spokesperson|ceo|prosecutor|co-author|fellow|nurse|pilot|guard|mp|attorney|witness|resident|aunt|uncle|father|mother|son|daughter|brother|sister|wife|husband)$/

function isRoleNoun(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some((token) => roleNouns.test(token.low) && token.kind === 'word' && token.low.length > 1)
}

const units = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))$/
const numberWords = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands half'.split(
    ' ',
  ),
)
const isCounted = (token: Token | undefined) =>
  token !== undefined && (token.kind === 'number' || numberWords.has(token.low))

/** Dates, durations, sums and other numbers, as written. */
function* values(story: Story, passage: Passage, from: number, to: number): Generator<Fact> {
  const { tokens } = passage
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    const { low } = token
    const isMonth = token.isCapital && months.has(low.replace('.', ''))
    if (isMonth || (days.has(low) && (token.isCapital || relativeDays.has(low)))) {
      const start = at > from && isMonth && tokens[at - 1]!.kind === 'number' ? at - 1 : at
      let end = at + 1
      while (
        end < to &&
        (tokens[end]!.kind === 'number' ||
          (months.has(tokens[end]!.low) && tokens[end]!.isCapital) ||
          (tokens[end]!.text === ',' &&
            (tokens[end + 1]?.kind === 'number' || months.has(tokens[end + 1]?.low ?? '')) &&
            end + 1 < to))
      )
        end++
      yield fact(story, passage, from, to, 'date', tokens[start]!.start, tokens[end - 1]!.end)
      at = end - 1
      continue
    }
    if (low.includes('-') && /-(?:year|month|week|day|hour|minute)s?(?:-old)?$/.test(low)) {
      yield fact(story, passage, from, to, 'duration', token.start, token.end)
      continue
    }
    if (low === 'coming' && spans.has(tokens[at + 1]?.low ?? '')) {
      const start = tokens[at - 2]?.low === 'in' && at - 2 >= from ? at - 2 : at
      yield fact(story, passage, from, to, 'date', tokens[start]!.start, tokens[at + 1]!.end)
      continue
    }
    if (!isCounted(token)) continue
    let end = at + 1
    while (end < to && isCounted(tokens[end])) end++
    const unit = tokens[end]
    const start = tokens[at]!.start
    const isYear = end === at + 1 && /^(?:1[5-9]|20)\d\d$/.test(token.text)
    if (unit && end < to && units.test(unit.low))
      yield fact(story, passage, from, to, 'duration', start, unit.end)
    else if (unit && end < to && /^(?:percent|%)$/.test(unit.low))
      yield fact(story, passage, from, to, 'percent', start, unit.end)
    else if (token.text.endsWith('%'))
      yield fact(story, passage, from, to, 'percent', start, tokens[end - 1]!.end)
    else if (/^[$€£¥]/.test(token.text))
      yield fact(story, passage, from, to, 'money', start, tokens[end - 1]!.end)
    else yield fact(story, passage, from, to, isYear ? 'date' : 'number', start, tokens[end - 1]!.end)
    at = end - 1
  }
  for (const token of tokens.slice(from, to))
    if (token.kind === 'quote') yield* spoken(story, passage, from, to, token)
}

const spokenNumber =
  /(?<![A-Za-z\d\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|\d{1,3}(?:,\d{3})*)(?![A-Za-z\d\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff])/gi

/** Numbers within a quotation. */
function* spoken(story: Story, passage: Passage, from: number, to: number, token: Token): Generator<Fact> {
  for (const match of story.text.slice(token.start, token.end).matchAll(spokenNumber)) {
    const start = token.start + match.index
    yield fact(story, passage, from, to, 'number', start, start + match[0].length)
  }
}

function* names(
  story: Story,
  passage: Passage,
  from: number,
  to: number,
  mentions: readonly Mention[],
): Generator<Fact> {
  for (const mention of mentions) {
    if (mention.head < from || mention.to > to) continue
    const isPlace = mention.kind === 'place' || countries.has(mention.name.toLowerCase())
    yield fact(story, passage, from, to, isPlace ? 'place' : 'name', mention.start, mention.end)
  }
}

/** Noun phrases: runs of words that no preposition, verb, conjunction or mark parts. */
function* phrases(story: Story, passage: Passage, from: number, to: number): Generator<Fact> {
  const { tokens } = passage
  let start = from
  for (let at = from; at <= to; at++) {
    const token = at < to ? tokens[at]! : undefined
    const isInside =
      token !== undefined &&
      (token.kind === 'word' || token.kind === 'number') &&
      !prepositions.has(token.low) &&
      !conjunctions.has(token.low) &&
      !pronouns.has(token.low) &&
      !auxiliaries.has(token.low) &&
      (!isFinite(token.low) || tokens[at - 1]?.low === 'the') &&
      !cues.has(token.low) &&
      !(token.low.endsWith('ing') && at === start)
    if (isInside) continue
    let first = start
    while (first < at && leading.has(tokens[first]!.low)) first++
    if (at - first >= 2 && at - first <= 8)
      yield fact(story, passage, from, to, 'phrase', tokens[first]!.start, tokens[at - 1]!.end)
    start = at + 1
  }
}

/** Longer answers: what stands behind a verb or preposition up to the end of its clause, and what stands before its first verb. */
function* stretches(story: Story, passage: Passage, from: number, to: number): Generator<Fact> {
  const { tokens, mentionAt } = passage
  let clause = from
  while (clause < to) {
    let end = clause
    while (end < to && !/^[,;:.!?()—–]$/.test(tokens[end]!.text)) end++
    let verb = -1
    for (let at = Math.max(clause, end - mostWords); at < end - 1; at++) {
      const token = tokens[at]!
      if (mentionAt.has(at) || token.kind !== 'word') continue
      const isVerb = isFinite(token.low) || token.low.endsWith('ing') || token.low === 'become'
      if (verb < 0 && isFinite(token.low)) verb = at
      if (isVerb || prepositions.has(token.low) || (token.kind === 'word' && tokens[at - 1]?.low === 'to'))
        if (end - at > 2)
          yield fact(story, passage, from, to, 'phrase', tokens[at + 1]!.start, tokens[end - 1]!.end)
    }
    if (verb - clause > 1)
      yield fact(story, passage, from, to, 'phrase', tokens[clause]!.start, tokens[verb - 1]!.end)
    clause = end + 1
  }
}

const mostWords = 24
