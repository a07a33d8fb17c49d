import type { Option } from '../../core/model/set.ts'
import type { Fact } from '../facts/find.ts'
import type { Cluster } from '../names/clusters.ts'
import type { Story } from '../quotes/story.ts'
import { has, letter, number, wordsOf } from '../text/chars.ts'
import type { Sheet } from './article.ts'
import type { Findings } from './suggestion.ts'

/** A line of a story in one row, at most 160 units. */
export function brief(text: string): string {
  const row = text.replace(/\s+/g, ' ').trim()
  return row.length <= 160
    ? row
    : `${row.slice(0, row.lastIndexOf(' ', 158) > 80 ? row.lastIndexOf(' ', 158) : 158)} …`
}

export function hasHan(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text)
}

export function folded(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/^the /, '')
}

/** Other clusters of a kind, best known first: no alias of the key, and no two of which share a word. */
export function others(
  clusters: readonly Cluster[],
  key: string,
  kinds: readonly Cluster['kind'][],
  most: number,
): readonly Cluster[] {
  const wanted = folded(key)
  const own = clusters.find((each) => spellings(each).includes(wanted))
  const taken = new Set([...tellingWords(wanted), ...tellingWords(folded(own?.name ?? ''))])
  const found: Cluster[] = []
  for (const each of byFame(clusters)) {
    if (found.length === most) break
    if (each === own || !kinds.includes(each.kind)) continue
    const words = tellingOf(each)
    if (words.some((word) => taken.has(word))) continue
    for (const word of words) taken.add(word)
    found.push(each)
  }
  return found
}

const famed = new WeakMap<readonly Cluster[], readonly Cluster[]>()

function byFame(clusters: readonly Cluster[]): readonly Cluster[] {
  let known = famed.get(clusters)
  if (!known)
    famed.set(clusters, (known = clusters.toSorted((a, b) => b.mentions.length - a.mentions.length)))
  return known
}

const folds = new WeakMap<Cluster, readonly string[]>()

/** A cluster's names, folded. */
export function spellings(cluster: Cluster): readonly string[] {
  let known = folds.get(cluster)
  if (!known) folds.set(cluster, (known = [cluster.name, ...cluster.aliases].map(folded)))
  return known
}

const tellings = new WeakMap<Cluster, readonly string[]>()

function tellingOf(cluster: Cluster): readonly string[] {
  let known = tellings.get(cluster)
  if (!known) tellings.set(cluster, (known = spellings(cluster).flatMap(tellingWords)))
  return known
}

function tellingWords(fold: string): readonly string[] {
  return fold.split(/[\s-]+/).filter((word) => word.length > 2 || hasHan(word))
}

export function optionOf(
  { name, mentions }: Cluster,
  sheet: Sheet,
  reason: 'otherSpeaker' | 'contradicted' | 'notInText',
  note: string,
): Option {
  const first = mentions[0]
  const evidence = first && sheet.cite(first.start, first.end)
  return { text: name, why: { reason, note, ...(evidence && { evidence: [evidence] }) } }
}

type Value = Fact['kind']
export const askedValues: ReadonlySet<Value> = new Set([
  'date',
  'duration',
  'number',
  'money',
  'percent',
  'place',
  'name',
])

/** Values of one kind that stand elsewhere in the story and not in this sentence. */
export function rivals({ facts, names, story }: Findings, asked: Fact, most: number): readonly string[] {
  const sentence = folded(story.text.slice(asked.sentenceStart, asked.sentenceEnd))
  if (asked.kind === 'place' || asked.kind === 'name') {
    const own = names.find(({ name, aliases }) => name === asked.value || aliases.includes(asked.value))
    return own
      ? others(names, asked.value, [own.kind], 12)
          .filter((each) => !spellings(each).some((name) => sentence.includes(name)))
          .slice(0, most)
          .map(({ name }) => name)
      : []
  }
  const { shape, fold } = formOf(asked)
  const found = new Map<string, string>()
  for (const each of facts) {
    if (each.kind !== asked.kind) continue
    const form = formOf(each)
    if (form.shape === shape && !sentence.includes(form.fold) && !form.fold.includes(fold))
      found.set(form.fold, each.value)
  }
  return [...found.values()].slice(0, most)
}

interface Form {
  readonly shape: string
  readonly fold: string
}
const forms = new WeakMap<Fact, Form>()

function formOf(fact: Fact): Form {
  let known = forms.get(fact)
  if (!known) forms.set(fact, (known = { shape: shapeOf(fact.value), fold: folded(fact.value) }))
  return known
}

/** Words, figures or both, of a date what it names: options are of one form. */
function shapeOf(value: string): string {
  const isWord = !has(value, number) && wordsOf(value)[0] === value
  const part = /day$/i.test(value) ? 'day' : isWord ? 'word' : ''
  return `${part}${has(value, number) ? 'n' : ''}${has(value, letter) ? 'w' : ''}${value.split(/\s+/).length > 2 ? '+' : ''}`
}

/** A sentence that can stand by itself: no pronoun at its beginning, no quotation in it, not too long. */
export function isPlain(story: Story, start: number, end: number): boolean {
  const sentence = story.text.slice(start, end)
  return (
    sentence.length >= 40 &&
    sentence.length <= 260 &&
    !/["“”«»„「]/.test(sentence) &&
    !/^(?:He|She|It|They|This|That|These|Those|But|And|However|His|Her|Its|Their|There)(?![A-Za-z])/.test(
      sentence,
    ) &&
    /[.!?。！？؟]$/.test(sentence)
  )
}

/** Numbers and dates before names, and of each evenly so many: a quotation of each costs time, and few are kept. */
export function tried(facts: readonly Fact[]): readonly Fact[] {
  const named = facts.filter(isNamed)
  const others = facts.filter((each) => !isNamed(each))
  return [...evenly(others, 20), ...evenly(named, 20)]
}

function isNamed({ kind }: Fact): boolean {
  return kind === 'name' || kind === 'place'
}

/** At most so many, spread over the list. */
export function evenly<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(list.length / most)
  return step <= 1 ? list : list.filter((_, at) => at % step === 0)
}
