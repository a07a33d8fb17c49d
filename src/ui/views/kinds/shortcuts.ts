const easternDigits = '٠١٢٣٤٥٦٧٨٩'

/**
 * The option that a key means, from 0: a figure, a Latin letter, or the letter of the interface's own row (`letters`).
 * `code` tells the place on the keyboard, for layouts without Latin letters and for French ones, whose figures need Shift.
 * Null where it means none of `count`.
 */
export function optionOfKey(
  { key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>,
  count: number,
  letters: (index: number) => string,
): number | null {
  const within = (index: number): number | null => (index >= 0 && index < count ? index : null)
  if (/^[1-9]$/.test(key)) return within(Number(key) - 1)
  if (key.length === 1 && easternDigits.includes(key)) return within(easternDigits.indexOf(key) - 1)
  // H, M and T have other work; seven letters are enough for any question.
  if (/^[a-g]$/i.test(key)) return within(key.toLowerCase().charCodeAt(0) - 97)
  const figure = shiftKey ? undefined : /^Digit([1-9])$/.exec(code)?.[1]
  if (key.length === 1 && figure !== undefined) return within(Number(figure) - 1)
  if (key.length === 1 && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key)) {
    const own = Array.from({ length: count }, (_, index) => letters(index)).findIndex((letter) =>
      letter.toLowerCase().startsWith(key.toLowerCase()),
    )
    if (own >= 0) return own
    const place = /^Key([A-G])$/.exec(code)?.[1]
    return place === undefined ? null : within(place.charCodeAt(0) - 65)
  }
  return null
}
