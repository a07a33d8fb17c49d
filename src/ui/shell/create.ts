import { computed, effect, signal } from '@preact/signals'
import type { QuestionSet } from '../../core/model/set.ts'
import { sentenceOf } from '../../i18n/findings.ts'
import { createTranslator, pickLanguage, type Translator } from '../../i18n/translator.ts'
import { keepFirstLook } from '../../storage/hint.ts'
import type { Store } from '../../storage/store.ts'
import type { App, Notice, Route, StageEvent } from '../app.ts'
import type { Language } from '../../i18n/language.ts'
import { readSettings, settingsKey, type Settings } from '../settings.ts'
import { watchArrivals } from './arrival.ts'
import { declareFonts } from './fonts.ts'
import { whenIdle } from './idle.ts'
import { createEditions } from './play.ts'
import { createRack, type FetchText } from './rack.ts'
import { formatRoute, parseRoute } from './router.ts'

/** What the page gives the app; handed in, so that the app holds no globals. */
export interface Surroundings {
  readonly store: Store
  readonly window: Window
  readonly fetchText: FetchText
  readonly announce: App['announce']
  readonly speech?: App['speech']
  readonly now: () => number
  /** Told in a line of each file in the folder of sets that can't be played. */
  readonly warn?: (line: string) => void
  /** The desk is a page of its own, with sentences of its own. */
  readonly page?: 'game' | 'desk'
}

export interface RunningApp extends App {
  /** Where stage events go once the canvas is there. */
  setStage(listener: (event: StageEvent) => void): void
  /** Where they go to be heard. */
  setSound(listener: (event: StageEvent) => void): void
  /** Loads the rack; the title can be used before that. */
  load(): Promise<void>
}

