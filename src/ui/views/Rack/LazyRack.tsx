import { useTranslator } from '../context.ts'
import { useLoaded } from '../parts/useLoaded.ts'

const load = () => import('./RackView.tsx')

/** The rack, of which the title's first button makes no use: it comes in a file of its own. */
export function LazyRack() {
  const { t } = useTranslator()
  const rack = useLoaded(load, [])
  if (rack.state === 'ready') return <rack.value.RackView />
  if (rack.state === 'loading') return null
  return (
    <div class="screen">
      <main class="on-desk">
        <p role="alert">{t('pages:title.failed')}</p>
        <button type="button" class="btn" onClick={() => location.reload()}>
          {t('pages:title.reload')}
        </button>
      </main>
    </div>
  )
}
