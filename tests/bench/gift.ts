import { performance } from 'node:perf_hooks'
import { parse } from 'gift-pegjs'
import { runnerImport } from 'vite'
import { corpusOf } from '../formats/exchange/corpus.ts'

/**
 * `npm run bench:gift`: how long 20,000 GIFT questions take, and how many times as long gift-pegjs takes on the files that both read (the
 * corpus where it is at hand, else one written here). Printed is the middle of the runs.
 */
const runs = Number(process.argv[2] ?? 7)

// As the browser gets it: tsx would give every inner function its name anew at each call.
const { module } = await runnerImport<typeof import('../../src/formats/exchange/registry.ts')>(
  '/src/formats/exchange/registry.ts',
  { logLevel: 'error', configFile: false, root: process.cwd() },
)
const { importFile } = module

const kinds = [
  (at: number) => `::Q${at}:: Who signed treaty ${at}? {=Kerry#Yes. ~Lavrov#He spoke later. ~%50%Both}`,
  (at: number) => `Treaty ${at} was signed in Geneva. {TRUE#It was.}`,
  (at: number) => `When was treaty ${at} signed? {#2016:1}`,
  (at: number) => `Treaty ${at} was signed in {=Geneva =Genf} by two men.`,
  (at: number) =>
    `[html]<p>Match the men of treaty ${at}.</p>{=Kerry -> US =Lavrov -> Russia####Both stand in ¶1.}`,
]
const written = (count: number) =>
  Array.from({ length: count }, (_, at) => kinds[at % kinds.length]!(at)).join('\n\n')

function middle(work: () => void, warm = 0): number {
  for (let at = 0; at < warm; at++) work()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!
}

const read = (bytes: Uint8Array) => importFile({ name: '', bytes }, 'gift').imported

const many = new TextEncoder().encode(written(20_000))
const found = read(many).items.length
process.stdout.write(`20,000 questions (${found} read): ${middle(() => read(many)).toFixed(0)} ms\n`)

const both = [...(corpusOf('gift') ?? []), ['written', new TextEncoder().encode(written(200))] as const]
  .map(([, bytes]) => ({ bytes, text: new TextDecoder().decode(bytes) }))
  .filter(({ text, bytes }) => {
    try {
      parse(text)
      return read(bytes).findings.every(({ severity }) => severity !== 'error')
    } catch {
      return false
    }
  })
const ours = middle(() => both.forEach(({ bytes }) => read(bytes)), 40)
const theirs = middle(() => both.forEach(({ text }) => parse(text)), 40)
process.stdout.write(
  `${both.length} files that both read: ${ours.toFixed(1)} ms, gift-pegjs ${theirs.toFixed(1)} ms: ${(theirs / ours).toFixed(1)} times as long\n`,
)
