import './TermNote.css'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Term } from '../../core/model/set.ts'
import { useTranslator } from '../views/context.ts'
import { Icon } from '../views/parts/Icon.tsx'
import { useUniqueId } from '../views/parts/useUniqueId.ts'

interface TermNoteProps {
  readonly term: Term
  /** The word in the story that was pressed. */
  readonly anchor: HTMLElement
  /** Language of the story, as a tag, and where its lines begin. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  onClose(): void
}

/** What a word of the story means, beside it. It takes the focus; Escape, the cross or a press elsewhere close it and give it back. */
export function TermNote({ term, anchor, language, dir, onClose }: TermNoteProps) {
  const { t } = useTranslator()
  const note = useRef<HTMLDivElement>(null)
  const id = useUniqueId()
  const meaningId = useUniqueId()

  useLayoutEffect(() => {
    const element = note.current!
    const listening = new AbortController()
    const { signal } = listening
    const follow = (): void => {
      if (!place(element, anchor)) onClose()
    }
    element.showPopover()
    follow()
    element.focus({ preventScroll: true })
    // In the top layer nothing carries it along.
    addEventListener('scroll', follow, { signal, capture: true, passive: true })
    addEventListener('resize', follow, { signal })
    element.addEventListener(
      'toggle',
      (event) => {
        if (event.newState === 'closed') onClose()
      },
      { signal },
    )
    return () => {
      listening.abort()
      const held = element.contains(document.activeElement) || document.activeElement === document.body
      if (element.matches(':popover-open')) element.hidePopover()
      if (held && anchor.isConnected) anchor.focus({ preventScroll: true })
    }
  }, [anchor])

  return (
    <div
      ref={note}
      popover="auto"
      class="term-note"
      role="dialog"
      aria-labelledby={id}
      aria-describedby={meaningId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Not the pause as well.
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
      onFocusOut={(event) => {
        const next = event.relatedTarget
        if (next instanceof Node && !note.current?.contains(next)) onClose()
      }}
    >
      <div class="term-text" lang={language} dir={dir}>
        <b id={id}>{term.term}</b>
        <p id={meaningId}>{term.meaning}</p>
      </div>
      <button type="button" class="tool" onClick={onClose}>
        <Icon name="close" />
        <span class="sr-only">{t('app:common.close')}</span>
      </button>
    </div>
  )
}

/** Below the word, above it where there is more room, within the window. False where the word is out of sight. */
function place(note: HTMLElement, anchor: HTMLElement): boolean {
  const word = anchor.getClientRects()[0]
  const panel = anchor.closest('.story-scroll')?.getBoundingClientRect()
  if (!word || !panel || word.bottom < panel.top || word.top > panel.bottom) return false
  const own = note.getBoundingClientRect()
  const gap = 8
  const below = word.bottom + gap
  const fits = below + own.height <= innerHeight - gap || word.top < own.height + 2 * gap
  const middle = word.left + word.width / 2 - own.width / 2
  note.style.top = `${fits ? below : word.top - gap - own.height}px`
  note.style.left = `${Math.max(gap, Math.min(innerWidth - own.width - gap, middle))}px`
  return true
}
