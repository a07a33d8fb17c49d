import type { Question } from '../../model/set.ts'
import { keysOf, wrongOnes } from '../cited.ts'
import type { CheckContext } from '../context.ts'
import { figuresIn } from '../numbers.ts'
import type { Path, Rule } from '../rule.ts'
import { foldWord, readWords, wordsOf } from '../words.ts'

/**
 * A key or an explanation has a number or a name that the story doesn't have. Numbers: figures by value and, from three on, number words
 * (“one” and “two” are mostly no numbers), not after a ¶. Names, in languages whose capitals tell them, where story and questions
 * speak one language: a capital inside a sentence on a word that the story has in no form (“Russian” for “Russia” will do) and that the
 * set's names, the headline, publisher and author lack. An explanation may take up what its own prompt and wrong options name.
 */
export const rule: Rule = {
  code: 'notInStory',
  severity: 'warning',
  *check(context) {
    const isForm = formsOfNames(context)
    for (const { question, path, where } of context.items) {
      const texts = [
        ...keysOf(question).map(({ path: inside, text }) => ({
          path: inside,
          text,
          own: [] as readonly string[],
        })),
        { path: ['explanation'] as Path, text: question.explanation, own: ownTexts(question) },
      ]
      for (const { path: inside, text, own } of texts) {
        const thing = unknownNumber(context, text, own) ?? unknownName(context, text, own, isForm)
        if (thing !== null) yield { path: [...path, ...inside], params: { ...where, thing } }
      }
    }
  },
}

const leastSpelled = 3

function ownTexts(question: Question): readonly string[] {
  return [question.prompt, ...wrongOnes(question).map(({ wrong }) => wrong.text)]
}

function unknownNumber(
  { story, language, languages: all }: CheckContext,
  text: string,
  own: readonly string[],
): string | null {
  const languages = language ? [language] : []
  const known = new Set(own.flatMap((each) => figuresIn(each, all).map((figure) => figure.value)))
  const unknown = figuresIn(text, languages).find(
    ({ value, spelled }) =>
      !story.numbers.has(value) && !known.has(value) && !(spelled && value < leastSpelled),
  )
  return unknown?.raw ?? null
}

function unknownName(
  context: CheckContext,
  text: string,
  own: readonly string[],
  isForm: (word: string) => boolean,
): string | null {
  const { language, oneLanguage, story, nameWords, set } = context
  if (!language?.namesHaveCapitals || !oneLanguage) return null
  const { title, publisher, author } = set.article
  const beside = new Set([title, publisher ?? '', author ?? '', ...own].flatMap((each) => wordsOf(each)))
  const isKnown = (word: string) =>
    story.counts.has(word) ||
    nameWords.has(word) ||
    beside.has(word) ||
    language.stop.has(word) ||
    story.initials.includes(word) ||
    isForm(word)
  const unknown = readWords(text).find(
    ({ raw, opens }) =>
      !opens &&
      /^\p{Lu}/u.test(raw) &&
      !isKnown(foldWord(raw)) &&
      !raw.split('-').every((part) => isKnown(foldWord(part))),
  )
  return unknown?.raw ?? null
}

/** Whether a word is a form of a name in the story; each word is held against all names once, however often it is asked about. */
function formsOfNames({ language, story }: CheckContext): (word: string) => boolean {
  const known = new Map<string, boolean>()
  return (word) => {
    const form = known.get(word) ?? isFormOf(language?.stem(word) ?? word, story.capitalised)
    known.set(word, form)
    return form
  }
}

/** Derived names share all but their last letters: Turkey, Turkish. */
function isFormOf(stem: string, names: ReadonlySet<string>): boolean {
  for (const name of names) {
    const shorter = Math.min(stem.length, name.length)
    const shared = Math.max(4, shorter - 2)
    if (stem.slice(0, shared) === name.slice(0, shared) && shorter >= shared) return true
  }
  return false
}
