import type { Answer } from '../../src/core/model/answer.ts'
import type { Question, QuestionSet } from '../../src/core/model/set.ts'
import type { EditionAction, EditionEvent } from '../../src/core/session/edition.ts'
import { act } from '../../src/core/session/reduce.ts'
import { startEdition } from '../../src/core/session/start.ts'
import { writeResult } from '../../src/formats/result/write.ts'
import { writeBackup } from '../../src/storage/backup.ts'
import { nothing } from '../../src/storage/contents.ts'
import { hashSet } from '../../src/storage/hash.ts'
import { hostileTexts } from './inputs.ts'
import { hostileResult, hostileSet } from './set.ts'

const at = 1_790_000_000_000
// oxlint-disable-next-line no-control-regex
const unprintable = /(?![\t\n\r\u0085])[\p{Cc}\uFFFE\uFFFF\p{Surrogate}]/u
const playable = hostileTexts.filter(({ text }) => !unprintable.test(text))

/** Sets that a reader takes, with all texts that it takes, each at other places. */
export const playableSets: readonly QuestionSet[] = [0, 1, 2, 3, 4].map((turn) =>
  hostileSet(`turn-${turn}`, (place) => {
    const { text } = playable[(place + turn * 11) % playable.length]!
    return `${text} ${place}`
  }),
)

/** What the game keeps after hostile sets were played: open editions at each kind of question, answered ones, and one played to its end. */
export interface HostileStore {
  readonly backup: string
  /** Ids of editions. */
  readonly asking: readonly string[]
  readonly explaining: readonly string[]
  readonly finished: string
  readonly drafts: readonly string[]
}

export async function hostileStore(): Promise<HostileStore> {
  const [set] = playableSets as readonly [QuestionSet]
  const hash = await hashSet(set)
  const asking = set.questions.map(({ kind }) => played(`asking-${kind}`, set, hash, [kind], 0))
  const explaining = set.questions.map(({ kind }) => played(`explaining-${kind}`, set, hash, [kind], 1))
  const finished = played('finished', set, hash, null, Infinity)
  // What no reader takes stands in drafts all the same.
  const drafts = [
    set,
    hostileSet('drafted', (place) => `${hostileTexts[place % hostileTexts.length]!.text} ${place}`),
  ]
  const backup = await writeBackup({
    ...nothing,
    events: [...asking, ...explaining, finished].flat(),
    sets: [{ hash, set }],
    desk: drafts.map((draft) => ({
      id: draft.id,
      title: draft.title,
      text: JSON.stringify(draft),
      updatedAt: at,
      revision: 1,
    })),
    versions: drafts.map((draft) => ({ draft: draft.id, text: JSON.stringify(draft), keptAt: at })),
    results: playable.slice(0, 30).map(({ text }, index) => ({
      id: `r${index}`,
      set: set.id,
      text: writeResult({ ...hostileResult(set, hash, text), edition: `r${index}` }),
      addedAt: at + index,
    })),
  })
  return {
    backup,
    asking: set.questions.map(({ kind }) => `asking-${kind}`),
    explaining: set.questions.map(({ kind }) => `explaining-${kind}`),
    finished: 'finished',
    drafts: drafts.map(({ id }) => id),
  }
}

/** Events of an edition of these kinds of question (null: all), as far as `answers` answers. */
function played(
  id: string,
  set: QuestionSet,
  hash: string,
  kinds: readonly string[] | null,
  answers: number,
): readonly EditionEvent[] {
  const questions = set.questions.filter(({ kind }) => kinds?.includes(kind) ?? true).map((each) => each.id)
  let { state, events } = startEdition({ id, set, hash, seed: 7, size: 'all', proof: 'bonus', questions, at })
  const doing = (action: EditionAction): void => {
    const outcome = act(set, state, action)
    if (outcome.refused) throw new Error(`${action.type}: ${outcome.refused}`)
    ;({ state } = outcome)
    events = [...events, ...outcome.events]
  }
  for (let count = 0; count < answers && state.phase !== 'finished'; count++) {
    const question = set.questions.find((each) => each.id === state.queue[state.position]!.question)!
    doing({ type: 'answer', answer: wrongAnswer(question) })
    doing({ type: 'check', at, elapsed: 1_000 })
    if (answers > 1) doing({ type: 'contest', at, question: question.id, spans: [], note: question.prompt })
    if (answers > 1) doing({ type: 'next', at })
  }
  return events
}

function wrongAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', options: [1] }
    case 'verdict':
      return { kind: 'verdict', verdict: 'contradicted' }
    case 'match':
      return { kind: 'match', targets: [1, 0] }
    case 'order':
      return { kind: 'order', order: [2, 1, 0] }
    case 'gap':
      return { kind: 'gap', values: [question.distractors![0]!.text] }
    case 'locate':
      return { kind: 'locate', spans: [{ block: 'p1', start: 8, end: 20 }] }
    case 'short':
      return { kind: 'short', text: question.explanation }
  }
}
