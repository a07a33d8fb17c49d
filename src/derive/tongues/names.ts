import type { Mention } from '../names/mentions.ts'
import { isAt, unitsAt, upper } from '../text/chars.ts'
import type { Foreign } from '../text/language.ts'
import type { Token } from '../text/tokens.ts'
import { tongues, type Tongue } from './tables.ts'

/** Words of a line's story that tell names from other words with a capital: how each is written elsewhere. */
export interface Usage {
  /** Words that stand in small letters, or, in German, behind an article. */
  readonly common: ReadonlySet<string>
  /** Words that stand with a capital elsewhere than where a sentence begins. */
  readonly inner: ReadonlySet<string>
  /** Last words of names of two words and more. */
  readonly surnames: ReadonlySet<string>
  /** In Russian a name is one in all its cases: by its stem, how it is told. */
  readonly forms: ReadonlyMap<string, string>
  /** Names that the story's own cues give, where a language has no capitals. */
  readonly named: ReadonlyMap<string, 'person' | 'place'>
}

const particles = new Set('de del la las los da dos do von van der den zu du bin ibn al el y'.split(' '))

/** Nouns of German by their endings, and what stands with figures: two of these side by side are no name. */
const nounEndings = /(?:ung|heit|keit|schaft|tion|tät|ment|nis|tum|chen|ungen|heiten|keiten|tionen)$/
const counted = new Set(
  'prozent euro meter kilometer liter tonnen millionen milliarden million uhr jahre jahren anfang ende mitte stunden minuten tage tagen kilo gramm dutzend stadt dorf kreis gemeinde haus firma platz seite teil nummer'.split(
    ' ',
  ),
)
const articles = new Set(
  'der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ins ans kein keine keinen seine seinen seinem seiner ihre ihren ihrem ihrer unsere unser mein dieser diese dieses diesen diesem jeder jede jedes alle viele mehrere einige'.split(
    ' ',
  ),
)

/** How words are used in the whole text: see `Usage`. */
export function usageOf(text: string, lines: readonly (readonly Token[])[], language: Foreign): Usage {
  const common = new Set<string>()
  const inner = new Set<string>()
  for (const tokens of lines)
    tokens.forEach((token, at) => {
      if (token.kind !== 'word') return
      const lead = tokens[at - 1]
      if (!token.isCapital) common.add(token.low)
      else if (lead && (lead.kind === 'word' || lead.kind === 'number' || lead.text === ','))
        inner.add(token.low)
      if (!token.isCapital) return
      if (language === 'de' && articles.has(tokens[at - 1]?.low ?? '') && !tokens[at + 1]?.isCapital)
        common.add(token.low)
    })
  const named =
    language === 'zh'
      ? hanNames(text)
      : language === 'ar'
        ? arabicNames(text, lines)
        : new Map<string, never>()
  const usage = { common, inner, named, surnames: new Set<string>(), forms: new Map<string, string>() }
  if (language !== 'de' && language !== 'ru') return usage
  const first = lines.flatMap((tokens) => foreignMentions(text, tokens, new Set([0]), language, usage))
  if (language === 'ru') return { ...usage, forms: formsOf(first.map(({ name }) => name)) }
  // In German a word alone is a name only where a longer name ends with it: those are read first.
  for (const { kind, name } of first)
    if (kind === 'person') usage.surnames.add(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())
  return usage
}

export function foreignMentions(
  text: string,
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
  language: Foreign,
  usage: Usage,
): readonly Mention[] {
  if (language === 'zh' || language === 'ar') return []
  const tongue = tongues[language]
  const found: Mention[] = []
  let at = 0
  while (at < tokens.length) {
    if (!isCapital(tokens[at]) || (starts.has(at) && isPlainOpener(tokens, at, tongue, usage))) {
      at++
      continue
    }
    let to = at + 1
    while (to < tokens.length && !endsInSuffix(tokens[to - 1]!, language)) {
      if (isCapital(tokens[to])) to++
      else if (isInitialStop(tokens, to)) to++
      else if (particles.has(tokens[to]!.low) && hasNameBehind(tokens, to, language))
        to += isCapital(tokens[to + 1]) ? 2 : 3
      else break
    }
    const mention = made(text, tokens, at, to, starts.has(at), language, tongue, usage)
    if (mention) found.push(mention)
    at = to
  }
  return found
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.isCapital
}

