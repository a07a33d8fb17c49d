import { readFileSync } from 'node:fs'
import process from 'node:process'
import { brotliCompressSync } from 'node:zlib'

/**
 * What a player has to wait for, in bytes as a host with Brotli sends them, from the manifest of the build in dist.
 * Exits with 1 where a part has outgrown its budget: make it smaller, or raise the number here and say why.
 */
const budgets = [
  ['script until the title answers', () => scripts('index.html'), 10],
  // In three files (scripts/vite-chunks.ts): many small ones compress less well.
  ['script of the whole title', () => titleFiles().filter(isScript), 103],
  [
    'all until the first question: script, style, stories, fonts',
    () => [...titleFiles(), ...storyFiles(), ...fontFiles()],
    400,
  ],
  [
    'Phaser and the stage, which come after',
    () => scripts('ui/scenes/phaserEngine.ts').filter((file) => !titleFiles().includes(file)),
    200,
  ],
]

function manifest() {
  return JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
}

/** Files of a chunk and of all that it imports at once, styles included. */
function closure(key, known = new Set()) {
  const chunk = manifest()[key]
  if (!chunk) throw new Error(`The build has no ${key}`)
  if (known.has(key)) return []
  known.add(key)
  const imported = (chunk.imports ?? []).flatMap((each) => closure(each, known))
  return [chunk.file, ...(chunk.css ?? []), ...imported]
}

function isScript(file) {
  return file.endsWith('.js')
}

function scripts(key) {
  return closure(key).filter(isScript)
}

function titleFiles() {
  return unique(['index.html', 'main.ts', 'ui/scenes/game.ts', wordsKey()].flatMap((key) => closure(key)))
}

function wordsKey() {
  const [key] = Object.entries(manifest()).find(([, { file }]) => /\/words-en-.*\.js$/.test(file)) ?? []
  if (!key) throw new Error('The build has no English sentences')
  return key
}

function storyFiles() {
  const listed = JSON.parse(readFileSync('dist/questions/index.json', 'utf8'))
  return ['questions/index.json', ...listed.map(({ name }) => `questions/${name}`)]
}

/** What an English title and story are set in. */
function fontFiles() {
  return Object.values(manifest())
    .map(({ file }) => file)
    .filter((file) => /(newsreader|playfair-display|atkinson-hyperlegible-next)-latin-wght-normal/.test(file))
}

function unique(files) {
  return [...new Set(files)]
}

function size(file) {
  const bytes = readFileSync(`dist/${file}`)
  return file.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length
}

let over = 0
for (const [name, files, limit] of budgets) {
  const kilobytes = unique(files()).reduce((sum, file) => sum + size(file), 0) / 1000
  const isOver = kilobytes > limit
  if (isOver) over++
  process.stdout.write(
    `${isOver ? 'OVER ' : 'ok   '} ${kilobytes.toFixed(1).padStart(6)} of ${String(limit).padStart(3)} kB  ${name}\n`,
  )
}
process.exitCode = over > 0 ? 1 : 0
