import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { setFiles } from '../src/formats/stet/folder.ts'

/** Puts the JSON files of a folder at `questions/` of the site, with `questions/index.json` naming the sets among them; built and served alike. */
export function questions(folder: string): Plugin {
  const directory = resolve(folder)
  const files = async () =>
    (await readdir(directory)).filter((name) => name.endsWith('.json') && name !== 'index.json')
  const index = async () => JSON.stringify(setFiles(await files()))

  return {
    name: 'stet-questions',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, written] = /^\/questions\/([^/?]+\.json)(?:\?|$)/.exec(request.url ?? '') ?? []
        if (!written) {
          next()
          return
        }
        textOf(decodeURIComponent(written)).then(
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

  async function textOf(name: string): Promise<string> {
    if (name === 'index.json') return index()
    // Only what lies in the folder itself.
    if (!(await files()).includes(name)) throw new Error(`No ${name} in ${directory}`)
    return readFile(join(directory, name), 'utf8')
  }
}
