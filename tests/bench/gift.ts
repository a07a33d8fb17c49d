import process from 'node:process'
import { parse } from 'gift-pegjs'
import { build, type Rolldown } from 'vite'
import type { Importer } from '../../src/formats/exchange/types.ts'
import { corpusOf } from '../formats/exchange/corpus.ts'

/**
 * `npm run bench:gift`: how long 20,000 GIFT questions take, and how many times as long gift-pegjs takes on the files that both read (the
 * corpus where it is at hand, else one written here). Printed is the middle of the runs, in CPU time, which a busy machine changes little.
 */
const runs = Number(process.argv[2] ?? 9)

// As the browser gets it: built and in one file.
const built = (await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    target: 'es2022',
    lib: { entry: 'src/formats/gift/read.ts', formats: ['es'], fileName: 'gift' },
  },
})) as readonly Rolldown.RolldownOutput[]
const code = Buffer.from(built[0]!.output[0].code).toString('base64')
const { giftImporter } = (await import(`data:text/javascript;base64,${code}`)) as {
  readonly giftImporter: Importer
}

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
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!
}

const read = (bytes: Uint8Array) => giftImporter.read({ name: '', bytes })

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
/** Passes in a run: one is too short to be measured. */
const passes = 20
const each = (work: (file: (typeof both)[number]) => void): number =>
  middle(() => {
    for (let pass = 0; pass < passes; pass++) both.forEach(work)
  }, 20) / passes
const ours = each(({ bytes }) => read(bytes))
const theirs = each(({ text }) => parse(text))
process.stdout.write(
  `${both.length} files that both read: ${ours.toFixed(1)} ms, gift-pegjs ${theirs.toFixed(1)} ms: ${(theirs / ours).toFixed(1)} times as long\n`,
)
