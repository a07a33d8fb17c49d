import { matchTargets } from '../../core/grading/match.ts'
import type { Answer, Span } from '../../core/model/answer.ts'
import { blockIndex } from '../../core/model/article.ts'
import type { Kind, ProofPolicy, Question, QuestionSet, Verdict } from '../../core/model/set.ts'
import type { Attempt, EditionEvent, EditionState } from '../../core/session/edition.ts'
import { advance } from '../../core/session/fold.ts'
import { act } from '../../core/session/reduce.ts'
import { questionOnDesk } from '../../core/session/slot.ts'
import { startEdition } from '../../core/session/start.ts'
import { cmiLimits } from './values.ts'

/*
 * What a learning platform keeps of an edition between two sessions, in ASCII:
 *
 *   2;HASH;SEED;START;POLICY;PHASE;BARE;ANSWER;ANSWER…
 *
 * The set and the seed make the questions, and the answers are graded again. Where all of them don't fit, of the oldest only
 * their points are kept, two characters each: 1,000 questions and as many returns are less than 4,096.
 */
const version = '2'
const hashLength = 12
const policies: readonly ProofPolicy[] = ['bonus', 'required', 'off']
const verdicts: readonly Verdict[] = ['stands', 'contradicted', 'notStated']
const phases = { asking: 'a', explaining: 'e', finished: 'f' } as const

/** The edition as `suspend_data`, 4,096 characters at most, whatever was answered. */
export function writeSuspended(set: QuestionSet, state: EditionState): string {
  const questions = new Map(set.questions.map((question) => [question.id, question]))
  const full = state.attempts.map((attempt) => writeAttempt(set, questions.get(attempt.question), attempt))
  const phase = state.phase === 'explaining' || state.phase === 'finished' ? state.phase : 'asking'
  const head = [
    version,
    state.set.hash.slice(0, hashLength),
    (state.seed >>> 0).toString(36),
    Math.max(0, Math.round(state.startedAt)).toString(36),
    String(policies.indexOf(state.proof)),
    phases[phase],
  ].join(';')
  let length = head.length + 1 + full.reduce((sum, text) => sum + 1 + text.length, 0)
  let bare = 0
  for (; length > cmiLimits.suspendData && bare < full.length; bare++) length += 2 - 1 - full[bare]!.length
  const points = state.attempts.slice(0, bare).map(writePoints).join('')
  return [head, points, ...full.slice(bare)].join(';')
}

/**
 * The events of an edition of `set` that was suspended; null where the text is damaged, or of another set. `hash`: of `set`;
 * `id`: of the edition. Never throws.
 */
export function readSuspended(
  set: QuestionSet,
  text: string,
  { id, hash }: { readonly id: string; readonly hash: string },
): readonly EditionEvent[] | null {
  const [its, ofHash, seed = '', start = '', policy = '', phase = '', bare = '', ...answers] = text.split(';')
  const proof = policies[Number(policy)]
  if (its !== version || ofHash !== hash.slice(0, hashLength) || !proof || bare.length % 2 !== 0) return null
  const at = Number.parseInt(start, 36)
  if (!/^[0-9a-z]{1,7}$/.test(seed) || !Number.isSafeInteger(at) || set.questions.length === 0) return null
  let { state, events } = startEdition({
    id,
    set,
    hash,
    seed: Number.parseInt(seed, 36),
    size: 'all',
    proof,
    at,
  })
  let now = at

  /** False where it can't have happened. */
  function happen(next: { readonly state: EditionState; readonly events: readonly EditionEvent[] } | null) {
    if (!next || next.events.length === 0) return false
    state = next.state
    events = [...events, ...next.events]
    return true
  }
  const onward = () => happen(act(set, state, { type: 'next', at: now }))
  const count = bare.length / 2 + answers.length
  for (let done = 0; done < count; done++) {
    if (state.phase === 'explaining' && !onward()) return null
    if (state.phase !== 'asking') return null
    const barely = done < bare.length / 2
    const next = barely
      ? withPoints(set, state, bare.slice(done * 2, done * 2 + 2), now)
      : withAnswer(set, state, answers[done - bare.length / 2] ?? '', now)
    if (!happen(next)) return null
    const last = state.attempts.at(-1)
    now += last?.elapsed ?? 0
  }
  const isThere =
    phase === phases.asking ? state.phase === 'asking' || onward() : state.phase === 'explaining'
  if (!isThere || (phase === phases.finished && !onward())) return null
  return events
}

