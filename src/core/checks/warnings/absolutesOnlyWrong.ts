import type { LanguageWords } from '../language/language.ts'
import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'
import { holdsFolded, lineOf } from '../words.ts'

/**
 * A wrong option has an absolute (“always”, “never”, “all”) and no correct one has any. An absolute that the story itself has
 * together with the word after it doesn't count: then the option takes up the story's words.
 */
export const rule: Rule = {
  code: 'absolutesOnlyWrong',
  severity: 'warning',
  *check(context) {
    const { language, story } = context
    if (!language) return
    const followers = followersIn(story.lines)
    for (const { question, path, where } of itemsOf(context, 'choice')) {
      if (question.options.some(({ text, correct }) => correct && absolutesIn(text, language).length > 0))
        continue
      for (const [index, { text }] of question.options.entries()) {
        const absolute = absolutesIn(text, language).find(
          (each) => !followers(each).has(wordAfter(text, each)),
        )
        if (absolute === undefined) continue
        yield { path: [...path, 'options', index, 'text'], params: { ...where, absolute } }
        break
      }
    }
  },
}

function absolutesIn(text: string, language: LanguageWords): readonly string[] {
  const line = lineOf(text)
  return language.absolutes.filter((absolute) => holdsFolded(line, absolute))
}

/** The word after an absolute in a text that has it; empty at the end. */
function wordAfter(text: string, absolute: string): string {
  const line = lineOf(text)
  return line.slice(line.indexOf(` ${absolute} `) + absolute.length + 2).split(' ')[0] ?? ''
}

/** Which words follow an absolute in the lines; each absolute is looked for once, however many options have it. */
function followersIn(lines: readonly string[]): (absolute: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  return (absolute) => {
    const after = new RegExp(`(?<= ${absolute} )\\S+`, 'g')
    const followers =
      known.get(absolute) ?? new Set(lines.flatMap((line) => Array.from(line.matchAll(after), String)))
    known.set(absolute, followers)
    return followers
  }
}
