const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** By name: the signs that it may begin with, and its form. */
const kinds = [
  ['question', '0123456789', /^\d+\.[ \t]+(?=\S)/],
  ['rightChoice', '*', /^\*[a-zA-Z]\)[ \t]+(?=\S)/],
  ['wrongChoice', letters, /^[a-zA-Z]\)[ \t]+(?=\S)/],
  ['rightBox', '[', /^\[\*\][ \t]+(?=\S)/],
  ['wrongBox', '[', /^\[ ?\][ \t]+(?=\S)/],
  ['menuRight', '{', /^\{\*\}[ \t]+(?=\S)/],
  ['menuWrong', '{', /^\{ ?\}[ \t]+(?=\S)/],
  ['blankAnswer', '<', /^<>[ \t]+(?=\S)/],
  ['short', '*', /^\*[ \t]+(?=\S)/],
  ['feedback', '.', /^\.\.\.[ \t]+(?=\S)/],
  ['rightFeedback', '+', /^\+[ \t]+(?=\S)/],
  ['wrongFeedback', '-', /^-[ \t]+(?=\S)/],
  ['solution', '!', /^![ \t]+(?=\S)/],
  ['number', '=', /^=[ \t]+(?=\S)/],
  ['essay', '_', /^_{3,}[ \t]*$/],
  ['upload', '^', /^\^{3,}[ \t]*$/],
  ['questionTitle', 'Tt', /^[Tt]itle:[ \t]+/],
  ['points', 'Pp', /^[Pp]oints(?: per question)?:[ \t]*/],
  ['textTitle', 'Tt', /^[Tt]ext [Tt]itle:[ \t]+/],
  ['text', 'Tt', /^[Tt]ext:[ \t]+/],
  ['quizTitle', 'Qq', /^[Qq]uiz [Tt]itle:[ \t]+/],
  ['quizDescription', 'Qq', /^[Qq]uiz [Dd]escription:[ \t]+/],
  ['groupStart', 'G', /^GROUP[ \t]*$/],
  ['groupEnd', 'E', /^END_GROUP[ \t]*$/],
  ['pick', 'PpSs', /^(?:[Pp]ick|[Ss]olutions pick):[ \t]*/],
  [
    'setting',
    'SsCcOoFfLl',
    /^(?:shuffle answers|show correct answers|one question at a time|can't go back|feedback is solution|solutions sample groups|solutions randomize groups|lockdown browser)[^:\n]{0,40}:/i,
  ],
] as const

type Form = (typeof kinds)[number]

const formsByBeginning: ReadonlyMap<string, readonly Form[]> = new Map(
  [...new Set(kinds.flatMap(([, beginnings]) => [...beginnings]))].map((sign) => [
    sign,
    kinds.filter(([, beginnings]) => beginnings.includes(sign)),
  ]),
)

function formOf(line: string): Form | undefined {
  return formsByBeginning.get(line[0] ?? '')?.find(([, , form]) => form.test(line))
}

/** What begins on a line of its own, with the indented lines that go on with it; paragraphs are apart by a blank line. */
export interface Entry {
  readonly kind: (typeof kinds)[number][0] | 'code'
  readonly text: string
  /** From 1. */
  readonly line: number
}

/** Lines that are named; who has more has another format. */
const mostUnknown = 100

/** The entries of a file, without its comments, and the lines that belong to none. Linear. */
export function entriesOf(text: string): {
  readonly entries: readonly Entry[]
  readonly unknown: readonly number[]
} {
  const entries: Entry[] = []
  const unknown: number[] = []
  let open: { readonly kind: Entry['kind']; readonly line: number; readonly lines: string[] } | null = null
  let fence: string | null = null
  let comment = false
  let blank = false
  let number = 0

  const flush = (): void => {
    if (open) entries.push({ kind: open.kind, line: open.line, text: open.lines.join('\n') })
    open = null
    blank = false
  }

  for (const line of text.split('\n')) {
    number++
    if (comment) {
      comment = line.trimEnd() !== 'END_COMMENT'
    } else if (fence !== null) {
      if (line.trimEnd() === fence) {
        fence = null
        flush()
      }
    } else if (line.trimEnd() === 'COMMENT') {
      flush()
      comment = true
    } else if (line.startsWith('%')) {
      continue
    } else if (line.trim() === '') {
      blank = true
    } else if (open && /^[ \t]/.test(line)) {
      const { lines } = open as { readonly lines: string[] }
      if (blank) lines.push('')
      lines.push(line.trim())
      blank = false
    } else {
      const ticks = line.startsWith('`') ? /^(`{3,})\s*\{[^{}\n]{0,200}\.run\s*\}\s*$/.exec(line) : null
      const found = formOf(line)
      if (!found && !ticks) {
        // A line that is wrapped without being indented.
        if (open && !blank) (open as { readonly lines: string[] }).lines.push(line.trim())
        else if (unknown.length < mostUnknown) unknown.push(number)
        continue
      }
      flush()
      if (ticks) {
        fence = ticks[1]!
        open = { kind: 'code', line: number, lines: [line] }
      } else open = { kind: found![0], line: number, lines: [line.replace(found![2], '').trim()] }
    }
  }
  flush()
  return { entries, unknown }
}
