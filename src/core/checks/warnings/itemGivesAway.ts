import type { Question } from '../../model/set.ts'
import { keysOf } from '../cited.ts'
import { contentWords } from '../context.ts'
import type { Rule } from '../rule.ts'
import { lineOf } from '../words.ts'

const telling = 4
const share = 0.6

/**
 * What one item tells as true (its prompt, a statement to prove, a sentence with gaps, events to order) holds the key of another item: a
 * key of four content words or more by itself, a shorter one together with at least 60 % (and two) of the content words of that item's
 * prompt, or sentence with gaps. Statements to be judged tell nothing.
 */
export const rule: Rule = {
  code: 'itemGivesAway',
  severity: 'warning',
  *check({ items, language }) {
    if (!language?.spaced) return
    const told = items.map(({ question }) => {
      const line = lineOf(tellsOf(question).join(' '))
      return { line, stems: new Set(line.split(' ').map((word) => language.stem(word))) }
    })
    for (const { question, path, where, index } of items) {
      if (question.kind === 'order' || question.kind === 'match') continue
      const asked = [
        ...new Set(contentWords(question.kind === 'gap' ? question.text : question.prompt, language)),
      ]
      const keys = keysOf(question)
        .map(({ text }) => ({ line: lineOf(text), words: new Set(contentWords(text, language)) }))
        .filter(({ words }) => words.size > 0)
      for (const [other, { line, stems }] of told.entries()) {
        if (other === index) continue
        const given = keys.some((key) => {
          // Words are looked up before the line is searched: most pairs of items end here.
          if (![...key.words].every((word) => stems.has(word)) || !line.includes(key.line)) return false
          if (key.words.size >= telling) return true
          const rest = asked.filter((word) => !key.words.has(word))
          const known = rest.filter((word) => stems.has(word)).length
          return known >= 2 && known >= share * rest.length
        })
        if (!given) continue
        yield { path: [...path], params: { ...where, other: other + 1 } }
        break
      }
    }
  },
}

function tellsOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'verdict':
      return []
    case 'gap':
      return [question.prompt, question.text]
    case 'order':
      return [question.prompt, ...question.events.map((event) => event.text)]
    default:
      return [question.prompt]
  }
}
