/** What stands between two stars. */
export interface Mark {
  readonly answers: readonly string[]
  readonly tip: string
}

export interface Marked {
  /** The text with `instead` for each mark. */
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Takes `*answer/other:tip*` out of a text with markup; two stars in a row are a star. Linear. */
export function readMarked(source: string, instead: string): Marked {
  const pieces = source.replaceAll('**', '&#42;').split('*')
  // A star without another is text.
  const open = pieces.length % 2 === 0
  const last = open ? `*${pieces.pop() ?? ''}` : ''
  const parts: string[] = []
  const marks: Mark[] = []
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) {
      parts.push(piece)
      continue
    }
    parts.push(instead)
    marks.push(markOf(piece))
  }
  return { text: parts.join('') + last, marks }
}

function markOf(inside: string): Mark {
  const [told = ''] = inside.split(/\\[+-]/)
  const at = told.indexOf(':')
  return {
    // A closing tag is no alternative.
    answers: (at === -1 ? told : told.slice(0, at)).split(/(?<!<)\//),
    tip: at === -1 ? '' : told.slice(at + 1),
  }
}
