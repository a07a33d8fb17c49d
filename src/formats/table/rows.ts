import type { Option, Question } from '../../core/model/set.ts'
import { base, empty } from '../exchange/imported.ts'
import type { Imported, ImportedItem, Loss, Skipped } from '../exchange/types.ts'
import { optionsOf, rightOptions } from './key.ts'
import { mappingFault, placeOf, type Mapping, type Role, type Row, type Table } from './table.ts'
import { typeOf, verdictOf, type TypeWord } from './words.ts'
import { columnName } from './xlsxWrite.ts'

/** What is no question that can be graded here. */
interface Unfit {
  readonly code: string
}

export interface TableOptions {
  /** The seconds that a tool's template has where nobody chose them; others are a loss. */
  readonly usualTime?: string
}

/** The questions of a table whose columns are known, one a row. Never throws. */
export function readTable(table: Table, mapping: Mapping, { usualTime }: TableOptions = {}): Imported {
  const fault = mappingFault(mapping)
  if (fault) return { ...empty, findings: [{ code: fault, severity: 'error', path: [], params: {} }] }
  const { roles } = mapping
  const items: ImportedItem[] = []
  const skipped: Skipped[] = []
  const losses: Loss[] = [...ignoredColumns(table, mapping)]
  const story = new Set<string>()
  let timed = false
  for (const row of table.rows.slice((mapping.header ?? -1) + 1)) {
    for (const text of cellsOf(row, roles, 'story')) story.add(text)
    const question = questionOf(row, mapping, `q${items.length + 1}`)
    if (!question) continue
    const place = placeOf(table, row)
    if ('code' in question) {
      skipped.push({ code: question.code, name: nameOf(row, roles), place })
      continue
    }
    items.push({ question, place })
    if (cellsOf(row, roles, 'image').length > 0) losses.push({ code: 'media', question: question.id, place })
    timed ||= cellsOf(row, roles, 'time').some((time) => time !== usualTime)
  }
  if (timed) losses.push({ code: 'timeLimit' })
  const paragraphs = [...story].flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '')
  return {
    ...empty,
    story: paragraphs.map((text, index) => ({ id: `p${index + 1}`, kind: 'paragraph', text: text.trim() })),
    items,
    skipped,
    losses,
    findings:
      items.length + skipped.length > 0
        ? []
        : [{ code: 'tableEmpty', severity: 'error', path: [], params: {} }],
  }
}

/** Cells of a role in which something stands. */
function cellsOf(row: Row, roles: readonly Role[], role: Role): readonly string[] {
  let found: string[] | null = null
  for (let at = 0; at < row.cells.length; at++) {
    if (roles[at] === role && row.cells[at] !== '') (found ??= []).push(row.cells[at]!)
  }
  return found ?? none
}

const none: readonly string[] = []

/** One question; null where the row holds none, as those that a template numbers in advance. */
function questionOf(row: Row, { roles, key }: Mapping, id: string): Question | Unfit | null {
  const of = (role: Role): readonly string[] => cellsOf(row, roles, role)
  const prompt = of('prompt')[0] ?? ''
  const chosen = optionsOf(row, roles).options
  const answers = of('answer')
  const wrong = of('wrong')
  if (prompt === '') return chosen.length + answers.length === 0 ? null : { code: 'noPrompt' }
  const type =
    of('type')
      .map(typeOf)
      .find((each) => each !== null) ?? null
  const reason = type && unfit[type]
  if (reason) return { code: reason }

  const fields = { ...base(id, prompt, of('explanation').join('\n')), hint: of('hint')[0] }
  const byKey = rightOptions(row, roles, key)
  // One row may say by its words what the others say by number.
  const keyed = byKey?.right.size === 0 ? rightOptions(row, roles, 'text') : byKey
  if (type === 'order')
    return orderOf(fields, chosen.length > 0 ? chosen : answers, keyed?.right ?? new Set())
  if (type === 'match') return matchOf(fields, chosen.length > 0 ? chosen : answers)

  const options: readonly Option[] = [
    ...chosen.map((text, at) => (keyed?.right.has(at) ? { text, correct: true } : { text })),
    ...answers.map((text) => ({ text, correct: true })),
    ...wrong.map((text) => ({ text })),
  ]
  const right = options.filter((option) => option.correct)
  if (type === 'short' || type === 'numeric') {
    const accepted = (right.length > 0 ? right : options).map((option) => option.text)
    if (accepted.length === 0) accepted.push(...of('correct'))
    if (accepted.length === 0) return { code: 'noKey' }
    const numeric = type === 'numeric' && accepted.every((text) => /^[-+]?\d[\d.,\s]*$/.test(text))
    return { ...fields, kind: 'short', answers: accepted, ...(numeric ? { numeric } : {}) }
  }
  const said = options.length > 0 ? right.map((option) => option.text) : of('correct')
  const verdict = verdictQuestion(options, said, type)
  if (verdict) return { ...fields, kind: 'verdict', answer: verdict }
  if (right.length === 0) return { code: options.length === 0 ? 'tooFewOptions' : 'noKey' }
  if (chosen.length + wrong.length > 0 && options.length > 1) return { ...fields, kind: 'choice', options }
  return { ...fields, kind: 'short', answers: right.map((option) => option.text) }
}

