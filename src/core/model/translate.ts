import type { Question, QuestionSet, QuestionTranslation, Why } from './set.ts'

/** A set in the words of a translation. `words` holds every text that was put in place of an original. */
export interface TranslatedSet {
  readonly set: QuestionSet
  readonly words: ReadonlySet<string>
}

/** The lists that a translation follows: options of a choice or events of an order; the notes on what is wrong. */
export function translatedList(question: Question, part: 'options' | 'notes'): readonly string[] {
  if (part === 'notes') return whysOf(question).flatMap((why) => (why?.note === undefined ? [] : [why.note]))
  if (question.kind === 'choice') return question.options.map((option) => option.text)
  return question.kind === 'order' ? question.events.map((event) => event.text) : []
}

function whysOf(question: Question): readonly (Why | undefined)[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map((option) => option.why)
    case 'verdict':
      return [question.why?.stands, question.why?.contradicted, question.why?.notStated]
    case 'match':
    case 'gap':
    case 'short':
      return (question.distractors ?? []).map((distractor) => distractor.why)
    default:
      return []
  }
}

/**
 * The set with its questions in language `tag`, whatever has no translation, or one that doesn't fit, as it was; ids, keys,
 * evidence and the order of all lists stay. The same set where `tag` is none of its translations.
 */
export function translateSet(set: QuestionSet, tag: string | null): TranslatedSet {
  const words = new Set<string>()
  const language = tag === null ? undefined : own(set.translations, tag)
  if (!language) return { set, words }
  const questions = set.questions.map((question) => {
    const translation = own(language, question.id)
    return translation ? translateQuestion(question, translation, words) : question
  })
  return { set: { ...set, questions }, words }
}

/** Tags of the translations that say anything at all, in the set's order. */
export function translationsOf(set: QuestionSet): readonly string[] {
  return Object.keys(set.translations ?? {}).filter((tag) => translateSet(set, tag).words.size > 0)
}

/**
 * The translation to be shown to a reader of `language` (a tag) who once chose `wish`: a tag, `original` or null for nothing.
 * Null is the original.
 */
export function chosenTranslation(set: QuestionSet, wish: string | null, language: string): string | null {
  if (wish === 'original') return null
  const tags = translationsOf(set)
  if (wish !== null && tags.includes(wish)) return wish
  if (wish !== null && isSameLanguage(wish, set.language)) return null
  if (isSameLanguage(set.language, language)) return null
  return (
    tags.find((tag) => tag.toLowerCase() === language.toLowerCase()) ??
    tags.find((tag) => isSameLanguage(tag, language)) ??
    null
  )
}

function isSameLanguage(one: string, other: string): boolean {
  return one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0]
}

function translateQuestion(
  question: Question,
  translation: QuestionTranslation,
  words: Set<string>,
): Question {
  const said = (original: string, translated: string | undefined): string => {
    if (translated === undefined || translated.trim() === '' || original.trim() === '') return original
    words.add(translated)
    return translated
  }
  const base = {
    prompt: said(question.prompt, translation.prompt),
    explanation: said(question.explanation, translation.explanation),
    ...(question.hint !== undefined && { hint: said(question.hint, translation.hint) }),
    ...(question.fact !== undefined && { fact: said(question.fact, translation.fact) }),
  }
  const options = fitting(question, translation, 'options')
  const notes = fitting(question, translation, 'notes')?.values()
  const noted = (why: Why): Why =>
    why.note === undefined || !notes ? why : { ...why, note: said(why.note, notes.next().value) }
  const reasoned = <T extends { readonly why?: Why | undefined }>(each: T): T =>
    each.why ? { ...each, why: noted(each.why) } : each
  switch (question.kind) {
    case 'choice':
      return {
        ...question,
        ...base,
        options: question.options.map((option, index) => ({
          ...reasoned(option),
          text: said(option.text, options?.[index]),
        })),
      }
    case 'order':
      return {
        ...question,
        ...base,
        events: question.events.map((event, index) => ({
          ...event,
          text: said(event.text, options?.[index]),
        })),
      }
    case 'verdict':
      return question.why
        ? { ...question, ...base, why: verdictWhy(question.why, noted) }
        : { ...question, ...base }
    case 'gap': {
      const fits = translation.text !== undefined && gapsIn(translation.text) === gapsIn(question.text)
      const text = fits ? said(question.text, translation.text) : question.text
      if (text !== question.text) for (const segment of segmentsOf(text)) words.add(segment)
      return { ...question, ...base, text, ...distractorsOf(question, reasoned) }
    }
    case 'match':
    case 'short':
      return { ...question, ...base, ...distractorsOf(question, reasoned) }
    case 'locate':
      return { ...question, ...base }
  }
}

type Verdicts = NonNullable<Extract<Question, { kind: 'verdict' }>['why']>

/** In the order in which notes are listed, whatever the order of the file. */
function verdictWhy(why: Verdicts, noted: (why: Why) => Why): Verdicts {
  const order = ['stands', 'contradicted', 'notStated'] as const
  return Object.fromEntries(
    order.flatMap((verdict) => {
      const each = why[verdict]
      return each ? [[verdict, noted(each)]] : []
    }),
  )
}

function distractorsOf(
  { distractors }: Extract<Question, { kind: 'match' | 'gap' | 'short' }>,
  reasoned: <T extends { readonly why?: Why | undefined }>(each: T) => T,
) {
  return distractors ? { distractors: distractors.map(reasoned) } : {}
}

/** The translation's list where it is as long as the original's; a longer or shorter one would shift every entry. */
function fitting(
  question: Question,
  translation: QuestionTranslation,
  part: 'options' | 'notes',
): readonly string[] | undefined {
  const list = translation[part]
  return list?.length === translatedList(question, part).length ? list : undefined
}

/** What stands between the gaps of a gap's text, one more than there are gaps. */
export function segmentsOf(text: string): readonly string[] {
  return text.split(/_{3,}/)
}

function gapsIn(text: string): number {
  return segmentsOf(text).length
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined
}
