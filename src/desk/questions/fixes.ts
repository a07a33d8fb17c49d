import { quoteOf } from '../../core/anchoring/quote.ts'
import { resolveQuote } from '../../core/anchoring/resolve.ts'
import { createContext } from '../../core/checks/context.ts'
import { wordsOfLanguage } from '../../core/checks/language/known.ts'
import { rules } from '../../core/checks/registry.ts'
import { orderedValues } from '../../core/checks/warnings/numbersOutOfOrder.ts'
import { sameText } from '../../core/checks/words.ts'
import type { Span } from '../../core/model/answer.ts'
import { paragraphNumber, textOf } from '../../core/model/article.ts'
import type { Finding } from '../../core/model/finding.ts'
import { piecesOf } from '../../core/model/unseen.ts'
import type { Option, Question, QuestionOf, QuestionSet, Kind, TextQuote } from '../../core/model/set.ts'
import type { Key, Params } from '../../i18n/key.ts'
import { changeAt, moved, valueAt, type Path } from './at.ts'
import { changeQuestionAt, type Change } from './edits.ts'

/** A way to mend what a finding is about. `label` is its button's, with `params`; `quote`: words of the story that it shows. */
export interface Fix {
  readonly label: Key
  readonly params?: Params | undefined
  readonly quote?: string | undefined
  /** Looks at the set as it is when pressed, and leaves it alone where the finding no longer holds. */
  readonly apply: Change
}

/** Nobody chooses among more. */
const mostPlaces = 6

/** What surely mends a finding, the surest first; none where only the teacher can know. `newId`: for whatever needs one. */
export function fixesOf(set: QuestionSet, finding: Finding, newId: () => string): readonly Fix[] {
  const { code, path } = finding
  const fixes = byCode[code]?.(set, path, newId) ?? []
  const about = aboutWhat(path)
  return fixes
    .map((fix): Fix => {
      // What has changed since may have other things at the same places.
      const apply: Change = (now) =>
        valueAt(now, about) === valueAt(set, about) && now.names === set.names ? fix.apply(now) : now
      return { ...fix, apply }
    })
    .filter((fix) => fix.apply(set) !== set)
}

/** The question that a finding is about, or the part of the set. */
function aboutWhat([list, index]: Path): Path {
  if (list === undefined) return []
  return list === 'questions' && index !== undefined ? [list, index] : [list]
}

/** Whether the rule behind a finding still says so of the set; for a set that changed since it was checked. */
export function stillHolds(set: QuestionSet, { code, path }: Finding): boolean {
  const at = path.join('.')
  const rule = rules.find((each) => each.code === code)
  return [...(rule?.check(createContext(set)) ?? [])].some((remark) => remark.path.join('.') === at)
}

type Mend = (set: QuestionSet, path: Path, newId: () => string) => readonly Fix[]

