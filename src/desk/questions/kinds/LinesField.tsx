import { useState } from 'preact/hooks'
import { useTranslator } from '../../../ui/views/context.ts'
import { useUniqueId } from '../../../ui/views/parts/useUniqueId.ts'
import { useEditing } from '../editing.ts'

interface LinesFieldProps {
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Several texts, one a line. */
export function LinesField({ label, values, onChange }: LinesFieldProps) {
  const { t } = useTranslator()
  const { set } = useEditing()
  const id = useUniqueId()
  const joined = values.join('\n')
  // What is typed is kept as it is: an empty line is a value to come.
  const [typed, setTyped] = useState(joined)
  const shown = linesOf(typed).join('\n') === joined ? typed : joined
  return (
    <div class="field q-field">
      <label for={id} class="q-label">
        {label} <span class="muted">· {t('editor:field.lines')}</span>
      </label>
      <textarea
        id={id}
        class="input q-text"
        dir="auto"
        lang={set.language}
        rows={Math.max(1, values.length)}
        value={shown}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          onChange(linesOf(event.currentTarget.value))
        }}
      />
    </div>
  )
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
