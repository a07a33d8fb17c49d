import type { Question, QuestionSet, QuestionTranslation } from '../../core/model/set.ts'
import { translatedList } from '../../core/model/translate.ts'

const texts = ['prompt', 'text', 'hint', 'explanation', 'fact'] as const
type TextPart = (typeof texts)[number]
type ListPart = 'options' | 'notes'

/** One text of a question that can be said in another language; `index` is its place in a list. */
export interface TranslatableField {
  readonly part: TextPart | ListPart
  readonly index: number | null
  readonly original: string
}

/** `done` of `of` fields have a translation. */
export interface TranslationProgress {
  readonly done: number
  readonly of: number
}

type Translations = NonNullable<QuestionSet['translations']>

/** In the order in which they are met in play. Blank texts have nothing to translate. */
export function fieldsOf(question: Question): readonly TranslatableField[] {
  const single = (part: TextPart): readonly TranslatableField[] => {
    const original = part === 'text' ? (question.kind === 'gap' ? question.text : '') : question[part]
    return original ? [{ part, index: null, original }] : []
  }
  const listed = (part: ListPart) =>
    translatedList(question, part).map((original, index) => ({ part, index, original }))
  return [
    ...single('prompt'),
    ...single('text'),
    ...listed('options'),
    ...single('hint'),
    ...single('explanation'),
    ...listed('notes'),
    ...single('fact'),
  ].filter(({ original }) => original.trim() !== '')
}

/** What the field says in language `tag`; empty where that is missing. */
export function readField(set: QuestionSet, tag: string, id: string, field: TranslatableField): string {
  const translation = own(own(set.translations, tag), id)
  if (field.part === 'options' || field.part === 'notes')
    return translation?.[field.part]?.[field.index ?? 0] ?? ''
  return translation?.[field.part] ?? ''
}

/**
 * The set with the field's text in language `tag`; a blank text takes it away. Lists stay as long as the original's, with empty
 * entries for what is missing, and are left out where all is. The same set where nothing changes or there is no such question.
 */
export function writeField(
  set: QuestionSet,
  tag: string,
  id: string,
  field: TranslatableField,
  text: string,
): QuestionSet {
  const question = set.questions.find((each) => each.id === id)
  const value = text.trim() === '' ? '' : text
  if (!question || readField(set, tag, id, field) === value) return set
  const before: QuestionTranslation = own(own(set.translations, tag), id) ?? {}
  const next = without(
    field.part === 'options' || field.part === 'notes'
      ? { ...before, [field.part]: listWith(question, before, field.part, field.index ?? 0, value) }
      : { ...before, [field.part]: value === '' ? undefined : value },
  )
  const language = withEntry(own(set.translations, tag) ?? {}, id, next)
  return { ...set, translations: withEntry(set.translations ?? {}, tag, language) }
}

function listWith(
  question: Question,
  before: QuestionTranslation,
  part: ListPart,
  at: number,
  value: string,
): readonly string[] | undefined {
  const list = translatedList(question, part).map((_, index) =>
    index === at ? value : (before[part]?.[index] ?? ''),
  )
  return list.some((entry) => entry.trim() !== '') ? list : undefined
}

/** The set with an empty translation into `tag`, to be filled. */
export function addLanguage(set: QuestionSet, tag: string): QuestionSet {
  if (own(set.translations, tag)) return set
  return { ...set, translations: withEntry(set.translations ?? {}, tag, {}) }
}

/** The set without its translation into `tag`. */
export function removeLanguage(set: QuestionSet, tag: string): QuestionSet {
  if (!own(set.translations, tag)) return set
  return withTranslations(set, withEntry(set.translations ?? {}, tag, undefined))
}

/** The set without translations of questions that it doesn't have. */
export function removeStrangers(set: QuestionSet, tag: string): QuestionSet {
  const language = own(set.translations, tag)
  if (!language) return set
  const ids = new Set(set.questions.map((question) => question.id))
  const kept = Object.entries(language).filter(([id]) => ids.has(id))
  if (kept.length === Object.keys(language).length) return set
  return { ...set, translations: withEntry(set.translations ?? {}, tag, Object.fromEntries(kept)) }
}

/** How much of the set's questions is there in language `tag`. */
export function progress(set: QuestionSet, tag: string): TranslationProgress {
  let [done, of] = [0, 0]
  for (const question of set.questions) {
    for (const field of fieldsOf(question)) {
      of++
      if (readField(set, tag, question.id, field) !== '') done++
    }
  }
  return { done, of }
}

/** The tag as BCP 47 writes it (`pt-br` is `pt-BR`); null where it is none. */
export function canonicalTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** How the language's usual script runs; left to right where the tag is none. */
export function directionOfTag(tag: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined
}

function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const entries = Object.entries(record).filter(([each]) => each !== key || value !== undefined)
  const at = entries.findIndex(([each]) => each === key)
  if (value !== undefined) entries.splice(at < 0 ? entries.length : at, 1, [key, value])
  return Object.fromEntries(entries)
}

function without(translation: QuestionTranslation): QuestionTranslation | undefined {
  const entries = Object.entries(translation).filter(([, value]) => value !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function withTranslations(set: QuestionSet, translations: Translations): QuestionSet {
  if (Object.keys(translations).length > 0) return { ...set, translations }
  const { translations: _, ...rest } = set
  return rest
}
