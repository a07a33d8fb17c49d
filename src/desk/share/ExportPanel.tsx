import { useState } from 'preact/hooks'
import type { QuestionSet } from '../../core/model/set.ts'
import type { Exporter } from '../../formats/exchange/types.ts'
import { formatName, lossSentence } from '../../i18n/exchange.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { saveFile } from '../../ui/views/parts/saveFile.ts'
import { useLoaded } from '../../ui/views/parts/useLoaded.ts'

/** The set as a file of another tool; before it is saved, what the format can't carry. */
export function ExportPanel({ set }: { readonly set: QuestionSet }) {
  const { t } = useTranslator()
  const loaded = useLoaded(() => import('./exports.ts'), [])
  return (
    <section class="sheet share-way" aria-labelledby="share-export">
      <h2 id="share-export">{t('exchange:export.title')}</h2>
      {loaded.state === 'loading' && <p role="status">{t('exchange:export.loading')}</p>}
      {loaded.state === 'failed' && <p role="alert">{t('exchange:export.failed')}</p>}
      {loaded.state === 'ready' && <Choosing set={set} {...loaded.value} />}
    </section>
  )
}

type ChoosingProps = Pick<typeof import('./exports.ts'), 'writers' | 'grouped'> & {
  readonly set: QuestionSet
}

function Choosing({ set, writers, grouped }: ChoosingProps) {
  const app = useApp()
  const translator = useTranslator()
  const { t } = translator
  const [format, setFormat] = useState(writers[0]?.format)
  const [failed, setFailed] = useState(false)
  const writer = writers.find((each) => each.format === format)
  if (!writer) return null
  const groups = grouped(
    writer.losses(set),
    set.questions.map(({ id }) => id),
  )

  function save({ extension, mime, write }: Exporter): void {
    const file = `${set.id.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60) || 'set'}.${extension}`
    try {
      saveFile(file, new Blob([new Uint8Array(write(set))], { type: mime }))
      setFailed(false)
      app.announce(t('exchange:export.saved', { file }))
    } catch {
      setFailed(true)
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
            setFailed(false)
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
      <div class="row">
        <button type="button" class="btn small" onClick={() => save(writer)}>
          {t('exchange:export.save')}
        </button>
      </div>
      {failed && <p role="alert">{t('exchange:export.broken')}</p>}
    </>
  )
}
