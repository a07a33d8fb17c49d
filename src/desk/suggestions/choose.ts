import { paragraphNumber } from '../../core/model/article.ts'
import type { Article, Kind, Name, Question, QuestionSet, TextQuote } from '../../core/model/set.ts'
import { sure, type Suggestion } from '../../derive/items/suggestion.ts'

export type Shown = 'sure' | 'all' | 'rejected'

export interface Filter {
  readonly shown: Shown
  readonly kind: Kind | null
}

export function isSure({ confidence }: Suggestion): boolean {
  return confidence >= sure
}

/** Suggestions that the set hasn't taken yet, as the filter asks for them. `rejected`: ids of questions. */
export function chosen(
  list: readonly Suggestion[],
  set: QuestionSet,
  rejected: ReadonlySet<string>,
  { shown, kind }: Filter,
): readonly Suggestion[] {
  const taken = new Set(set.questions.map(({ id }) => id))
  return list.filter(
    (each) =>
      !taken.has(each.question.id) &&
      rejected.has(each.question.id) === (shown === 'rejected') &&
      (shown !== 'sure' || isSure(each)) &&
      (kind === null || each.question.kind === kind),
  )
}

/** What shows the key, or comes nearest to what the story doesn't state. */
export function proofOf(question: Question): readonly TextQuote[] {
  if (question.kind === 'verdict' && question.answer === 'notStated')
    return (question.nearest ?? []).map(({ evidence }) => evidence)
  return question.evidence ?? []
}

export interface Group<K> {
  readonly key: K
  readonly list: readonly Suggestion[]
}

export function byKind(list: readonly Suggestion[]): readonly Group<Kind>[] {
  return grouped(list, ({ question }) => question.kind)
}

/** By the number of the paragraph that the proof begins in; null for headings and captions. */
export function byPlace(list: readonly Suggestion[], article: Article): readonly Group<number | null>[] {
  return grouped(list, ({ question }) => paragraphNumber(article, proofOf(question)[0]?.block ?? ''))
}

function grouped<K>(list: readonly Suggestion[], keyOf: (suggestion: Suggestion) => K): readonly Group<K>[] {
  const groups = new Map<K, Suggestion[]>()
  for (const each of list) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups].map(([key, members]) => ({ key, list: members }))
}

/** The set with the questions at its end, and with the names that they ask for; those that it has already it doesn't get again. */
export function accept(list: readonly Suggestion[]): (set: QuestionSet) => QuestionSet {
  return (set) => {
    const ids = new Set(set.questions.map(({ id }) => id))
    const fresh = list.filter(({ question }) => !ids.has(question.id))
    if (fresh.length === 0) return set
    const names = withNames(
      set.names ?? [],
      fresh.flatMap((each) => each.names),
    )
    return {
      ...set,
      ...(names.length > 0 && { names }),
      questions: [...set.questions, ...fresh.map(({ question }) => question)],
    }
  }
}

function withNames(names: readonly Name[], more: readonly Name[]): readonly Name[] {
  const known = new Set(names.flatMap(spellings))
  const ids = new Set(names.map(({ id }) => id))
  const result = [...names]
  for (const name of more) {
    if (known.has(name.name.toLowerCase())) continue
    let number = result.length + 1
    while (ids.has(`n${number}`)) number++
    const added = { ...name, id: `n${number}` }
    ids.add(added.id)
    for (const each of spellings(added)) known.add(each)
    result.push(added)
  }
  return result
}

function spellings({ name, alsoKnownAs = [] }: Name): readonly string[] {
  return [name, ...alsoKnownAs.map((alias) => alias.name)].map((each) => each.toLowerCase())
}
