import { useState } from 'preact/hooks'
import { useTranslator } from '../../ui/views/context.ts'
import { useUniqueId } from '../../ui/views/parts/useUniqueId.ts'
import { readClipboard } from './clipboard.ts'
import { readText, type Pasted } from './paste.ts'

interface PasteFieldProps {
  onTake(pasted: Pasted): void
  /** Begins with an empty block instead. */
  onAdd(): void
  readonly problem: string | null
}

/** A story that isn't there yet: one big field. What is pasted is the story at once; what is typed, on a press. */
export function PasteField({ onTake, onAdd, problem }: PasteFieldProps) {
  const { t } = useTranslator()
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const help = useUniqueId()
  const said = useUniqueId()
  const wrong = isMissing ? t('story:paste.empty') : problem
  return (
    <form
      class="sheet story-paste"
      onSubmit={(event) => {
        event.preventDefault()
        const read = readText(text)
        setMissing(read.blocks.length === 0)
        if (read.blocks.length > 0) onTake(read)
      }}
    >
      <label class="field">
        <span class="story-paste-label">{t('story:paste.label')}</span>
        <span class="muted" id={help}>
          {t('story:paste.help')}
        </span>
        <textarea
          class="input"
          dir="auto"
          rows={12}
          value={text}
          aria-describedby={`${help} ${said}`}
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const read = text.trim() === '' ? readClipboard(event) : null
            if (!read || read.blocks.length < 2) return
            event.preventDefault()
            setText(read.blocks.map((block) => block.text).join('\n\n'))
            onTake(read)
          }}
        />
      </label>
      <p id={said} class="story-wrong" role="alert">
        {wrong}
      </p>
      <div class="row">
        <button type="submit" class="btn pri">
          {t('story:paste.make')}
        </button>
        <button type="button" class="btn ghost" onClick={onAdd}>
          {t('story:paste.blank')}
        </button>
      </div>
    </form>
  )
}
