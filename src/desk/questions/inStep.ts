import { wrongOnes } from '../../core/checks/cited.ts'
import type { Question, QuestionSet, QuestionTranslation } from '../../core/model/set.ts'
import { changeAt } from './at.ts'

/** The set with its translations of a question that was changed: what lists hold follows what it translates. */
export function translationsInStep(set: QuestionSet, before: Question, after: Question): QuestionSet {
  return Object.keys(set.translations ?? {}).reduce(
    (result, language) =>
      changeAt(result, ['translations', language, before.id], (value) =>
        value === undefined ? undefined : inStep(value as QuestionTranslation, before, after),
      ),
    set,
  )
}

function inStep(translation: QuestionTranslation, before: Question, after: Question): QuestionTranslation {
  const { options, notes, ...rest } = translation
  const newOptions = options && follow(options, shown(before), shown(after))
  const newNotes = notes && follow(notes, noted(before), noted(after))
  const lostText = after.kind !== 'gap' && rest.text !== undefined
  if (newOptions === options && newNotes === notes && !lostText) return translation
  const { text: _, ...others } = rest
  return {
    ...(lostText ? others : rest),
    ...(newOptions && newOptions.length > 0 && { options: newOptions }),
    ...(newNotes && newNotes.length > 0 && { notes: newNotes }),
  }
}

/** What the options of a translation translate. */
function shown(question: Question): readonly unknown[] {
  if (question.kind === 'choice') return question.options
  if (question.kind === 'order') return question.events
  return []
}

/** What bears the notes that a translation has, in the order of the original. */
function noted(question: Question): readonly unknown[] {
  if (question.kind === 'verdict') {
    return Object.values(question.why ?? {}).filter((why) => why?.note !== undefined)
  }
  return wrongOnes(question).flatMap(({ wrong }) => (wrong.why?.note === undefined ? [] : [wrong]))
}

/** Entries are known again by identity, and those that were rewritten by their place; what is new has no translation yet. */
function follow(texts: readonly string[], before: readonly unknown[], after: readonly unknown[]) {
  if (before.length === after.length && before.every((each, index) => each === after[index])) return texts
  const kept = new Set(after)
  const known = new Set(before)
  const lost = before.flatMap((each, index) => (kept.has(each) ? [] : [index]))
  const rewritten =
    before.length === after.length || lost.length === after.filter((each) => !known.has(each)).length
  let next = 0
  return after.map((each) => {
    const index = known.has(each) ? before.indexOf(each) : rewritten ? (lost[next++] ?? -1) : -1
    return texts[index] ?? ''
  })
}
