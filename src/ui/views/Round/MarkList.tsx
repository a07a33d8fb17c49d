import { useRef, useState } from 'preact/hooks'
import type { Span } from '../../../core/model/answer.ts'
import { paragraphNumber, textOf } from '../../../core/model/article.ts'
import type { Article } from '../../../core/model/set.ts'
import { useApp, useTranslator } from '../context.ts'

interface MarkListProps {
  readonly article: Article
  readonly spans: readonly Span[]
  /** What the marks are: the answer itself, a proof without which nothing is checked, one for more points, or words against a key. */
  readonly asked: 'answer' | 'required' | 'bonus' | 'contest'
  readonly points: number
  /** On the button that begins, where it does more than that. */
  readonly begin?: string | undefined
  /** By what the button was pressed. */
  readonly onBegin: (by: 'keys' | 'pointer') => void
  readonly onChange: (spans: readonly Span[]) => void
  readonly onShow: (span: Span) => void
}

/** The words marked in the story, each with its place; to be seen again, taken back, or cleared together. */
export function MarkList({ article, spans, asked, points, begin, onBegin, onChange, onShow }: MarkListProps) {
  const app = useApp()
  const { t } = useTranslator()
  const [cleared, setCleared] = useState<readonly Span[] | null>(null)
  const strip = useRef<HTMLDivElement>(null)
  const canUndo = cleared !== null && spans.length === 0

  function focusSoon(selector: string): void {
    // After what is pressed has gone and its heir has come.
    queueMicrotask(() =>
      requestAnimationFrame(() => strip.current?.querySelector<HTMLElement>(selector)?.focus()),
    )
  }

  function clear(): void {
    setCleared(spans)
    onChange([])
    app.announce(t('play:mark.cleared', { count: spans.length }))
    focusSoon('.mark-undo')
  }

  return (
    <div
      ref={strip}
      class={`proof-strip proof-${asked}`}
      role="group"
      aria-label={asked === 'contest' ? t('contest:marks.name') : t(`play:proof.name.${asked}`)}
    >
      <div class="proof-head">
        <Marker />
        <p>
          {asked === 'answer' && t('play:proof.answer')}
          {asked === 'required' && t('play:proof.required')}
          {asked === 'bonus' && t('play:proof.bonus')}
          {asked === 'contest' && t('contest:marks.ask')}{' '}
          {asked !== 'answer' && points > 0 && <b>{t('play:proof.upTo', { count: points })}</b>}
        </p>
        <button
          type="button"
          class="btn ghost small mark-begin"
          onClick={(event) => onBegin(event.detail === 0 ? 'keys' : 'pointer')}
        >
          {begin ?? (spans.length > 0 ? t('play:mark.more') : t('play:mark.begin'))}
        </button>
      </div>
      {spans.length > 0 && (
        <ul class="mark-list">
          {spans.map((span) => {
            const number = paragraphNumber(article, span.block)
            const text = textOf(article, span)
            return (
              <li key={`${span.block}-${span.start}`} class="mark-chip">
                <button type="button" class="mark-show" onClick={() => onShow(span)}>
                  <span class="sr-only">{t('play:mark.show')} </span>
                  <span class="mark-text" lang={article.language} dir="auto">
                    {text}
                  </span>
                  {number !== null && (
                    <span class="mark-place">
                      <span class="sr-only">{t('play:story.paragraphNumber', { n: number })}</span>
                      <span aria-hidden="true">{t('play:story.paragraphSign', { n: number })}</span>
                    </span>
                  )}
                </button>
                <button
                  type="button"
                  class="tool"
                  aria-label={t('play:mark.removeText', { text })}
                  onClick={() => {
                    onChange(spans.filter((each) => each !== span))
                    app.announce(t('play:mark.removed', { text }))
                    focusSoon('.mark-show, .mark-begin')
                  }}
                >
                  <span aria-hidden="true">✕</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {spans.length > 1 && (
        <button type="button" class="link" onClick={clear}>
          {t('play:mark.clear')}
        </button>
      )}
      {canUndo && (
        <p class="mark-cleared">
          {t('play:mark.cleared', { count: cleared.length })}
          <button
            type="button"
            class="link mark-undo"
            onClick={() => {
              onChange(cleared)
              setCleared(null)
              app.announce(t('play:mark.restored', { count: cleared.length }))
              focusSoon('.mark-show')
            }}
          >
            {t('play:mark.undo')}
          </button>
        </p>
      )}
    </div>
  )
}

function Marker() {
  return (
    <svg class="marker-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path class="marker-stroke" d="M4 27h24" stroke-width="5" stroke-linecap="round" />
      <path
        d="M9 22l2.5-6.5L22 5l5 5-10.500 10.500zM20 7l5 5"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linejoin="round"
      />
    </svg>
  )
}
