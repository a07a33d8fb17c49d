import { resolveQuote, type Resolution } from '../anchoring/resolve.ts'
import type { Span } from '../model/answer.ts'
import type {
  Article,
  ChoiceQuestion,
  Kind,
  Option,
  Question,
  QuestionOf,
  QuestionSet,
  TextQuote,
} from '../model/set.ts'
import { keyEvidence } from './cited.ts'
import { figuresIn } from './numbers.ts'
import { baseOf, wordsOfLanguage } from './language/known.ts'
import type { LanguageWords } from './language/language.ts'
import type { Params, Path } from './rule.ts'
import { excerpt, lineOf, readWords, wordsOf } from './words.ts'

/** A question with its place in the file, and how a sentence names it. */
export interface Item<Q extends Question = Question> {
  readonly question: Q
  /** From 0. */
  readonly index: number
  readonly path: Path
  readonly where: Params
}

/** The story as the rules look at it. Words are folded. */
export interface StoryWords {
  /** One line per block, as by `lineOf`. */
  readonly lines: readonly string[]
  readonly counts: ReadonlyMap<string, number>
  /** Words with a capital inside a sentence. */
  readonly capitalised: ReadonlySet<string>
  /** Words without a capital. */
  readonly lower: ReadonlySet<string>
  readonly numbers: ReadonlySet<number>
  /** First letters of capitalised words in a row, so that UN stands for United Nations. */
  readonly initials: string
  /** How often a stem stands in the story. */
  readonly stems: ReadonlyMap<string, number>
}

/** What all rules share: the set, and what is worked out of it once. */
export interface CheckContext {
  readonly set: QuestionSet
  readonly items: readonly Item[]
  /** Null where the rules don't know the questions' language. */
  readonly language: LanguageWords | null
  /** Those of the questions and the story that the rules know. */
  readonly languages: readonly LanguageWords[]
  /** Whether questions and story speak one language. */
  readonly oneLanguage: boolean
  readonly story: StoryWords
  /** Words of the names that the set lists, and of their aliases and roles; without grammatical words. */
  readonly nameWords: ReadonlySet<string>
  /** Null once so many quotations are absent that looking for the closest passages of more would only cost time. */
  resolve(quote: TextQuote): Resolution | null
  /** Where the key's evidence stands; only what resolves. */
  evidenceSpans(question: Question): readonly Span[]
}

const mostAbsent = 100

export function createContext(set: QuestionSet): CheckContext {
  const language = wordsOfLanguage(set.language)
  const languages = [...new Set([language, wordsOfLanguage(set.article.language)])].filter(
    (each): each is LanguageWords => each !== null,
  )
  const resolved = new Map<TextQuote, Resolution | null>()
  let absent = 0
  const resolve = (quote: TextQuote): Resolution | null => {
    const cached = resolved.get(quote)
    if (cached !== undefined) return cached
    const found = absent < mostAbsent ? resolveOnce(set.article, quote) : null
    if (found && !found.ok && found.problem === 'absent') absent++
    resolved.set(quote, found)
    return found
  }
  return {
    set,
    items: set.questions.map((question, index) => ({
      question,
      index,
      path: ['questions', index],
      where: whereOf(question, index),
    })),
    language,
    languages,
    oneLanguage: baseOf(set.language) === baseOf(set.article.language),
    story: readOnce(set, languages),
    nameWords: nameWordsOf(set, language),
    resolve,
    evidenceSpans: (question) =>
      keyEvidence(question).flatMap(({ quote }) => {
        const found = resolve(quote)
        return found?.ok ? [found.span] : []
      }),
  }
}

// At the desk a set is checked after each edit, and most edits leave the story and most quotations what they were.
const resolutions = new WeakMap<Article, WeakMap<TextQuote, Resolution>>()
const stories = new WeakMap<Article, Map<string, StoryWords>>()

