import './OfflineSettings.css'
import type { Offline, OfflineState } from '../../shell/offline.ts'
import { useTranslator } from '../context.ts'
import { SettingsPart } from './SettingsPart.tsx'

/** How much of the game is on this device, and the way to the rest. */
export function OfflineSettings({ offline }: { readonly offline: Offline }) {
  const { t } = useTranslator()
  const state = offline.state.value
  return (
    <SettingsPart title={t('pages:offline.title')}>
      {state.kind === 'ready' ? (
        <Kept state={state} onFetch={() => void offline.fetchRest()} />
      ) : (
        <p class="muted">{t(`pages:offline.${state.kind}`)}</p>
      )}
    </SettingsPart>
  )
}

interface KeptProps {
  readonly state: Extract<OfflineState, { kind: 'ready' }>
  onFetch(): void
}

function Kept({ state: { kept, of, fetching, stuck }, onFetch }: KeptProps) {
  const { t, number } = useTranslator()
  const megabytes = (bytes: number) => number(Math.round(bytes / 100_000) / 10)
  if (kept >= of) return <p class="muted">{t('pages:offline.all', { size: megabytes(of) })}</p>
  const said = t('pages:offline.part', { size: megabytes(kept), of: megabytes(of) })
  return (
    <>
      <p class="muted">{t('pages:offline.game')}</p>
      <p>{said}</p>
      {fetching ? (
        <progress class="offline-progress" max={of} value={kept} aria-label={t('pages:offline.fetching')} />
      ) : (
        <>
          {stuck && <p role="alert">{t('pages:offline.stuck')}</p>}
          <div class="row">
            <button type="button" class="btn ghost small" onClick={onFetch}>
              {t('pages:offline.fetch')}
            </button>
          </div>
        </>
      )}
    </>
  )
}
