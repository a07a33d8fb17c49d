import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks'
import { blockIndex } from '../../core/model/article.ts'
import type { Article } from '../../core/model/set.ts'
import { prefersStillness } from '../article/motion.ts'
import { rangeOf } from '../article/place.ts'
import { StorySheetState } from '../article/sheetState.ts'
import type { Settings } from '../settings.ts'
import { useApp } from '../views/context.ts'
import { chooseVoice, voiceFor, voicesFor, type Voice } from './engine.ts'
import { createReader, type Reading } from './reader.ts'

export interface Aloud {
  readonly reading: ReadonlySignal<Reading>
  /** Those that speak the story's language. */
  readonly voices: ReadonlySignal<readonly Voice[]>
  readonly voice: ReadonlySignal<Voice | null>
  /** Begins with the first block in view, goes on, or halts. */
  readonly toggle: () => void
  readonly stop: () => void
  readonly setSpeed: (speed: Settings['speed']) => void
  readonly setVoice: (id: string) => void
}

interface Options {
  readonly article: Article
  readonly scroller: RefObject<HTMLElement | null>
  readonly text: RefObject<HTMLElement | null>
  /** Called with the window height of what is being said. */
  onSpoken(clientY: number): void
  /** Called where the engine gives up. */
  onFailed(): void
}

const highlightName = 'stet-spoken'

/** Reads the story aloud and shows the word being said. Null where the browser has no voice for its language. */
export function useAloud(options: Options): Aloud | null {
  const app = useApp()
  const { speech } = app
  const { article } = options
  const isShut = useContext(StorySheetState) === 'shut'
  const latest = useRef(options)
  latest.current = options

  const own = useMemo(() => {
    if (!speech) return null
    const known = signal(speech.voices())
    const voices = computed(() => voicesFor(known.value, article.language))
    const chosen = signal<string | null>(null)
    const voice = computed(
      () => voices.value.find(({ id }) => id === chosen.value) ?? voiceFor(speech, article.language),
    )
    const reader = createReader({
      engine: speech,
      article,
      voice: () => voice.peek(),
      speed: () => app.settings.peek().speed,
      failed: () => latest.current.onFailed(),
    })
    const aloud: Aloud = {
      reading: reader.reading,
      voices,
      voice,
      toggle() {
        if (reader.reading.peek().status === 'speaking') reader.pause()
        else reader.play(firstInView(latest.current.scroller.current!, latest.current.text.current!))
      },
      stop: () => reader.stop(),
      setSpeed(speed) {
        app.settings.value = { ...app.settings.peek(), speed }
        reader.changed()
      },
      setVoice(id) {
        chooseVoice(speech, article.language, id)
        chosen.value = id
        reader.changed()
      },
    }
    const listen = (): (() => void) =>
      speech.onVoices(() => {
        known.value = speech.voices()
      })
    return { aloud, reader, listen }
  }, [speech, article])

  useEffect(() => {
    if (!own) return
    const { reader, listen } = own
    const silent = listen()
    const onHidden = (): void => {
      if (document.hidden) reader.pause()
    }
    document.addEventListener('visibilitychange', onHidden)
    const underOverlay = effect(() => {
      if (app.overlay.value !== null) reader.pause()
    })
    let wasInView = true
    const shown = effect(() => {
      const { span } = reader.reading.value
      const { scroller, text } = latest.current
      if (!scroller.current || !text.current) return
      const range = span && rangeOf(text.current, blockIndex(article, span.block), span.start, span.end)
      show(text.current, range)
      if (!range) {
        wasInView = true
        return
      }
      const still = prefersStillness(app.settings.peek())
      wasInView = follow(scroller.current, range, wasInView, still)
      const line = range.getClientRects()[0]
      if (line && wasInView) latest.current.onSpoken(line.top + line.height / 2)
    })
    return () => {
      shown()
      underOverlay()
      silent()
      document.removeEventListener('visibilitychange', onHidden)
      reader.stop()
      if (typeof Highlight !== 'undefined') CSS.highlights.delete(highlightName)
    }
  }, [own])

  useEffect(() => {
    if (isShut) own?.reader.pause()
  }, [isShut, own])

  return own && own.aloud.voices.value.length > 0 ? own.aloud : null
}

function show(root: HTMLElement, range: Range | null): void {
  const block = range?.startContainer.parentElement?.closest('[data-block]')
  for (const marked of root.querySelectorAll('[data-spoken]')) {
    if (marked !== block) marked.removeAttribute('data-spoken')
  }
  block?.setAttribute('data-spoken', '')
  if (typeof Highlight === 'undefined') return
  if (range) CSS.highlights.set(highlightName, new Highlight(range))
  else CSS.highlights.delete(highlightName)
}

/** Scrolls the panel, and nothing else, once speech leaves it; not where the reader has scrolled away from it. Answers whether it is in view. */
function follow(panel: HTMLElement, range: Range, wasInView: boolean, still: boolean): boolean {
  const box = panel.getBoundingClientRect()
  const said = range.getBoundingClientRect()
  const isIn = said.top >= box.top && Math.min(said.bottom, said.top + box.height / 2) <= box.bottom
  if (isIn || !wasInView) return isIn
  const top = panel.scrollTop + said.top - box.top - box.height * 0.2
  panel.scrollTo({ top, behavior: still ? 'instant' : 'smooth' })
  return true
}

function firstInView(panel: HTMLElement, root: HTMLElement): number {
  const { top } = panel.getBoundingClientRect()
  const blocks = [...root.querySelectorAll('[data-block]')]
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > top + 24)
  return Number(first?.getAttribute('data-block') ?? 0)
}
