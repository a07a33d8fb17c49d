import { useState } from 'preact/hooks'
import { openAtDesk } from '../../shell/openAtDesk.ts'
import { useApp, useTranslator } from '../context.ts'

/** To the Teacher's desk with a set's text, as a draft of one's own. */
export function OpenAtDesk({ text }: { readonly text: () => Promise<string> }) {
  const app = useApp()
  const { t } = useTranslator()
  const [failed, setFailed] = useState(false)

  async function open(): Promise<void> {
    const opened = await text()
      .then((read) => openAtDesk(app.store, read, app.now()))
      .catch(() => false)
    setFailed(!opened)
  }

  return (
    <>
      <button type="button" class="btn ghost small to-desk" onClick={() => void open()}>
        {t('pages:desk.open')}
      </button>
      {failed && <p role="alert">{t('pages:desk.notOpened')}</p>}
    </>
  )
}
