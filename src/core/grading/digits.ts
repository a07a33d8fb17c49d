/** Zeros of the scripts whose digits are typed in news: Arabic-Indic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]

const digit = new RegExp(
  `[${zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'g',
)

/** Digits of other scripts as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(digit, (sign) => {
    const code = sign.charCodeAt(0)
    const zero = zeros.findLast((start) => start <= code) ?? code
    return String(code - zero)
  })
}
