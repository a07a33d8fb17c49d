import './overlays.css'
import { useEffect, useRef } from 'preact/hooks'
import { useApp, useTranslator } from '../context.ts'
import { Icon } from '../parts/Icon.tsx'

/** Words that are said once, each with a way out and, where there is something to do, the way to do it. */
export function Notices() {
  const app = useApp()
  const tr = useTranslator()
  const close = (id: string) => {
    app.notices.value = app.notices.peek().filter((notice) => notice.id !== id)
  }
  const section = useRef<HTMLElement>(null)
  useEffect(
    () =>
      app.notices.subscribe(() => {
        if (!section.current?.contains(document.activeElement)) return
        requestAnimationFrame(() => {
          // What was pressed has gone with its notice.
          if (document.activeElement === document.body)
            document.querySelector<HTMLElement>('h1[tabindex]')?.focus()
        })
      }),
    [app],
  )
  return (
    <section class="notices" ref={section} aria-label={tr.t('pages:notices.title')}>
      {app.notices.value.map(({ id, text, actions = [], onClose, details }) => (
        <div class="notice sheet" role="status" key={id}>
          <p>{text}</p>
          {actions.map(({ label, run }, at) => (
            <button
              type="button"
              class={at === 0 ? 'btn small' : 'btn ghost small'}
              key={label}
              onClick={run}
            >
              {label}
            </button>
          ))}
          <button
            type="button"
            class="btn ghost icon"
            aria-label={tr.t('pages:notices.close')}
            onClick={() => {
              close(id)
              onClose?.()
            }}
          >
            <Icon name="close" />
          </button>
          {details && (
            <details class="notice-details">
              <summary>{details.title}</summary>
              <pre dir="ltr" lang="en" tabIndex={0} role="region" aria-label={details.title}>
                {details.text}
              </pre>
            </details>
          )}
        </div>
      ))}
    </section>
  )
}
