import type { ComponentType } from 'preact'
import { useTranslator } from '../context.ts'
import { told, useLoaded } from './useLoaded.ts'

interface LazyViewProps<P> {
  load(): Promise<ComponentType<P>>
  readonly props: P
}

/** A scene's view that comes in a file of its own: the title's first button doesn't lead there. */
export function LazyView<P extends object>({ load, props }: LazyViewProps<P>) {
  const { t } = useTranslator()
  // Kept in an object: a component is a function, which a state would call.
  const loaded = useLoaded(() => told(load()).then((View) => ({ View })), [load])
  if (loaded.state === 'loading') return null
  if (loaded.state === 'ready') return <loaded.value.View {...props} />
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
