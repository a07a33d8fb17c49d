import { gradeProof } from '../grading/proof.ts'
import { gradeAnswer } from '../grading/registry.ts'
import type { Answer, Span } from '../model/answer.ts'
import type { Question, QuestionSet } from '../model/set.ts'
import type {
  Attempt,
  Draft,
  EditionAction,
  EditionEvent,
  EditionState,
  Outcome,
  ProofResult,
} from './edition.ts'
import { LONGEST_NOTE } from './contest.ts'
import { cutTo } from './cut.ts'
import { advance } from './fold.ts'
import { answerWorth, proofWorth } from './points.ts'
import { proofAsked, questionOnDesk } from './slot.ts'

/** Carries out one action. Nothing is written down here: `events` are for the caller to keep before it shows `state`. */
export function act(set: QuestionSet, state: EditionState, action: EditionAction): Outcome {
  switch (action.type) {
    case 'answer':
    case 'mark':
    case 'sure':
    case 'hint':
    case 'lookBack': {
      const draft = state.phase === 'asking' ? redraft(set, state, action) : null
      return draft ? { state: { ...state, draft }, events: [] } : refuse(state, 'notNow')
    }
    case 'check':
      return check(set, state, action)
    case 'next':
      return state.position + 1 < state.queue.length
        ? happen(state, { type: 'moved', edition: state.id, at: action.at, to: state.position + 1 })
        : happen(state, { type: 'finished', edition: state.id, at: action.at })
    case 'close':
      return happen(state, { type: 'closed', edition: state.id, at: action.at })
    case 'press':
      return state.phase === 'asking'
        ? happen(state, { type: 'finished', edition: state.id, at: action.at })
        : refuse(state, 'notNow')
    case 'clock':
      return happen(state, { ...action, edition: state.id })
    case 'contest': {
      const { question, spans, at } = action
      const note = cutTo(action.note.trim(), LONGEST_NOTE)
      return happen(state, { type: 'contested', edition: state.id, at, question, spans, note })
    }
    case 'discard':
      return happen(state, { type: 'discarded', edition: state.id, at: action.at })
  }
}

/** The state is always the fold of what is written down, so that a reload can't show another one. */
function happen(state: EditionState, event: Parameters<typeof advance>[1]): Outcome {
  const next = advance(state, event)
  const events: readonly EditionEvent[] = [event]
  return next ? { state: next, events } : refuse(state, 'notNow')
}

function refuse(state: EditionState, refused: NonNullable<Outcome['refused']>): Outcome {
  return { state, events: [], refused }
}

type DraftAction = Extract<EditionAction, { type: 'answer' | 'mark' | 'sure' | 'hint' | 'lookBack' }>

function redraft(set: QuestionSet, state: EditionState, action: DraftAction): Draft | null {
  const { draft } = state
  const { question } = questionOnDesk(set, state)
  switch (action.type) {
    case 'answer':
      return action.answer === null || action.answer.kind === question.kind
        ? { ...draft, answer: action.answer }
        : null
    case 'mark':
      // In a `locate` question the marks are the answer.
      if (question.kind === 'locate') return { ...draft, answer: locateAnswer(action.spans) }
      return state.proof === 'off' ? null : { ...draft, proof: action.spans }
    case 'sure': {
      const { sure: _, ...unsaid } = draft
      return action.sure === undefined ? unsaid : { ...unsaid, sure: action.sure }
    }
    case 'hint':
      return question.hint === undefined ? null : { ...draft, hintShown: true }
    case 'lookBack':
      return state.mode === 'fromMemory' ? { ...draft, lookBacks: (draft.lookBacks ?? 0) + 1 } : null
  }
}

function locateAnswer(spans: readonly Span[]): Answer | null {
  return spans.length > 0 ? { kind: 'locate', spans } : null
}

function check(
  set: QuestionSet,
  state: EditionState,
  action: Extract<EditionAction, { type: 'check' }>,
): Outcome {
  if (state.phase !== 'asking') return refuse(state, 'notNow')
  const { question, slot } = questionOnDesk(set, state)
  const { answer, proof, sure, hintShown, lookBacks } = state.draft
  if (answer === null) return refuse(state, 'answerMissing')
  const grade = gradeAnswer(question, set.article, answer)
  if (!grade.graded) return refuse(state, grade.missing === 'answer' ? 'answerMissing' : 'answerIncomplete')
  if (proofMissing(state, question, answer)) return refuse(state, 'proofMissing')

  const proofResult = judgeProof(set, state, question, answer)
  const attempt: Attempt = {
    slot: state.position,
    question: question.id,
    attempt: slot.attempt,
    answer,
    proof,
    ...(sure === undefined ? {} : { sure }),
    hintShown,
    ...(lookBacks === undefined ? {} : { lookBacks }),
    credit: grade.credit,
    correct: grade.correct,
    ...(grade.parts ? { parts: grade.parts } : {}),
    ...(proofResult ? { proofResult } : {}),
    answerPoints: Math.round(answerWorth(slot.attempt) * grade.credit),
    proofPoints: Math.round(proofWorth(slot.attempt, state.proof) * (proofResult?.credit ?? 0)),
    // A clock that is no number would make the event unreadable, and with it the answer.
    elapsed: Number.isFinite(action.elapsed) ? Math.max(0, Math.round(action.elapsed)) : 0,
  }
  return happen(state, { type: 'answered', edition: state.id, at: action.at, attempt })
}

/** Nothing can be marked for what isn't stated, so an answer that says so needs no proof. */
function proofMissing(state: EditionState, question: Question, answer: Answer): boolean {
  const saysNotStated = answer.kind === 'verdict' && answer.verdict === 'notStated'
  return proofAsked(question, state.proof) === 'required' && state.draft.proof.length === 0 && !saysNotStated
}

/** Null where no proof was asked. The marking of a `locate` question is judged as its proof. */
function judgeProof(
  set: QuestionSet,
  state: EditionState,
  question: Question,
  answer: Answer,
): ProofResult | null {
  if (answer.kind === 'locate') return gradeProof(question, set.article, answer.spans, answer)
  if (state.proof === 'off') return null
  return gradeProof(question, set.article, state.draft.proof, answer)
}
