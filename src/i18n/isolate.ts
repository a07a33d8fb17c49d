import { directionOf, type Language } from './language.ts'

const firstStrongIsolate = '\u2068'
const popDirectionalIsolate = '\u2069'
const rtlScripts = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`
const rtlLetter = new RegExp(`[${rtlScripts}]`, 'u')
const ltrLetter = new RegExp(`(?![${rtlScripts}])\\p{L}`, 'u')

/** The text between FSI and PDI marks, so that its direction and its surroundings' leave each other alone. */
export function isolate(text: string): string {
  return firstStrongIsolate + text + popDirectionalIsolate
}

/** Isolates a text that holds letters of the other direction than the language's; any other comes back as it is. */
export function isolateForeign(language: Language, text: string): string {
  const foreign = directionOf(language) === 'rtl' ? ltrLetter : rtlLetter
  return foreign.test(text) ? isolate(text) : text
}
