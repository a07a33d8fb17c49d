import './HandInDialog.css'
import { useRef, useState } from 'preact/hooks'
import { LONGEST_NICKNAME, resultOf } from '../../../core/class/result.ts'
import { writeCode, writeResult } from '../../../formats/result/write.ts'
import type { PlaySession } from '../../app.ts'
import type { Translator } from '../../../i18n/translator.ts'
import { useApp } from '../context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { saveFile } from '../parts/saveFile.ts'
import { useLoaded } from '../parts/useLoaded.ts'

interface HandInDialogProps {
  readonly session: PlaySession
  /** With the desk's sentences, which the game does without until now. */
  readonly words: Translator
  readonly onClose: () => void
}

/** The result as a file or a code, under a made-up name or none. */
export function HandInDialog({ session, words: { t }, onClose }: HandInDialogProps) {
  const app = useApp()
  const [nickname, setNickname] = useState('')
  const [done, setDone] = useState<'saved' | 'copied' | 'byHand' | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const state = session.state.value
  const result = resultOf(state, session.set, nickname)
  const code = useLoaded(() => writeCode(result), [nickname, state])
  const text = code.state === 'ready' ? code.value : ''

  function tell(outcome: 'saved' | 'copied' | 'byHand'): void {
    setDone(outcome)
    app.announce(t(`class:handIn.${outcome}`))
  }

  function save(): void {
    const name = `stet-${session.set.id}-${result.nickname ?? state.id}`.replace(/[^\p{L}\p{N}]+/gu, '-')
    saveFile(`${name}.stet-result.json`, writeResult(result))
    tell('saved')
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      tell('copied')
    } catch {
      field.current?.select()
      tell('byHand')
    }
  }

  return (
    <Dialog title={t('class:handIn.title')} onClose={onClose}>
      <div class="hand-in">
        <p>{t('class:handIn.contains')}</p>
        {!result.finished && <p class="muted">{t('class:handIn.unfinished')}</p>}
        <label class="field">
          {t('class:handIn.nickname')}
          <input
            class="input"
            dir="auto"
            autoComplete="off"
            maxLength={LONGEST_NICKNAME}
            value={nickname}
            onInput={(event) => {
              setNickname(event.currentTarget.value)
              setDone(null)
            }}
          />
          <span class="muted">{t('class:handIn.nicknameHint')}</span>
        </label>
        <div class="row">
          <button type="button" class="btn pri" onClick={save}>
            {t('class:handIn.save')}
          </button>
          <button
            type="button"
            class="btn"
            aria-disabled={code.state !== 'ready'}
            onClick={() => {
              if (code.state === 'ready') void copy()
            }}
          >
            {t('class:handIn.copy')}
          </button>
        </div>
        <label class="field">
          {t('class:handIn.code', { n: text.length })}
          <textarea ref={field} class="input hand-in-code" dir="ltr" rows={3} readOnly value={text} />
        </label>
        <p role="status">{done !== null && t(`class:handIn.${done}`)}</p>
      </div>
    </Dialog>
  )
}
