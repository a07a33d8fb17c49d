import type { Finding } from '../../core/model/finding.ts'

/** A finding of the reader's own, with its place where that is no value: a key, a stray character. */
export interface Fault extends Finding {
  /** UTF-16 offset in the file's text; without it, the place is that of the path. */
  readonly offset?: number
  /** The place is that of the field's name, not of its value. */
  readonly atKey?: boolean
}

export function error(code: string, path: Finding['path'], params: Finding['params'] = {}): Fault {
  return { code, severity: 'error', path, params }
}