function resolveOnce(article: Article, quote: TextQuote): Resolution {
  const known = resolutions.get(article) ?? new WeakMap<TextQuote, Resolution>()
  resolutions.set(article, known)
  const found = known.get(quote) ?? resolveQuote(article, quote)
  known.set(quote, found)
  return found
}

function readOnce(set: QuestionSet, languages: readonly LanguageWords[]): StoryWords {
  const known = stories.get(set.article) ?? new Map<string, StoryWords>()
  stories.set(set.article, known)
  const key = `${baseOf(set.language)} ${baseOf(set.article.language)}`
  const words = known.get(key) ?? readStory(set, languages)
  known.set(key, words)
  return words
}

function whereOf({ prompt }: Question, index: number): Params {
  const question = index + 1
  return prompt.trim() === ''
    ? { whereKey: 'where.questionAlone', question }
    : { whereKey: 'where.question', question, prompt: excerpt(prompt) }
}

function nameWordsOf({ names = [] }: QuestionSet, language: LanguageWords | null): ReadonlySet<string> {
  const words = names.flatMap(({ name, role, alsoKnownAs = [] }) =>
    [name, role ?? '', ...alsoKnownAs.map((alias) => alias.name)].flatMap(wordsOf),
  )
  return new Set(words.filter((word) => !language?.stop.has(word)))
}

function readStory({ article }: QuestionSet, languages: readonly LanguageWords[]): StoryWords {
  const texts = article.blocks.map((block) => block.text)
  const counts = new Map<string, number>()
  const capitalised = new Set<string>()
  const lower = new Set<string>()
  const initials: string[] = []
  for (const text of texts) {
    for (const { raw, folded, opens } of readWords(text)) {
      counts.set(folded, (counts.get(folded) ?? 0) + 1)
      const capital = /^\p{Lu}/u.test(raw)
      if (capital && !opens) capitalised.add(folded)
      if (/^\p{Ll}/u.test(raw)) lower.add(folded)
      initials.push(capital ? raw.slice(0, 1).toLowerCase() : ' ')
    }
    initials.push(' ')
  }
  return {
    lines: texts.map(lineOf),
    counts,
    capitalised,
    lower,
    numbers: new Set(texts.flatMap((text) => figuresIn(text, languages).map((figure) => figure.value))),
    initials: initials.join(''),
    stems: stemCounts(counts, wordsOfLanguage(article.language)),
  }
}

function stemCounts(
  counts: ReadonlyMap<string, number>,
  language: LanguageWords | null,
): ReadonlyMap<string, number> {
  const stems = new Map<string, number>()
  for (const [word, count] of counts) {
    const stem = language?.stem(word) ?? word
    stems.set(stem, (stems.get(stem) ?? 0) + count)
  }
  return stems
}

/** The items of one kind. */
export function itemsOf<K extends Kind>(context: CheckContext, kind: K): readonly Item<QuestionOf<K>>[] {
  return context.items.filter((item): item is Item<QuestionOf<K>> => item.question.kind === kind)
}

export interface SingleKey extends Item<ChoiceQuestion> {
  readonly key: Option
  readonly keyIndex: number
  readonly wrong: readonly Option[]
}

/** The choice items with exactly one key and at least one wrong option. */
export function singleKeyItems(context: CheckContext): readonly SingleKey[] {
  return itemsOf(context, 'choice').flatMap((item) => {
    const { options } = item.question
    const keyIndex = options.findIndex((option) => option.correct)
    const key = options[keyIndex]
    const wrong = options.filter((option) => !option.correct)
    return key && wrong.length > 0 && wrong.length === options.length - 1
      ? [{ ...item, key, keyIndex, wrong }]
      : []
  })
}

/** Stems of the words that carry meaning. */
export function contentWords(text: string, language: LanguageWords): readonly string[] {
  return wordsOf(text)
    .filter((word) => !language.stop.has(word) && (word.length > 1 || /\p{Nd}/u.test(word)))
    .map((word) => language.stem(word))
}