const byCode: Readonly<Record<string, Mend>> = {
  evidenceAbsent: (set, path) => {
    const quote = valueAt(set, path) as TextQuote | undefined
    const span = quote && closestSpan(set, quote)
    if (!span) return []
    return [
      {
        label: 'editor:fix.closest',
        quote: textOf(set.article, span),
        apply: replaceQuote(path, quote, span),
      },
    ]
  },
  evidenceAmbiguous: (set, path) => {
    const quote = valueAt(set, path) as TextQuote | undefined
    const found = quote && resolveQuote(set.article, quote)
    if (!found || found.ok || found.problem !== 'ambiguous') return []
    return found.spans.slice(0, mostPlaces).map((span) => placeFix(set, path, quote, span))
  },
  evidenceBlock: (set, path) => {
    const place = path.slice(0, -1)
    const quote = valueAt(set, place) as TextQuote | undefined
    if (!quote) return []
    const { block: _, ...free } = quote
    const found = resolveQuote(set.article, free)
    if (found.ok) return [{ label: 'editor:fix.dropBlock', apply: replaceQuote(place, quote, found.span) }]
    if (found.problem === 'ambiguous')
      return found.spans.slice(0, mostPlaces).map((span) => placeFix(set, place, quote, span))
    return byCode['evidenceAbsent']!(set, place, () => '')
  },
  idTwice: (_, path, newId) => {
    const id = newId()
    return [{ label: 'editor:fix.newId', apply: (set) => changeAt(set, path, (old) => old && id) }]
  },
  keysAtOnePlace: (set) => (spreadable(set) ? [{ label: 'editor:fix.shuffleKeys', apply: spreadKeys }] : []),
  numbersOutOfOrder: (_, path) => [
    {
      label: 'editor:fix.sort',
      apply: (set) => ofKind(path, 'choice', (question) => sorted(set, question))(set),
    },
  ],
  noKey: (set, path) => {
    const question = questionAt(set, path)
    if (question?.kind !== 'choice') return []
    const open = question.options.flatMap((option, index) => (option.why ? [] : [index]))
    const [key] = open
    // The one that doesn't say why it fails is the one that was meant.
    if (open.length !== 1 || key === undefined || question.options.length < 2) return []
    const apply = ofKind(path, 'choice', (question) =>
      changeAt(question, ['options', key, 'correct'], () => true),
    )
    return [{ label: 'editor:fix.markKey', quote: question.options[key]!.text, apply }]
  },
  sameOptions: (set, path) => {
    const apply = removeCopy(set, path)
    return apply ? [{ label: 'editor:fix.removeCopy', apply }] : []
  },
  notStatedWithProof: (set, path) => {
    const question = questionAt(set, path)
    if (question?.kind !== 'verdict') return []
    const none = ofKind(path, 'verdict', ({ evidence: _evidence, alsoProvedBy: _also, ...rest }) => rest)
    if ((question.nearest ?? []).length > 0) return [{ label: 'editor:fix.removeProof', apply: none }]
    const move = ofKind(path, 'verdict', ({ evidence = [], alsoProvedBy = [], ...rest }) => ({
      ...rest,
      nearest: [...evidence, ...alsoProvedBy].map((evidence) => ({ evidence, lacks: '' })),
    }))
    return [{ label: 'editor:fix.toNearest', apply: move }]
  },
  nearestElsewhere: (_, path) => {
    const remove = ofKind(path, 'verdict', ({ nearest: _nearest, ...rest }) => rest)
    const move = ofKind(path, 'verdict', ({ nearest = [], evidence = [], ...rest }) => ({
      ...rest,
      evidence: [...evidence, ...nearest.map(({ evidence }) => evidence)],
    }))
    return [
      { label: 'editor:fix.toEvidence', apply: move },
      { label: 'editor:fix.removeNearest', apply: remove },
    ]
  },
  whyOnKey: (_, path) => [{ label: 'editor:fix.removeWhy', apply: removeAt(path) }],
  gapCount: (set, path) => {
    const question = questionAt(set, path)
    if (question?.kind !== 'gap') return []
    const blanks = question.text.match(/_{3,}/g)?.length ?? 0
    if (blanks === 0) return []
    const count = Math.abs(blanks - question.gaps.length)
    const apply = ofKind(path, 'gap', (question) => ({ ...question, gaps: fitted(question.gaps, blanks) }))
    return blanks > question.gaps.length
      ? [{ label: 'editor:fix.addGaps', params: { count }, apply }]
      : [{ label: 'editor:fix.dropGaps', params: { count }, apply }]
  },
  termTwice: (_, path) =>
    path[2] === 'forms'
      ? [{ label: 'editor:fix.removeForm', apply: removeAt(path) }]
      : [{ label: 'editor:fix.removeTerm', apply: removeAt(path.slice(0, 2)) }],
  termNotInStory: (_, path) => [{ label: 'editor:fix.removeTerm', apply: removeAt(path.slice(0, 2)) }],
  translationLength: (_, path) => [{ label: 'editor:fix.dropTranslation', apply: removeAt(path) }],
  translationUnknown: (_, path) => [{ label: 'editor:fix.dropTranslation', apply: removeAt(path) }],
  languageTag: (set, path) => {
    const tag = path[0] === 'translations' ? path[1] : valueAt(set, path)
    if (typeof tag !== 'string') return []
    const known = canonicalTag(tag)
    if (known === null) return []
    return [{ label: 'editor:fix.tag', quote: known, apply: retag(path, tag, known) }]
  },
  orderTie: (set, path) => {
    const question = questionAt(set, path)
    if (question?.kind !== 'order' || question.events.length <= 3) return []
    return [{ label: 'editor:fix.removeEvent', apply: removeInQuestion(path.slice(0, 4)) }]
  },
  answerNotNumber: (_, path) => [
    {
      label: 'editor:fix.notNumeric',
      apply: ofKind(path, 'short', ({ numeric: _numeric, ...rest }) => rest),
    },
  ],
  articleLink: ({ article }) => {
    const leave: Fix = { label: 'editor:fix.dropLink', apply: removeAt(['article', 'url']) }
    const url = article.url?.trim() ?? ''
    if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*)?$/u.test(url)) return [leave]
    const apply: Change = (set) => changeAt(set, ['article', 'url'], () => `https://${url}`)
    return [{ label: 'editor:fix.https', apply }, leave]
  },
  speakerUnknown: (set, path, newId) => {
    const speaker = valueAt(set, path)
    if (typeof speaker !== 'string' || sameText(speaker) === '' || speaker.length > 80) return []
    const id = newId()
    const apply: Change = (set) => ({
      ...set,
      names: [...(set.names ?? []), { id, kind: 'person', name: speaker.trim() }],
    })
    return [{ label: 'editor:fix.addName', quote: speaker, apply }]
  },
  textEmpty: (set, path) => {
    const change = withoutEmpty(set, path)
    return change ? [{ label: 'editor:fix.leaveOut', apply: change }] : []
  },
  textUnseen: (_, path) => [
    {
      label: 'editor:fix.removeUnseen',
      apply: (set) => changeAt(set, path, (text) => (typeof text === 'string' ? seenOf(text) : text)),
    },
  ],
  optionsDifferInForm: (set, path) => {
    const question = questionAt(set, path)
    if (question?.kind !== 'choice' || !question.options.some(({ text }) => stopAtEnd.test(text))) return []
    // Other marks at an end mean something.
    if (question.options.some(({ text }) => /(?:[!?؟…][”"’'»)]*|\p{L}\.\p{L}\.|\.\.)\s*$/u.test(text)))
      return []
    const apply = ofKind(path, 'choice', (question) => ({
      ...question,
      options: question.options.map((option) =>
        stopAtEnd.test(option.text) ? { ...option, text: option.text.replace(stopAtEnd, '') } : option,
      ),
    }))
    return [{ label: 'editor:fix.dropStops', apply }]
  },
}

const stopAtEnd = /[.。]\s*$/u

function questionAt(set: QuestionSet, [list, index]: Path): Question | null {
  return list === 'questions' ? (set.questions[Number(index)] ?? null) : null
}

/** A change of the question at a path, where it is of this kind. */
function ofKind<K extends Kind>(path: Path, kind: K, change: (question: QuestionOf<K>) => Question): Change {
  return (set) =>
    changeQuestionAt(set, Number(path[1]), (question) =>
      question.kind === kind ? change(question as QuestionOf<K>) : question,
    )
}

function removeAt(path: Path): Change {
  return (set) => changeAt(set, path, () => undefined)
}

/** As `removeAt`, with the translations of the question kept in step. */
function removeInQuestion([, index, ...inside]: Path): Change {
  return (set) =>
    changeQuestionAt(set, Number(index), (question) => changeAt(question, inside, () => undefined))
}

function replaceQuote(path: Path, quote: TextQuote, span: Span): Change {
  return (set) =>
    changeAt(set, path, (value) =>
      (value as TextQuote | undefined)?.exact === quote.exact ? quoteOf(set.article, span) : value,
    )
}

function placeFix(set: QuestionSet, path: Path, quote: TextQuote, span: Span): Fix {
  const text = set.article.blocks.find(({ id }) => id === span.block)?.text ?? ''
  const from = Math.max(0, span.start - 24)
  const to = span.end + 24
  const around = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
  const n = paragraphNumber(set.article, span.block)
  const apply = replaceQuote(path, quote, span)
  return n === null
    ? { label: 'editor:fix.place', quote: around, apply }
    : { label: 'editor:fix.placeIn', params: { n }, quote: around, apply }
}

/** Where the words stand that are closest to a quotation; of several such places the first. */
function closestSpan({ article }: QuestionSet, quote: TextQuote): Span | null {
  const found = resolveQuote(article, quote)
  if (found.ok || found.problem === 'ambiguous') return null
  const closest =
    found.problem === 'absent'
      ? found.closest
      : resolvedClosest(resolveQuote(article, { exact: quote.exact }))
  if (!closest) return null
  const place = resolveQuote(article, closest)
  if (place.ok) return place.span
  return place.problem === 'ambiguous' ? (place.spans[0] ?? null) : null
}

function resolvedClosest(found: ReturnType<typeof resolveQuote>): TextQuote | null {
  return !found.ok && found.problem === 'absent' ? found.closest : null
}

/** Keys may only be moved where no order is meant. */
function isMovable(set: QuestionSet, question: Question): question is QuestionOf<'choice'> {
  if (question.kind !== 'choice' || question.keepOrder) return false
  if (question.options.filter((option) => option.correct).length !== 1) return false
  const texts = question.options.map((option) => option.text)
  return question.options.length > 1 && orderedValues(texts, languagesOf(set)) === null
}

/** Whether no place has more than half of the keys once those are spread that may be moved. */
function spreadable(set: QuestionSet): boolean {
  const places = new Map<number, number>()
  let keys = 0
  for (const question of spreadKeys(set).questions) {
    if (question.kind !== 'choice') continue
    const correct = question.options.flatMap((option, index) => (option.correct ? [index] : []))
    if (correct.length !== 1 || question.options.length < 2) continue
    keys++
    places.set(correct[0]!, (places.get(correct[0]!) ?? 0) + 1)
  }
  return [...places.values()].every((number) => number * 2 <= keys)
}

/** The keys go round the places, so that each place has as many as the next. */
function spreadKeys(set: QuestionSet): QuestionSet {
  let next = 0
  return set.questions.reduce((result, question, index) => {
    if (!isMovable(set, question)) return result
    const from = question.options.findIndex((option) => option.correct)
    const to = next++ % question.options.length
    return changeQuestionAt(result, index, () =>
      from === to ? question : { ...question, options: moved(question.options, from, to) },
    )
  }, set)
}

function seenOf(text: string): string {
  return piecesOf(text)
    .flatMap((piece) => (piece.unseen ? [] : [piece.text]))
    .join('')
}

function languagesOf(set: QuestionSet) {
  const own = wordsOfLanguage(set.language)
  const story = wordsOfLanguage(set.article.language)
  return [own ?? story].filter((each) => each !== null)
}

/** From low to high, as its numbers or dates are; and shown so. */
function sorted(set: QuestionSet, question: QuestionOf<'choice'>): Question {
  const texts = question.options.map((option) => option.text)
  const values = orderedValues(texts, languagesOf(set))
  if (!values) return question
  const options = question.options
    .map((option, index) => ({ option, value: values[index]! }))
    .toSorted((a, b) => a.value - b.value)
    .map(({ option }) => option)
  return { ...question, options, keepOrder: true }
}

/** Without the copy; of two with one text the key stays. Null where too few would be left. */
function removeCopy(set: QuestionSet, path: Path): Change | null {
  const question = questionAt(set, path)
  const [, , list, index] = path
  if (!question || typeof index !== 'number') return null
  if (question.kind === 'choice' && list === 'options') {
    const copy = question.options[index]
    const first = question.options.findIndex((each) => sameText(each.text) === sameText(copy?.text ?? ''))
    const gone = copy?.correct && !question.options[first]?.correct ? first : index
    const rest = question.options.toSpliced(gone, 1)
    const keys = (options: readonly Option[]) => options.filter((option) => option.correct).length
    if (rest.length < 2 || keys(rest) === 0 || keys(rest) === rest.length) return null
    return removeInQuestion([...path.slice(0, 3), gone])
  }
  const fewest = list === 'pairs' ? 2 : list === 'events' ? 3 : 0
  const entries = valueAt(question, [String(list)])
  if (!Array.isArray(entries) || entries.length <= fewest) return null
  return entries.length === 1 && list === 'distractors'
    ? removeInQuestion(path.slice(0, 3))
    : removeInQuestion(path.slice(0, 4))
}

function fitted(gaps: QuestionOf<'gap'>['gaps'], length: number): QuestionOf<'gap'>['gaps'] {
  const missing = Math.max(0, length - gaps.length)
  return [...gaps.slice(0, length), ...Array.from({ length: missing }, () => ({ answer: '' }))]
}

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll(/[_\s]+/g, '-'))[0] ?? null
  } catch {
    return null
  }
}

