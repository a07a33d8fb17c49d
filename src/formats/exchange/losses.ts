import type { Question, QuestionSet, Why } from '../../core/model/set.ts'
import type { Loss } from './types.ts'

/** What a format has a place for. What isn't named here no format but our own has: its loss is told where the set has such a thing. */
export interface Holds {
  /** Whether the question gets across at all. */
  question(question: Question): boolean
  readonly title?: boolean
  readonly language?: boolean
  /** `text`: as paragraphs, whatever kind the blocks are. */
  readonly story: 'none' | 'text' | 'kinds'
  readonly evidence?: (question: Question) => boolean
  readonly hint?: boolean
  readonly explanation?: (question: Question) => boolean
  /** Whether a sentence why a wrong answer fails has a place; told by option, so that it may be per answer. */
  readonly notes?: (question: Question) => boolean
  /** Whether wrong answers beside the right ones have a place: bank words of a gap, targets of a match, answers to be expected. */
  readonly distractors?: (question: Question) => boolean
  readonly slips?: boolean
  readonly keepOrder?: boolean
}

/**
 * What a format with these places can't carry of a set, without what is peculiar to it. Codes of the set: `title`,
 * `language`, `story`, `blockKinds`, `source`, `settings`, `names`, `glossary`, `translations`; of a question: `kind` (all of it),
 * `evidence`, `levels` (process, difficulty, topic), `fact`, `hint`, `explanation`, `notes` (why wrong answers fail), `reasons`
 * (which reason it is, its note gets across), `distractors`, `slips`, `keepOrder`, `when`.
 */
export function lossesOf(set: QuestionSet, holds: Holds): readonly Loss[] {
  const { article } = set
  const { publisher, author, url, published, rights } = article
  const blocks = article.blocks.some((block) => block.kind !== 'paragraph')
  const own: readonly (readonly [string, boolean])[] = [
    ['title', !holds.title],
    ['language', !holds.language],
    ['story', holds.story === 'none' && article.blocks.length > 0],
    ['blockKinds', holds.story === 'text' && blocks],
    ['source', [publisher, author, url, published, rights].some((each) => each !== undefined)],
    ['settings', set.level !== undefined || set.proof !== undefined],
    ['names', (set.names ?? []).length > 0],
    ['glossary', (set.glossary ?? []).length > 0],
    ['translations', Object.keys(set.translations ?? {}).length > 0],
  ]
  return [
    ...own.filter(([, lost]) => lost).map(([code]) => ({ code })),
    ...set.questions.flatMap((question) => lossesOfQuestion(question, holds)),
  ]
}

function lossesOfQuestion(question: Question, holds: Holds): readonly Loss[] {
  const { id } = question
  if (!holds.question(question)) return [{ code: 'kind', question: id }]
  const whys = whysOf(question)
  const notes = holds.notes?.(question) === true
  const distractors = holds.distractors?.(question) === true
  const lost: readonly (readonly [string, boolean])[] = [
    ['evidence', hasEvidence(question) && holds.evidence?.(question) !== true],
    ['levels', question.process !== 'locate' || question.difficulty !== 2 || question.topic !== undefined],
    ['fact', question.fact !== undefined],
    ['hint', question.hint !== undefined && !holds.hint],
    ['explanation', question.explanation !== '' && holds.explanation?.(question) !== true],
    ['notes', !notes && whys.length > 0],
    ['reasons', notes && whys.some((why) => why.note === undefined || why.reason !== 'contradicted')],
    ['distractors', 'distractors' in question && (question.distractors ?? []).length > 0 && !distractors],
    ['slips', 'slips' in question && question.slips === true && !holds.slips],
    ['keepOrder', question.kind === 'choice' && question.keepOrder === true && !holds.keepOrder],
    ['when', question.kind === 'order' && question.events.some((event) => event.when !== undefined)],
  ]
  return lost.filter(([, is]) => is).map(([code]) => ({ code, question: id }))
}

/** The reasons why wrong answers fail, wherever the kind has them. */
function whysOf(question: Question): readonly Why[] {
  if (question.kind === 'choice') return question.options.flatMap((option) => option.why ?? [])
  if (question.kind === 'verdict') return Object.values(question.why ?? {}).filter((why) => why !== undefined)
  if (!('distractors' in question)) return []
  return (question.distractors ?? []).flatMap((distractor) => distractor.why ?? [])
}

function hasEvidence(question: Question): boolean {
  const some = (list: readonly unknown[] | undefined) => (list ?? []).length > 0
  if (some(question.evidence) || some(question.alsoProvedBy)) return true
  if (whysOf(question).some((why) => some(why.evidence))) return true
  switch (question.kind) {
    case 'verdict':
      return some(question.nearest)
    case 'match':
      return question.pairs.some((pair) => some(pair.evidence))
    case 'order':
      return question.events.some((event) => some(event.evidence))
    case 'gap':
      return question.gaps.some((gap) => some(gap.evidence))
    default:
      return false
  }
}
