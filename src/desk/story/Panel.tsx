import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface PanelProps {
  readonly title: string
  readonly isOpen?: boolean
  /** Made only while the panel is open. */
  children(): ComponentChildren
}

/** A sheet beside the story that opens and closes. */
export function Panel({ title, isOpen = false, children }: PanelProps) {
  const [open, setOpen] = useState(isOpen)
  return (
    <details class="sheet story-panel" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {open && <div class="story-panel-body">{children()}</div>}
    </details>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly language?: string | undefined
  readonly isAddress?: boolean
  readonly long?: boolean
  onInput(value: string): void
}

export function TextField({
  label,
  value,
  language,
  isAddress = false,
  long = false,
  onInput,
}: TextFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      {long ? (
        <textarea
          class="input"
          rows={2}
          lang={language}
          dir="auto"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <input
          class="input"
          type="text"
          inputMode={isAddress ? 'url' : undefined}
          lang={language}
          dir={isAddress ? 'ltr' : 'auto'}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </label>
  )
}
