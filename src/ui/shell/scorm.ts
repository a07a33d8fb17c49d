import './scorm.css'
import { effect } from '@preact/signals'
import { interactionValues } from '../../formats/scorm/interaction.ts'
import { statusValues } from '../../formats/scorm/status.ts'
import { readSuspended } from '../../formats/scorm/suspend.ts'
import { timespan } from '../../formats/scorm/values.ts'
import type { Store } from '../../storage/store.ts'
import { createTrialStore } from '../../storage/trial.ts'
import type { App, PlaySession, RackEntry } from '../app.ts'
import { findApi, openLms, type Lms } from './lms.ts'

/** The game as a package of a learning platform, which keeps the one edition that there is. */
export interface ScormPackage {
  readonly store: Store
  /** Starts the edition of the package's set, or takes it up where the platform kept it. */
  start(app: App): Promise<void>
}

/** `store`: for the settings; what is played lies in memory. */
export function openScorm(store: Store, window: Window & { readonly API?: unknown }): ScormPackage {
  return {
    store: {
      ...createTrialStore(store, null),
      // Nobody is to be told of what the browser doesn't keep: the platform does.
      status: { kind: 'durable' },
      onStatus: () => () => undefined,
    },
    async start(app) {
      const api = findApi(window)
      const lms = api && openLms(api, () => say(app, 'failed'))
      if (!lms) say(app, api ? 'failed' : 'missing')
      const entry = await onlyEntry(app)
      if (!entry) return
      const edition = (lms && (await takenUp(app, lms, entry))) ?? (await begun(app, entry))
      const session = await app.openEdition(edition)
      if (!session) return
      if (lms) report(app, lms, session, window)
      const scene = session.state.peek().phase === 'finished' ? 'FrontPage' : 'Play'
      app.navigate({ scene, edition }, { replace: true })
    },
  }
}

type PlayableEntry = RackEntry & { readonly set: NonNullable<RackEntry['set']> }

/** Resolves once it is read; null where it can't be had. */
function onlyEntry(app: App): Promise<PlayableEntry | null> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const found = app.rack.value.find((entry): entry is PlayableEntry => entry.set !== null)
      if (!found && app.rackState.value === 'loading') return
      queueMicrotask(() => stop())
      resolve(found ?? null)
    })
  })
}

/** Null where the platform keeps nothing of this set. */
async function takenUp(app: App, lms: Lms, { set, hash }: PlayableEntry): Promise<string | null> {
  const id = 'scorm'
  const events = readSuspended(set, lms.get('cmi.suspend_data'), { id, hash })
  if (!events) return null
  await app.store.keepSet(hash, set)
  await app.store.append(events)
  return id
}

function begun(app: App, { id }: PlayableEntry): Promise<string> {
  return app.startEdition(id, { size: 'all', proof: 'set' })
}

/** Tells the platform of each answer as soon as it is checked, and of the place. Ends with the page. */
function report(app: App, lms: Lms, session: PlaySession, window: Window): void {
  const openedAt = app.now()
  const { set } = session
  const mastery = masteryOf(lms, window)
  // A teacher looks at what a learner did, or somebody has a look around.
  const isRecorded = !['browse', 'review'].includes(lms.get('cmi.core.lesson_mode'))
  const first = session.state.peek()
  let told = first.attempts.length
  let n = Number(lms.get('cmi.interactions._count')) || 0
  // A result that the platform took in an earlier session stays as it is.
  let place = first.phase === 'finished' ? placeOf(session) : ''
  const setTime = () => lms.set([['cmi.core.session_time', timespan(app.now() - openedAt)]])

  effect(() => {
    const state = session.state.value
    if (!isRecorded || placeOf(session) === place) return
    place = placeOf(session)
    const offset = new Date(app.now()).getTimezoneOffset()
    for (const attempt of state.attempts.slice(told)) {
      lms.set(interactionValues(set, attempt, { n, at: app.now(), offset }))
      n++
    }
    told = state.attempts.length
    lms.set(statusValues(set, state, mastery))
    setTime()
    lms.commit()
  })

  window.addEventListener('pagehide', () => {
    if (isRecorded) {
      setTime()
      lms.set([['cmi.core.exit', session.state.peek().phase === 'finished' ? '' : 'suspend']])
    }
    lms.finish()
  })
  // Brought back by the browser as it was: the session with the platform has ended.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload()
  })
}

/** Changes with each answer and each step, and not while an answer is in the making. */
function placeOf({ state }: PlaySession): string {
  const { attempts, position, phase } = state.value
  return `${attempts.length} ${position} ${phase}`
}

/** As the platform has it, else as the package was made. */
function masteryOf(lms: Lms, { document }: Window): number {
  const theirs = lms.get('cmi.student_data.mastery_score').trim()
  const mastery = Number(theirs === '' ? document.documentElement.dataset['scorm'] : theirs)
  return Number.isFinite(mastery) ? mastery : 60
}

/** Once, and in the language of the moment. */
function say(app: App, what: 'missing' | 'failed'): void {
  app.notices.value = [
    ...app.notices.peek().filter(({ id }) => id !== 'scorm'),
    { id: 'scorm', text: app.i18n.peek().t(`pages:scorm.${what}`) },
  ]
}
