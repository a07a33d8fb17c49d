import { version } from '../../../package.json'
import { effect } from '@preact/signals'
import type { App } from '../app.ts'
import { saveFile } from '../views/parts/saveFile.ts'
import { faultReport, isOwnFault } from './faultReport.ts'

const id = 'fault'
const mostKept = 12
/** Keys that say what was done and nothing of what was written. */
const toldKeys = new Set(['Enter', 'Escape', 'Tab', ' ', 'Backspace', 'Delete'])

/** Shows what goes wrong on the page, whatever it is, with what to do about it and a report to be copied. */
export function tellOfFaults(app: App, window: Window & typeof globalThis, page: 'game' | 'desk'): void {
  const lately: string[] = []
  const keep = (kind: string): void => {
    lately.push(kind)
    if (lately.length > mostKept) lately.shift()
  }
  effect(() => keep(placeOf(app, page)))
  for (const type of ['click', 'change', 'drop', 'paste', 'keydown'] as const)
    window.addEventListener(type, (event) => keep(kindOf(event)), { capture: true, passive: true })

  const show = (error: unknown): void => {
    // The first of several is what the others come from.
    if (!isOwnFault(error) || app.notices.peek().some((notice) => notice.id === id)) return
    const { t, language } = app.i18n.peek()
    const { navigator } = window
    const report = faultReport({
      version,
      page,
      place: placeOf(app, page),
      language,
      online: navigator.onLine,
      browser: navigator.userAgent,
      lately: [...lately],
      error,
    })
    const copy = async (): Promise<void> => {
      try {
        await navigator.clipboard.writeText(report)
        app.announce(t('pages:fault.copied'))
      } catch {
        saveFile('stet-report.txt', report, 'text/plain')
        app.announce(t('pages:fault.saved'))
      }
    }
    app.notices.value = [
      ...app.notices.peek(),
      {
        id,
        text: t('pages:fault.text'),
        details: { title: t('pages:fault.report'), text: report },
        actions: [
          { label: t('pages:fault.copy'), run: () => void copy() },
          { label: t('pages:title.reload'), run: () => window.location.reload() },
        ],
      },
    ]
  }
  window.addEventListener('error', (event) => {
    // What fails to load, such as a picture, is no fault of the page's own.
    if (event instanceof ErrorEvent && event.error !== null) show(event.error)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => show(reason))
}

function placeOf(app: App, page: 'game' | 'desk'): string {
  return page === 'game' ? app.route.value.scene : deskPlace()
}

/** Of the desk's address the page and its tab, without ids. */
function deskPlace(): string {
  const [page = '', , tab = ''] = location.hash.replace(/^#\/?/, '').split('/')
  return [page || 'list', tab].filter((part) => /^[a-z]{1,20}$/.test(part)).join(' ')
}

function kindOf(event: Event): string {
  if (event instanceof KeyboardEvent) return toldKeys.has(event.key) ? `key ${event.key}` : 'key'
  const tag =
    event.target instanceof Element
      ? event.target.closest('button, a, input, select, textarea, summary')
      : null
  return tag ? `${event.type} ${tag.tagName.toLowerCase()}` : event.type
}
