/** One answer between braces, escapes hidden. */
export interface Answer {
  /** `=` or `~`; null where the first one has no sign. */
  readonly sign: '=' | '~' | null
  /** In per cent; null where none is written. */
  readonly weight: number | null
  readonly text: string
  readonly feedback: string
}

/**
 * The answers of a question. A sign parts two answers wherever it stands, as at Moodle's; but where each answer has a line of its own, one
 * within a word is text, and so is an equals sign within a word where others stand apart, as long as that leaves an answer to choose. Linear.
 */
export function answersOf(inside: string): readonly Answer[] {
  const all = signsOf(inside)
  // As nearly all are written.
  if (all.every(({ atLine, apart, spaceAfter }) => atLine || (apart && !spaceAfter))) return cut(inside, all)
  const tilde = all.some(({ sign }) => sign === '~')
  const valid = (signs: readonly Sign[]): boolean => {
    if (signs.length === 0 || (tilde && !signs.some(({ sign }) => sign === '~'))) return false
    const answers = cut(inside, signs)
    return !tilde || (answers.length > 1 && answers.some(isRight))
  }
  const atLines = all.filter((sign) => sign.atLine)
  if (atLines.length > 1 && all[0]?.atLine) {
    const apart = all.filter((sign) => sign.atLine || (sign.apart && !sign.spaceAfter))
    if (apart.length === all.length) return cut(inside, all)
    if (valid(apart)) return cut(inside, apart)
  }
  const spaced = all.filter(({ sign, apart }) => sign === '~' || apart)
  if (tilde && spaced.length < all.length && valid(spaced)) return cut(inside, spaced)
  return cut(inside, all)
}

export const isRight = ({ sign, weight }: Answer): boolean => (weight === null ? sign !== '~' : weight > 0)

interface Sign {
  readonly at: number
  readonly sign: '=' | '~'
  readonly atLine: boolean
  /** After white space, or first. */
  readonly apart: boolean
  readonly spaceAfter: boolean
}

function signsOf(inside: string): readonly Sign[] {
  const signs: Sign[] = []
  let lineIsBlank = true
  let apart = true
  for (let at = 0; at < inside.length; at++) {
    const unit = inside.charCodeAt(at)
    if (unit === 61 || unit === 126) {
      const spaceAfter = isSpace(inside.charCodeAt(at + 1))
      signs.push({ at, sign: unit === 61 ? '=' : '~', atLine: lineIsBlank, apart, spaceAfter })
    }
    if (unit === 10) lineIsBlank = true
    else if (!isSpace(unit)) lineIsBlank = false
    apart = isSpace(unit)
  }
  return signs
}

const otherSpaces = new Set([
  0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028,
  0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
])

/** Whether the unit is what `\s` is. */
export function isSpace(unit: number): boolean {
  if (unit === 32 || (unit >= 9 && unit <= 13) || unit === 160) return true
  return unit >= 0x1680 && otherSpaces.has(unit)
}

function cut(inside: string, signs: readonly Sign[]): readonly Answer[] {
  const first = signs[0]?.at ?? inside.length
  const answers = signs.map(({ at, sign }, index) =>
    answerOf(sign, inside.slice(at + 1, signs[index + 1]?.at ?? inside.length)),
  )
  return first === 0 || inside.slice(0, first).trim() === ''
    ? answers
    : [answerOf(null, inside.slice(0, first)), ...answers]
}

function answerOf(sign: Answer['sign'], written: string): Answer {
  if (written === '') return { sign, weight: null, text: '', feedback: '' }
  const weighed = !written.includes('%') ? null : /^\s*%\s*(-?\d{1,3}(?:[.,]\d{0,20})?)\s*%/.exec(written)
  const rest = weighed ? written.slice(weighed[0].length) : written
  const hash = rest.indexOf('#')
  return {
    sign,
    weight: weighed ? Number(weighed[1]!.replace(',', '.')) : null,
    text: hash === -1 ? rest : rest.slice(0, hash),
    feedback: hash === -1 ? '' : rest.slice(hash + 1),
  }
}
