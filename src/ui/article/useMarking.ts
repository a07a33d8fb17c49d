import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Span } from '../../core/model/answer.ts'
import { blockById, blockIndex, paragraphNumber, textOf } from '../../core/model/article.ts'
import type { Article } from '../../core/model/set.ts'
import { useApp, useTranslator } from '../views/context.ts'
import { moveCursor, pressCursor, type Cursor } from './cursor.ts'
import { addMarks, markAt, moveEdge } from './marks.ts'
import { boxesOf, placeAtPoint, placeOf, rangeOf, type Box } from './place.ts'
import type { Marking, Overlay } from './StoryPanel.tsx'
import { firstWord, nearestWord, snapToWords, spansBetween, step, wordsIn, type WordPlace } from './words.ts'

interface Options {
  readonly article: Article
  readonly dir: 'ltr' | 'rtl'
  readonly marking: Marking | undefined
  readonly scroller: RefObject<HTMLElement | null>
  readonly text: RefObject<HTMLElement | null>
  onLeave?: (() => void) | undefined
}

export interface Marker {
  /** Whether keys move a word cursor at the moment. */
  readonly byKeys: ReadonlySignal<boolean>
  /** `drawing`: the first word is set. `chosen`: a mark is picked out, to be changed or removed. */
  readonly status: ReadonlySignal<'idle' | 'drawing' | 'chosen'>
  readonly overlays: ReadonlySignal<readonly Overlay[]>
  /** True from an invitation to mark until something is marked. */
  readonly invited: ReadonlySignal<boolean>
  readonly begin: (by: 'keys' | 'pointer') => void
  readonly cancel: () => void
  readonly moveEdge: (edge: 'start' | 'end', by: 1 | -1) => void
  readonly remove: () => void
  readonly redraw: () => void
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onClick: (event: MouseEvent) => void
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: (event: PointerEvent) => void
    readonly onPointerCancel: (event: PointerEvent) => void
    readonly onBlur: (event: FocusEvent) => void
  }
}

// A finger must go sideways this far, in pixels, before it marks; up and down it scrolls.
const sideways = 12
// How far beside a word, in pixels, a tap still means it.
const reach = 14