function isInitialStop(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === '.' && tokens[at - 1]!.text.length === 1 && isCapital(tokens[at + 1])
}

function hasNameBehind(tokens: readonly Token[], at: number, language: Foreign): boolean {
  if (language === 'ru' || language === 'tr') return false
  if (tokens[at]!.low === 'y') return false
  return isCapital(tokens[at + 1]) || (particles.has(tokens[at + 1]?.low ?? '') && isCapital(tokens[at + 2]))
}

/** A word that begins its sentence and is no name: a function word, or one that the story has in small letters as well. */
function isPlainOpener(tokens: readonly Token[], at: number, tongue: Tongue, { common }: Usage): boolean {
  const { low } = tokens[at]!
  return tongue.small.has(low) || tongue.says.has(low) || tongue.titles.has(low) || common.has(low)
}

/** “Ankara’da”: behind the apostrophe nothing belongs to the name. */
function endsInSuffix(token: Token, language: Foreign): boolean {
  return language === 'tr' && /['’]/.test(token.text)
}

function made(
  text: string,
  tokens: readonly Token[],
  head: number,
  to: number,
  isFirst: boolean,
  language: Foreign,
  tongue: Tongue,
  { common, inner, surnames, forms }: Usage,
): Mention | null {
  let from = head
  const isOut = ({ low }: Token) => tongue.small.has(low) || isDated(low, tongue)
  while (from < to && (isOut(tokens[from]!) || isTitle(tokens[from]!.low, to - from, language, tongue)))
    from++
  // “Belediye Başkanı”, “Dr.”: offices and their full stops.
  while (from < to - 1 && tokens[from]!.text === '.') from++
  if (from >= to || !isCapital(tokens[from])) return null
  let last = to - 1
  while (last > from && isOut(tokens[last]!)) last--
  const words = tokens.slice(from, last + 1).filter(({ kind }) => kind === 'word')
  const before = tokens[head - 1]?.low ?? ''
  if (words.length === 1 && tongue.titles.has(words[0]!.low)) return null
  if (language === 'de' && !isGermanName(words, before, tongue, common, surnames)) return null
  // One word at the beginning of its sentence is a name only if it has its capital elsewhere too.
  const isSuffixed = language === 'tr' && /['’]/.test(words[0]!.text)
  if (
    words.length === 1 &&
    isFirst &&
    from === head &&
    language !== 'de' &&
    !inner.has(words[0]!.low) &&
    !isSuffixed
  )
    return null
  const raw = text.slice(tokens[from]!.start, tokens[last]!.end)
  const cut = language === 'tr' ? raw.search(/['’]/) : -1
  const name = cut > 0 ? raw.slice(0, cut) : raw
  const start = tokens[from]!.start
  const isGroup = words.some(({ low }) => tongue.groups.has(low.split("'")[0]!)) || isLetters(name)
  const kind = isGroup
    ? 'group'
    : words.length > 1
      ? 'person'
      : tongue.inPlaces.has(before) ||
          /^['’](?:da|de|ta|te|dan|den|tan|ten|ya|ye)$/.test(cut > 0 ? raw.slice(cut) : '')
        ? 'place'
        : 'other'
  const title = from > head ? text.slice(tokens[head]!.start, tokens[from - 1]!.end) : ''
  const row = name.replace(/\s+/g, ' ')
  const told = language === 'ru' ? (forms.get(stemOf(row)) ?? row) : row
  return { start, end: start + name.length, name: told, title, kind, head, from, to }
}

const dated = new Map<Tongue, RegExp>()

function isDated(low: string, tongue: Tongue): boolean {
  let pattern = dated.get(tongue)
  if (!pattern) dated.set(tongue, (pattern = new RegExp(`^(?:${tongue.months}|${tongue.days})$`)))
  return pattern.test(low)
}

/** An office or occupation before a name; German makes them up as it goes, and they end alike. */
function isTitle(low: string, length: number, language: Foreign, { titles }: Tongue): boolean {
  if (length > 1 && titles.has(low)) return true
  return (
    language === 'de' &&
    length > 2 &&
    /(?:leiter|meister|sprecher|chef|präsident|minister|trainer|direktor|lehrer|forscher|führer|kanzler|pfleger|händler|berater|züchter|retter|wärter|besitzer|betreiber|helfer)(?:in)?$|(?:vorsitzende|beauftragte|abgeordnete)r?$|(?:mann|frau|wirt|wirtin|anwalt|anwältin|arzt|ärztin|rat|rätin|loge|login|beamter|beamtin)$/.test(
      low,
    )
  )
}

/** Every noun has a capital: two words that no article and no noun's ending marks, or one behind “in” that the story has nowhere as a noun. */
function isGermanName(
  words: readonly Token[],
  before: string,
  tongue: Tongue,
  common: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): boolean {
  const isNoun = ({ low }: Token) => nounEndings.test(low) || counted.has(low) || common.has(low)
  if (words.length > 1) return !words.some(isNoun) || words.some(({ low }) => tongue.groups.has(low))
  const [word] = words
  if (!word || articles.has(before)) return false
  if (surnames.has(word.low)) return true
  if (isNoun(word)) return false
  return tongue.inPlaces.has(before)
    ? germanPlaces.test(word.low) ||
        /(?:burg|berg|stadt|dorf|hausen|heim|furt|ingen|feld|bach|tal|land|au|ow)$/.test(word.low)
    : isLetters(word.text)
}

const germanPlaces =
  /^(?:berlin|hamburg|münchen|köln|frankfurt|stuttgart|leipzig|dresden|bremen|hannover|wien|zürich|bern|basel|genf|paris|london|rom|madrid|moskau|kiew|brüssel|europa|amerika|afrika|asien|china|indien|japan|italien|spanien|frankreich|polen|russland|österreich|dänemark|schweden|norwegen|bayern|sachsen|hessen)$/

function isLetters(name: string): boolean {
  if (name.length < 2 || name.length > 6) return false
  for (let at = 0; at < name.length; at += unitsAt(name, at)) if (!isAt(name, at, upper)) return false
  return true
}

/** The hundred surnames that most Chinese bear. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤'

const behindName =
  '说|表示|指出|认为|称|介绍|强调|告诉|补充|解释|回答|坦言|透露|写道|问道|回忆|宣布|提醒|呼吁|在|对|向|于|还|也|则|已|将|是|和|与|为|的|被|昨|今|明|接受|[，。、：；！？（）“”]|$'

function hanNames(text: string): ReadonlyMap<string, 'person' | 'place'> {
  const found = new Map<string, 'person' | 'place'>()
  const { titles } = tongues.zh
  const given = `[${surnames}][\\u4e00-\\u9fff]{1,2}?(?=${behindName})`
  const titled = new RegExp(`(?:${[...titles].join('|')})(${given})`, 'g')
  for (const [, name] of text.matchAll(titled)) if (name) found.set(name, 'person')
  const alone = new RegExp(`(?<=^|[，。、：；！？“”\\n])(${given})`, 'gm')
  const once = new Set<string>()
  const says = new RegExp(`^(?:${[...tongues.zh.says].join('|')})`)
  for (const { 1: name, index } of text.matchAll(alone)) {
    if (name && (once.has(name) || says.test(text.slice(index + name.length, index + name.length + 2))))
      found.set(name, 'person')
    else if (name) once.add(name)
  }
  const places = /(?:在|到|从|来自|位于)([\u4e00-\u9fff]{2,3}(?:市|省|县|镇|区|村))/g
  for (const [, name] of text.matchAll(places)) if (name) found.set(name, 'place')
  return found
}

function arabicNames(
  text: string,
  lines: readonly (readonly Token[])[],
): ReadonlyMap<string, 'person' | 'place'> {
  const found = new Map<string, 'person' | 'place'>()
  const { says, according } = tongues.ar
  for (const tokens of lines)
    tokens.forEach(({ low }, at) => {
      const length = saysIn(low, says) ? 1 : lengthOf(tokens, at, according)
      const name = length > 0 ? arabicName(text, tokens, at + length, tokens.length)?.name : undefined
      if (name?.includes(' ')) {
        found.set(name, 'person')
        found.set(name.slice(name.lastIndexOf(' ') + 1), 'person')
      }
    })
  for (const [, name] of text.matchAll(/(?:^|\s)(?:ب|ل|و)?(?:مدينة|بلدة|قرية)\s([\u0621-\u064a]{3,})/g))
    if (name && !/^ال.*ية$/.test(name)) found.set(name, 'place')
  return found
}

const ending = /(?:ами|ями|ого|его|ому|ему|ыми|ими|ой|ей|ом|ем|ым|им|ах|ях|ам|ям|[уюаяыиеоьй])$/u

function stemOf(name: string): string {
  return name
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(ending, '') : word))
    .join(' ')
}

/** By the stem of a name the form in which it comes most often, of two as often the earlier. */
function formsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const best = new Map<string, string>()
  for (const [name, count] of counts) {
    const stem = stemOf(name)
    if (count > (counts.get(best.get(stem) ?? '') ?? 0)) best.set(stem, name)
  }
  return best
}

/** More names than this no story has; they are looked for all at once. */
const mostNames = 200

/** Mentions, in a language without capitals, of the names that were found by their cues. */
export function namedMentions(
  text: string,
  tokens: readonly Token[],
  named: Usage['named'],
): readonly Mention[] {
  const first = tokens[0]
  if (named.size === 0 || !first) return []
  const found: Mention[] = []
  const names = [...named.keys()].slice(0, mostNames).toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(names.map((name) => name.replace(/[^\p{L}\p{M}\s]/gu, '.')).join('|'), 'g')
  const line = text.slice(first.start, tokens.at(-1)!.end)
  let at = 0
  for (const match of line.matchAll(pattern)) {
    const start = first.start + match.index
    const end = start + match[0].length
    while (tokens[at]!.end <= start) at++
    if (tokens[at]!.kind !== 'word') continue
    let to = at + 1
    while (to < tokens.length && tokens[to - 1]!.end < end) to++
    const isHan = /[\u4e00-\u9fff]/.test(match[0])
    const lead = text.slice(tokens[at]!.start, start)
    if (!isHan && (tokens[to - 1]!.end !== end || !/^[وفبلك]?$/.test(lead))) continue
    found.push({
      start,
      end,
      name: match[0],
      title: '',
      kind: named.get(match[0]) ?? 'other',
      head: at,
      from: at,
      to,
    })
  }
  return found
}

/** Without the marks that Arabic may leave out. */
function bare(low: string): string {
  return low.charCodeAt(0) < 0x600 ? low : low.replace(/[\u064b-\u0652]/g, '')
}

export function saysIn(low: string, says: ReadonlySet<string>): boolean {
  const word = bare(low)
  return says.has(word) || (/^[وف]/.test(word) && says.has(word.slice(1)))
}

/** How many words of “according to” stand at `at`; 0 for none. */
export function lengthOf(
  tokens: readonly Token[],
  at: number,
  phrases: readonly (readonly string[])[],
): number {
  for (const words of phrases) {
    if (
      words.every(
        (word, index) => bare(tokens[at + index]?.low ?? '').replace(/^و(?=\p{L}{3})/u, '') === word,
      )
    )
      return words.length
  }
  return 0
}

/** The words behind an Arabic verb up to a mark or a particle, without the office before the name. */
export function arabicName(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): { name: string; start: number; end: number } | null {
  const { small, titles } = tongues.ar
  let end = from
  const isOut = (token: Token) =>
    token.kind !== 'word' || small.has(bare(token.low)) || token.low.startsWith('لل')
  while (end < to && end < from + 8 && !isOut(tokens[end]!)) end++
  if (end === from) return null
  const lows = tokens.slice(from, end).map(({ low }) => bare(low).replace(/^ل(?=\p{L}{4})/u, ''))
  let first = 0
  if (titles.has(lows[0]!)) {
    first = 1
    // “مديرة مكتبة المدينة ليلى حسن”: the office goes on up to its last word with an article, if a name is left behind it.
    for (let at = 1; at < lows.length - 1; at++)
      if (lows[at]!.startsWith('ال') || titles.has(lows[at]!)) first = at + 1
  }
  const at = first < lows.length ? from + first : from
  const start = tokens[at]!.start + (at === from && lows[0] !== bare(tokens[from]!.low) ? 1 : 0)
  const stop = tokens[end - 1]!.end
  return { name: text.slice(start, stop).replace(/\s+/g, ' '), start, end: stop }
}
