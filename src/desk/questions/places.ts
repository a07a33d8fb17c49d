import type { Finding } from '../../core/model/finding.ts'
import type { QuestionSet } from '../../core/model/set.ts'

/** What a finding is about. `field` names the field of the question, or part of it, beside which it is shown. */
export interface FindingPlace {
  /** From 0; null where it is about the set as a whole, its story or its names. */
  readonly question: number | null
  readonly field: string
}

/** Findings about a question as a whole that one field answers. */
const answeredBy: Readonly<Record<string, string>> = {
  keyWithoutEvidence: 'evidence',
  notStatedWithoutNearest: 'nearest',
  itemGivesAway: 'prompt',
}

/** The part of a question by its path there: a field, an entry of a list, or a verdict's reason. */
export function fieldOf(inside: Finding['path']): string {
  const [first, second] = inside
  if (first === undefined) return ''
  const isPart = first !== 'evidence' && first !== 'alsoProvedBy' && second !== undefined
  return isPart ? `${first}.${second}` : String(first)
}

/** Where a finding is to be shown. What is about a translation is the set's: it is mended on another page. */
export function placeOf({ code, path }: Finding): FindingPlace {
  const [list, index, ...inside] = path
  if (list !== 'questions' || typeof index !== 'number') return { question: null, field: '' }
  return { question: index, field: answeredBy[code] ?? fieldOf(inside) }
}

/** Id of the story's block that a finding is about; null where it is about none. */
export function blockOf({ article }: QuestionSet, { path }: Finding): string | null {
  const [part, list, index] = path
  if (part !== 'article' || list !== 'blocks' || typeof index !== 'number') return null
  return article.blocks[index]?.id ?? null
}

/** The page of the desk on which a finding is mended, and what of it. */
export function pageOf(
  set: QuestionSet,
  finding: Finding,
): { readonly tab: 'story' | 'questions' | 'translations'; readonly at: string | null } {
  const [part, key] = finding.path
  if (part === 'translations') return { tab: 'translations', at: typeof key === 'string' ? key : null }
  const { question } = placeOf(finding)
  if (question !== null) return { tab: 'questions', at: set.questions[question]?.id ?? null }
  const ofStory = part === 'article' || part === 'names' || part === 'glossary'
  return ofStory ? { tab: 'story', at: blockOf(set, finding) } : { tab: 'questions', at: null }
}

/** The findings of the question at a place, by the field that they are about. */
export function findingsByField(
  findings: readonly Finding[],
  index: number,
): ReadonlyMap<string, readonly Finding[]> {
  const fields = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { question, field } = placeOf(finding)
    if (question !== index) continue
    const there = fields.get(field)
    if (there) there.push(finding)
    else fields.set(field, [finding])
  }
  return fields
}

interface Marks {
  readonly errors: number
  readonly warnings: number
}

/** How many errors and warnings each question has; those without any are not listed. */
export function marksByQuestion(findings: readonly Finding[]): ReadonlyMap<number, Marks> {
  const marks = new Map<number, Marks>()
  for (const finding of findings) {
    const { question } = placeOf(finding)
    if (question === null) continue
    const { errors, warnings } = marks.get(question) ?? { errors: 0, warnings: 0 }
    const isError = finding.severity === 'error'
    marks.set(question, { errors: errors + (isError ? 1 : 0), warnings: warnings + (isError ? 0 : 1) })
  }
  return marks
}

/** All findings as the list has them: the set's own first, then question by question, errors before warnings. */
export function inOrder(set: QuestionSet, findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding): number => {
    const { question } = placeOf(finding)
    const own = question !== null && set.questions[question] ? question + 1 : 0
    return own * 2 + (finding.severity === 'error' ? 0 : 1)
  }
  return findings.toSorted((a, b) => rank(a) - rank(b))
}
