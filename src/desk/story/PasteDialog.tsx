import { useState } from 'preact/hooks'
import { useTranslator } from '../../ui/views/context.ts'
import { Dialog } from '../../ui/views/parts/Dialog.tsx'
import { readClipboard } from './clipboard.ts'
import { readText, type Pasted } from './paste.ts'

export type PasteChoice = 'here' | 'append' | 'replace'

interface PasteDialogProps {
  /** What was pasted into the story; null where it is still to be pasted. */
  readonly pasted: Pasted | null
  readonly atCaret: boolean
  readonly problem: string | null
  onChoose(pasted: Pasted, choice: PasteChoice): void
  onClose(): void
}

/** Text for a story that is there already: where it is to go. */
export function PasteDialog({ pasted, atCaret, problem, onChoose, onClose }: PasteDialogProps) {
  const { t } = useTranslator()
  const [text, setText] = useState('')
  /** As copied from a page, with its headings and captions; typing in the field is plain text again. */
  const [marked, setMarked] = useState(pasted)
  const [isMissing, setMissing] = useState(false)
  const choose = (choice: PasteChoice): void => {
    const read = marked ?? readText(text)
    setMissing(read.blocks.length === 0)
    if (read.blocks.length > 0) onChoose(read, choice)
  }
  return (
    <Dialog
      title={pasted ? t('story:paste.where', { count: pasted.blocks.length }) : t('story:paste.more')}
      onClose={onClose}
      actions={
        <>
          {atCaret && (
            <button type="button" class="btn pri" onClick={() => choose('here')}>
              {t('story:paste.here')}
            </button>
          )}
          <button type="button" class={atCaret ? 'btn ghost' : 'btn pri'} onClick={() => choose('append')}>
            {t('story:paste.append')}
          </button>
          <button type="button" class="btn ghost" onClick={() => choose('replace')}>
            {t('story:paste.replace')}
          </button>
        </>
      }
    >
      {!pasted && (
        <label class="field">
          <span>{t('story:paste.label')}</span>
          <textarea
            class="input"
            dir="auto"
            rows={8}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value)
              setMarked(null)
            }}
            onPaste={(event) => {
              const read = text.trim() === '' ? readClipboard(event) : null
              if (!read) return
              event.preventDefault()
              setText(read.blocks.map((block) => block.text).join('\n\n'))
              setMarked(read)
            }}
          />
        </label>
      )}
      <p class="muted">{t('story:paste.replaceHelp')}</p>
      <p class="story-wrong" role="alert">
        {isMissing ? t('story:paste.empty') : problem}
      </p>
    </Dialog>
  )
}
