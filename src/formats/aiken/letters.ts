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
  const capital = letter.toUpperCase()
  return /^[A-Z]$/.test(capital) ? capital : capital.normalize('NFKD').replace(/\p{M}/gu, '')
}

const places: ReadonlyMap<string, readonly number[]> = new Map(
  alphabets.flatMap((alphabet) =>
    [...alphabet].map((letter, place): [string, readonly number[]] => {
      const alike = lookAlikes.get(letter)
      const other = alike === undefined ? place : alphabets[0]!.indexOf(alike)
      return [letter, other === place ? [place] : [Math.min(place, other), Math.max(place, other)]]
    }),
  ),
)
const onlyAlike: ReadonlyMap<string, readonly number[]> = new Map(
  [...lookAlikes].map(([letter, alike]) => [letter, [alphabets[0]!.indexOf(alike)]]),
)

/** The places that a plain letter may stand for, from 0 and rising: two where it looks like that of another script. */
export function placesOf(letter: string): readonly number[] {
  return places.get(letter) ?? onlyAlike.get(letter) ?? []
}
