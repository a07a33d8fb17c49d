import { cardOf } from '../exchange/card.ts'
import { lossesOf } from '../exchange/losses.ts'
import type { Exporter } from '../exchange/types.ts'
import { kinds } from '../stet/schema.ts'

/** What Quizlet's import takes when pasted: a card a line, a tab between its sides. Lines within a side are parted by a stroke. */
export const quizletExporter: Exporter = {
  format: 'quizlet',
  extension: 'txt',
  mime: 'text/tab-separated-values',
  kinds,
  losses: (set) => [
    { code: 'cards' },
    ...lossesOf(set, { question: () => true, story: 'none', distractors: () => true }),
  ],
  write(set) {
    const cards = set.questions.map((question) => {
      const { ask, choose, answer } = cardOf(question, set)
      return `${side([ask, ...choose])}\t${side(answer)}\n`
    })
    return new TextEncoder().encode(cards.join(''))
  },
}

function side(lines: readonly string[]): string {
  return lines
    .flatMap((text) => text.split(/[\r\n]+/))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' / ')
}
