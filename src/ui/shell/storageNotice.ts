import { effect } from '@preact/signals'
import type { App } from '../app.ts'
import { saveFile } from '../views/parts/saveFile.ts'

const id = 'memory'

/** Says once that the browser keeps nothing, and offers everything as a file; in the language of the moment. */
export function warnOfMemory(app: App): void {
  let stop: (() => void) | null = null
  const warn = (): void => {
    const { status } = app.store
    if (status.kind === 'durable' || stop) return
    let said = false
    stop = effect(() => {
      const { t } = app.i18n.value
      const others = app.notices.peek().filter((notice) => notice.id !== id)
      // Dismissed stays dismissed, also when the language changes.
      if (said && others.length === app.notices.peek().length) return
      said = true
      app.notices.value = [
        ...others,
        {
          id,
          text: t(`pages:notices.memory.${status.cause}`),
          actions: [
            {
              label: t('pages:notices.save'),
              run: () => void app.store.exportAll().then((text) => saveFile('stet-backup.json', text)),
            },
          ],
        },
      ]
    })
  }
  app.store.onStatus(warn)
  warn()
}
