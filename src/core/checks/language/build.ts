import { foldWord, wordsOf } from '../words.ts'

/** Words parted by spaces, each folded as the rules fold what they compare. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/).map(foldWord)
}

/** Phrases parted by commas, each as its folded words with a space between. */
export function phrases(text: string): readonly string[] {
  return text.split(',').map((phrase) => wordsOf(phrase).join(' '))
}

/** The source of a regular expression that finds any of the words, whole, in any script. `alternatives`: as in an expression. */
function whole(alternatives: string): string {
  return String.raw`(?<!\p{L})(?:${alternatives})(?!\p{L})`
}

const quoted = /«[^»]*»|“[^”]*”|„[^“]*“|"[^"]*"|‘[^’]*’|「[^」]*」/g

/** A prompt without the words that it quotes. */
export function withoutQuoted(prompt: string): string {
  return prompt.replace(quoted, '“”')
}

/** How a language asks; each the source of a regular expression, as alternatives. */
interface Asking {
  /** Question words that open a prompt, with what may stand before them: “which”, “¿por qué”. */
  readonly asks: string
  /** What begins a clause of its own, whose negation isn't the question's: “said”, “that”. */
  readonly reports: string
  readonly negations: string
  /** “except”. */
  readonly except: string
  /** “Which of these”: a negation anywhere after it is the question's. */
  readonly ofThese: string
}

/**
 * Whether a prompt asks for what is not so: by “except”, by a negation in its main clause after the question word (“Which group did not …”,
 * but not “What did he say he didn't want”), or by one anywhere after “which of these”.
 */
export function negativeAsking({
  asks,
  reports,
  negations,
  except,
  ofThese,
}: Asking): (prompt: string) => boolean {
  const mainClause = new RegExp(
    String.raw`^[^\p{L}]*(?:${asks})(?!\p{L})(?:(?!${whole(reports)})[^,;:“])*?${whole(negations)}`,
    'iu',
  )
  const list = new RegExp(String.raw`${whole(ofThese)}.*${whole(negations)}`, 'iu')
  const exception = new RegExp(whole(except), 'iu')
  return (prompt) => {
    const own = withoutQuoted(prompt.normalize('NFC'))
    return mainClause.test(own) || list.test(own) || exception.test(own)
  }
}

/** Values of words in a row: the first is `from`, each next `step` more. Forms of one value stand together with slashes between. */
export function counted(text: string, from = 0, step = 1): readonly (readonly [string, number])[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((forms, index) => forms.split('/').map((form) => [foldWord(form), from + index * step] as const))
}
