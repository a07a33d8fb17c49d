import { codeOf } from '../core/model/unseen.ts'
import { directionOf, type Language } from './language.ts'

const firstStrongIsolate = '\u2068'
const popDirectionalIsolate = '\u2069'
const rtlScripts = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`
const rtlLetter = new RegExp(`[${rtlScripts}]`, 'u')
const ltrLetter = new RegExp(`(?![${rtlScripts}])\\p{L}`, 'u')
const ordering = /[\u202A-\u202E\u2066-\u2069]/g
const opening = /[\u2066-\u2068]/

/** The text between FSI and PDI marks, so that its direction and its surroundings' leave each other alone. */
export function isolate(text: string): string {
  return firstStrongIsolate + text + popDirectionalIsolate
}

/**
 * A text of somebody else's within a sentence: isolated where it holds letters of the other direction than the language's. Signs
 * that would order the letters around it are written out, `[U+202E]`; pairs that isolate stay. Any other text comes back as it is.
 */
export function isolateForeign(language: Language, text: string): string {
  const foreign = directionOf(language) === 'rtl' ? ltrLetter : rtlLetter
  return foreign.test(text) ? isolate(contained(text)) : contained(text)
}

function contained(text: string): string {
  if (text.search(ordering) === -1) return text
  const paired = pairsIn(text)
  return text.replace(ordering, (sign, at: number) => (paired.has(at) ? sign : `[${codeOf(sign)}]`))
}

/** Where isolates that are closed open and close. */
function pairsIn(text: string): ReadonlySet<number> {
  const paired = new Set<number>()
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(ordering)) {
    if (opening.test(sign)) open.push(index)
    else if (sign === popDirectionalIsolate) {
      const start = open.pop()
      if (start !== undefined) paired.add(start).add(index)
    }
  }
  return paired
}
