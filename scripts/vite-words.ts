import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { deskNamespaces, gameNamespaces } from '../src/i18n/key.ts'

const name = 'virtual:words'
const parts = { game: ['words', gameNamespaces], desk: ['desk-words', deskNamespaces] } as const

/**
 * A language's sentences in two files, the game's and the desk's own, below `game` and `desk` by language: a file for each namespace
 * would be a request for each.
 */
export function words(locales: string): Plugin {
  const directory = resolve(locales)
  return {
    name: 'stet-words',
    resolveId: (id) => (id === name || id.startsWith(`${name}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${name}`) return list(readdirSync(directory).toSorted())
      const [, file] = id.split(`\0${name}/`)
      const part = Object.values(parts).find(([prefix]) => file?.startsWith(`${prefix}-`))
      if (!file || !part) return undefined
      const [prefix, namespaces] = part
      const folder = resolve(directory, file.slice(prefix.length + 1))
      const imports = namespaces.map(
        (each) => `import ${variable(each)} from ${JSON.stringify(`${folder}/${each}.json`)}`,
      )
      return `${imports.join('\n')}\nexport default { ${namespaces.map((each) => `${JSON.stringify(each)}: ${variable(each)}`).join(', ')} }`
    },
  }
}

function list(languages: readonly string[]): string {
  const of = (prefix: string) =>
    languages.map((each) => `${each}: () => import('${name}/${prefix}-${each}')`).join(', ')
  return `export default { ${Object.entries(parts)
    .map(([page, [prefix]]) => `${page}: { ${of(prefix)} }`)
    .join(', ')} }`
}

/** `class` can't be a variable's name. */
function variable(namespace: string): string {
  return `in_${namespace}`
}
