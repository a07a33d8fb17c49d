import type { Heard, SpeechEngine, Voice } from './engine.ts'

/** The browser's own speech, by voices that stand on this device; undefined where it has none or can't tell sentences. */
export function browserSpeech(window: Window & typeof globalThis): SpeechEngine | undefined {
  if (!('speechSynthesis' in window) || !('Segmenter' in window.Intl)) return undefined
  const { speechSynthesis: synthesis, SpeechSynthesisUtterance: Spoken } = window
  // Held here: a browser may forget an utterance that nothing else holds, and its events with it.
  let current: SpeechSynthesisUtterance | null = null

  // Speech outlives the page where nobody stops it.
  window.addEventListener('pagehide', () => synthesis.cancel())

  // Others send the text to their maker.
  const local = (): readonly SpeechSynthesisVoice[] =>
    synthesis.getVoices().filter((voice) => voice.localService)
  return {
    chosen: new Map(),
    voices: () =>
      local().map(({ voiceURI, name, lang, default: isDefault }): Voice => ({
        id: voiceURI,
        name,
        language: lang,
        isDefault,
      })),
    onVoices(listener) {
      synthesis.addEventListener('voiceschanged', listener)
      return () => synthesis.removeEventListener('voiceschanged', listener)
    },
    speak({ text, voice, speed }, heard: Heard) {
      const spoken = new Spoken(text)
      spoken.voice = local().find(({ voiceURI }) => voiceURI === voice.id) ?? null
      spoken.lang = voice.language
      spoken.rate = speed
      const mine = (then: () => void) => () => {
        if (current === spoken) then()
      }
      spoken.addEventListener('boundary', ({ name, charIndex }) =>
        mine(() => {
          if (name !== 'sentence') heard.word(charIndex)
        })(),
      )
      spoken.addEventListener(
        'end',
        mine(() => heard.end()),
      )
      spoken.addEventListener(
        'error',
        mine(() => heard.failed()),
      )
      current = spoken
      synthesis.cancel()
      synthesis.speak(spoken)
    },
    cancel() {
      current = null
      synthesis.cancel()
    },
  }
}
