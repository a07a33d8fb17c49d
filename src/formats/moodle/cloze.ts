import type { Blank } from '../exchange/blanks.ts'
import { blank } from '../exchange/blanks.ts'
import { numbersWithin, plainNumber } from '../exchange/numbers.ts'
import { htmlWords } from '../exchange/rich.ts'
import { limits } from '../stet/limits.ts'
import { wildAnswer } from '../exchange/wildcard.ts'

export interface Cloze {
  /** The text with `blank` at each blank. */
  readonly stem: string
  readonly blanks: readonly Blank[]
  /** Code of why it can't be asked here; null where some of it can: then “…” stands for what can't. */
  readonly skip: string | null
  readonly losses: readonly string[]
}

type Sort = 'typed' | 'number' | 'picked' | 'several'

const sorts: Readonly<Record<string, Sort>> = {
  SHORTANSWER: 'typed',
  SHORTANSWER_C: 'typed',
  SA: 'typed',
  SAC: 'typed',
  MW: 'typed',
  MWC: 'typed',
  NUMERICAL: 'number',
  NM: 'number',
  MULTICHOICE: 'picked',
  MULTICHOICE_V: 'picked',
  MULTICHOICE_H: 'picked',
  MULTICHOICE_S: 'picked',
  MULTICHOICE_VS: 'picked',
  MULTICHOICE_HS: 'picked',
  MC: 'picked',
  MCV: 'picked',
  MCH: 'picked',
  MCS: 'picked',
  MCVS: 'picked',
  MCHS: 'picked',
  MULTIRESPONSE: 'several',
  MULTIRESPONSE_H: 'several',
  MULTIRESPONSE_S: 'several',
  MULTIRESPONSE_HS: 'several',
  MR: 'several',
  MRH: 'several',
  MRS: 'several',
  MRHS: 'several',
}

const opening = /\{\s{0,3}(\d{0,4}):\s{0,3}([A-Z_]{2,16}):/gi

/** Takes embedded answers, `{1:SHORTANSWER:=right~wrong#why}`, out of a text with markup. Linear. */
export function readCloze(source: string): Cloze {
  const parts: string[] = []
  const blanks: Blank[] = []
  const losses = new Set<string>()
  let skip: string | null = null
  let from = 0
  let endless = 0
  for (const found of source.matchAll(opening)) {
    const name = found[2]!.toUpperCase()
    const sort = Object.hasOwn(sorts, name) ? sorts[name] : undefined
    if (sort === undefined || found.index < from) continue
    if (blanks.length > limits.list) {
      return { stem: '', blanks, skip: 'tooManyParts', losses: [] }
    }
    const start = found.index + found[0].length
    const end = endOf(source, start, start + (endless < manyEndless ? longest : doubted))
    if (end === -1) {
      endless++
      continue
    }
    const one = blankOf(sort, alternatives(source.slice(start, end)), losses)
    if (name.endsWith('C') && sort === 'typed') losses.add('caseSensitive')
    parts.push(source.slice(from, found.index), typeof one === 'string' ? '…' : blank)
    from = end + 1
    if (typeof one === 'string') skip ??= one
    else blanks.push(one)
  }
  if (skip !== null && blanks.length > 0) losses.add('gapsWithoutKey')
  parts.push(source.slice(from))
  return {
    stem: parts.join(''),
    blanks,
    skip: blanks.length > 0 ? null : (skip ?? 'clozeEmpty'),
    losses: [...losses],
  }
}

/** Longer than any answers that somebody writes; and how far is looked where many have had no end. */
const longest = 20_000
const doubted = 200
const manyEndless = 50

function endOf(source: string, start: number, to: number): number {
  const limit = Math.min(source.length, to)
  for (let at = start; at < limit; at++) {
    const character = source[at]
    if (character === '\\') at++
    else if (character === '}') return at
  }
  return -1
}

interface Alternative {
  /** In per cent. */
  readonly weight: number
  readonly text: string
  readonly note: string
}

function alternatives(inside: string): readonly Alternative[] {
  return splitAt(inside, '~')
    .map((part) => {
      const [answer = '', ...feedback] = splitAt(part, '#')
      const found = /^\s*(?:(=)|%(-?\d{1,3}(?:[.,]\d{0,10})?)%)?([^]*)$/.exec(answer)!
      const weight = found[1] ? 100 : Number((found[2] ?? '0').replace(',', '.'))
      return { weight, text: words(found[3]!), note: words(feedback.join('#')) }
    })
    .filter(({ text }) => text !== '')
}

/** Parts at a sign that isn't escaped, by a backslash or as part of an entity. */
function splitAt(text: string, sign: '~' | '#'): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (
      text[at] === sign &&
      !(sign === '#' && /&(?:amp;)?$/.test(text.slice(Math.max(0, at - 5), at)))
    ) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

function words(written: string): string {
  return htmlWords(written.replace(/\\([}#~/"])/g, '$1')).text
}

function blankOf(sort: Sort, all: readonly Alternative[], losses: Set<string>): Blank | string {
  const most = Math.max(0, ...all.map(({ weight }) => weight))
  if (most <= 0) return 'noKey'
  const right = all.filter(({ weight }) => weight === most)
  const wrong = all.filter(({ weight }) => weight !== most)
  if (wrong.some(({ weight }) => weight > 0)) losses.add('partialCredit')
  if (sort === 'several' && all.filter(({ weight }) => weight > 0).length > 1) return 'clozeSeveral'
  if (sort === 'picked' || sort === 'several') {
    if (all.some(({ note }) => note !== '') && right.some(({ note }) => note !== '')) losses.add('feedback')
    const [first, ...others] = right
    if (others.length > 0) losses.add('severalCorrect')
    return {
      answers: [first!.text],
      wrong: wrong.map(({ text, note }) =>
        note === '' ? { text } : { text, why: { reason: 'contradicted', note } },
      ),
    }
  }
  if (all.some(({ note }) => note !== '')) losses.add('feedback')
  if (sort === 'number') return numbersOf(right, losses)
  const answers = right.flatMap(({ text }) => {
    const { answer, wild } = wildAnswer(text)
    if (wild) losses.add('wildcard')
    return answer === null ? [] : [answer]
  })
  if (answers.length === 0) return 'patternAnswer'
  if (wrong.some(({ text }) => text !== '*')) losses.add('distractors')
  return { answers, wrong: null }
}

function numbersOf(right: readonly Alternative[], losses: Set<string>): Blank | string {
  const answers = new Set<string>()
  for (const { text } of right) {
    const [written = '', tolerance = '0'] = text.split(':')
    const value = plainNumber(written)
    if (value === null) return 'numberBroken'
    const by = Math.abs(Number(plainNumber(tolerance) ?? '0'))
    if (by > 0) losses.add('tolerance')
    for (const each of numbersWithin(value, Number(value) - by, Number(value) + by)) answers.add(each)
  }
  return { answers: [...answers], wrong: null }
}
