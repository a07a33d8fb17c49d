import words from 'virtual:first-words'
import sentences from 'virtual:words'
import type { FirstPage } from './main.ts'
import type { Key } from './i18n/key.ts'
import { directionOf, languages, pickLanguage, tagOf, type Language } from './i18n/language.ts'
import { readIndex, setAddress } from './storage/folderIndex.ts'
import { fetchText } from './ui/shell/fetchText.ts'
import { closeNetwork } from './ui/shell/network.ts'
import { readFirstLook } from './storage/hint.ts'

// The title as the page has it before the game is there: in the player's language, and its first button to be pressed.

const view = document.getElementById('first')
const note = view?.querySelector<HTMLElement>('.desk-note')
const start = view?.querySelector('button')
const look = readFirstLook(() => localStorage)
const language = languages.find((each) => each === look?.language) ?? pickLanguage(navigator.languages)
const said = (key: Key): string => words[language]?.[key.slice(key.lastIndexOf('.') + 1)] ?? ''
const fetched = new Map<string, Promise<string>>()
let pressed = false
/** Resolves once nobody is in the middle of a press: a button that is taken away then would lose it. */
let released = Promise.resolve()

function dress(root: HTMLElement, chosen: Language): void {
  root.lang = tagOf(chosen)
  root.dir = directionOf(chosen)
  if (!look) return
  Object.assign(root.dataset, { theme: look.theme, contrast: look.contrast })
  root.style.setProperty('--text-size', String(look.textSize))
}

function say(): void {
  for (const element of view?.querySelectorAll<HTMLElement>('[data-says]') ?? []) {
    element.textContent = said(`pages:title.${element.dataset['says']}` as Key)
  }
}

const page: FirstPage = {
  released: () => released,
  get pressed() {
    return pressed
  },
  fetched(address) {
    const text = fetched.get(address)
    fetched.delete(address)
    return text
  },
  get focused() {
    return view?.contains(document.activeElement) ?? false
  },
  remove() {
    view?.remove()
  },
}

function fetchEarly(address: string): Promise<string> {
  const text = fetchText(address)
  text.catch(() => undefined)
  fetched.set(address, text)
  return text
}

/** What the game will ask for when it has been read: each would else wait for the one before. */
async function fetchAhead(): Promise<void> {
  void sentences.game[language]?.().catch(() => undefined)
  const listed = await fetchEarly('questions/index.json')
    .then((text) => readIndex(JSON.parse(text)))
    .catch(() => [])
  for (const { name } of listed) void fetchEarly(setAddress(name))
}

async function load(): Promise<void> {
  try {
    // Both at once: one would ask for the other only when it has been read.
    const [{ main }, { createGame }] = await Promise.all([import('./main.ts'), import('./ui/scenes/game.ts')])
    await main(page, createGame)
  } catch {
    if (!note || !start?.isConnected) return
    view?.removeAttribute('hidden')
    note.textContent = said('pages:title.failed')
    start.textContent = said('pages:title.reload')
    start.addEventListener('click', () => location.reload())
  }
}

// A set's address is the only reason to ask another host for anything.
if (!new URLSearchParams(location.search).has('set')) closeNetwork(document)
dress(document.documentElement, language)
// A link into the game isn't to show the title first.
if (view && !/^(#\/?)?$/.test(location.hash)) view.hidden = true
say()
void fetchAhead()
start?.addEventListener('click', () => {
  pressed = true
  if (note) note.textContent = said('pages:title.loading')
})
for (const down of ['pointerdown', 'keydown']) {
  start?.addEventListener(down, () => {
    released = new Promise((resolve) => {
      // The click comes after the release.
      const done = () => setTimeout(resolve)
      for (const up of ['pointerup', 'pointercancel', 'keyup', 'blur']) {
        window.addEventListener(up, done, { once: true })
      }
    })
  })
}
// What was just written is painted before the game's own script takes the processor. A page in the background paints nothing.
if (document.visibilityState === 'hidden') void load()
else requestAnimationFrame(() => setTimeout(() => void load()))
