import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/core/model/article.ts'
import {
  chooseVoice,
  voiceFor,
  voicesFor,
  type Heard,
  type SpeechEngine,
  type Utterance,
  type Voice,
} from '../../../src/ui/aloud/engine.ts'
import { createReader, type Reader } from '../../../src/ui/aloud/reader.ts'
import { articleOf } from '../../core/anchoring/arbitraries.ts'

const voice = (id: string, language: string, isDefault = false): Voice => ({
  id,
  name: id,
  language,
  isDefault,
})

interface Scripted {
  readonly engine: SpeechEngine
  /** Everything it was asked to say, and where it was silenced. */
  readonly log: readonly string[]
  /** The last utterance; earlier ones stay callable, as late events. */
  readonly heard: readonly Heard[]
}

function scripted(voices: readonly Voice[] = [voice('v', 'en')]): Scripted {
  const log: string[] = []
  const heard: Heard[] = []
  return {
    log,
    heard,
    engine: {
      chosen: new Map(),
      voices: () => voices,
      onVoices: () => () => undefined,
      speak({ text, voice, speed }: Utterance, listener) {
        log.push(`${voice.id} ×${speed}: ${text}`)
        heard.push(listener)
      },
      cancel: () => void log.push('silence'),
    },
  }
}

const article = articleOf('It stands. It does.', 'The end.')

interface Listened {
  readonly reader: Reader
  readonly now: () => string
  speed: number
  failures: number
}

function reading(speech: Scripted): Listened {
  const it: Listened = {
    speed: 1,
    failures: 0,
    now: () => {
      const { status, span } = it.reader.reading.value
      return span ? `${status}: ${textOf(article, span)}` : status
    },
    reader: createReader({
      engine: speech.engine,
      article,
      voice: () => voiceFor(speech.engine, 'en'),
      speed: () => it.speed,
      failed: () => void it.failures++,
    }),
  }
  return it
}

describe('a reader with a scripted engine', () => {
  it('says nothing by itself', () => {
    const speech = scripted()
    expect(reading(speech).now()).toBe('stopped')
    expect(speech.log).toEqual([])
  })

  it('says sentence after sentence and then is silent', () => {
    const speech = scripted()
    const it = reading(speech)
    it.reader.play(0)
    expect(it.now()).toBe('speaking: It stands.')
    speech.heard.at(-1)!.end()
    expect(it.now()).toBe('speaking: It does.')
    speech.heard.at(-1)!.end()
    expect(it.now()).toBe('speaking: The end.')
    speech.heard.at(-1)!.end()
    expect(it.now()).toBe('stopped')
    expect(speech.log).toEqual(['v ×1: It stands.', 'v ×1: It does.', 'v ×1: The end.', 'silence'])
  })

  it('begins with the block it is told', () => {
    const speech = scripted()
    reading(speech).reader.play(1)
    expect(speech.log).toEqual(['v ×1: The end.'])
  })

  it('follows the words of a voice that tells them', () => {
    const speech = scripted()
    const it = reading(speech)
    it.reader.play(0)
    speech.heard[0]!.word(0)
    expect(it.now()).toBe('speaking: It')
    speech.heard[0]!.word(3)
    expect(it.now()).toBe('speaking: stands')
  })

  it('goes on after a pause with the word it had begun', () => {
    const speech = scripted()
    const it = reading(speech)
    it.reader.play(0)
    speech.heard[0]!.word(3)
    it.reader.pause()
    expect(it.now()).toBe('paused: stands')
    it.reader.play(1)
    expect(it.now()).toBe('speaking: It stands.')
    expect(speech.log).toEqual(['v ×1: It stands.', 'silence', 'v ×1: stands.'])
    speech.heard[1]!.word(0)
    expect(it.now()).toBe('speaking: stands')
    speech.heard[1]!.end()
    expect(it.now()).toBe('speaking: It does.')
  })

  it('does not hear what an earlier utterance still reports', () => {
    const speech = scripted()
    const it = reading(speech)
    it.reader.play(0)
    it.reader.pause()
    speech.heard[0]!.end()
    speech.heard[0]!.word(3)
    speech.heard[0]!.failed()
    expect(it.now()).toBe('paused: It stands.')
    it.reader.play(0)
    speech.heard[0]!.end()
    expect(it.now()).toBe('speaking: It stands.')
    expect(it.failures).toBe(0)
  })

  it('stops, and begins anew after that', () => {
    const speech = scripted()
    const it = reading(speech)
    it.reader.play(0)
    speech.heard[0]!.end()
    it.reader.stop()
    expect(it.now()).toBe('stopped')
    it.reader.play(0)
    expect(it.now()).toBe('speaking: It stands.')
  })

  it('stops from a pause too', () => {
    const speech = scripted()
    const it = reading(speech)
    it.reader.play(0)
    it.reader.pause()
    it.reader.stop()
    expect(it.now()).toBe('stopped')
  })

  it('says the rest at another speed at once', () => {
    const speech = scripted()
    const it = reading(speech)
    it.reader.play(0)
    speech.heard[0]!.word(3)
    it.speed = 1.5
    it.reader.changed()
    expect(speech.log).toEqual(['v ×1: It stands.', 'silence', 'v ×1.5: stands.'])
  })

  it('stays silent where another speed is chosen before it speaks', () => {
    const speech = scripted()
    reading(speech).reader.changed()
    expect(speech.log).toEqual([])
  })

  it('stops and says so where the engine fails', () => {
    const speech = scripted()
    const it = reading(speech)
    it.reader.play(0)
    speech.heard[0]!.failed()
    expect([it.now(), it.failures]).toEqual(['stopped', 1])
  })

  it('does nothing without a voice', () => {
    const speech = scripted([])
    const it = reading(speech)
    it.reader.play(0)
    expect([it.now(), speech.log]).toEqual(['stopped', []])
  })
})

describe('the voice for a language', () => {
  const voices = [
    voice('us', 'en_US'),
    voice('gb', 'en-GB'),
    voice('own', 'en-AU', true),
    voice('majed', 'ar-001'),
  ]

  it.each([
    ['en-GB', ['gb', 'own', 'us']],
    ['en-US', ['us', 'own', 'gb']],
    ['en', ['own', 'us', 'gb']],
    ['ar', ['majed']],
    ['AR-eg', ['majed']],
    ['es', []],
  ])('%s: those that speak it, the best first', (tag, expected) => {
    expect(voicesFor(voices, tag).map(({ id }) => id)).toEqual(expected)
  })

  it('is the chosen one as long as it is there', () => {
    const { engine } = scripted(voices)
    chooseVoice(engine, 'en', 'us')
    expect([voiceFor(engine, 'en-GB')?.id, voiceFor(engine, 'ar')?.id]).toEqual(['us', 'majed'])
    chooseVoice(engine, 'en', 'gone')
    expect(voiceFor(engine, 'en-GB')?.id).toBe('gb')
  })

  it('is none where no voice speaks it', () => {
    expect(voiceFor(scripted(voices).engine, 'ru')).toBeNull()
  })
})
