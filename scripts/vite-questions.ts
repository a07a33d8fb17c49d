import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const schemaFile = 'set.schema.json'

/** Puts the JSON files of a folder at `questions/` of the site, with `questions/index.json` naming the sets among them; built and served alike. */
export function questions(folder: string): Plugin {
  const directory = resolve(folder)
  const files = async () => inRackOrder((await readdir(directory)).filter((name) => name.endsWith('.json')))
  const index = async () => JSON.stringify((await files()).filter((name) => name !== schemaFile))

  return {
    name: 'stet-questions',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/questions\/([\w.-]+\.json)(?:\?|$)/.exec(request.url ?? '')?.[1]
        if (!name) {
          next()
          return
        }
        const text = name === 'index.json' ? index() : readFile(join(directory, name), 'utf8')
        text.then(
          (body) => {
            response.setHeader('Content-Type', 'application/json; charset=utf-8')
            response.end(body)
          },
          () => {
            response.statusCode = 404
            response.end()
          },
        )
      })
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'questions/index.json', source: await index() })
      for (const name of await files()) {
        const source = await readFile(join(directory, name), 'utf8')
        this.emitFile({ type: 'asset', fileName: `questions/${name}`, source })
      }
    },
  }
}

/** By id, so that a story stands before its retelling: `syria.json`, then `syria-a2.json`. */
function inRackOrder(names: readonly string[]): readonly string[] {
  const id = (name: string) => name.slice(0, -'.json'.length)
  return names.toSorted((a, b) => (id(a) < id(b) ? -1 : 1))
}