/** Wires rules, store and page into an app. Resolves once settings and sentences are there. */
export async function createApp({
  store,
  window,
  fetchText,
  announce,
  speech,
  now,
  warn = () => undefined,
  page = 'game',
}: Surroundings): Promise<RunningApp> {
  const settings = signal<Settings>(readSettings(await store.setting(settingsKey)))
  const languageOf = ({ language }: Settings) => language ?? pickLanguage(window.navigator.languages)
  const translatorWithFonts = async (language: Language) => {
    const [translator] = await Promise.all([createTranslator(language, page), declareFonts(language)])
    return translator
  }
  const declareFontsOf = ({ language, article }: QuestionSet) =>
    void Promise.all([declareFonts(language), declareFonts(article.language)])
  const i18n = signal<Translator>(await translatorWithFonts(languageOf(settings.peek())))
  const notices = signal<readonly Notice[]>([])
  const overlay = signal<null | 'settings' | 'help' | 'pause'>(null)
  const rack = createRack(store, {
    fetchText,
    now,
    language: () => i18n.peek().language,
    idle: () => whenIdle(window, 1000),
    report(file, entry) {
      const { t } = i18n.peek()
      const [fault] = entry?.findings ?? []
      if (!fault) return warn(t('share:folder.missing', { file }))
      const { line, column } = fault
      warn(t('share:folder.broken', { file, line, column, finding: sentenceOf(i18n.peek(), fault) }))
    },
  })
  const arrival = page === 'game' ? watchArrivals(window) : signal(null)
  const editions = createEditions(store, () => randomId(window.crypto), now)
  const route = signal<Route>(parseRoute(window.location.hash))
  let stageListener: (event: StageEvent) => void = () => undefined
  let soundListener: (event: StageEvent) => void = () => undefined

  window.addEventListener('hashchange', () => {
    overlay.value = null
    route.value = parseRoute(window.location.hash)
  })

  const askedContrast = window.matchMedia('(prefers-contrast: more)')
  const wantsContrast = signal(askedContrast.matches)
  askedContrast.addEventListener('change', ({ matches }) => {
    wantsContrast.value = matches
  })

  let saved = settings.peek()
  effect(() => {
    const { theme, contrast, motion, font, textSize, lineSpacing, letterSpacing } = settings.value
    const { dataset, style } = window.document.documentElement
    const isContrasting = contrast === 'more' || wantsContrast.value
    Object.assign(dataset, { theme, contrast: isContrasting ? 'more' : 'auto', motion, font })
    style.setProperty('--text-size', String(textSize))
    keepFirstLook(() => window.localStorage, { language: settings.value.language, theme, contrast, textSize })
    style.setProperty('--line-spacing', String(lineSpacing))
    style.setProperty('--letter-spacing', String(letterSpacing))
    if (settings.value === saved) return
    saved = settings.value
    void store.saveSetting(settingsKey, saved)
  })
  const language = computed(() => languageOf(settings.value))
  effect(() => {
    const wanted = language.value
    if (wanted === i18n.peek().language) return
    void translatorWithFonts(wanted).then((translator) => {
      // Only the last choice counts, whichever language's file came first.
      if (language.peek() === wanted) i18n.value = translator
    })
  })
  effect(() => {
    for (const { set } of rack.entries.value) if (set) declareFontsOf(set)
  })
  effect(() => {
    const root = window.document.documentElement
    root.lang = i18n.value.tag
    root.dir = i18n.value.dir
    window.document.title = i18n.value.t(page === 'game' ? 'app:page.title' : 'desk:pageTitle')
  })

  return {
    i18n,
    settings,
    store,
    rack: rack.entries,
    rackState: rack.state,
    load: () => rack.load(),
    readSet: (text) => rack.read(text),
    importSet: (text) => rack.import(text),
    putSet: (set) => rack.put(set),
    arrival,
    async setText({ id, source }) {
      if (source === 'shipped') return fetchText(`questions/${id}.json`)
      const kept = (await store.importedSets()).find((each) => each.id === id)
      if (!kept) throw new RangeError(`No imported set “${id}”`)
      return kept.text
    },
    deleteSet: (id) => rack.delete(id),
    startWanted: signal(false),
    editions: () => editions.list(),
    async due() {
      const events = await store.events()
      // Its own file, for which nobody waits who never played.
      if (events.length === 0) return []
      const { dueStories } = await import('../../schedule/due.ts')
      const sets = rack.entries.peek().flatMap(({ set }) => set ?? [])
      const at = now()
      return dueStories(events, sets, at, new Date(at).getTimezoneOffset())
    },
    async startEdition(id, options = {}) {
      const { set, hash } = rack.entries.peek().find((entry) => entry.id === id) ?? {}
      if (!set || !hash) throw new RangeError(`No playable set “${id}” on the rack`)
      const { editionSize, proof: usual } = settings.peek()
      const proof = options.proof ?? usual
      return editions.start({
        set,
        hash,
        ...options,
        size: options.size ?? editionSize,
        seed: options.seed ?? randomSeed(window.crypto),
        proof: proof === 'set' ? (set.proof ?? 'bonus') : proof,
        at: now(),
      })
    },
    async openEdition(id) {
      const session = await editions.open(id)
      if (session) declareFontsOf(session.set)
      return session
    },
    async storeChanged() {
      editions.forget()
      // What was just read isn't written back: an undone removal finds nothing of its own in the way.
      saved = readSettings(await store.setting(settingsKey))
      settings.value = saved
      await rack.load()
    },
    route,
    navigate(next, { replace = false } = {}) {
      const hash = formatRoute(next)
      if (replace) window.location.replace(hash)
      else window.location.hash = hash
    },
    overlay,
    announce,
    offline: signal(null),
    speech,
    stage(event) {
      stageListener(event)
      soundListener(event)
    },
    setSound(listener) {
      soundListener = listener
    },
    setStage(listener) {
      stageListener = listener
    },
    notices,
    now,
  }
}

function randomSeed(crypto: Crypto): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!
}

/** 96 random bits in base 36. `crypto.randomUUID` is missing on plain http, where a school may host the game. */
function randomId(crypto: Crypto): string {
  return [...crypto.getRandomValues(new Uint32Array(3))]
    .map((word) => word.toString(36).padStart(7, '0'))
    .join('')
}
