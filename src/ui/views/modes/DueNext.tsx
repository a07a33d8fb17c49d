import { useApp, useTranslator } from '../context.ts'
import { useLoaded } from '../parts/useLoaded.ts'
import { review } from './due.ts'

/** From a run of corrections on to the next story of which something is due. */
export function DueNext() {
  const app = useApp()
  const { t } = useTranslator()
  const loaded = useLoaded(() => app.due(), [app.rack.value])
  if (loaded.state !== 'ready') return null
  const next = loaded.value[0]
  if (!next) return <p class="muted">{t('modes:due.all')}</p>
  return (
    <p class="row no-print">
      <button type="button" class="btn" onClick={() => void review(app, next)}>
        {t('modes:due.next', { count: next.questions.length, title: next.set.title })}
      </button>
    </p>
  )
}
