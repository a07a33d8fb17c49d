/** Cuts a text into words where its script has no blanks between them; null where the browser can't. */
export type WordCutter = ((text: string) => readonly string[]) | null

/** The browser's own cutter for a language; null in browsers without `Intl.Segmenter`. */
export function wordCutter(language: string): WordCutter {
  if (!('Segmenter' in Intl)) return null
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment)
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
// Closing marks never begin a line, opening ones never end it.
const clingsBack =
  /^[\p{Pe}\p{Pf}\p{M}\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f…・ー々,.:;!?%'"\u2069]/u
const clingsOn = /[\p{Ps}\p{Pi}\u2066-\u2068]$/u
const afterHyphen = /(?<=[\p{L}\p{N}][-\u2010\u2013\u2014/])(?=[\p{L}\p{N}])/u
// Blanks that a line may be broken at; a no-break space is none.
const blanks = /[ \t\n\r\f\v\u2028\u2029]+/g
// A letter with its marks is never cut apart.
const clusters = /^\p{M}+|\P{M}\p{M}*/gu

/** The pieces between which a line may be broken; together they are the text with its blanks folded. */
function piecesOf(text: string, cut: WordCutter): readonly string[] {
  const chunks =
    text
      .replace(blanks, ' ')
      .trim()
      .match(/[^ ]+ ?/g) ?? []
  const pieces: string[] = []
  for (const piece of chunks.flatMap((chunk) =>
    unspaced.test(chunk) ? (cut ? cut(chunk) : (chunk.match(clusters) ?? [])) : chunk.split(afterHyphen),
  )) {
    const before = pieces.at(-1)
    const joined =
      before !== undefined &&
      !before.endsWith(' ') &&
      (piece === ' ' || clingsBack.test(piece) || clingsOn.test(before))
    if (joined) pieces[pieces.length - 1] = before + piece
    else pieces.push(piece)
  }
  return pieces
}

/**
 * The text in lines that `fits` accepts, each as full as can be; a word that no line holds is broken between its letters.
 * Directional isolates left open by one line are opened anew on the next.
 */
export function breakLines(
  text: string,
  fits: (line: string) => boolean,
  cut: WordCutter,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text, cut)) {
    if (fits((line + piece).trimEnd())) {
      line += piece
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    line = piece
    while (!fits(line.trimEnd())) {
      const letters = line.match(clusters) ?? [line]
      let count = 1
      while (count < letters.length - 1 && fits(letters.slice(0, count + 1).join(''))) count++
      if (count >= letters.length) break
      lines.push(letters.slice(0, count).join(''))
      line = letters.slice(count).join('')
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd())
  return reopened(lines)
}

function reopened(lines: readonly string[]): readonly string[] {
  let open: readonly string[] = []
  return lines.map((line) => {
    const whole = open.join('') + line
    let left: string[] = []
    for (const sign of whole.match(/[\u2066-\u2069]/g) ?? []) {
      left = sign === '\u2069' ? left.slice(0, -1) : [...left, sign]
    }
    open = left
    return whole
  })
}
