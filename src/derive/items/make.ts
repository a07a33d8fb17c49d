import type { Question, QuestionSet, TextQuote } from '../../core/model/set.ts'
import type { Sheet } from './article.ts'
import { gaps } from './gaps.ts'
import { ages, firstNames, renamed, roles } from './named.ts'
import { ordered } from './order.ts'
import { evenly } from './rivals.ts'
import {
  namesOf,
  sure,
  type Findings,
  type ItemRule,
  type Made,
  type Maker,
  type Suggestion,
} from './suggestion.ts'
import { swapped, unchanged } from './verdicts.ts'
import { matched, whoSaid } from './who.ts'

/** In the order in which they take their sentences: no sentence is asked for twice. */
const english: readonly Maker[] = [
  renamed,
  roles,
  matched,
  whoSaid,
  firstNames,
  ages,
  ordered,
  swapped,
  unchanged,
  gaps,
]
const others: readonly Maker[] = [matched, whoSaid, gaps]

/** Of a set: at most so many of a rule. */
const fewest: Readonly<Record<ItemRule, number>> = {
  renamed: 2,
  role: 3,
  who: 3,
  whoMatch: 1,
  firstName: 1,
  age: 1,
  swapped: 2,
  unchanged: 2,
  order: 1,
  gap: 6,
}
/** On a list from which a teacher chooses, so many times as many. */
const choice = 3
const mostItems = 18

/** All questions that the story gives, for a choice among them, in its order. */
export function suggestions(all: Findings, sheet: Sheet): readonly Suggestion[] {
  const found = sampled(all)
  const made = makersOf(found).flatMap((make) => [...make(found, sheet)])
  return spread(made, sheet, choice, Infinity).map(named)
}

function makersOf({ language }: Findings): readonly Maker[] {
  return language === 'en' ? english : others
}

/** A set of draft questions for review, each with its evidence; null where the text gives none. */
export function makeSet(all: Findings, sheet: Sheet): QuestionSet | null {
  const found = sampled(all)
  const made = makersOf(found)
    .flatMap((make) => [...make(found, sheet)])
    .filter(({ confidence }) => confidence >= sure)
  const chosen = spread(made, sheet, 1, mostItems)
  if (chosen.length === 0) return null
  return {
    format: 'stet-set/1',
    id: 'draft',
    title: sheet.article.title,
    language: found.language,
    article: sheet.article,
    names: namesOf(found.names),
    questions: chosen.map(({ question }, at): Question => ({ ...question, id: `q${at + 1}` })),
  }
}

function named({ question, rule, quoteRule, confidence, names = [] }: Made): Suggestion {
  return {
    question: { ...question, id: idOf(question) },
    rule,
    quoteRule: quoteRule ?? null,
    confidence,
    names,
  }
}

/** FNV-1a over what the question asks and where it is proved, twice, as 13 letters and figures behind an ‘s’. */
function idOf(question: Made['question']): string {
  const key = question.kind === 'verdict' ? question.answer : question.kind === 'gap' ? question.text : ''
  const words = [question.kind, question.prompt, key, ...(question.evidence ?? []).map(({ exact }) => exact)]
  const text = words.join('\n')
  return `s${hash(text, 0x811c9dc5)}${hash(text, 0x1b873593)}`
}

function hash(text: string, seed: number): string {
  let value = seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(36).padStart(7, '0')
}

const mostFacts = 300
const mostNames = 60

/** Of a long text evenly spread findings: more than these make no better set, and no longer wait. */
function sampled(all: Findings): Findings {
  const facts = all.facts.filter(
    ({ kind, sentenceStart, sentenceEnd }) => kind !== 'phrase' && sentenceEnd - sentenceStart <= 600,
  )
  const quotes = all.quotes.filter(({ speaker }) => speaker !== null)
  const names = new Set(
    all.names.toSorted((a, b) => b.mentions.length - a.mentions.length).slice(0, mostNames),
  )
  return {
    ...all,
    facts: evenly(facts, mostFacts),
    quotes: evenly(quotes, mostFacts),
    names: all.names.filter((name) => names.has(name)),
  }
}

/** No two on one stretch; of each rule at most its number `times` over, spread evenly; in the order of the story. */
function spread(made: readonly Made[], sheet: Sheet, times: number, most: number): readonly Made[] {
  const byRule = new Map<ItemRule, Made[]>()
  for (const each of made) {
    const list = byRule.get(each.rule)
    if (list) list.push(each)
    else byRule.set(each.rule, [each])
  }
  const chosen: Made[] = []
  for (const [rule, list] of byRule) {
    const wanted = fewest[rule] * times
    const step = Math.max(1, list.length / wanted)
    let taken = 0
    for (let at = 0; taken < wanted && Math.floor(at) < list.length && chosen.length < most; at += step) {
      const next = list
        .slice(Math.floor(at))
        .find((each) => !chosen.some((other) => overlap(each.question, other.question)))
      if (!next) break
      chosen.push(next)
      taken++
    }
  }
  const order = new Map(sheet.article.blocks.map(({ id }, at) => [id, at]))
  const place = ({ question }: Made) => order.get(firstProof(question)?.block ?? '') ?? 0
  return chosen
    .toSorted((a, b) => place(a) - place(b))
    .map((each) => ({ ...each, question: sheet.placed(each.question) }))
}

function firstProof(question: Made['question']): TextQuote | undefined {
  return question.evidence?.[0] ?? (question.kind === 'verdict' ? question.nearest?.[0]?.evidence : undefined)
}

/** Whether two questions rest on words one of which holds the other: then one may give the other away. */
function overlap(one: Made['question'], other: Made['question']): boolean {
  return (one.evidence ?? []).some((a) =>
    (other.evidence ?? []).some(
      (b) => a.block === b.block && (a.exact.includes(b.exact) || b.exact.includes(a.exact)),
    ),
  )
}
