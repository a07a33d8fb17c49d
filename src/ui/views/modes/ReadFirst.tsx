import '../Read/Read.css'
import './modes.css'
import { useRef } from 'preact/hooks'
import type { PlaySession } from '../../app.ts'
import { StoryPanel } from '../../article/StoryPanel.tsx'
import { useTranslator } from '../context.ts'
import { useKeys } from '../keys.ts'
import { TopBar } from '../parts/TopBar.tsx'

/** Before the first question from memory: the story, to be read as long as one likes, and then closed. */
export function ReadFirst({ session }: { readonly session: PlaySession }) {
  const { t } = useTranslator()
  const closing = useRef(false)

  async function close(): Promise<void> {
    if (closing.current) return
    closing.current = true
    await session.dispatch({ type: 'close', at: session.now() })
  }
  useKeys({ Enter: { does: t('modes:memory.close'), run: () => void close() } })

  return (
    <div class="screen read">
      <TopBar edition={session.state.value} />
      <main class="read-main">
        <div class="read-bar on-desk">
          <div class="read-first">
            <h1 data-autofocus tabIndex={-1}>
              {t('modes:memory.readFirst')}
            </h1>
            <p class="desk-note">{t('modes:memory.how')}</p>
          </div>
          <button type="button" class="btn pri" onClick={() => void close()}>
            {t('modes:memory.close')}
          </button>
        </div>
        <div class="read-story sheet">
          <StoryPanel article={session.set.article} />
        </div>
      </main>
    </div>
  )
}
