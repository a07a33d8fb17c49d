import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useApp, useTranslator } from '../context.ts'
import type { InputProps } from './input.ts'
import { moveEntry, placeAt } from './orderState.ts'
import { directionOfTag } from '../../article/direction.ts'
import { useDrag } from '../../article/useDrag.ts'

/** Puts events in order: by dragging, by the arrow buttons of each, or by keys once one is picked up. */
export function OrderInput({ item, answer, langOf, labelledBy, onAnswer }: InputProps<'order'>) {
  const app = useApp()
  const { t } = useTranslator()
  const order = answer?.order ?? item.events.map((event) => event.index)
  const [grabbed, setGrabbed] = useState<{
    readonly entry: number
    readonly before: readonly number[]
  } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const keepFocus = useRef<string | null>(null)
  const textOf = (entry: number): string => item.events.find((event) => event.index === entry)?.text ?? ''

  useLayoutEffect(() => {
    // Moved elements lose the focus in some browsers.
    if (keepFocus.current) list.current?.querySelector<HTMLElement>(keepFocus.current)?.focus()
    keepFocus.current = null
  })

  function move(entry: number, to: number, focus: string): void {
    const next = moveEntry(order, order.indexOf(entry), to)
    if (next === order) return app.announce(t('play:order.edge'))
    keepFocus.current = focus
    onAnswer({ kind: 'order', order: next })
    app.announce(t('play:order.moved', { event: textOf(entry), n: next.indexOf(entry) + 1, of: next.length }))
  }

  function onGripKey(event: KeyboardEvent, entry: number): void {
    const focus = `[data-entry="${entry}"] .order-grip`
    const at = order.indexOf(entry)
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0 && grabbed?.entry === entry) {
      move(entry, at + by, focus)
    } else if (by !== 0) {
      const other = order[at + by]
      if (other !== undefined)
        list.current?.querySelector<HTMLElement>(`[data-entry="${other}"] .order-grip`)?.focus()
    } else if (event.key === 'Escape' && grabbed) {
      keepFocus.current = focus
      onAnswer({ kind: 'order', order: grabbed.before })
      setGrabbed(null)
      app.announce(t('play:order.cancelled'))
    } else {
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  function toggleGrab(entry: number): void {
    const n = order.indexOf(entry) + 1
    if (grabbed?.entry === entry) {
      setGrabbed(null)
      app.announce(t('play:order.dropped', { n, of: order.length }))
    } else {
      setGrabbed({ entry, before: order })
      app.announce(t('play:order.grabbed', { n, of: order.length }))
    }
  }

  return (
    <div class="order" role="group" aria-labelledby={labelledBy}>
      <p class="kind-how">{t('play:order.how')}</p>
      <ol ref={list} class="order-list" dir={directionOfTag(langOf(item.events[0]?.text))}>
        {order.map((entry, at) => (
          <Entry
            key={entry}
            entry={entry}
            at={at}
            of={order.length}
            text={textOf(entry)}
            lang={langOf(textOf(entry))}
            isGrabbed={grabbed?.entry === entry}
            list={list}
            onMove={(to, focus) => move(entry, to, focus)}
            onGrab={() => toggleGrab(entry)}
            onGripKey={(event) => onGripKey(event, entry)}
            onLeave={() => {
              // Being moved in the page takes the focus away for an instant; that is no leaving.
              if (keepFocus.current === null) setGrabbed(null)
            }}
          />
        ))}
      </ol>
    </div>
  )
}

interface EntryProps {
  readonly entry: number
  readonly at: number
  readonly of: number
  readonly text: string
  readonly lang: string
  readonly isGrabbed: boolean
  readonly list: { readonly current: HTMLElement | null }
  readonly onMove: (to: number, focus: string) => void
  readonly onGrab: () => void
  readonly onGripKey: (event: KeyboardEvent) => void
  readonly onLeave: () => void
}

function Entry(props: EntryProps) {
  const { entry, at, of, text, lang, isGrabbed, list, onMove, onGrab, onGripKey, onLeave } = props
  const { t, number } = useTranslator()
  const [by, setBy] = useState<number | null>(null)
  const middles = useRef<readonly number[]>([])
  const drag = useDrag({
    canStart: (event) =>
      event.pointerType === 'mouse'
        ? !(event.target instanceof Element && event.target.closest('.order-step'))
        : event.target instanceof Element && event.target.closest('.order-grip') !== null,
    onStart() {
      middles.current = [...list.current!.children].map((row) => {
        const rect = row.getBoundingClientRect()
        return rect.top + rect.height / 2
      })
      setBy(0)
    },
    onMove: (_event, moved) => setBy(moved.y),
    onEnd(_event, dropped) {
      const to = placeAt(middles.current, at, middles.current[at]! + (by ?? 0))
      setBy(null)
      if (dropped && to !== at) onMove(to, `[data-entry="${entry}"] .order-grip`)
    },
  })
  const stepTo = (by: 1 | -1) => (
    <button
      type="button"
      class={`tool order-step order-${by < 0 ? 'up' : 'down'}`}
      aria-label={by < 0 ? t('play:order.up', { event: text }) : t('play:order.down', { event: text })}
      aria-disabled={by < 0 ? at === 0 : at === of - 1}
      onClick={() => onMove(at + by, `[data-entry="${entry}"] .order-${by < 0 ? 'up' : 'down'}`)}
    >
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path
          d={by < 0 ? 'M5 15l7-7 7 7' : 'M5 9l7 7 7-7'}
          fill="none"
          stroke="currentColor"
          stroke-width="2.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  )
  return (
    <li
      data-entry={entry}
      class={`order-row${isGrabbed ? ' is-grabbed' : ''}${by !== null ? ' is-carried' : ''}`}
      style={by === null ? undefined : { transform: `translateY(${by}px)` }}
      {...drag}
    >
      <button
        type="button"
        class="order-grip"
        aria-pressed={isGrabbed}
        aria-label={t('play:order.grip', { event: text, n: at + 1, of })}
        onClick={onGrab}
        onKeyDown={onGripKey}
        onBlur={onLeave}
      >
        <span class="grip" aria-hidden="true" />
        <b class="order-number" aria-hidden="true">
          {number(at + 1)}
        </b>
      </button>
      <span class="order-text" dir="auto" lang={lang}>
        {text}
      </span>
      <span class="order-steps">
        {stepTo(-1)}
        {stepTo(1)}
      </span>
    </li>
  )
}