/** Marks words in the story by pointer, touch and keys. What is marked is the caller's; here lives only what is under way. */
export function useMarking(options: Options): Marker {
  const app = useApp()
  const translator = useTranslator()
  const byKeys = useSignal(false)
  const invited = useSignal(false)
  const cursor = useSignal<Cursor | null>(null)
  const chosen = useSignal<Span | null>(null)
  const overlays = useSignal<readonly Overlay[]>([])
  const status = useComputed(() => (cursor.value?.anchor ? 'drawing' : chosen.value ? 'chosen' : 'idle'))
  const latest = useRef({ ...options, translator })
  latest.current = { ...options, translator }
  /** What was just marked, until it shows. */
  const fresh = useRef<Span | null>(null)

  const marker = useMemo((): Marker => {
    let press: { id: number; x: number; y: number; from: WordPlace | null; drawing: boolean } | null = null
    let clickIsSpent = false
    /** Where up and down keep to, in window pixels, so that short lines don't pull the cursor inwards. */
    let column: number | null = null

    const article = (): Article => latest.current.article
    const marks = (): readonly Span[] => latest.current.marking?.spans ?? []
    const say = (sentence: string): void => app.announce(sentence)

    const rangeOfSpan = (span: Span): Range | null => {
      const root = latest.current.text.current
      return root && rangeOf(root, blockIndex(article(), span.block), span.start, span.end)
    }
    const spanOfWord = (place: WordPlace): Span | null => spansBetween(article(), place, place)[0] ?? null
    const boxes = (span: Span | null): readonly Box[] => {
      const range = span && rangeOfSpan(span)
      return range ? boxesOf(latest.current.text.current!, range) : []
    }

    function redraw(): void {
      const now = cursor.peek()
      const drawn = now?.anchor ? spansBetween(article(), now.anchor, now.at) : []
      overlays.value = [
        { kind: 'chosen', boxes: boxes(chosen.peek()) },
        ...drawn.map((span): Overlay => ({ kind: 'drawing', boxes: boxes(span) })),
        ...(now ? [{ kind: 'cursor', boxes: boxes(spanOfWord(now.at)) } as const] : []),
      ]
    }

    function set(next: { cursor?: Cursor | null; chosen?: Span | null }): void {
      if (next.cursor !== undefined) cursor.value = next.cursor
      if (next.chosen !== undefined) chosen.value = next.chosen
      redraw()
    }

    function sayMark(span: Span): void {
      const { t } = latest.current.translator
      const number = paragraphNumber(article(), span.block)
      const text = textOf(article(), span)
      say(number === null ? t('play:mark.marked', { text }) : t('play:mark.markedIn', { text, n: number }))
    }

    function commit(spans: readonly Span[]): void {
      const first = spans[0]
      if (!first) return
      invited.value = false
      const next = addMarks(article(), marks(), spans)
      const made = next[markAt(next, first.block, first.start)] ?? first
      fresh.current = made
      latest.current.marking?.onChange(next)
      const now = cursor.peek()
      set({ cursor: byKeys.peek() && now ? { at: now.at, anchor: null } : null, chosen: made })
      sayMark(made)
    }

    function wordAtPoint(x: number, y: number, near: boolean): WordPlace | null {
      const root = latest.current.text.current
      const place = root && placeAtPoint(root, x, y)
      const block = place && article().blocks[place.block]
      if (!place || !block) return null
      const word = nearestWord(wordsIn(block), place.offset)
      if (word < 0) return null
      const found = { block: place.block, word }
      if (!near) return found
      const range = rangeOfSpan(spanOfWord(found)!)
      const touches = [...(range?.getClientRects() ?? [])].some(
        (rect) =>
          x > rect.left - reach && x < rect.right + reach && y > rect.top - reach && y < rect.bottom + reach,
      )
      return touches ? found : null
    }

    function firstInView(): WordPlace | null {
      const panel = latest.current.scroller.current!.getBoundingClientRect()
      const root = latest.current.text.current!
      for (const element of root.querySelectorAll('[data-block]')) {
        if (element.getBoundingClientRect().bottom < panel.top + 24) continue
        const block = Number(element.getAttribute('data-block'))
        if (wordsIn(article().blocks[block]!).length > 0) return { block, word: 0 }
      }
      return firstWord(article())
    }

    function keepInView(place: WordPlace): void {
      const scroller = latest.current.scroller.current!
      const rect = rangeOfSpan(spanOfWord(place)!)?.getBoundingClientRect()
      if (!rect) return
      const panel = scroller.getBoundingClientRect()
      const margin = Math.min(96, scroller.clientHeight / 4)
      const above = rect.top - (panel.top + margin)
      const below = rect.bottom - (panel.bottom - margin)
      if (above < 0) scroller.scrollTop += above
      else if (below > 0) scroller.scrollTop += below
    }

    function lineAway(from: WordPlace, by: 1 | -1): WordPlace {
      keepInView(from)
      const rect = rangeOfSpan(spanOfWord(from)!)?.getBoundingClientRect()
      const beyond = step(article(), from, by > 0 ? 'nextBlock' : 'previousBlock')
      if (!rect) return beyond
      column ??= rect.left + rect.width / 2
      const middle = rect.top + rect.height / 2
      for (let distance = 1; distance <= 8; distance++) {
        const found = wordAtPoint(column, middle + by * distance * rect.height * 0.6, false)
        const top = found && rangeOfSpan(spanOfWord(found)!)?.getBoundingClientRect().top
        if (found && top !== null && top !== undefined && (top - rect.top) * by > rect.height / 2)
          return found
      }
      return beyond
    }

    function destination(key: string, from: WordPlace): WordPlace | null {
      const onwards = latest.current.dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
      const back = latest.current.dir === 'ltr' ? 'ArrowLeft' : 'ArrowRight'
      if (key === 'ArrowUp' || key === 'ArrowDown') return lineAway(from, key === 'ArrowDown' ? 1 : -1)
      column = null
      if (key === onwards) return step(article(), from, 'next')
      if (key === back) return step(article(), from, 'previous')
      if (key === 'Home') return step(article(), from, 'blockStart')
      if (key === 'End') return step(article(), from, 'blockEnd')
      if (key === 'PageDown') return step(article(), from, 'nextBlock')
      if (key === 'PageUp') return step(article(), from, 'previousBlock')
      return null
    }

    function sayWord(place: WordPlace, before: WordPlace | null): void {
      const { t } = latest.current.translator
      const span = spanOfWord(place)
      if (!span) return
      const number = paragraphNumber(article(), span.block)
      const word = textOf(article(), span)
      const isMarked = markAt(marks(), span.block, span.start) >= 0
      const parts = [
        word,
        ...(isMarked ? [t('play:mark.isMarked')] : []),
        ...(number !== null && before?.block !== place.block
          ? [t('play:story.paragraphNumber', { n: number })]
          : []),
      ]
      say(parts.join(', '))
    }

    function begin(by: 'keys' | 'pointer'): void {
      invited.value = true
      if (by === 'pointer') return
      const at = cursor.peek()?.at ?? firstInView()
      if (!at) return
      byKeys.value = true
      set({ cursor: { at, anchor: cursor.peek()?.anchor ?? null } })
      keepInView(at)
      sayWord(at, null)
    }

    function cancel(): void {
      const { t } = latest.current.translator
      const now = cursor.peek()
      if (now?.anchor) {
        set({ cursor: byKeys.peek() ? { at: now.at, anchor: null } : null })
        say(t('play:mark.cancelled'))
      } else if (chosen.peek()) {
        set({ chosen: null })
      }
    }

    function remove(at: Span | null = chosen.peek()): void {
      const index = at ? markAt(marks(), at.block, at.start) : -1
      const mark = marks()[index]
      if (!mark) return
      const text = textOf(article(), mark)
      latest.current.marking?.onChange(marks().toSpliced(index, 1))
      set({ chosen: null })
      say(latest.current.translator.t('play:mark.removed', { text }))
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const done = (): void => {
        event.preventDefault()
        event.stopPropagation()
      }
      if (event.key === 'Escape') {
        done()
        const under = cursor.peek()
        if (under?.anchor || (chosen.peek() && !under)) return cancel()
        byKeys.value = false
        set({ cursor: null, chosen: null })
        latest.current.onLeave?.()
        return
      }
      if (!latest.current.marking) return
      const now = cursor.peek()
      if (event.key === 'Enter' || event.key === ' ') {
        done()
        if (!now) return begin('keys')
        const { cursor: next, spans } = pressCursor(article(), now)
        set({ cursor: next, chosen: null })
        if (spans) commit(spans)
        else
          say(
            latest.current.translator.t('play:mark.started', {
              text: textOf(article(), spanOfWord(now.at)!),
            }),
          )
        return
      }
      if (event.key === 'Backspace' || event.key === 'Delete') {
        done()
        remove(now ? spanOfWord(now.at) : chosen.peek())
        return
      }
      const from = now?.at ?? firstInView()
      const to = from && destination(event.key, from)
      if (!to) return
      done()
      byKeys.value = true
      set({ cursor: now ? moveCursor(now, to, event.shiftKey) : { at: from, anchor: null }, chosen: null })
      const at = cursor.peek()!.at
      keepInView(at)
      sayWord(at, now?.at ?? null)
    }

    function selectedSpans(): readonly Span[] {
      const selection = getSelection()
      const root = latest.current.text.current
      if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return []
      const range = selection.getRangeAt(0)
      const from = placeOf(root, range.startContainer, range.startOffset)
      const to = placeOf(root, range.endContainer, range.endOffset)
      if (!from || !to) return []
      selection.removeAllRanges()
      return article()
        .blocks.slice(from.block, to.block + 1)
        .flatMap((block, index) => {
          const start = index === 0 ? from.offset : 0
          const end = from.block + index === to.block ? to.offset : block.text.length
          const words = snapToWords(wordsIn(block), start, end)
          return words ? [{ block: block.id, start: words.start, end: words.end }] : []
        })
    }

    return {
      byKeys,
      invited,
      status,
      overlays,
      begin,
      cancel,
      remove: () => remove(),
      redraw,
      moveEdge(edge, by) {
        const at = chosen.peek()
        const index = at ? markAt(marks(), at.block, at.start) : -1
        const next = moveEdge(article(), marks(), index, edge, by)
        const { t } = latest.current.translator
        if (!at || next === marks()) return say(t('play:mark.edge'))
        const before = marks()[index]!
        const moved =
          next[markAt(next, before.block, edge === 'start' ? before.end : before.start)] ?? next[index]!
        latest.current.marking?.onChange(next)
        set({ chosen: moved })
        sayMark(moved)
      },
      handlers: {
        onKeyDown,
        onClick(event) {
          if (!latest.current.marking) return
          if (clickIsSpent) {
            clickIsSpent = false
            return
          }
          byKeys.value = false
          const place = wordAtPoint(event.clientX, event.clientY, true)
          if (!place) return cancel()
          const span = spanOfWord(place)!
          const now = cursor.peek()
          if (now?.anchor) return commit(spansBetween(article(), now.anchor, place))
          const index = markAt(marks(), span.block, span.start)
          if (index >= 0) return set({ cursor: null, chosen: marks()[index]! })
          set({ cursor: { at: place, anchor: place }, chosen: null })
          say(latest.current.translator.t('play:mark.started', { text: textOf(article(), span) }))
        },
        onPointerDown(event) {
          clickIsSpent = false
          if (!latest.current.marking || !event.isPrimary || event.button !== 0) return
          const from = wordAtPoint(event.clientX, event.clientY, false)
          press = { id: event.pointerId, x: event.clientX, y: event.clientY, from, drawing: false }
        },
        onPointerMove(event) {
          if (!press?.from || press.id !== event.pointerId) return
          if (event.pointerType === 'mouse') {
            const at = wordAtPoint(event.clientX, event.clientY, false)
            if (!at) return
            press.drawing ||= at.block !== press.from.block || at.word !== press.from.word
            // A mouse selects text by itself; not so in Chromium from right to left.
            const isSelecting = getSelection()?.isCollapsed === false
            if (press.drawing && !isSelecting) set({ cursor: { at, anchor: press.from }, chosen: null })
            return
          }
          if (!press.drawing) {
            const far = Math.abs(event.clientX - press.x)
            if (far < sideways || far < Math.abs(event.clientY - press.y)) return
            press.drawing = true
            latest.current.scroller.current?.setPointerCapture(event.pointerId)
          }
          const at = wordAtPoint(event.clientX, event.clientY, false)
          if (at) set({ cursor: { at, anchor: press.from }, chosen: null })
        },
        onPointerUp(event) {
          const ended = press
          press = null
          if (!ended || ended.id !== event.pointerId) return
          const now = cursor.peek()
          const selected = event.pointerType === 'mouse' ? selectedSpans() : []
          if (selected.length > 0) {
            clickIsSpent = true
            commit(selected)
          } else if (ended.drawing && now?.anchor) {
            clickIsSpent = true
            commit(spansBetween(article(), now.anchor, now.at))
          }
        },
        onPointerCancel() {
          if (press?.drawing) set({ cursor: null })
          press = null
        },
        onBlur(event) {
          invited.value = false
          const inside =
            event.relatedTarget instanceof Node &&
            latest.current.scroller.current?.contains(event.relatedTarget)
          if (inside || !byKeys.peek()) return
          byKeys.value = false
          set({ cursor: null })
        },
      },
    }
  }, [])

  const spans = options.marking?.spans
  useEffect(() => {
    // Marks may have been taken away or changed from outside.
    const at = chosen.peek()
    const still =
      at &&
      (spans ?? []).find((span) => span.block === at.block && span.start === at.start && span.end === at.end)
    if (at && !still) chosen.value = null
    marker.redraw()
    const shown = fresh.current && markElement(options, fresh.current)
    fresh.current = null
    if (shown) app.stage({ type: 'marked', from: shown })
  }, [spans])

  useEffect(() => {
    // Another story, another cursor.
    const at = cursor.peek()?.at
    if (at && !blockById(options.article, options.article.blocks[at.block]?.id ?? '')) cursor.value = null
  }, [options.article])

  return marker
}

/** The last piece of the story that shows the span. */
function markElement({ article, text }: Options, { block, end }: Span): Element | null {
  const pieces = text.current?.querySelectorAll(`[data-block="${blockIndex(article, block)}"] mark [data-at]`)
  return [...(pieces ?? [])].findLast((piece) => Number(piece.getAttribute('data-at')) < end) ?? null
}
