import type { BlockKind } from '../../core/model/set.ts'

/** A block of a story that has no id yet. */
export interface RawBlock {
  readonly kind: BlockKind
  readonly text: string
}

export interface Pasted {
  readonly blocks: readonly RawBlock[]
  /** How many invisible characters were left out. */
  readonly hidden: number
}

/** Marks of direction, joins that join nothing, and control characters: nobody sees them, and a quotation would have to have them. */
const invisible =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu

/** Joiners stand inside Persian and Indic words and inside emoji; at the ends of words they do nothing. */
const idleJoiner = /(?<![^\s])[\u200C\u200D]+|[\u200C\u200D]+(?![^\s])/gu

/** A text without invisible characters, with one space for each run of white space; `hidden`: how many characters were left out. */
export function tidy(text: string): { readonly text: string; readonly hidden: number } {
  let hidden = 0
  const drop = (found: string): string => {
    hidden += found.length
    return ''
  }
  const seen = text.replace(invisible, drop).replace(idleJoiner, drop)
  return { text: seen.replace(/\s+/gu, spaceOf).trim(), hidden }
}

/** A space that keeps a mark with its word stays, since French and numbers want it. */
function spaceOf(run: string): string {
  return run === '\u00A0' || run === '\u202F' ? run : ' '
}

const ends = /[.!?…。！？؟۔:;：；][”’»"'」』)\]）]*$/u
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]$/u
const longestHeading = 120
const longestCaption = 400

/** Plain text to the blocks of a story: blank lines and line breaks part them, lines broken by a mailer are joined again. */
export function readText(text: string): Pasted {
  let hidden = 0
  const pieces = paragraphsIn(text.replace(/\r\n?|[\u2028\u0085]/gu, '\n').replace(/[\u2029\f\v]/gu, '\n\n'))
  const raws = pieces.flatMap((piece): readonly RawBlock[] => {
    const plain = tidy(piece)
    hidden += plain.hidden
    return plain.text === '' ? [] : [{ kind: 'paragraph', text: plain.text }]
  })
  return { blocks: classify(raws), hidden }
}

function paragraphsIn(text: string): readonly string[] {
  const chunks = text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u)
    .map((chunk) => chunk.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])))
  const width = wrappedAt(chunks)
  if (width === null) return chunks.flat()
  return chunks.flatMap((lines) => rejoin(lines, width))
}

const shortestWrap = 40
const longestWrap = 120

/**
 * The width at which a mailer or a PDF broke the lines; null where each line is a paragraph of its own. Broken lines are of about
 * one length, and most of them end inside a sentence.
 */
function wrappedAt(chunks: readonly (readonly string[])[]): number | null {
  const inner = chunks.flatMap((lines) => lines.slice(0, -1))
  if (inner.length < 2) return null
  const lengths = inner.map((line) => line.length).toSorted((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (width < shortestWrap || width > longestWrap) return null
  const full = inner.filter((line) => line.length > width * 0.7)
  const broken = full.filter((line) => !ends.test(line))
  return full.length * 2 > inner.length && broken.length * 2 > full.length ? width : null
}

function rejoin(lines: readonly string[], width: number): readonly string[] {
  const joined: string[] = []
  let open = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (open && last !== undefined) joined[joined.length - 1] = join(last, line)
    else joined.push(line)
    open = line.length > width * 0.7 || !ends.test(line)
  }
  return joined
}

function join(before: string, after: string): string {
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + after
  const hyphened = /\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after)
  const closed =
    spaceless.test(before) && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after)
  return hyphened || closed ? before + after : `${before} ${after}`
}

const captionStart =
  /^(?:file )?(?:photo|picture|image|caption|foto|imagen|bild|légende|crédits? photo|подпись|фото|снимок|fotoğraf|görsel|صورة|الصورة|图|图片|照片|图为|资料图)(?: by)?\s*[:：|–—-]/iu
const captionEnd =
  /(?:\((?:ap|afp|reuters|epa|getty|photo|foto|фото|صورة|fotoğraf)\b[^)]*\)|(?:photo|foto|fotoğraf|фото|bild)\s*[:：]\s*[^.]{2,60}|(?:\/|\||–)\s*(?:ap|afp|reuters|epa|getty(?: images)?))\.?$/iu
/** “…, center, shakes hands with …, right, …”: where somebody stands in a picture is told in captions alone. */
const captionPlaces =
  /,\s(?:(?:from |at |far )?(?:left|right|cent(?:er|re))|second from (?:left|right)|izquierda|derecha|centro|à gauche|à droite|au centre|links|rechts|слева|справа|в центре|solda|sağda|ortada)\s*,|\((?:left|right|cent(?:er|re)|l|r|izq\.?|dcha\.?|à gauche|à droite|links|rechts|слева|справа|solda|sağda|يمين|يسار|左|右|中)\)/iu

/** Gives the blocks their kinds, by how they look and where they stand. */
export function classify(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const bodies = blocks.map(({ text }) => comparable(text))
  const whole = bodies.join('\n')
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block
    const { text } = block
    if (text.length <= longestCaption && isCaption(text)) return { ...block, kind: 'caption' }
    if (isRepeated(bodies[index] ?? '', whole)) return { ...block, kind: 'pullquote' }
    if (text.length <= longestHeading && !ends.test(text) && !/^[-•*–—]/u.test(text))
      return { ...block, kind: 'heading' }
    return block
  })
}

function isCaption(text: string): boolean {
  return captionStart.test(text) || captionEnd.test(text) || captionPlaces.test(text)
}

function comparable(text: string): string {
  return text
    .replace(/[“”„«»"‘’'「」『』]/gu, '')
    .replace(/[.,…]+$/u, '')
    .toLowerCase()
    .trim()
}

const shortestRepeated = 24

/** Whether the words of a block stand inside another one as well. */
function isRepeated(words: string, whole: string): boolean {
  if (words.length < shortestRepeated || words.length > longestCaption) return false
  for (let at = whole.indexOf(words); at !== -1; at = whole.indexOf(words, at + 1)) {
    const alone = (at === 0 || whole[at - 1] === '\n') && (whole[at + words.length] ?? '\n') === '\n'
    if (!alone) return true
  }
  return false
}
