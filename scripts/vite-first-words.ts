import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const name = 'virtual:first-words'
const resolved = `\0${name}`

/** Keys below `pages:title`. */
export const firstKeys: readonly string[] = [
  'pitch',
  'start',
  'rack',
  'settings',
  'help',
  'loading',
  'failed',
  'reload',
]

/** The sentences that the page shows before the game is there, by language and key: only `firstKeys`, since all languages travel together. */
export function firstWords(locales: string): Plugin {
  const directory = resolve(locales)
  return {
    name: 'stet-first-words',
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined
      const languages = (await readdir(directory)).toSorted()
      const words = await Promise.all(
        languages.map(async (language) => {
          const file = join(directory, language, 'pages.json')
          this.addWatchFile(file)
          const { title }: { title: Record<string, string> } = JSON.parse(await readFile(file, 'utf8'))
          return [language, Object.fromEntries(firstKeys.map((key) => [key, title[key]]))] as const
        }),
      )
      return `export default ${JSON.stringify(Object.fromEntries(words))}`
    },
  }
}
