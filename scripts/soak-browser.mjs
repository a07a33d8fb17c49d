import { randomInt } from 'node:crypto'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { run } from './install.mjs'

/**
 * More of what a browser test does a little of: `npm run soak:kill [-- KILLS]` kills browsers, `npm run soak:tabs [-- SEEDS]` has tabs work on
 * one database. With a new seed, or that of STET_SEED.
 */
const soaks = {
  kill: { spec: 'kill.spec.ts', amount: 'STET_KILLS', usual: 500 },
  tabs: { spec: 'tabs.spec.ts', amount: 'STET_TABS', usual: 1000 },
}
const [name, amount] = process.argv.slice(2)
const soak = soaks[name]
if (!soak || (amount !== undefined && !(Number(amount) >= 1))) {
  throw new Error('npm run soak:kill or soak:tabs [-- HOW MANY], from 1')
}
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env[soak.amount] = amount ?? String(soak.usual)
process.env.STET_SEED ??= String(randomInt(2 ** 31))
process.stdout.write(`STET_SEED=${process.env.STET_SEED}\n`)
run('npx', ['vite', 'build', '--logLevel', 'warn'])
run('npx', ['playwright', 'test', soak.spec, '--retries=0'])
