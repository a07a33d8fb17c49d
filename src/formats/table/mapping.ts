import { rightOptions } from './key.ts'
import type { Key, Mapping, Role, Row, Table } from './table.ts'
import { fold, headerRole } from './words.ts'

/** Rows among which the one that names the columns is looked for. */
const deepest = 40

/** What each column seems to hold, by the words of its header, else by what stands in it. A teacher may correct it. */
export function guessMapping(table: Table): Mapping {
  const known = guesses.get(table)
  if (known) return known
  const mapping = guess(table)
  guesses.set(table, mapping)
  return mapping
}

/** Each importer of tables asks about the same ones. */
const guesses = new WeakMap<Table, Mapping>()

function guess(table: Table): Mapping {
  const header = headerOf(table) ?? countedHeader(table)
  if (!header) {
    const roles = rolesByContent(table)
    return { header: null, roles, key: bestKey(table, 0, roles).key }
  }
  const from = header.header + 1
  const roles = settled(table, from, header.roles).map((role, at) =>
    role === 'ignore' && isRunning(table, from, at) ? 'number' : role,
  )
  return { header: header.header, roles, key: bestKey(table, from, roles).key }
}

/** How most rows name the right ones of their options, where the columns hold what `roles` says. */
export function keyOf(table: Table, header: number | null, roles: readonly Role[]): Key {
  return bestKey(table, (header ?? -1) + 1, roles).key
}

/** The row that names columns, by which questions can be read; null where none does. */
function headerOf(table: Table): { readonly header: number; readonly roles: readonly Role[] } | null {
  let best: { readonly header: number; readonly roles: readonly Role[]; readonly score: number } | null = null
  for (const [index, row] of table.rows.slice(0, deepest).entries()) {
    const roles = rolesOf(row, table.columns)
    const answers = roles.some((role) => role === 'option' || role === 'answer' || role === 'correct')
    if (!roles.includes('prompt') || !answers) continue
    const score = roles.filter((role) => role !== 'ignore').length
    if (!best || score > best.score) best = { header: index, roles, score }
  }
  return best && { header: best.header, roles: best.roles }
}

/** The word before a number or a letter by which a header counts, and which it is, from 0; null where it doesn't. */
function countOf(cell: string): { readonly word: string; readonly at: number } | null {
  const whole = fold(cell)
  const numbered = /^([^\d]{2,}?) ?(\d{1,2})(?= |$)/.exec(whole)
  if (numbered) return { word: numbered[1]!, at: Number(numbered[2]) - 1 }
  const lettered = /^(.{2,}) ([a-j])$/.exec(whole)
  return lettered && { word: lettered[1]!, at: lettered[2]!.charCodeAt(0) - 97 }
}

/** The cells of a row that say one word and count from 1 or A: its first column and how many there are. */
function countedIn(row: Row): { readonly from: number; readonly length: number } {
  let best = { from: 0, length: 0 }
  let from = 0
  let word: string | null = null
  for (const [at, cell] of row.cells.entries()) {
    const count = countOf(cell)
    if (count === null || count.word !== word || count.at !== at - from) {
      word = count?.at === 0 ? count.word : null
      from = at
    }
    if (word !== null && at - from + 1 > best.length) best = { from, length: at - from + 1 }
  }
  return best
}

/** A header in a language that isn't known: answers that are counted, a question before them, and a column that names one of them in most rows. */
function countedHeader(table: Table): { readonly header: number; readonly roles: readonly Role[] } | null {
  const counted = table.rows.slice(0, deepest).map(countedIn)
  const most = Math.max(0, ...counted.map(({ length }) => length))
  const header = counted.findIndex(({ length }) => length === most)
  if (most < 2) return null
  const cells = Array.from({ length: table.columns }, (_, at) => table.rows[header]!.cells[at] ?? '')
  const { from, length } = counted[header]!
  const prompt = cells.findLastIndex((cell, at) => at < from && cell !== '')
  if (prompt === -1) return null
  const roles = cells.map((_, at): Role =>
    at === prompt ? 'prompt' : at >= from && at < from + length ? 'option' : 'ignore',
  )
  let best: { readonly at: number; readonly share: number } | null = null
  for (const [at, cell] of cells.entries()) {
    if (roles[at] !== 'ignore' || cell === '') continue
    const { share } = bestKey(table, header + 1, roles.with(at, 'correct'))
    if (share > 0.6 && share >= (best?.share ?? 0)) best = { at, share }
  }
  return best && { header, roles: roles.with(best.at, 'correct') }
}

