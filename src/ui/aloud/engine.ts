/** A voice of this device. `id` tells it from others; `language` is a BCP 47 tag. */
export interface Voice {
  readonly id: string
  readonly name: string
  readonly language: string
  /** The one that the device itself would take. */
  readonly isDefault: boolean
}

export interface Utterance {
  readonly text: string
  readonly voice: Voice
  /** Factor on the voice's own speed. */
  readonly speed: number
}

/** What becomes of an utterance; `end` and `failed` exclude each other. Not every voice tells its words. */
export interface Heard {
  /** A word begins, at this UTF-16 offset of the text. */
  word(offset: number): void
  end(): void
  failed(): void
}

/** What speaks; one utterance at a time, and a new one takes the place of the old, which is heard of no more. */
export interface SpeechEngine {
  voices(): readonly Voice[]
  /** Calls back when other voices are there; returns how to stop that. */
  onVoices(listener: () => void): () => void
  speak(utterance: Utterance, heard: Heard): void
  cancel(): void
  /** Voices that were chosen, by base language, as long as the page is there. */
  readonly chosen: Map<string, string>
}

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!

/** The voices that speak a language, the best first: of the very tag, then the device's own choice. */
export function voicesFor(voices: readonly Voice[], tag: string): readonly Voice[] {
  const rank = ({ language, isDefault }: Voice): number =>
    (language.toLowerCase().replace('_', '-') === tag.toLowerCase() ? 2 : 0) + (isDefault ? 1 : 0)
  return voices
    .filter(({ language }) => baseOf(language) === baseOf(tag))
    .toSorted((a, b) => rank(b) - rank(a))
}

/** The voice chosen for a language, if it is still there, else the best; null where none speaks it. */
export function voiceFor(engine: SpeechEngine, tag: string): Voice | null {
  const voices = voicesFor(engine.voices(), tag)
  const chosen = engine.chosen.get(baseOf(tag))
  return voices.find(({ id }) => id === chosen) ?? voices[0] ?? null
}

/** Keeps a choice for all texts of the language. */
export function chooseVoice(engine: SpeechEngine, tag: string, id: string): void {
  engine.chosen.set(baseOf(tag), id)
}
