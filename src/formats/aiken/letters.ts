/** Letters by which options go, in the order of each script. */
const alphabets = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'АБВГДЕЖЗИКЛМНОПРСТ',
  'ΑΒΓΔΕΖΗΘΙΚ',
  'אבגדהוזחטי',
  'ابجدهوزحطي',
]

/** Cyrillic and Greek capitals that look like Latin ones and are typed for them. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [...'АВСЕНІКМОРТХΑΒΕΖΗΙΚ'].map((letter, at) => [letter, 'ABCEHIKMOPTXABEZHIK'[at]!]),
)

/** The letter as a capital, without the marks above and below. */
export function plainLetter(letter: string): string {
  return letter.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
}

/** The places that a plain letter may stand for, from 0: more than one where it looks like that of another script. */
export function placesOf(letter: string): readonly number[] {
  const alike = lookAlikes.get(letter)
  const written = alike === undefined ? [letter] : [alike, letter]
  return written
    .flatMap((each) => alphabets.map((alphabet) => alphabet.indexOf(each)))
    .filter((place) => place !== -1)
}
