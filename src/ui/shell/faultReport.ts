/** What is told of a fault: none of anybody's words, names or addresses. */
export interface FaultReport {
  /** Of Stet. */
  readonly version: string
  readonly page: string
  /** The scene, without what it shows. */
  readonly place: string
  readonly language: string
  readonly online: boolean
  /** As the browser calls itself. */
  readonly browser: string
  /** The last few kinds of things that were done, the latest last. */
  readonly lately: readonly string[]
  readonly error: unknown
}

const longestMessage = 300
const mostFrames = 12

/** The report as a text to be copied; in English, for those who mend Stet. */
export function faultReport(report: FaultReport): string {
  const { name, message, frames } = partsOf(report.error)
  return [
    `Stet ${report.version}, ${report.page}, ${report.place}, ${report.language}, ${report.online ? 'online' : 'offline'}`,
    report.browser,
    `${name}: ${message}`,
    ...frames.map((frame) => `  ${frame}`),
    `Lately: ${report.lately.join(', ') || 'nothing'}`,
    '',
  ].join('\n')
}

/** Whether a fault is one of Stet's: not of what a browser's extensions do to its pages, nor something that was called off. */
export function isOwnFault(error: unknown): boolean {
  if (!(error instanceof Error)) return error !== null && error !== undefined && error !== ''
  return error.name !== 'AbortError' && !/\b(?:chrome|moz|safari-web)-extension:/.test(error.stack ?? '')
}

function partsOf(error: unknown): {
  readonly name: string
  readonly message: string
  readonly frames: readonly string[]
} {
  if (!(error instanceof Error)) return { name: typeof error, message: '', frames: [] }
  return {
    name: error.name.slice(0, 60),
    message: withoutWords(error.message).slice(0, longestMessage),
    frames: framesIn(error.stack ?? '').slice(0, mostFrames),
  }
}

/** What stands in quotation marks may be somebody's words; what follows a file's name in an address, a set. */
function withoutWords(message: string): string {
  return message
    .replace(/\s+/gu, ' ')
    .replace(/“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?|"[^"]*"?|`[^`]*`?|(?<!\p{L})'[^']*'?/gu, '“…”')
    .replace(/\b[a-z][a-z+.-]*:\/\/\S+/gu, (address) => fileIn(address))
}

/** Names of functions and places in Stet's own files, whichever browser wrote them. */
function framesIn(stack: string): readonly string[] {
  return stack.split('\n').flatMap((line) => {
    const found =
      /^\s*(?:at (?:async )?)?(?:([\w$.<>#/ ]*?)(?: \(|@))?\(?([a-z][a-z+.-]*:\/\/[^\s()]+):(\d+):(\d+)\)?$/.exec(
        line,
      )
    if (!found) return []
    const [, name = '', address = '', row, column] = found
    return [`${name.trim() || '(nameless)'} ${fileIn(address)}:${row}:${column}`]
  })
}

function fileIn(address: string): string {
  return address.replace(/[?#].*$/u, '').replace(/^.*\//u, '') || 'page'
}
