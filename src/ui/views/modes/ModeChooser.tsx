import './modes.css'
import { useRef, useState } from 'preact/hooks'
import type { QuestionSet } from '../../../core/model/set.ts'
import type { EditionOptions } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { offeredModes } from './offered.ts'

interface ModeChooserProps {
  readonly set: QuestionSet
  onClose(): void
}

const sizes = [10, 'all'] as const
const proofs = ['set', 'bonus', 'required', 'off'] as const

/** How an edition is to be played: the mode, how many questions, which proof, and what the mode itself asks for. */
export function ModeChooser({ set, onClose }: ModeChooserProps) {
  const app = useApp()
  const { t } = useTranslator()
  const count = set.questions.length
  const form = useRef<HTMLFormElement>(null)
  const ids = { form: useUniqueId(), modes: useUniqueId(), size: useUniqueId(), proof: useUniqueId() }
  const [chosen, setChosen] = useState(offeredModes[0]!)
  const [size, setSize] = useState(app.settings.peek().editionSize)
  const [proof, setProof] = useState(app.settings.peek().proof)
  const [extra, setExtra] = useState<EditionOptions | null>({})
  const starting = useRef(false)

  async function start(): Promise<void> {
    if (!extra) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    // A second press, while the first is still being written down, starts no second edition.
    if (starting.current) return
    starting.current = true
    const edition = await app.startEdition(set.id, { mode: chosen.mode, size, proof, ...extra })
    onClose()
    app.navigate({ scene: 'Play', edition })
  }

  return (
    <Dialog
      title={t('modes:title')}
      onClose={onClose}
      actions={
        <button type="submit" form={ids.form} class="btn pri">
          {t('modes:start')}
        </button>
      }
    >
      <form
        ref={form}
        id={ids.form}
        class="mode-chooser"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <p class="mode-story" lang={set.language} dir="auto">
          {set.title}
        </p>
        <div class="mode-list" role="radiogroup" aria-label={t('modes:list')}>
          {offeredModes.map((each) => {
            const { mode, Options } = each
            const isChosen = each === chosen
            return (
              <div key={mode} class={`mode${isChosen ? ' is-chosen' : ''}`}>
                <label class="mode-choice">
                  <input
                    type="radio"
                    name={ids.modes}
                    checked={isChosen}
                    aria-describedby={`${ids.modes}-${mode}`}
                    onChange={() => {
                      setChosen(each)
                      setExtra({})
                    }}
                  />
                  <b>{t(`modes:mode.${mode}.name`)}</b>
                </label>
                <p class="mode-means" id={`${ids.modes}-${mode}`}>
                  {t(`modes:mode.${mode}.means`)}
                </p>
                {isChosen && Options && (
                  <Options
                    set={set}
                    questions={size === 'all' ? count : Math.min(size, count)}
                    onChange={setExtra}
                  />
                )}
              </div>
            )
          })}
        </div>
        <div class="mode-rest">
          {count > 10 && (
            <div class="field">
              <label for={ids.size}>{t('modes:size.title')}</label>
              <select
                id={ids.size}
                class="input"
                value={String(size)}
                onChange={(event) => {
                  const wanted = sizes.find((each) => String(each) === event.currentTarget.value)
                  if (wanted) setSize(wanted)
                }}
              >
                {sizes.map((each) => (
                  <option key={each} value={String(each)}>
                    {each === 'all' ? t('modes:size.all', { count }) : t('modes:size.some', { count: each })}
                  </option>
                ))}
              </select>
            </div>
          )}
          <div class="field">
            <label for={ids.proof}>{t('modes:proof.title')}</label>
            <select
              id={ids.proof}
              class="input"
              value={proof}
              onChange={(event) => {
                const wanted = proofs.find((each) => each === event.currentTarget.value)
                if (wanted) setProof(wanted)
              }}
            >
              {proofs.map((each) => (
                <option key={each} value={each}>
                  {each === 'set'
                    ? t('modes:proof.set', { proof: t(`modes:proof.${set.proof ?? 'bonus'}`) })
                    : t(`modes:proof.${each}`)}
                </option>
              ))}
            </select>
          </div>
        </div>
      </form>
    </Dialog>
  )
}
