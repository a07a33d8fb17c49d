import { useState } from 'preact/hooks'
import { createTranslator, type Translator } from '../../../i18n/translator.ts'
import type { PlaySession } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import type { HandInDialog } from './HandInDialog.tsx'

interface Fetched {
  readonly View: typeof HandInDialog
  readonly words: Translator
}

/** The button that opens the dialog for handing in the result; the dialog, the format and their sentences are fetched when it is pressed. */
export function HandIn({ session }: { readonly session: PlaySession }) {
  const app = useApp()
  const { t, language } = useTranslator()
  const [open, setOpen] = useState<Fetched | null>(null)

  async function fetchDialog(): Promise<void> {
    try {
      const [{ HandInDialog: View }, words] = await Promise.all([
        import('./HandInDialog.tsx'),
        createTranslator(language, 'desk'),
      ])
      setOpen({ View, words })
    } catch {
      app.announce(t('pages:title.failed'), 'assertive')
    }
  }

  return (
    <>
      <button type="button" class="btn ghost" aria-haspopup="dialog" onClick={() => void fetchDialog()}>
        {t('pages:handIn.open')}
      </button>
      {open && <open.View session={session} words={open.words} onClose={() => setOpen(null)} />}
    </>
  )
}
