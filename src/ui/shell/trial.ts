import { effect } from '@preact/signals'
import type { Store } from '../../storage/store.ts'
import type { App } from '../app.ts'

/** A draft of the desk that the page was opened to try out (`?draft=…&question=…`). */
export interface Trial {
  readonly store: Store
  /** Starts an edition of the draft, from the chosen question on, in place of whatever the address named. */
  start(app: App): Promise<void>
}

/** Null where the address asks for none, or the draft isn't there or can't be played. */
export async function openTrial(store: Store, search: string): Promise<Trial | null> {
  const asked = new URLSearchParams(search)
  const id = asked.get('draft')
  const draft = id === null ? null : await store.deskDraft(id)
  if (!draft) return null
  const [{ readSet }, { createTrialStore }] = await Promise.all([
    import('../../formats/stet/read.ts'),
    import('../../storage/trial.ts'),
  ])
  const { set } = readSet(draft.text, { advice: false })
  if (!set) return null
  const question = asked.get('question')
  const ids = set.questions.map((each) => each.id)
  const from = Math.max(0, question === null ? 0 : ids.indexOf(question))
  return {
    store: createTrialStore(store, { id: set.id, text: draft.text }),
    async start(app) {
      offerWayBack(app, draft.id, question)
      await rackRead(app, set.id)
      const edition = await app.startEdition(set.id, { size: 'all', questions: ids.slice(from) })
      app.navigate({ scene: 'Play', edition }, { replace: true })
    },
  }
}

/** Resolves once the draft is on the rack. */
function rackRead(app: App, id: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!app.rack.value.some((entry) => entry.id === id && entry.source === 'imported')) return
      queueMicrotask(() => stop())
      resolve()
    })
  })
}

/** Stays on every scene, in the language of the moment. */
function offerWayBack(app: App, draft: string, question: string | null): void {
  const at = question === null ? '' : `/${encodeURIComponent(question)}`
  const address = `desk.html#/draft/${encodeURIComponent(draft)}/questions${at}`
  effect(() => {
    const { t } = app.i18n.value
    app.notices.value = [
      ...app.notices.peek().filter(({ id }) => id !== 'trial'),
      {
        id: 'trial',
        text: t('pages:desk.trial'),
        actions: [{ label: t('pages:desk.back'), run: () => window.location.assign(address) }],
      },
    ]
  })
}
