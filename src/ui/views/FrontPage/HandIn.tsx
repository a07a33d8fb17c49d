import { useState } from 'preact/hooks'
import type { PlaySession } from '../../app.ts'
import { useTranslator } from '../context.ts'
import type { HandInDialog } from './HandInDialog.tsx'

/** The button that opens the dialog for handing in the result; the dialog and the format are fetched when it is pressed. */
export function HandIn({ session }: { readonly session: PlaySession }) {
  const { t } = useTranslator()
  const [Opened, setOpened] = useState<{ readonly View: typeof HandInDialog } | null>(null)
  return (
    <>
      <button
        type="button"
        class="btn ghost"
        aria-haspopup="dialog"
        onClick={() =>
          void import('./HandInDialog.tsx').then(({ HandInDialog: View }) => setOpened({ View }))
        }
      >
        {t('pages:handIn.open')}
      </button>
      {Opened && <Opened.View session={session} onClose={() => setOpened(null)} />}
    </>
  )
}
