import type { Answer, Span } from '../model/answer.ts'
import type { Kind, ProofPolicy, Verdict } from '../model/set.ts'
import { teamCounts } from './edition.ts'
import type { Attempt, Draft, EditionEvent, Mode, ProofResult } from './edition.ts'

type Fields = Readonly<Record<string, unknown>>
type Test = (value: unknown) => boolean

const VERDICTS: readonly Verdict[] = ['stands', 'contradicted', 'notStated']
const MODES: readonly Mode[] = ['openDesk', 'fromMemory', 'deadline', 'corrections', 'twoDesks']
const CLOCK_CHANGES = ['paused', 'resumed', 'extended', 'switchedOff']
const POLICIES: readonly ProofPolicy[] = ['bonus', 'required', 'off']

const KINDS: { readonly [K in Kind]: (answer: Fields) => boolean } = {
  choice: ({ options }) => isList(options, isIndex),
  verdict: ({ verdict }) => isOneOf(verdict, VERDICTS),
  match: ({ targets }) => isList(targets, (target) => target === null || isIndex(target)),
  order: ({ order }) => isList(order, isIndex),
  gap: ({ values }) => isList(values, isText),
  locate: ({ spans }) => isList(spans, isSpan),
  short: ({ text }) => isText(text),
}

/** Whether something kept or brought has the whole shape of an event. Fields that are not known do no harm. */
export function isEditionEvent(value: unknown): value is EditionEvent {
  if (!isFields(value) || !isText(value['edition']) || !isNumber(value['at'])) return false
  switch (value['type']) {
    case 'started':
      return isStart(value)
    case 'answered':
      return isAttempt(value['attempt'])
    case 'moved':
      return isIndex(value['to'])
    case 'clock':
      return isOneOf(value['change'], CLOCK_CHANGES) && isOptional(value['by'], isLength)
    case 'contested':
      return isText(value['question']) && isList(value['spans'], isSpan) && isText(value['note'])
    case 'closed':
    case 'finished':
    case 'discarded':
      return true
    default:
      return false
  }
}

export function isDraft(value: unknown): value is Draft {
  return (
    isFields(value) &&
    isIndex(value['slot']) &&
    (value['answer'] === null || isAnswer(value['answer'])) &&
    isList(value['proof'], isSpan) &&
    isOptional(value['sure'], isFlag) &&
    isFlag(value['hintShown']) &&
    isOptional(value['lookBacks'], isIndex)
  )
}

function isStart({ set, seed, mode, proof, questions, limit, teams }: Fields): boolean {
  return (
    isFields(set) &&
    isText(set['id']) &&
    isText(set['hash']) &&
    isText(set['title']) &&
    isNumber(seed) &&
    isOneOf(mode, MODES) &&
    isOneOf(proof, POLICIES) &&
    isList(questions, isText) &&
    isOptional(limit, isLength) &&
    isOptional(teams, isTeams)
  )
}

function isAttempt(value: unknown): value is Attempt {
  return (
    isFields(value) &&
    isIndex(value['slot']) &&
    isText(value['question']) &&
    (value['attempt'] === 1 || value['attempt'] === 2) &&
    isAnswer(value['answer']) &&
    isList(value['proof'], isSpan) &&
    isOptional(value['sure'], isFlag) &&
    isFlag(value['hintShown']) &&
    isOptional(value['lookBacks'], isIndex) &&
    isShare(value['credit']) &&
    isFlag(value['correct']) &&
    isOptional(value['parts'], (parts) => isList(parts, isFlag)) &&
    isOptional(value['proofResult'], isProofResult) &&
    isIndex(value['answerPoints']) &&
    isIndex(value['proofPoints']) &&
    isNumber(value['elapsed'])
  )
}

function isAnswer(value: unknown): value is Answer {
  if (!isFields(value)) return false
  const { kind } = value
  return typeof kind === 'string' && Object.hasOwn(KINDS, kind) && KINDS[kind as Kind](value)
}

function isProofResult(value: unknown): value is ProofResult {
  return (
    isFields(value) &&
    isShare(value['f1']) &&
    isShare(value['credit']) &&
    isFlag(value['proven']) &&
    isList(value['marked'], isText) &&
    isList(value['stands'], isText)
  )
}

export function isSpan(value: unknown): value is Span {
  if (!isFields(value)) return false
  const { block, start, end } = value
  return isText(block) && isIndex(start) && isIndex(end) && start < end
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isList(value: unknown, test: Test): boolean {
  return Array.isArray(value) && value.every(test)
}

function isOptional(value: unknown, test: Test): boolean {
  return value === undefined || test(value)
}

function isOneOf(value: unknown, known: readonly string[]): boolean {
  return known.some((each) => each === value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

/** Milliseconds. */
function isLength(value: unknown): boolean {
  return isNumber(value) && value > 0
}

function isTeams(value: unknown): boolean {
  return isList(value, isText) && teamCounts.some((count) => count === (value as unknown[]).length)
}

function isShare(value: unknown): boolean {
  return isNumber(value) && value >= 0 && value <= 1
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
