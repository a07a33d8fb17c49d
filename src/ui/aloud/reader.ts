import { signal, type ReadonlySignal } from '@preact/signals'
import type { Span } from '../../core/model/answer.ts'
import type { Article } from '../../core/model/set.ts'
import { wordsIn } from '../article/words.ts'
import { chunksOf, wordAt, type Chunk } from './chunks.ts'
import type { SpeechEngine, Voice } from './engine.ts'

export interface Reading {
  readonly status: 'stopped' | 'speaking' | 'paused'
  /** The word being said, or its sentence where the voice doesn't tell its words; null where nothing has been begun. */
  readonly span: Span | null
}

export interface Reader {
  readonly reading: ReadonlySignal<Reading>
  /** Goes on after a pause, else begins with a block, by its index. Without a voice nothing happens. */
  play(block: number): void
  pause(): void
  stop(): void
  /** Another voice or speed: what is being said is said on with it, from the same word. */
  changed(): void
}

interface Options {
  readonly engine: SpeechEngine
  readonly article: Article
  /** Asked before each sentence. */
  voice(): Voice | null
  speed(): number
  failed(): void
}

const silence: Reading = { status: 'stopped', span: null }

/** Reads a story out, sentence by sentence. Pausing keeps the word: not every browser can go on with what it had begun. */
export function createReader({ engine, article, voice, speed, failed }: Options): Reader {
  let cut: readonly Chunk[] | null = null
  // A long story is only cut into sentences where somebody listens.
  const chunks = (): readonly Chunk[] => (cut ??= chunksOf(article))
  const reading = signal(silence)
  let place = 0
  /** Where in the block speech goes on. */
  let from = 0
  /** Voices report late: only the last utterance is listened to. */
  let turn = 0

  function say(): void {
    const chunk = chunks()[place]
    const speaker = voice()
    if (!chunk || !speaker) return stop()
    const block = article.blocks[chunk.block]!
    const start = Math.max(chunk.start, from)
    const own = ++turn
    reading.value = { status: 'speaking', span: { block: block.id, start: chunk.start, end: chunk.end } }
    engine.speak(
      { text: block.text.slice(start, chunk.end), voice: speaker, speed: speed() },
      {
        word(offset) {
          const word = own === turn ? wordAt(wordsIn(block), chunk, start, offset) : null
          if (!word) return
          from = word.start
          reading.value = { status: 'speaking', span: { block: block.id, ...word } }
        },
        end() {
          if (own !== turn) return
          place++
          from = 0
          say()
        },
        failed() {
          if (own !== turn) return
          stop()
          failed()
        },
      },
    )
  }

  function hush(): void {
    turn++
    engine.cancel()
  }

  function stop(): void {
    if (reading.peek().status === 'stopped') return
    hush()
    reading.value = silence
  }

  return {
    reading,
    play(block) {
      const { status } = reading.peek()
      if (status === 'speaking') return
      if (status === 'stopped') {
        place = Math.max(
          0,
          chunks().findIndex((chunk) => chunk.block >= block),
        )
        from = 0
      }
      say()
    },
    pause() {
      if (reading.peek().status !== 'speaking') return
      hush()
      reading.value = { ...reading.peek(), status: 'paused' }
    },
    stop,
    changed() {
      if (reading.peek().status !== 'speaking') return
      hush()
      say()
    },
  }
}
