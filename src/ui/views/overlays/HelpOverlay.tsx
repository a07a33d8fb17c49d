import './overlays.css'
import { useApp, useTranslator } from '../context.ts'
import { listedKeys, type ListedKey } from '../keys.ts'
import { Dialog } from '../parts/Dialog.tsx'

// Printed on the keys themselves in every language.
const shownKeys: Readonly<Record<string, string>> = {
  Enter: '⏎ Enter',
  Tab: '⇥ Tab',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}
const rules = ['rule', 'proof', 'time', 'back'] as const

/** How to play, and the keys of the scene beneath. */
export function HelpOverlay() {
  const app = useApp()
  const tr = useTranslator()
  const lines: readonly ListedKey[] = [...listedKeys(), { keys: ['Tab'], does: tr.t('pages:help.keys.tab') }]
  return (
    <Dialog
      title={tr.t('pages:help.title')}
      onClose={() => {
        app.overlay.value = null
      }}
    >
      <ol class="how-to">
        {rules.map((rule) => (
          <li key={rule}>{tr.t(`pages:help.${rule}`)}</li>
        ))}
        <li>{tr.t('stats:help')}</li>
      </ol>
      <h3>{tr.t('pages:help.keys.title')}</h3>
      <dl class="key-list">
        {lines.map(({ keys, does }) => (
          <div key={`${keys.join()}${does}`}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {shownKeys[key] ?? key.toUpperCase()}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {!app.settings.value.letterKeys && <p class="muted">{tr.t('pages:help.letterKeysOff')}</p>}
    </Dialog>
  )
}
