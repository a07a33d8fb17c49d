import { useState } from 'preact/hooks'
import { formatRoute } from '../../shell/router.ts'
import { useApp, useTranslator } from '../context.ts'

interface CopyLinkProps {
  readonly edition: string
  readonly question: string
}

/** Copies the question's address; where the browser doesn't allow it, shows it to be copied by hand. */
export function CopyLink({ edition, question }: CopyLinkProps) {
  const app = useApp()
  const { t } = useTranslator()
  const [address, setAddress] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)

  async function copy(): Promise<void> {
    // The page's own address may name no question, where the first of the list is shown.
    const wanted = new URL(formatRoute({ scene: 'Review', edition, question }), location.href).href
    try {
      await navigator.clipboard.writeText(wanted)
      setCopied(true)
      app.announce(t('pages:review.copied'))
    } catch {
      setAddress(wanted)
    }
  }

  return (
    <div class="row">
      <button type="button" class="btn ghost small" onClick={() => void copy()}>
        {t('pages:review.copy')}
      </button>
      {copied && <span class="muted">{t('pages:review.copied')}</span>}
      {address !== null && (
        <label class="copy-by-hand">
          {t('pages:review.copyYourself')}
          <input class="input" dir="ltr" readOnly value={address} ref={(input) => input?.select()} />
        </label>
      )}
    </div>
  )
}
