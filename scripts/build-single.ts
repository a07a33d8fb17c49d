import { readFile, stat } from 'node:fs/promises'
import process from 'node:process'
import { build } from 'vite'
import { run } from '../src/cli/run.ts'

// npm run build:single [-- SET.json]: the game with one set as one file, to be opened from a disk. A set with errors is refused as `stet check` does.
const path = process.argv[2] ?? 'questions/us-russia-syria-2016.json'
const { out, err, exit } = await run(['check', path], process.stdin, async (language, namespace) => {
  const file = new URL(`../assets/locales/${language}/${namespace}.json`, import.meta.url)
  return JSON.parse(await readFile(file, 'utf8')) as object
})
if (exit !== 0) {
  process.stderr.write(`${err}${out}`)
  process.exit(exit)
}
process.env['STET_SET'] = path
await build({ mode: 'single', logLevel: 'warn' })
const megabytes = ((await stat('dist-single/stet.html')).size / 1_000_000).toFixed(1)
process.stdout.write(`dist-single/stet.html: ${megabytes} MB, with ${path}\n`)
