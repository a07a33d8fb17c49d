import { useTranslator } from '../context.ts'

interface SurenessProps {
  readonly sure: boolean | undefined
  readonly onSure: (sure: boolean | undefined) => void
}

/** How sure the player is; not saying is fine, and a second press takes it back. */
export function Sureness({ sure, onSure }: SurenessProps) {
  const { t } = useTranslator()
  return (
    <div class="sureness" role="group" aria-label={t('play:sure.name')}>
      <span aria-hidden="true">{t('play:sure.name')}</span>
      <span class="sureness-buttons">
        {[true, false].map((each) => (
          <button
            key={String(each)}
            type="button"
            aria-pressed={sure === each}
            onClick={() => onSure(sure === each ? undefined : each)}
          >
            <span class="sureness-tick" aria-hidden="true" />
            {each ? t('play:sure.sure') : t('play:sure.unsure')}
          </button>
        ))}
      </span>
    </div>
  )
}
