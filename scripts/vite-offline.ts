import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import type { Site, SiteFile } from '../src/offline/site.ts'

/** What is read by hosts and build tools, and by no page. */
const notServed = /^(?:\.|_headers$|sw\.js$)/
/** Two thirds of all bytes come last. */
const chinese = /noto-(?:sans|serif)-sc-/

/** Writes into `sw.js` which files the site is made of, and what each holds. Comes after all that adds files. */
export function offline(): Plugin {
  return {
    name: 'stet-offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle['sw.js']
        if (worker?.type !== 'chunk') throw new Error('The build has no sw.js')
        if (worker.imports.length > 0) throw new Error(`sw.js has to be one file: ${worker.imports.join()}`)
        const files = Object.values(bundle)
          .filter(({ fileName }) => !notServed.test(fileName) && !fileName.endsWith('.map'))
          .map((file) => fileOf(file.fileName, file.type === 'chunk' ? file.code : file.source))
          .toSorted(([a], [b]) => Number(chinese.test(a)) - Number(chinese.test(b)) || (a < b ? -1 : 1))
        const isSet = ([path]: SiteFile) => path.startsWith('questions/')
        const isLater = ([path]: SiteFile) => /\.(?:woff2|webm|mp3)$/.test(path)
        const site: Site = {
          version: hash(JSON.stringify(files)).slice(0, 12),
          needed: files.filter((file) => !isSet(file) && !isLater(file)),
          later: files.filter(isLater),
          sets: files.filter(isSet).map(([path]) => path),
        }
        worker.code = `self.site=${JSON.stringify(site)};${worker.code}`
      },
    },
  }
}

function fileOf(path: string, source: string | Uint8Array): SiteFile {
  return [path, `sha256-${hash(source)}`, Buffer.byteLength(source)]
}

function hash(source: string | Uint8Array): string {
  return createHash('sha256').update(source).digest('base64')
}
