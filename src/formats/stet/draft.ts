import { parseTree } from 'jsonc-parser'
import { createContext } from '../../core/checks/context.ts'
import { checkSet } from '../../core/checks/registry.ts'
import type { PlacedFinding } from '../../core/model/finding.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import { decode } from './decode.ts'
import { error, type Fault } from './fault.ts'
import { mendSet } from './mend.ts'
import { formatFault, overLimits, placed } from './read.ts'
import { scanBounds, syntaxFault } from './scan.ts'
import { readStructure } from './structure.ts'
import { readTree } from './tree.ts'

/** A set to work at, whatever is wrong with it. */
export interface DraftReading {
  /** Null where too little of the text is like a set. */
  readonly set: QuestionSet | null
  /** As `readSet` finds them; those of a set that had to be mended are of what it was and of what it is now. */
  readonly findings: readonly PlacedFinding[]
  /** Something of the text isn't in the set, or was filled in. */
  readonly mended: boolean
}

/** Reads a file leniently: never throws, and leaves nothing out that a set can hold. */
export function readDraft(input: Uint8Array | string): DraftReading {
  const { text, fault } = decode(input)
  const bounds = fault ?? scanBounds(text)
  if (bounds) return { set: null, findings: placed([bounds], text, null), mended: false }
  const broken = syntaxFault(text)
  const root = parseTree(text, [], { allowTrailingComma: true })
  if (!root) {
    return { set: null, findings: placed([broken ?? error('fileEmpty', [])], text, null), mended: false }
  }
  const { value, faults } = readTree(root)
  const known: Fault[] = broken ? [broken, ...faults] : [...faults]
  const format = formatFault(value)
  if (format) known.push(format)
  // Of another format, or of one to come: what looks alike may mean something else.
  const foreign = format !== null && format.code !== 'formatMissing'
  const mending = foreign ? null : mendSet(value)
  if (!mending) return { set: null, findings: placed(known, text, root), mended: false }
  const { set, mended } = mending
  const structure = format ? null : readStructure(value)
  if (structure && 'faults' in structure) known.push(...structure.faults)
  const over = overLimits(set)
  // Checks of what is beyond all bounds would take as long as it likes.
  known.push(...over, ...(over.length > 0 ? [] : checkSet(createContext(set))))
  return { set, findings: placed(known, text, root), mended: mended || broken !== null }
}

/** Reads what the desk itself wrote, in no more time than it takes; null where it isn't that. */
export function readOwnDraft(text: string): QuestionSet | null {
  try {
    return mendSet(JSON.parse(text))?.set ?? null
  } catch {
    return null
  }
}
