import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import process from 'node:process'
import { build, type Rolldown } from 'vite'
import { hostileFiles } from '../formats/exchange/hostileFiles.ts'

/**
 * `npm run bench:hostile`: what each file made to do harm costs, read as the desk reads it: by the built reader, in a worker of its own with
 * 64 MB of heap. In milliseconds of CPU for each MB, or for the whole where it is smaller, and the heap that what was read still holds.
 */
const budget = { ms: 250, heap: 64 } as const

const [built] = (await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    target: 'es2022',
    lib: { entry: 'src/formats/exchange/registry.ts', formats: ['es'], fileName: 'formats' },
  },
})) as readonly Rolldown.RolldownOutput[]
const folder = await mkdtemp(join(tmpdir(), 'stet-hostile-'))
const reader = join(folder, 'formats.mjs')
writeFileSync(reader, built!.output[0].code)
const script = `
import { parentPort, workerData } from 'node:worker_threads'
import process from 'node:process'
import { importFile } from ${JSON.stringify(reader)}
for (let at = 0; at < 30; at++) importFile({ name: '', bytes: new TextEncoder().encode('Q{=a ~b}') })
parentPort.postMessage('ready')
const start = process.cpuUsage()
const { format, imported } = importFile({ name: '', bytes: workerData })
const { user, system } = process.cpuUsage(start)
const ms = (user + system) / 1000
const { items, skipped, findings } = imported
parentPort.postMessage({
  format, ms, heap: process.memoryUsage().heapUsed / 2 ** 20, items: items.length, skipped: skipped.length,
  findings: [...new Set(findings.map(({ code }) => code))].join(' '),
})`
const main = join(folder, 'worker.mjs')
writeFileSync(main, script)

interface Cost {
  readonly format: string | null
  readonly ms: number
  readonly heap: number
  readonly items: number
  readonly skipped: number
  readonly findings: string
}

function read(bytes: Uint8Array): Promise<Cost | string> {
  return new Promise((resolve) => {
    const worker = new Worker(main, {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: budget.heap, maxYoungGenerationSizeMb: 16 },
    })
    worker.on('message', (said: Cost | 'ready') => {
      if (said !== 'ready') resolve(said)
    })
    worker.on('error', (problem) => resolve(problem.message))
    worker.on('exit', () => resolve('ended'))
  })
}

process.stdout.write('    MB      ms   ms/MB  heap MB  format     read skipped findings\n')
let over = 0
const files = hostileFiles(1_000_000)
for (const { name, bytes } of files) {
  const file = bytes()
  const megabytes = file.length / 1_000_000
  const cost = await read(file)
  if (typeof cost === 'string') {
    over++
    process.stdout.write(`${megabytes.toFixed(2).padStart(6)}  ${cost} !  ${name}\n`)
    continue
  }
  const each = cost.ms / Math.max(1, megabytes)
  const isOver = each > budget.ms
  if (isOver) over++
  const cells = [
    megabytes.toFixed(2).padStart(6),
    cost.ms.toFixed(0).padStart(7),
    each.toFixed(0).padStart(7),
    cost.heap.toFixed(0).padStart(8),
    (cost.format ?? '–').padEnd(9),
    String(cost.items).padStart(5),
    String(cost.skipped).padStart(7),
    cost.findings,
  ]
  process.stdout.write(`${cells.join(' ')}${isOver ? ' !' : ''}  ${name}\n`)
}
process.stdout.write(`${over} of ${files.length} over ${budget.ms} ms a MB or ${budget.heap} MB\n`)
await rm(folder, { recursive: true })
