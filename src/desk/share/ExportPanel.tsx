import { useState } from 'preact/hooks'
import type { QuestionSet } from '../../core/model/set.ts'
import { formatName, lossSentence } from '../../i18n/exchange.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { saveFile } from '../../ui/views/parts/saveFile.ts'
import { useLoaded } from '../../ui/views/parts/useLoaded.ts'
import type { Writer } from './scorm.ts'

interface ExportPanelProps {
  readonly set: QuestionSet
  /** Whether it has no errors. */
  readonly playable: boolean
}

/** The set as a file of another tool; before it is saved, what the format can't carry. */
export function ExportPanel({ set, playable }: ExportPanelProps) {
  const { t } = useTranslator()
  const loaded = useLoaded(() => import('./exports.ts'), [])
  return (
    <section class="sheet share-way" aria-labelledby="share-export">
      <h2 id="share-export">{t('exchange:export.title')}</h2>
      {loaded.state === 'loading' && <p role="status">{t('exchange:export.loading')}</p>}
      {loaded.state === 'failed' && <p role="alert">{t('exchange:export.failed')}</p>}
      {loaded.state === 'ready' && <Choosing set={set} playable={playable} {...loaded.value} />}
    </section>
  )
}

type ChoosingProps = Pick<typeof import('./exports.ts'), 'writers' | 'grouped'> & ExportPanelProps

function Choosing({ set, playable, writers, grouped }: ChoosingProps) {
  const app = useApp()
  const translator = useTranslator()
  const { t } = translator
  const [format, setFormat] = useState(writers[0]?.format)
  const [state, setState] = useState<'packing' | 'failed' | null>(null)
  const writer = writers.find((each) => each.format === format)
  if (!writer) return null
  const groups = grouped(
    writer.losses(set),
    set.questions.map(({ id }) => id),
  )

  async function save({ extension, mime, write }: Writer): Promise<void> {
    const file = `${set.id.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60) || 'set'}.${extension}`
    setState('packing')
    try {
      saveFile(file, new Blob([new Uint8Array(await write(set))], { type: mime }))
      setState(null)
      app.announce(t('exchange:export.saved', { file }))
    } catch {
      setState('failed')
    }
  }

  return (
    <>
      <label class="field">
        {t('exchange:export.format')}
        <select
          class="input"
          value={writer.format}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            setState(null)
            setFormat(writers.find((each) => each.format === chosen)?.format)
          }}
        >
          {writers.map((each) => (
            <option key={each.format} value={each.format}>
              {formatName(translator, each.format)}
            </option>
          ))}
        </select>
      </label>
      <div class="share-losses" aria-live="polite">
        {groups.length === 0 ? (
          <p>{t('exchange:export.nothingLost')}</p>
        ) : (
          <>
            <h3>{t('exchange:export.lost', { number: groups.length })}</h3>
            <ul
              class="findings"
              tabIndex={0}
              aria-label={t('exchange:export.lost', { number: groups.length })}
            >
              {groups.map(({ loss, numbers }, index) => (
                <li key={index} class="warning">
                  {lossSentence(translator, loss)}
                  {numbers.length > 0 && (
                    <>
                      {' '}
                      <span class="finding-place">
                        {t('exchange:export.questions', { numbers: translator.list(numbers.map(String)) })}
                      </span>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {writer.plays && !playable ? (
        <p>{t('exchange:export.unplayable')}</p>
      ) : (
        <div class="row">
          <button
            type="button"
            class="btn small"
            aria-disabled={state === 'packing'}
            onClick={() => {
              if (state !== 'packing') void save(writer)
            }}
          >
            {t('exchange:export.save')}
          </button>
        </div>
      )}
      {writer.plays && state === 'packing' && <p role="status">{t('exchange:export.packing')}</p>}
      {state === 'failed' && (
        <p role="alert">{t(writer.plays ? 'exchange:export.unpacked' : 'exchange:export.broken')}</p>
      )}
    </>
  )
}