const unfit: Readonly<Partial<Record<TypeWord, string>>> = {
  essay: 'essay',
  poll: 'poll',
  drawing: 'drawing',
  slide: 'slide',
  hotspot: 'hotspot',
  recording: 'recording',
}

/** The verdict where there is nothing to choose from but verdicts, or where the only answer is one. */
function verdictQuestion(options: readonly Option[], right: readonly string[], type: TypeWord | null) {
  const answer = right.length === 1 ? verdictOf(right[0]!) : null
  if (!answer) return null
  const said = new Set(options.map((option) => verdictOf(option.text)))
  if (options.length > 1) {
    const all =
      !said.has(null) && said.size === options.length && said.has('stands') && said.has('contradicted')
    return all ? answer : null
  }
  // A letter may be anything.
  return type === 'verdict' || [...right[0]!].length > (/\p{Script=Han}/u.test(right[0]!) ? 0 : 1)
    ? answer
    : null
}

type Fields = ReturnType<typeof base> & { readonly hint: string | undefined }

/** Events stand in their order, unless the row says in which they belong. */
function orderOf(fields: Fields, texts: readonly string[], order: ReadonlySet<number>): Question | Unfit {
  if (texts.length < 2) return { code: 'tooFewOptions' }
  const places = order.size === texts.length ? [...order] : texts.map((_, at) => at)
  return { ...fields, kind: 'order', events: places.map((at) => ({ text: texts[at]! })) }
}

const between = ['|', '=>', '->', '→', '↔', '=', ':', ' - ', ' – '] as const

function matchOf(fields: Fields, texts: readonly string[]): Question | Unfit {
  for (const sign of between) {
    const pairs = texts.map((text) => text.split(sign).map((part) => part.trim()))
    if (pairs.length > 1 && pairs.every((pair) => pair.length === 2 && !pair.includes(''))) {
      return {
        ...fields,
        kind: 'match',
        pairs: pairs.map(([item, target]) => ({ item: item!, target: target! })),
      }
    }
  }
  return { code: 'matchBroken' }
}

function nameOf(row: Row, roles: readonly Role[]): string {
  const name = cellsOf(row, roles, 'prompt')[0] ?? optionsOf(row, roles).options[0] ?? ''
  return Array.from(name.slice(0, 200)).slice(0, 80).join('')
}

/** Columns that aren't read though something stands in them. */
function ignoredColumns(table: Table, { header, roles }: Mapping): readonly Loss[] {
  const rows = table.rows.slice((header ?? -1) + 1)
  return roles.flatMap((role, at) => {
    if (role !== 'ignore' || !rows.some((row) => (row.cells[at] ?? '') !== '')) return []
    const name = header === null ? '' : (table.rows[header]?.cells[at] ?? '')
    return [{ code: 'column', params: { column: name === '' ? columnName(at) : name.slice(0, 80) } }]
  })
}
