import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { setFiles } from '../src/formats/stet/folder.ts'
import { listFile } from '../src/storage/listing.ts'

/**
 * Puts the JSON files of a folder, or one of them, at `questions/` of the site, with `questions/index.json` listing the sets among them; built
 * and served alike.
 */
export function questions(folder: string, only?: string): Plugin {
  const directory = resolve(folder)
  const isMeant = (name: string) => name.endsWith('.json') && name !== 'index.json' && (only ?? name) === name
  const files = async () => (await readdir(directory)).filter(isMeant)
  const read = (name: string) => readFile(join(directory, name), 'utf8')
  const index = async () =>
    JSON.stringify(
      await Promise.all(setFiles(await files()).map(async (name) => listFile(name, await read(name)))),
    )

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
        this.emitFile({ type: 'asset', fileName: `questions/${name}`, source: await read(name) })
      }
    },
  }

  async function textOf(name: string): Promise<string> {
    if (name === 'index.json') return index()
    // Only what lies in the folder itself.
    if (!(await files()).includes(name)) throw new Error(`No ${name} in ${directory}`)
    return read(name)
  }
}