type Happened = { readonly state: EditionState; readonly events: readonly EditionEvent[] } | null

const sures: readonly (boolean | undefined)[] = [undefined, true, false]

/** `answer,proof,flags,elapsed`. */
function writeAttempt(set: QuestionSet, question: Question | undefined, attempt: Attempt): string {
  const { answer, proof, sure, hintShown, elapsed } = attempt
  const flags = sures.indexOf(sure) + (hintShown ? 3 : 0)
  return [
    question ? writeAnswer(set, question, answer) : '',
    writeSpans(set, answer.kind === 'locate' ? [] : proof),
    String(flags),
    elapsed.toString(36),
  ].join(',')
}

function withAnswer(set: QuestionSet, before: EditionState, text: string, now: number): Happened {
  const [written = '', marks = '', flagged = '', time = ''] = text.split(',')
  const { question } = questionOnDesk(set, before)
  const answer = readAnswer(set, question, written)
  const proof = readSpans(set, marks)
  const flags = Number(flagged)
  const elapsed = Number.parseInt(time, 36)
  if (!answer || !proof || !(flags >= 0 && flags < 6) || !Number.isSafeInteger(elapsed)) return null
  let state = act(set, before, { type: 'answer', answer }).state
  if (proof.length > 0) state = act(set, state, { type: 'mark', spans: proof }).state
  const sure = sures[flags % 3]
  if (sure !== undefined) state = act(set, state, { type: 'sure', sure }).state
  if (flags >= 3) state = act(set, state, { type: 'hint' }).state
  return act(set, state, { type: 'check', at: now + elapsed, elapsed })
}

// Letters that no platform takes for markup or its own separators; more than the root of 5,204.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!*()~$@:='
const proofSteps = 51
const second = 101 * proofSteps
const nearly = second + 2

/** First attempts by their points, second ones by whether they are right; `nearly`: all points, and still not right. */
function writePoints({ attempt, correct, answerPoints, proofPoints }: Attempt): string {
  const code =
    attempt === 2
      ? second + (correct ? 1 : 0)
      : answerPoints === 100 && !correct
        ? nearly + proofPoints
        : answerPoints * proofSteps + proofPoints
  return `${alphabet[Math.floor(code / alphabet.length)]}${alphabet[code % alphabet.length]}`
}

function withPoints(set: QuestionSet, state: EditionState, text: string, at: number): Happened {
  const [high, low] = [...text].map((letter) => alphabet.indexOf(letter))
  if (high === undefined || low === undefined || high < 0 || low < 0) return null
  const code = high * alphabet.length + low
  const { question, slot } = questionOnDesk(set, state)
  if (code >= nearly + proofSteps || (slot.attempt === 2) !== (code >= second && code < nearly)) return null
  const answerPoints = code >= nearly ? 100 : slot.attempt === 2 ? 0 : Math.floor(code / proofSteps)
  const proofPoints = slot.attempt === 2 ? 0 : (code >= nearly ? code - nearly : code) % proofSteps
  const correct = slot.attempt === 2 ? code === second + 1 : answerPoints === 100 && code < nearly
  const event = {
    type: 'answered',
    edition: state.id,
    at,
    attempt: {
      slot: state.position,
      question: question.id,
      attempt: slot.attempt,
      answer: noAnswer[question.kind],
      proof: [],
      hintShown: false,
      credit: slot.attempt === 2 ? (correct ? 1 : 0) : answerPoints / 100,
      correct,
      answerPoints,
      proofPoints,
      elapsed: 0,
    },
  } as const satisfies EditionEvent
  const next = advance(state, event)
  return next ? { state: next, events: [event] } : null
}

