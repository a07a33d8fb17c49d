import { readSet } from '../formats/stet/read.ts'
import type { PlacedFinding } from '../core/model/finding.ts'
import { sentenceOf } from '../i18n/findings.ts'
import type { Translator } from '../i18n/translator.ts'

/** A file to check: its name as it is shown, and its bytes, or why it can't be read. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array | null
  readonly cause?: string
}

export interface Report {
  readonly out: string
  readonly err: string
  /** 0: no errors. 1: errors. 2: a file can't be read. */
  readonly exit: 0 | 1 | 2
}

/**
 * Checks all sources; with `json`, `out` is a list of `{ file, set, findings }`, each finding with its sentence. Without `advice`
 * only errors are looked for.
 */
export function check(
  sources: readonly Source[],
  translator: Translator,
  { json = false, advice = true }: { readonly json?: boolean; readonly advice?: boolean } = {},
): Report {
  const read = sources.flatMap(({ name, bytes }) => (bytes ? [{ name, ...readSet(bytes, { advice }) }] : []))
  const unreadable = sources.filter((source) => source.bytes === null)
  const findings = read.flatMap((file) => file.findings)
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const warnings = findings.length - errors
  const err = unreadable.map(({ name, cause = '' }) =>
    translator.t('findings:cli.unreadable', { file: name, cause }),
  )
  const out = json
    ? [
        JSON.stringify(
          read.map(({ name, set, findings: found }) => ({
            file: name,
            set: set?.id ?? null,
            findings: found.map((finding) => ({ ...finding, sentence: sentenceOf(translator, finding) })),
          })),
          null,
          2,
        ),
      ]
    : [
        ...read.flatMap(({ name, findings: found }) =>
          found.map((finding) => lineOf(name, finding, translator)),
        ),
        translator.t('findings:cli.summary', {
          files: translator.t('findings:cli.files', { count: read.length }),
          errors: translator.t('findings:cli.errors', { count: errors }),
          warnings: translator.t('findings:cli.warnings', { count: warnings }),
        }),
      ]
  return { out: text(out), err: text(err), exit: unreadable.length > 0 ? 2 : errors > 0 ? 1 : 0 }
}

/** A set from anywhere is quoted here, and these would act on a terminal: move its cursor, clear it. */
const control = /\p{Cc}/gu

function lineOf(file: string, finding: PlacedFinding, translator: Translator): string {
  const { line, column, severity, code } = finding
  const said = `${file}:${line}:${column} ${severity} ${code} ${sentenceOf(translator, finding)}`
  return said.replace(control, '\uFFFD')
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
