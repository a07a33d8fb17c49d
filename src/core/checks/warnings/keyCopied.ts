import { singleKeyItems, type StoryWords } from '../context.ts'
import type { Rule } from '../rule.ts'
import { lineOf, wordsOf } from '../words.ts'

const fewestWords = 4
const fewestWordsOfOthers = 3

/** The key's four or more words stand in a row in the story, and no wrong option of three or more words does. */
export const rule: Rule = {
  code: 'keyCopied',
  severity: 'warning',
  *check(context) {
    for (const { key, keyIndex, wrong, path, where } of singleKeyItems(context)) {
      if (!isCopied(key.text, fewestWords, context.story)) continue
      if (wrong.some((option) => isCopied(option.text, fewestWordsOfOthers, context.story))) continue
      yield { path: [...path, 'options', keyIndex, 'text'], params: where }
    }
  },
}

function isCopied(text: string, fewest: number, story: StoryWords): boolean {
  if (wordsOf(text).length < fewest) return false
  // Folded once, since a story may have thousands of lines.
  const row = lineOf(text)
  return story.lines.some((line) => line.includes(row))
}