const noAnswer: { readonly [K in Kind]: Answer } = {
  choice: { kind: 'choice', options: [] },
  verdict: { kind: 'verdict', verdict: 'notStated' },
  match: { kind: 'match', targets: [] },
  order: { kind: 'order', order: [] },
  gap: { kind: 'gap', values: [] },
  locate: { kind: 'locate', spans: [] },
  short: { kind: 'short', text: '' },
}

/** Indexes as `3.0.1`, texts escaped, blocks of spans by their place. */
function writeAnswer(set: QuestionSet, question: Question, answer: Answer): string {
  switch (answer.kind) {
    case 'choice':
      return writeIndexes(answer.options)
    case 'verdict':
      return String(verdicts.indexOf(answer.verdict))
    case 'match':
      return answer.targets.map((target) => (target === null ? '' : target.toString(36))).join('.')
    case 'order':
      return writeIndexes(answer.order)
    case 'gap': {
      const bank = bankOf(question)
      const places = answer.values.map((value) => bank.indexOf(value))
      // A leading `!` says that the words themselves follow.
      return places.every((place) => place >= 0)
        ? writeIndexes(places)
        : `!${answer.values.map(escapeText).join('.')}`
    }
    case 'locate':
      return writeSpans(set, answer.spans)
    case 'short':
      return escapeText(answer.text)
  }
}

function readAnswer(set: QuestionSet, question: Question, text: string): Answer | null {
  switch (question.kind) {
    case 'choice': {
      const options = readIndexes(text)
      return options && { kind: 'choice', options }
    }
    case 'verdict': {
      const verdict = verdicts[Number(text)]
      return verdict ? { kind: 'verdict', verdict } : null
    }
    case 'match': {
      const targets = text.split('.').map((each) => (each === '' ? null : readIndex(each)))
      const known = matchTargets(question).length
      return targets.some((each) => Number.isNaN(each) || (each ?? 0) >= known)
        ? null
        : { kind: 'match', targets }
    }
    case 'order': {
      const order = readIndexes(text)
      return order && { kind: 'order', order }
    }
    case 'gap': {
      const bank = bankOf(question)
      const values = text.startsWith('!')
        ? text.slice(1).split('.').map(unescapeText)
        : (readIndexes(text)?.map((place) => bank[place] ?? null) ?? [null])
      return isWhole(values) ? { kind: 'gap', values } : null
    }
    case 'locate': {
      const spans = readSpans(set, text)
      return spans && { kind: 'locate', spans }
    }
    case 'short': {
      const written = unescapeText(text)
      return written === null ? null : { kind: 'short', text: written }
    }
  }
}

function bankOf(question: Question): readonly string[] {
  if (question.kind !== 'gap' || question.typed) return []
  return [
    ...question.gaps.map(({ answer }) => answer),
    ...(question.distractors ?? []).map(({ text }) => text),
  ]
}

function isWhole(values: readonly (string | null)[]): values is readonly string[] {
  return !values.includes(null)
}

function writeIndexes(indexes: readonly number[]): string {
  return indexes.map((index) => index.toString(36)).join('.')
}

function readIndexes(text: string): readonly number[] | null {
  const indexes = text === '' ? [] : text.split('.').map(readIndex)
  return indexes.some((index) => Number.isNaN(index)) ? null : indexes
}

function readIndex(text: string): number {
  return /^[0-9a-z]{1,8}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN
}

function writeSpans({ article }: QuestionSet, spans: readonly Span[]): string {
  return writeIndexes(
    spans.flatMap(({ block, start, end }) => {
      const index = blockIndex(article, block)
      return index < 0 ? [] : [index, start, end - start]
    }),
  )
}

function readSpans({ article }: QuestionSet, text: string): readonly Span[] | null {
  const indexes = readIndexes(text)
  if (!indexes || indexes.length % 3 !== 0) return null
  const spans: Span[] = []
  for (let at = 0; at < indexes.length; at += 3) {
    const [index = 0, start = 0, length = 0] = indexes.slice(at, at + 3)
    const block = article.blocks[index]
    if (!block || length === 0 || start + length > block.text.length) return null
    spans.push({ block: block.id, start, end: start + length })
  }
  return spans
}

function escapeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('.', '%2E')
}

function unescapeText(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
