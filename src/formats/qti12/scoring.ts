import { childrenOf, childOf, textIn, type XmlElement } from '../exchange/xml.ts'

/** What somebody answered: the chosen or typed values by response. */
export type Given = ReadonlyMap<string, readonly string[]>

/** One `respcondition`: what it asks for, and what it gives. */
export interface Condition {
  readonly test: XmlElement | null
  /** Points it sets or adds; null where it gives none. */
  readonly points: number | null
  readonly adds: boolean
  /** Idents of the feedback it shows. */
  readonly feedback: readonly string[]
  readonly title: string
}

/** A response is answered once, or as often as one likes. */
export type Several = ReadonlySet<string>

/** “All points”, in figures. */
const all = 1000

export function conditionsOf(item: XmlElement): readonly Condition[] {
  return childrenOf(item, 'resprocessing').flatMap((processing) =>
    childrenOf(processing, 'respcondition').map((element) => {
      const sets = childrenOf(element, 'setvar').filter((each) => !isSwitch(each))
      const points = sets.map(pointsOf).filter((each) => each !== null)
      return {
        test: childOf(element, 'conditionvar'),
        points: points.length === 0 ? null : points.reduce((sum, each) => sum + each, 0),
        adds: sets.some((each) => (each.attributes.get('action') ?? 'Set').toLowerCase() !== 'set'),
        feedback: childrenOf(element, 'displayfeedback').map(
          (each) => each.attributes.get('linkrefid') ?? '',
        ),
        title: (element.attributes.get('title') ?? '').trim(),
      }
    }),
  )
}

/** Variables that aren't points. */
function isSwitch(set: XmlElement): boolean {
  const name = set.attributes.get('varname') ?? set.attributes.get('variablename') ?? 'SCORE'
  return /^(?:evaluationtype|numeric|feedback)/i.test(name)
}

function pointsOf(set: XmlElement): number | null {
  const written = textIn(set).trim()
  if (/max/i.test(written)) return all
  const value = Number(written.replace(',', '.'))
  if (written === '' || !Number.isFinite(value)) return null
  return (set.attributes.get('action') ?? '').toLowerCase() === 'subtract' ? -value : value
}

/** The points for an answer. What is right without giving points, such as a condition called “correct”, gives all of them. */
export function scoreOf(conditions: readonly Condition[], given: Given, several: Several): number {
  let score = 0
  let matched = false
  for (const condition of conditions) {
    const { test } = condition
    if (!test || !holds(test, given, several, matched)) continue
    if (condition.points !== null) {
      score = condition.adds ? score + condition.points : Math.max(score, condition.points)
    } else if (isCalledRight(condition)) score = Math.max(score, all)
    if (childOf(test, 'other') === null) matched = true
  }
  return score
}

export function isCalledRight({ title, feedback, points }: Condition): boolean {
  if (points !== null) return points > 0
  return /^correct/i.test(title) || feedback.some((ident) => /^correct/i.test(ident))
}

function holds(test: XmlElement, given: Given, several: Several, matched: boolean): boolean {
  const parts = childrenOf(test)
  if (parts.length === 0) return true
  if (test.name === 'or') return parts.some((part) => holdsOne(part, given, several, matched))
  // Two values of a response that has one answer can't both be meant.
  const alternatives = new Map<string, XmlElement[]>()
  const rest: XmlElement[] = []
  for (const part of parts) {
    const respident = part.attributes.get('respident') ?? ''
    if (part.name === 'varequal' && !several.has(respident)) {
      const list = alternatives.get(respident)
      if (list) list.push(part)
      else alternatives.set(respident, [part])
    } else rest.push(part)
  }
  return (
    [...alternatives.values()].every((list) =>
      list.some((part) => holdsOne(part, given, several, matched)),
    ) && rest.every((part) => holdsOne(part, given, several, matched))
  )
}

function holdsOne(part: XmlElement, given: Given, several: Several, matched: boolean): boolean {
  const values = given.get(part.attributes.get('respident') ?? '') ?? []
  const wanted = textIn(part).trim()
  const compare = (is: (value: number, bound: number) => boolean) =>
    values.some((value) => value.trim() !== '' && is(Number(value), Number(wanted)))
  switch (part.name) {
    case 'and':
    case 'or':
      return holds(part, given, several, matched)
    case 'not':
      return !childrenOf(part).every((inner) => holdsOne(inner, given, several, matched))
    case 'varequal':
      return values.includes(wanted)
    case 'varsubset': {
      const list = wanted.split(',').map((each) => each.trim())
      return list.length > 0 && list.every((each) => values.includes(each))
    }
    case 'varsubstring':
      return wanted !== '' && values.some((value) => value.includes(wanted))
    case 'vargte':
      return compare((value, bound) => value >= bound)
    case 'varlte':
      return compare((value, bound) => value <= bound)
    case 'vargt':
      return compare((value, bound) => value > bound)
    case 'varlt':
      return compare((value, bound) => value < bound)
    case 'unanswered':
      return values.length === 0
    case 'other':
      return !matched
    default:
      return false
  }
}

/** A value that a condition names, and whether it must not be given. */
export interface Literal {
  readonly name: string
  readonly respident: string
  readonly value: string
  readonly negated: boolean
}

/** All values that a condition names, in their order. */
export function literalsOf(test: XmlElement, negated = false): readonly Literal[] {
  return childrenOf(test).flatMap((part) => {
    if (part.name === 'and' || part.name === 'or') return literalsOf(part, negated)
    if (part.name === 'not') return literalsOf(part, !negated)
    const respident = part.attributes.get('respident')
    if (respident === undefined) return []
    return [{ name: part.name, respident, value: textIn(part).trim(), negated }]
  })
}
