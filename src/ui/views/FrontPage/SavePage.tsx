import { useState } from 'preact/hooks'
import type { PlaySession } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { saveFile } from '../parts/saveFile.ts'
import type { Said } from '../said/useSaid.ts'
import { pageContent } from './content.ts'

type Outcome = 'drawing' | 'saved' | 'shared' | 'failed'

interface SavePageProps {
  readonly session: PlaySession
  readonly said: Said
}

/** The buttons that make a picture of the page, to be kept or passed on, and what came of it. */
export function SavePage({ session, said }: SavePageProps) {
  const app = useApp()
  const translator = useTranslator()
  const { t } = translator
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  async function make(pass: (picture: File) => Promise<'saved' | 'shared' | null>): Promise<void> {
    if (outcome === 'drawing') return
    setOutcome('drawing')
    const done = await picture()
      .then(pass, () => 'failed' as const)
      .catch(() => 'failed' as const)
    setOutcome(done)
    if (done !== null) app.announce(t(`stats:picture.${done}`), done === 'failed' ? 'assertive' : 'polite')
  }

  async function picture(): Promise<File> {
    const state = session.state.peek()
    const { drawFrontPage } = await import('./picture/draw.ts')
    const blob = await drawFrontPage(
      pageContent(said.set, state, translator, said.translation ?? undefined),
      document,
    )
    return new File([blob], pictureName(session.set.id, state.startedAt), { type: 'image/png' })
  }

  return (
    <>
      <button
        type="button"
        class="btn ghost"
        aria-disabled={outcome === 'drawing'}
        onClick={() =>
          void make(async (file) => {
            saveFile(file.name, file)
            return 'saved'
          })
        }
      >
        {t('stats:picture.save')}
      </button>
      {canShareFiles() && (
        <button
          type="button"
          class="btn ghost"
          aria-disabled={outcome === 'drawing'}
          onClick={() => void make(share)}
        >
          {t('stats:picture.share')}
        </button>
      )}
      {outcome !== null && (
        <span class={outcome === 'failed' ? 'front-outcome failed' : 'front-outcome'}>
          {outcome === 'failed' && <span aria-hidden="true">⚠ </span>}
          {t(`stats:picture.${outcome}`)}
        </span>
      )}
    </>
  )
}

/** `stet-SET-DAY.png`, with nothing in it that a file system minds. */
function pictureName(set: string, at: number): string {
  const day = new Intl.DateTimeFormat('sv-SE').format(at)
  return `stet-${set.replace(/[^\p{L}\p{N}]+/gu, '-')}-${day}.png`
}

function canShareFiles(): boolean {
  if (typeof navigator.share !== 'function' || typeof navigator.canShare !== 'function') return false
  return navigator.canShare({ files: [new File([], 'page.png', { type: 'image/png' })] })
}

async function share(file: File): Promise<'shared' | null> {
  try {
    await navigator.share({ files: [file] })
    return 'shared'
  } catch (error) {
    // The player thought better of it.
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}
