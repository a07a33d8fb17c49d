import { useTranslator } from '../../ui/views/context.ts'
import { told, useLoaded } from '../../ui/views/parts/useLoaded.ts'
import { loadPage } from './pages.ts'

interface LazyProps {
  readonly part: Parameters<typeof loadPage>[0]
  readonly at?: string | null
  readonly set?: string | null
}

/** A part of the desk whose code comes when it is opened. */
export function Lazy({ part, at = null, set = null }: LazyProps) {
  const { t } = useTranslator()
  const page = useLoaded(() => told(loadPage(part)), [part])
  if (page.state === 'loading')
    return (
      <p class="on-desk" role="status">
        {t('desk:loading')}
      </p>
    )
  if (page.state === 'failed') {
    return (
      <div class="sheet row desk-word" role="alert">
        <p>{t('desk:partFailed')}</p>
        <button type="button" class="btn small" onClick={() => window.location.reload()}>
          {t('pages:rack.retry')}
        </button>
      </div>
    )
  }
  const Page = page.value
  return Page && <Page at={at} set={set} />
}
