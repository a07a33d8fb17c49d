import { parseTree, type Node } from 'jsonc-parser'
import { citedIn } from '../../core/checks/cited.ts'
import { createContext } from '../../core/checks/context.ts'
import { checkSet } from '../../core/checks/registry.ts'
import { excerpt } from '../../core/checks/words.ts'
import { wordCount } from '../../core/model/article.ts'
import type { PlacedFinding } from '../../core/model/finding.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import { decode } from './decode.ts'
import { error, type Fault } from './fault.ts'
import { limits } from './limits.ts'
import { lineStarts, offsetOf, placeAt } from './place.ts'
import { scanBounds, syntaxFault } from './scan.ts'
import { formatName, formatVersion } from './schema.ts'
import { readStructure } from './structure.ts'
import { readTree } from './tree.ts'

/** A set to play, with advice; or, with an error among the findings, none. Findings stand in the order of the file. */
export interface ReadResult {
  readonly set: QuestionSet | null
  readonly findings: readonly PlacedFinding[]
}

/** More than anybody mends at one sitting; one finding then says how many more there are. */
const mostFindings = 200

/**
 * Reads a file's bytes, or its text. Whatever they are, it doesn't throw, and comes back with a whole set or none.
 * `advice: false` leaves out the warnings, for sets that are only to be played.
 */
export function readSet(
  input: Uint8Array | string,
  { advice = true }: { readonly advice?: boolean } = {},
): ReadResult {
  const { text, fault } = decode(input)
  const broken = fault ?? scanBounds(text) ?? syntaxFault(text)
  if (broken) return { set: null, findings: placed([broken], text, null) }
  const root = parseTree(text, [], { disallowComments: true })
  if (!root) return { set: null, findings: placed([error('fileEmpty', [])], text, null) }
  const { set, faults } = readRoot(root, advice)
  const playable = set && !faults.some((each) => each.severity === 'error')
  return { set: playable ? set : null, findings: placed(faults, text, root) }
}

function readRoot(
  root: Node,
  advice: boolean,
): { readonly set: QuestionSet | null; readonly faults: readonly Fault[] } {
  const { value, faults } = readTree(root)
  const foreign = formatFault(value)
  if (foreign) return { set: null, faults: [...faults, foreign] }
  const structure = readStructure(value)
  if ('faults' in structure) return { set: null, faults: [...faults, ...structure.faults] }
  const { set } = structure
  const over = overLimits(set)
  if (over.length > 0) return { set: null, faults: [...faults, ...over] }
  return { set, faults: [...faults, ...checkSet(createContext(set), advice ? undefined : 'error')] }
}

/** Why the value isn't of the format that this reader knows. */
export function formatFault(value: unknown): Fault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return error('rootNotObject', [])
  const format = 'format' in value ? value.format : undefined
  if (format === undefined) return error('formatMissing', [], { format: `${formatName}/${formatVersion}` })
  const [name, version] = typeof format === 'string' ? format.split('/') : []
  if (name === formatName && Number(version) > formatVersion) {
    return error('formatNewer', ['format'], {
      format: excerpt(`${name}/${version}`),
      known: `${formatName}/${formatVersion}`,
    })
  }
  if (format === `${formatName}/${formatVersion}`) return null
  const found = excerpt(typeof format === 'string' ? format : JSON.stringify(format))
  return error('formatUnknown', ['format'], { format: found, known: `${formatName}/${formatVersion}` })
}

/** What of a set is more than a reader may be asked to hold. */
export function overLimits(set: QuestionSet): readonly Fault[] {
  const { blocks } = set.article
  const faults: Fault[] = []
  const characters = blocks.reduce((sum, block) => sum + block.text.length, 0)
  const path = ['article', 'blocks']
  if (characters > limits.characters) {
    faults.push(
      error('storyTooLong', path, {
        limit: limits.characters,
        found: characters,
        unitKey: 'unit.characters',
      }),
    )
  } else {
    const words = wordCount(set.article)
    if (words > limits.words) {
      faults.push(error('storyTooLong', path, { limit: limits.words, found: words, unitKey: 'unit.words' }))
    }
  }
  const quotes = set.questions.reduce((sum, question) => sum + citedIn(question).length, 0)
  if (quotes > limits.quotes)
    faults.push(error('quotesTooMany', ['questions'], { limit: limits.quotes, found: quotes }))
  return faults
}

/** In the order of the file. Faults come errors first, so that where there are too many to show advice is left out. */
export function placed(faults: readonly Fault[], text: string, root: Node | null): readonly PlacedFinding[] {
  const starts = lineStarts(text)
  const kept = faults.length <= mostFindings ? faults : faults.slice(0, mostFindings - 1)
  const findings = kept
    .map((fault) => ({ fault, at: fault.offset ?? (root ? offsetOf(root, fault.path, fault.atKey) : 0) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ fault: { code, severity, path, params }, at }) => {
      const { line, column } = placeAt(starts, at)
      return { code, severity, path, params, line, column }
    })
  if (kept.length === faults.length) return findings
  const rest = faults.length - kept.length
  const severity = faults.some((fault) => fault.severity === 'error') ? 'error' : 'warning'
  return [
    ...findings,
    { code: 'findingsMore', severity, path: [], params: { count: rest }, line: 1, column: 1 },
  ]
}
