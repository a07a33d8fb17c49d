import type { Page } from '@playwright/test'

interface ScriptedVoice {
  readonly name: string
  readonly lang: string
  readonly localService?: boolean
}

interface Script {
  readonly voices: ScriptedVoice[]
  readonly said: string[]
  silences: number
  readonly utterances: EventTarget[]
}

type Speaking = typeof globalThis & { script: Script }

/**
 * Puts a speech engine that is scripted in the browser's place, for a browser on Linux has no voice: it keeps what it is told to say
 * and reports words and ends when the test says so.
 */
export async function scriptSpeech(page: Page, voices: readonly ScriptedVoice[]): Promise<void> {
  await page.addInitScript((given) => {
    const script: Script = { voices: [...given], said: [], silences: 0, utterances: [] }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () =>
        script.voices.map(({ name, lang, localService = true }) => ({
          voiceURI: name,
          name,
          lang,
          localService,
          default: false,
        })),
      speak(utterance: EventTarget & { text: string; rate: number; voice: { name: string } }) {
        script.said.push(`${utterance.voice.name} ×${utterance.rate}: ${utterance.text}`)
        script.utterances.push(utterance)
      },
      cancel: () => void script.silences++,
    })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class extends EventTarget {
        readonly text: string
        constructor(text: string) {
          super()
          this.text = text
        }
      },
    })
    Object.assign(window, { script })
  }, voices)
}

export const said = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as Speaking).script.said)

/** How often it was told to be silent. */
export const silences = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as Speaking).script.silences)

/** The last utterance comes to the word that begins with these letters. */
export async function reachWord(page: Page, word: string): Promise<void> {
  await page.evaluate((wanted) => {
    const utterance = (globalThis as Speaking).script.utterances.at(-1) as EventTarget & { text: string }
    const charIndex = utterance.text.indexOf(wanted)
    if (charIndex < 0) throw new Error(`“${wanted}” isn’t in “${utterance.text}”`)
    utterance.dispatchEvent(Object.assign(new Event('boundary'), { name: 'word', charIndex }))
  }, word)
}

/** The last utterance is over, well or not. */
export async function endUtterance(page: Page, how: 'end' | 'error' = 'end'): Promise<void> {
  await page.evaluate(
    (type) => void (globalThis as Speaking).script.utterances.at(-1)!.dispatchEvent(new Event(type)),
    how,
  )
}

/** Another voice comes, as they do some time after the page has loaded. */
export async function addVoice(page: Page, voice: ScriptedVoice): Promise<void> {
  await page.evaluate((added) => {
    ;(globalThis as Speaking).script.voices.push(added)
    speechSynthesis.dispatchEvent(new Event('voiceschanged'))
  }, voice)
}

/** The words that are shown as being said. */
export const spoken = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('stet-spoken') ?? [])]
      .map((range) => (range instanceof Range ? range.toString() : ''))
      .join('|'),
  )
