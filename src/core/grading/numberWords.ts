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

/** Number words of the game's two languages, folded as `foldTyped` does. A set in another language writes out its own. */
const values: ReadonlyMap<string, number> = new Map([
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
])

/** As many words may stand before a number in words: “for almost twelve hours”. A bound, since each is tried as its first. */
const mostBefore = 3

/** The first number in words of a folded text, near its beginning, and what stands on both sides of it; null where there is none. */
export function spelledNumberIn(text: string): FoundNumber | null {
  const words = text.split(' ')
  for (let first = 0; first <= mostBefore && first < words.length; first++) {
    const found = spelledNumber(words.slice(first).join(' '))
    if (found) return { ...found, before: words.slice(0, first).join(' ') }
  }
  return null
}

/** The number that a folded text begins with in words (“twenty-seven days”), below a thousand; null where it doesn't. */
export function spelledNumber(text: string): FoundNumber | null {
  const words = text.split(/[ -]/)
  let total: number | null = null
  let read = 0
  for (const [index, word] of words.entries()) {
    const next = withWord(total, word)
    if (next === null) {
      if (word === 'and' && total !== null && withWord(total, words[index + 1] ?? '') !== null) continue
      break
    }
    total = next
    read = index + 1
  }
  if (total === null) return null
  return {
    negative: false,
    whole: String(total),
    fraction: '',
    before: '',
    after: words.slice(read).join(' '),
  }
}

/** The sum with one more word, or null where the word can't go on with it: “twenty seven”, not “seven twenty”. */
function withWord(total: number | null, word: string): number | null {
  if (word === 'hundred') return total !== null && total > 0 && total < 10 ? total * 100 : null
  const value = values.get(word)
  if (value === undefined) return null
  if (total === null) return value
  if (total === 0 || value === 0) return null
  if (total % 100 === 0) return total + value
  return total >= 20 && total % 10 === 0 && value < 10 ? total + value : null
}
