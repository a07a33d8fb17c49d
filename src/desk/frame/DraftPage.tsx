import { useEffect } from 'preact/hooks'
import { useTranslator } from '../../ui/views/context.ts'
import { useLoaded } from '../../ui/views/parts/useLoaded.ts'
import { DraftContext, useDesk } from '../context.ts'
import type { DraftTab } from '../route.ts'
import { DeskBar } from './DeskBar.tsx'

interface DraftPageProps {
  readonly id: string
  readonly tab: DraftTab
  readonly at: string | null
}

/** A draft: its tabs, what can be undone, how it is saved; and the tab that is open. */
export function DraftPage({ id, tab, at }: DraftPageProps) {
  const desk = useDesk()
  const { t } = useTranslator()
  const session = useLoaded(() => desk.openDraft(id), [id])
  useEffect(
    () => () => {
      if (session.state === 'ready') void session.value?.flush()
    },
    [session],
  )
  if (session.state === 'loading') return <Word text={t('desk:loading')} />
  if (session.state === 'failed' || !session.value) return <Word text={t('desk:gone')} />
  return (
    <DraftContext.Provider value={session.value}>
      <div class="desk-screen">
        <DeskBar />
        <main class="desk-main" data-tab={tab} data-at={at}>
          <h1 tabIndex={-1}>{session.value.set.value.title}</h1>
        </main>
      </div>
    </DraftContext.Provider>
  )
}

/** In place of a draft that is being fetched, or isn't there. */
function Word({ text }: { readonly text: string }) {
  return (
    <div class="desk-screen">
      <DeskBar />
      <main class="desk-main">
        <p class="sheet" role="status">
          {text}
        </p>
      </main>
    </div>
  )
}
