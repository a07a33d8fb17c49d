import { readFileSync, statSync } from 'node:fs'
import process from 'node:process'
import { build } from 'vite'

// npm run build:single [-- SET.json]: the game with one set as one file, to be opened from a disk.
const path = process.argv[2] ?? 'questions/us-russia-syria-2016.json'
try {
  JSON.parse(readFileSync(path, 'utf8'))
} catch (error) {
  process.stderr.write(`${path} is no set that can be read: ${error instanceof Error ? error.message : ''}\n`)
  process.exit(1)
}
process.env['STET_SET'] = path
await build({ mode: 'single', logLevel: 'warn' })
const megabytes = (statSync('dist-single/stet.html').size / 1_000_000).toFixed(1)
process.stdout.write(`dist-single/stet.html: ${megabytes} MB, with ${path}\n`)
