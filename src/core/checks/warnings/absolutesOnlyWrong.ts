import type { LanguageWords } from '../language/language.ts'
import { itemsOf, type StoryWords } from '../context.ts'
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
    for (const { question, path, where } of itemsOf(context, 'choice')) {
      if (question.options.some(({ text, correct }) => correct && absolutesIn(text, language).length > 0))
        continue
      for (const [index, { text }] of question.options.entries()) {
        const absolute = absolutesIn(text, language).find((each) => !isFromStory(text, each, story))
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

function isFromStory(text: string, absolute: string, story: StoryWords): boolean {
  const line = lineOf(text)
  const after = line.slice(line.indexOf(` ${absolute} `) + absolute.length + 2).split(' ')[0] ?? ''
  return after !== '' && story.lines.some((each) => holdsFolded(each, `${absolute} ${after}`))
}
