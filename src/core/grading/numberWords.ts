/** A number as found in a text, and the text on both sides of it. `whole` and `fraction` are plain digits. */
export interface FoundNumber {
  readonly negative: boolean
  readonly whole: string
  readonly fraction: string
  readonly before: string
  readonly after: string
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** How a language writes numbers in words; all words folded as `foldTyped` does. */
interface NumberWords {
  readonly values: ReadonlyMap<string, number>
  /** Makes hundreds of the unit before it: “two hundred”. */
  readonly hundred: string | null
  /** Makes thousands of what stands before it, or one thousand alone: “dos mil”, “mil”. */
  readonly thousand: string | null
  /** Stands between parts of one number: “and”, “y”. */
  readonly joint: string
}

/** English and Arabic, which players of every story may use. */
const common: NumberWords = {
  values: new Map([
    ...small.split(' ').map((word, index) => [word, index] as const),
    ...tens.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
    ...[
      'صفر',
      'واحد واحدة',
      'اثنان اثنين اثنتان اثنتين',
      'ثلاثة ثلاث',
      'اربعة اربع',
      'خمسة خمس',
      'ستة ست',
      'سبعة سبع',
      'ثمانية ثماني ثمان',
      'تسعة تسع',
      'عشرة عشر',
    ].flatMap((words, value) => words.split(' ').map((word) => [word, value] as const)),
    ...[
      'عشرون عشرين',
      'ثلاثون ثلاثين',
      'اربعون اربعين',
      'خمسون خمسين',
      'ستون ستين',
      'سبعون سبعين',
      'ثمانون ثمانين',
      'تسعون تسعين',
    ].flatMap((words, index) => words.split(' ').map((word) => [word, (index + 2) * 10] as const)),
  ]),
  hundred: 'hundred',
  thousand: null,
  joint: 'and',
}

const spanish: NumberWords = {
  values: new Map([
    ...[
      'cero',
      'un uno una',
      ...'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'.split(' '),
      ...'dieciseis diecisiete dieciocho diecinueve veinte'.split(' '),
      'veintiun veintiuno veintiuna',
      ...'veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve'.split(
        ' ',
      ),
    ].flatMap((words, value) => words.split(' ').map((word) => [word, value] as const)),
    ...'treinta cuarenta cincuenta sesenta setenta ochenta noventa'
      .split(' ')
      .map((word, index) => [word, (index + 3) * 10] as const),
    ['cien', 100],
    ['ciento', 100],
    ...'doscient trescient cuatrocient quinient seiscient setecient ochocient novecient'
      .split(' ')
      .flatMap((stem, index) => ['os', 'as'].map((end) => [stem + end, (index + 2) * 100] as const)),
  ]),
  hundred: null,
  thousand: 'mil',
  joint: 'y',
}

const byLanguage: ReadonlyMap<string, NumberWords> = new Map([['es', spanish]])

/** The story's language first: what is a word in one may be a number in another (“once”). */
function wordsFor(language: string): readonly NumberWords[] {
  const own = byLanguage.get(language.toLowerCase().split('-')[0] ?? '')
  return own ? [own, common] : [common]
}

/** As many words may stand before a number in words: “for almost twelve hours”. A bound, since each is tried as its first. */
const mostBefore = 3

/** The first number in words of a folded text, near its beginning, and what stands on both sides of it; null where there is none. `language`: the story's tag. */
export function spelledNumberIn(text: string, language: string): FoundNumber | null {
  const words = text.split(' ')
  for (const known of wordsFor(language)) {
    for (let first = 0; first <= mostBefore && first < words.length; first++) {
      const found = spelledBy(known, words.slice(first).join(' '))
      if (found) return { ...found, before: words.slice(0, first).join(' ') }
    }
  }
  return null
}

/** The number that a folded text begins with in words (“twenty-seven days”); null where it doesn't. `language`: the story's tag. */
export function spelledNumber(text: string, language: string): FoundNumber | null {
  for (const known of wordsFor(language)) {
    const found = spelledBy(known, text)
    if (found) return found
  }
  return null
}

function spelledBy(known: NumberWords, text: string): FoundNumber | null {
  const words = text.split(/[ -]/)
  let sum: Sum | null = null
  let read = 0
  for (const [index, word] of words.entries()) {
    const next = withWord(known, sum, word)
    if (next === null) {
      if (word === known.joint && sum !== null && withWord(known, sum, words[index + 1] ?? '') !== null)
        continue
      break
    }
    sum = next
    read = index + 1
  }
  if (sum === null) return null
  return {
    negative: false,
    whole: String(sum.thousands * 1000 + (sum.rest ?? 0)),
    fraction: '',
    before: '',
    after: words.slice(read).join(' '),
  }
}

/** What has been read of a number. `rest`: below a thousand; null right after “mil”. */
interface Sum {
  readonly thousands: number
  readonly rest: number | null
}

/** The sum with one more word, or null where the word can't go on with it: “twenty seven”, not “seven twenty”. */
function withWord(known: NumberWords, sum: Sum | null, word: string): Sum | null {
  const { thousands, rest } = sum ?? { thousands: 0, rest: null }
  if (word === known.thousand) {
    return thousands === 0 && rest !== 0 ? { thousands: rest ?? 1, rest: null } : null
  }
  const next = below(known, rest, word)
  if (next === null || (next === 0 && thousands > 0)) return null
  return { thousands, rest: next }
}

/** The same below a thousand. */
function below({ values, hundred }: NumberWords, total: number | null, word: string): number | null {
  if (word === hundred) return total !== null && total > 0 && total < 10 ? total * 100 : null
  const value = values.get(word)
  if (value === undefined) return null
  if (total === null) return value
  if (total === 0 || value === 0) return null
  if (total % 100 === 0) return value < 100 ? total + value : null
  const tens = total % 100
  return tens >= 20 && tens % 10 === 0 && value < 10 ? total + value : null
}
