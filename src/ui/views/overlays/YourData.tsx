import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useApp, useTranslator } from '../context.ts'
import { isPersistent } from '../../../storage/persistence.ts'
import { saveFile } from '../parts/saveFile.ts'
import { useLoaded } from '../parts/useLoaded.ts'

/** Export, import and reset of everything that is kept, as one file; a reset can be taken back until the dialog closes. */
export function YourData() {
  const app = useApp()
  const tr = useTranslator()
  const file = useRef<HTMLInputElement>(null)
  const outcome = useSignal('')
  const removed = useSignal<string | null>(null)
  const kept = useLoaded(() => isPersistent(), [])

  useEffect(
    () => () => {
      // What was removed can't be played on with: the scene beneath may show an edition that is gone.
      if (removed.peek() !== null) app.navigate({ scene: 'Title' })
    },
    [],
  )

  const exportAll = async () => {
    saveFile('stet-backup.json', await app.store.exportAll())
    outcome.value = tr.t('pages:data.exported')
  }
  const importAll = async (text: string) => {
    const result = await app.store.importAll(text)
    if (result.ok) await app.storeChanged()
    if (result.ok) outcome.value = tr.t('pages:data.imported', { count: result.events })
    else {
      const key = `findings:${result.code}`
      outcome.value = tr.has(key) ? tr.t(key, result.params) : tr.t('pages:data.damaged')
    }
    return result.ok
  }
  const reset = async () => {
    removed.value = await app.store.reset()
    await app.storeChanged()
    outcome.value = tr.t('pages:data.removed')
  }
  const undo = async () => {
    if (removed.value !== null && (await importAll(removed.value))) {
      removed.value = null
      outcome.value = tr.t('pages:data.restored')
    }
  }

  return (
    <section class="your-data">
      <h3>{tr.t('pages:data.title')}</h3>
      <p class="muted">
        {tr.t('pages:data.where')}
        {kept.state === 'ready' && kept.value === false && <> {tr.t('pages:data.mayClear')}</>}
      </p>
      <div class="row">
        <button type="button" class="btn small" onClick={exportAll}>
          {tr.t('pages:data.export')}
        </button>
        <button type="button" class="btn ghost small" onClick={() => file.current?.click()}>
          {tr.t('pages:data.import')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={async (event) => {
            const input = event.currentTarget
            const chosen = input.files?.[0]
            if (chosen) await importAll(await chosen.text())
            input.value = ''
          }}
        />
        {removed.value === null ? (
          <button type="button" class="btn ghost small" onClick={reset}>
            {tr.t('pages:data.reset')}
          </button>
        ) : (
          <button type="button" class="btn small" onClick={undo}>
            {tr.t('pages:data.undo')}
          </button>
        )}
      </div>
      <p role="status">{outcome.value}</p>
    </section>
  )
}
