/**
 * Round and Explain without scenes, stage or storage. Address: `?q=` question id, `lang=en|ar`, `theme=light|dark`,
 * `proof=bonus|required|off`, and `answer=` an answer as JSON, which is checked at once; `marks=` spans as JSON; `words=` a story that long.
 */
import '../../../src/ui/styles/base.css'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from '../../../src/core/session/reduce.ts'
import { startEdition } from '../../../src/core/session/start.ts'
import type { Answer, Span } from '../../../src/core/model/answer.ts'
import type { ProofPolicy, QuestionSet } from '../../../src/core/model/set.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import type { App, PlaySession } from '../../../src/ui/app.ts'
import { defaultSettings } from '../../../src/ui/settings.ts'
import { AppContext } from '../../../src/ui/views/context.ts'
import { ExplainView } from '../../../src/ui/views/Explain/ExplainView.tsx'
import { RoundView } from '../../../src/ui/views/Round/RoundView.tsx'
import { everyKind } from './set.ts'

const query = new URLSearchParams(location.search)
const language = query.get('lang') === 'ar' ? 'ar' : 'en'
const translator = await createTranslator(language)
document.documentElement.lang = language
document.documentElement.dir = translator.dir
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light'

function withLongStory(set: QuestionSet, words: number): QuestionSet {
  const filler = Array.from({ length: Math.ceil(words / 100) }, (_, index) => ({
    id: `filler-${index}`,
    kind: 'paragraph' as const,
    text: Array.from({ length: 100 }, (_, word) => `word${index}x${word}`).join(' '),
  }))
  return { ...set, article: { ...set.article, blocks: [...set.article.blocks, ...filler] } }
}

const wanted = query.get('q')
const words = Number(query.get('words') ?? 0)
const whole = words > 0 ? withLongStory(everyKind, words) : everyKind
const set: QuestionSet = wanted
  ? { ...whole, questions: whole.questions.filter(({ id }) => id === wanted) }
  : whole
const started = startEdition({
  id: 'edition-1',
  set,
  hash: 'hash',
  seed: 7,
  size: 'all',
  proof: (query.get('proof') ?? 'bonus') as ProofPolicy,
  at: 0,
})
const state = signal(started.state)
const session: PlaySession = {
  set,
  state,
  now: () => performance.now(),
  dispatch(action) {
    const outcome = act(set, state.peek(), action)
    state.value = outcome.state
    return Promise.resolve(outcome)
  },
}
const happened: unknown[] = []
const live = document.querySelector('#live')!
const refuse = (): never => {
  throw new Error('Not on this page')
}
const app: App = {
  i18n: signal(translator),
  settings: signal(defaultSettings),
  store: new Proxy({}, { get: refuse }) as App['store'],
  storeChanged: refuse,
  rack: signal([]),
  rackState: signal('ready' as const),
  readSet: refuse,
  importSet: refuse,
  putSet: refuse,
  arrival: signal(null),
  setText: refuse,
  deleteSet: refuse,
  startWanted: signal(false),
  offline: signal(null),
  editions: refuse,
  due: refuse,
  startEdition: refuse,
  openEdition: refuse,
  route: signal({ scene: 'Play' as const, edition: 'edition-1' }),
  navigate: (route) => happened.push({ navigate: route }),
  overlay: signal(null),
  announce(sentence) {
    happened.push({ announce: sentence })
    live.textContent = sentence
  },
  stage: (event) => happened.push({ stage: event.type }),
  notices: signal([]),
  now: () => performance.now(),
}
Object.assign(globalThis, { happened, session })

const answer = query.get('answer')
if (answer) {
  const marks = query.get('marks')
  await session.dispatch({ type: 'answer', answer: JSON.parse(answer) as Answer })
  if (marks) await session.dispatch({ type: 'mark', spans: JSON.parse(marks) as readonly Span[] })
  await session.dispatch({ type: 'check', at: 1, elapsed: 1 })
}

function Page() {
  const { phase } = state.value
  return (
    <AppContext.Provider value={app}>
      {phase === 'asking' ? <RoundView session={session} /> : <ExplainView session={session} />}
    </AppContext.Provider>
  )
}

render(<Page />, document.querySelector('#views')!)