function retag(path: Path, from: string, to: string): Change {
  if (path[0] !== 'translations') return (set) => changeAt(set, path, () => to)
  return (set) => {
    const { [from]: questions, ...others } = set.translations ?? {}
    if (!questions || Object.hasOwn(others, to)) return set
    return { ...set, translations: { ...others, [to]: questions } }
  }
}

const optionalFields = new Set([
  'hint',
  'fact',
  'note',
  'when',
  'prefix',
  'suffix',
  'block',
  'publisher',
  'author',
  'url',
  'published',
  'rights',
  'role',
  'since',
  '$schema',
])

/** Without an empty text that need not be there; null where it must be filled in. */
function withoutEmpty(set: QuestionSet, path: Path): Change | null {
  const field = path.at(-1)!
  const inQuestion = path[0] === 'questions'
  const remove = (at: Path): Change => (inQuestion ? removeInQuestion(at) : removeAt(at))
  if (path[0] === 'translations') {
    const options = path.indexOf('options')
    return removeAt(options < 0 && path[3] !== 'notes' ? path : path.slice(0, 4))
  }
  if (optionalFields.has(String(field)) && !(path[0] === 'article' && path[1] === 'blocks'))
    return remove(path)
  const list = path.at(-2)
  if (typeof field === 'number') {
    const entries = valueAt(set, path.slice(0, -1))
    const fewest = list === 'answers' ? 1 : 0
    return Array.isArray(entries) && entries.length > fewest ? remove(path) : null
  }
  const owner = path.slice(0, -1)
  const listOf = path.at(-3)
  if (field === 'exact' && listOf === 'evidence') {
    const quotes = valueAt(set, owner.slice(0, -1)) as readonly unknown[]
    // The last one that proves something is to be replaced.
    return quotes.length > 1 || path.includes('why') ? remove(owner) : null
  }
  if (listOf === 'distractors') {
    const rest = (valueAt(set, owner.slice(0, -1)) as readonly unknown[]).length
    return remove(rest === 1 ? owner.slice(0, -1) : owner)
  }
  if (listOf === 'options' && field === 'text') {
    const question = questionAt(set, path)
    if (question?.kind !== 'choice' || question.options.length <= 3) return null
    return question.options[Number(path[3])]?.correct ? null : remove(owner)
  }
  return null
}
