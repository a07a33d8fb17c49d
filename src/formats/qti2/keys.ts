import { middleOf, numbersWithin, plainNumber } from '../exchange/numbers.ts'
import { allOf, childOf, childrenOf, textIn, type XmlElement } from '../exchange/xml.ts'

/** What the item says about the answer to one of its interactions. */
export interface Key {
  /** The right answers as they are written: identifiers, pairs of them, or texts. In order where the order counts. */
  readonly values: readonly string[]
  /** Also full marks. */
  readonly also: readonly string[]
  /** Answers that are named and get nothing. */
  readonly wrong: readonly string[]
  /** Whether some answers get less than full marks. */
  readonly partial: boolean
  readonly caseSensitive: boolean
  readonly numeric: boolean
  /** Whether numbers around the answer count as well. */
  readonly tolerant: boolean
}

const noKey: Key = {
  values: [],
  also: [],
  wrong: [],
  partial: false,
  caseSensitive: false,
  numeric: false,
  tolerant: false,
}

interface Mapped {
  readonly key: string
  readonly value: number
  readonly caseSensitive: boolean
}

/** What an item declares and compares, looked up once. */
interface Index {
  readonly declarations: ReadonlyMap<string, XmlElement>
  readonly compared: () => ReadonlyMap<string, readonly string[]>
  /** Responses that are compared with a range. */
  readonly tolerant: () => ReadonlySet<string>
  /** The declaration of an item that has one, and one interaction, under whatever names. */
  readonly only: () => XmlElement | null
}

const indices = new WeakMap<XmlElement, Index>()

function indexOf(item: XmlElement): Index {
  const known = indices.get(item)
  if (known) return known
  let compared: ReadonlyMap<string, readonly string[]> | null = null
  let tolerant: ReadonlySet<string> | null = null
  let only: XmlElement | null | undefined
  const declarations = childrenOf(item, 'responseDeclaration')
  const index: Index = {
    declarations: new Map(
      declarations
        .toReversed()
        .map((declaration) => [(declaration.attributes.get('identifier') ?? '').trim(), declaration]),
    ),
    compared: () => (compared ??= comparedIn(item)),
    tolerant: () => (tolerant ??= tolerantIn(item)),
    only: () => {
      if (only === undefined) only = declarations.length === 1 && asksOnce(item) ? declarations[0]! : null
      return only
    },
  }
  indices.set(item, index)
  return index
}

/** The key of a response: as it is declared, else by what it is worth, else by what the processing compares it with. */
export function keyOf(item: XmlElement, response: string): Key {
  const index = indexOf(item)
  const declaration = index.declarations.get(response.trim()) ?? index.only()
  if (!declaration) return noKey
  const numeric = /^(?:float|integer)$/i.test(declaration.attributes.get('baseType') ?? '')
  const single = declaration.attributes.get('cardinality') === 'single'
  const correct = valuesIn(childOf(declaration, 'correctResponse'))
  const mapped = mappedIn(declaration)
  const most = mapped.reduce((highest, { value }) => Math.max(highest, value), 0)
  const best = mapped.filter(({ value }) => value > 0 && (!single || value === most))
  const compared = correct.length > 0 || best.length > 0 ? [] : (index.compared().get(response.trim()) ?? [])
  const values = correct.length > 0 ? correct : best.length > 0 ? best.map(({ key }) => key) : compared
  const valued = new Set(values)
  const least = mapped.find(({ key }) => key === values[0])?.value ?? most
  const also = mapped.filter(({ key, value }) => value > 0 && value >= least && !valued.has(key))
  return {
    values,
    also: also.map(({ key }) => key),
    wrong: mapped.filter(({ key, value }) => value <= 0 && !valued.has(key)).map(({ key }) => key),
    partial: mapped.some(({ key, value }) => value > 0 && value < most && !valued.has(key)),
    caseSensitive: mapped.some((each) => each.caseSensitive),
    numeric,
    tolerant: numeric && index.tolerant().has(response.trim()),
  }
}

function tolerantIn(item: XmlElement): ReadonlySet<string> {
  const processing = childOf(item, 'responseProcessing')
  const tests = processing ? allOf(processing, 'equal', 'equalRounded', 'gt', 'gte', 'lt', 'lte') : []
  return new Set(
    tests
      .filter(
        ({ name, attributes }) =>
          name !== 'equal' || (attributes.get('toleranceMode') ?? 'exact') !== 'exact',
      )
      .flatMap((test) => childrenOf(test))
      .flatMap(({ name, attributes }) =>
        name === 'variable' ? (attributes.get('identifier')?.trim() ?? []) : [],
      ),
  )
}

function asksOnce(item: XmlElement): boolean {
  let seen = 0
  const look = (element: XmlElement): boolean =>
    childrenOf(element).every((child) => (child.name.endsWith('Interaction') ? ++seen < 2 : look(child)))
  return look(item)
}

