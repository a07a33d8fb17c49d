import { useState } from 'preact/hooks'
import { useApp, useTranslator } from '../context.ts'

/** Copies this question's address; where the browser doesn't allow it, shows it to be copied by hand. */
export function CopyLink() {
  const app = useApp()
  const { t } = useTranslator()
  const [address, setAddress] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href)
      setCopied(true)
      app.announce(t('pages:review.copied'))
    } catch {
      setAddress(location.href)
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