function rolesOf(row: Row, columns: number): readonly Role[] {
  const said = Array.from({ length: columns }, (_, at) => headerRole(row.cells[at] ?? ''))
  const roles = said.map((each): Role => each?.role ?? 'ignore')
  const only = (role: Role): void => {
    const all = roles.flatMap((each, at) => (each === role ? [at] : []))
    const kept = all.find((at) => said[at]?.exact) ?? all[0]
    for (const at of all) if (at !== kept) roles[at] = 'ignore'
  }
  for (const role of ['number', 'prompt', 'type', 'time'] as const) only(role)
  return roles
}

/** Whether right answers stand among the options, or beside them as one more answer; without options there is only the latter. */
function settled(table: Table, from: number, roles: readonly Role[]): readonly Role[] {
  const has = (role: Role): boolean => roles.includes(role)
  const turned = (turn: Readonly<Partial<Record<Role, Role>>>): readonly Role[] =>
    roles.map((role) => turn[role] ?? role)
  if (!has('option')) return turned({ correct: 'answer' })
  if (has('correct')) return turned({ answer: 'ignore' })
  if (!has('answer')) return roles
  const chosen = turned({ answer: 'correct' })
  return bestKey(table, from, chosen).share > 0.6 ? chosen : turned({ option: 'wrong' })
}

/** Without header: a running number, a question, answers to choose from and which of them is right; or a question and its answer. */
function rolesByContent(table: Table): readonly Role[] {
  const rows = table.rows.slice(0, sample)
  const column = (at: number): readonly string[] => rows.map((row) => row.cells[at] ?? '')
  const roles = Array.from({ length: table.columns }, (): Role => 'ignore')
  if (rows.length > 1 && isRunning(table, 0, 0)) roles[0] = 'number'
  const used = roles.flatMap((role, at) =>
    role === 'ignore' && column(at).some((cell) => cell !== '') ? [at] : [],
  )
  const score = (at: number): number =>
    column(at).reduce(
      (sum, cell) => sum + Math.min(cell.length, 200) + (/[?？؟]\s*$/u.test(cell) ? 300 : 0),
      0,
    )
  const prompt = used.reduce((best, at) => (score(at) > score(best) ? at : best), used[0] ?? 0)
  if (used.length < 2) return roles
  const right = used.filter((at) => at > prompt)
  if (used.length === 2)
    return roles.map((role, at) => (at === used[0] ? 'prompt' : at === used[1] ? 'answer' : role))
  roles[prompt] = 'prompt'
  for (const key of [right.at(-1), right[0]]) {
    if (key === undefined) continue
    const guess = roles.map((role, at): Role =>
      at === key ? 'correct' : right.includes(at) ? 'option' : role,
    )
    if (right.length > 2 && bestKey(table, 0, guess).share > 0.8) return guess
  }
  return roles
}

/** Whether a column without a name counts the rows, as far as it says anything. */
function isRunning(table: Table, from: number, at: number): boolean {
  const said = table.rows.slice(from, from + sample).map((row) => row.cells[at] ?? '')
  const filled = said.filter((cell) => cell !== '')
  const named = from > 0 && (table.rows[from - 1]!.cells[at] ?? '') !== ''
  return (
    !named && filled.length > 0 && filled.every((cell, index) => Number(cell) === index + Number(filled[0]))
  )
}

const sample = 200
const inOrder: readonly Key[] = ['number', 'letter', 'text', 'fromZero', 'mark']

/** The way of saying which options are right that most rows follow, and how many of them do. */
function bestKey(
  table: Table,
  from: number,
  roles: readonly Role[],
): { readonly key: Key; readonly share: number } {
  const rows = table.rows.slice(from, from + sample)
  let best: { readonly key: Key; readonly share: number } = { key: 'number', share: 0 }
  for (const key of inOrder) {
    const read = rows.map((row) => rightOptions(row, roles, key)).filter((each) => each !== null)
    const share = read.filter((each) => each.right.size > 0).length / Math.max(1, read.length)
    if (share > best.share) best = { key, share }
  }
  return best
}
