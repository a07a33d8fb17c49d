import { useState } from 'preact/hooks'
import { formatIds, type FormatId } from '../../formats/exchange/types.ts'
import { formatName } from '../../i18n/exchange.ts'
import type { Translator } from '../../i18n/translator.ts'

interface ReadAsProps {
  /** What it was taken for. */
  readonly known: FormatId | null
  readonly translator: Translator
  onAgain(format: FormatId): void
}

const written = new Set<FormatId>(['anki', 'quizlet', 'html', 'scorm'])
/** What can be read; others are only written. */
const readable = formatIds.filter((format) => !written.has(format))

/** For files that were taken for what they are not. */
export function ReadAs({ known, translator, onAgain }: ReadAsProps) {
  const { t } = translator
  const [format, setFormat] = useState<FormatId>(known ?? 'gift')
  return (
    <form
      class="row read-again"
      onSubmit={(event) => {
        event.preventDefault()
        onAgain(format)
      }}
    >
      <label class="field">
        {t('exchange:bring.as')}
        <select
          class="input"
          value={format}
          onChange={(event) => setFormat(readable.find((id) => id === event.currentTarget.value) ?? 'gift')}
        >
          {readable.map((id) => (
            <option key={id} value={id}>
              {formatName(translator, id)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="btn small">
        {t('exchange:bring.again')}
      </button>
    </form>
  )
}