/** Whether the item itself gives marks for what is written, so that nobody has to read it. */
export function marksItself(item: XmlElement, response: string): boolean {
  const processing = childOf(item, 'responseProcessing')
  if (!processing) return false
  if (/match_correct|map_response/i.test(processing.attributes.get('template') ?? '')) return true
  return allOf(processing, 'match', 'equal', 'stringMatch', 'mapResponse').some((test) =>
    [test, ...allOf(test, 'variable')].some(
      ({ attributes }) => attributes.get('identifier')?.trim() === response.trim(),
    ),
  )
}

function valuesIn(element: XmlElement | null): readonly string[] {
  if (!element) return []
  return childrenOf(element, 'value')
    .map((value) => textIn(value).replace(/\s+/g, ' ').trim())
    .filter((value) => value !== '')
}

function mappedIn(declaration: XmlElement): readonly Mapped[] {
  const mapping = childOf(declaration, 'mapping')
  if (!mapping) return []
  return childrenOf(mapping, 'mapEntry').flatMap(({ attributes }) => {
    const key = attributes.get('mapKey')?.replace(/\s+/g, ' ').trim()
    const value = Number(attributes.get('mappedValue') ?? Number.NaN)
    if (!key || Number.isNaN(value)) return []
    return [{ key, value, caseSensitive: attributes.get('caseSensitive') === 'true' }]
  })
}

const comparing = new Set(
  'match equal stringMatch equalRounded patternMatch member contains substring'.split(' '),
)

/** By response the values that the first branch with marks compares it with. */
function comparedIn(item: XmlElement): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const processing = childOf(item, 'responseProcessing')
  if (!processing) return found
  for (const branch of allOf(processing, 'responseIf', 'responseElseIf')) {
    const [condition] = childrenOf(branch)
    if (!condition || !givesMarks(branch)) continue
    const own = new Map<string, string[]>()
    collect(condition, own)
    for (const [response, values] of own) if (!found.has(response)) found.set(response, values)
  }
  return found
}

function givesMarks(branch: XmlElement): boolean {
  return childrenOf(branch, 'setOutcomeValue').some((outcome) => {
    const value = childrenOf(outcome)[0]
    if (!value) return false
    if (value.name !== 'baseValue') return /score/i.test(outcome.attributes.get('identifier') ?? '')
    const text = textIn(value).trim()
    return Number(text) > 0 || text === 'true'
  })
}

/** Whether a pattern stands for itself alone, so that it can be shown as an answer. */
const isWord = (pattern: string): boolean => /^[\p{L}\p{N} ,'’-]+$/u.test(pattern)

interface Bound {
  readonly value: string
  /** The whole number nearest to it that counts. */
  readonly whole: number
}

/** What lies between two bounds of a number: its middle, and the few whole numbers within. */
function collectRange(condition: XmlElement, found: Map<string, string[]>): void {
  const bounds = new Map<string, { readonly from?: Bound; readonly to?: Bound }>()
  for (const test of childrenOf(condition)) {
    const [left, right] = childrenOf(test)
    if (!/^[gl]te?$/.test(test.name) || !left || !right) continue
    const [variable, other] = left.name === 'variable' ? [left, right] : [right, left]
    const response = variable.attributes.get('identifier')
    const value = other.name === 'baseValue' ? plainNumber(textIn(other)) : null
    if (variable.name !== 'variable' || response === undefined || value === null) continue
    const isFrom = test.name.startsWith('g') === (variable === left)
    const step = test.name.endsWith('e') ? 0 : isFrom ? 1 : -1
    const bound: Bound = { value, whole: Number(value) + step }
    bounds.set(response, { ...bounds.get(response), [isFrom ? 'from' : 'to']: bound })
  }
  for (const [response, { from, to }] of bounds) {
    if (!from || !to || Number(from.value) > Number(to.value) || found.has(response)) continue
    found.set(response, [...numbersWithin(middleOf(from.value, to.value), from.whole, to.whole)])
  }
}

function collect(condition: XmlElement, found: Map<string, string[]>): void {
  if (condition.name === 'not') return
  if (condition.name === 'and') collectRange(condition, found)
  if (!comparing.has(condition.name)) {
    for (const child of childrenOf(condition)) collect(child, found)
    return
  }
  const isPattern = condition.name === 'patternMatch'
  const response = allOf(condition, 'variable')[0]?.attributes.get('identifier')
  if (response === undefined) return
  const pattern = condition.attributes.get('pattern')
  const values = found.get(response) ?? []
  if (isPattern && pattern !== undefined && isWord(pattern)) values.push(pattern.trim())
  for (const value of allOf(condition, 'baseValue')) {
    const text = textIn(value).replace(/\s+/g, ' ').trim()
    if (text !== '' && (!isPattern || isWord(text))) values.push(text)
  }
  if (values.length > 0) found.set(response, values)
}
