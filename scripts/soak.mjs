import { randomInt } from 'node:crypto'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { run } from './install.mjs'

/** Generated cases that `npm test` doesn't have: `npm run soak [-- ROUNDS]` runs the rules and formats with a new seed each round. */
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const rounds = Number(process.argv[2] ?? 10)
if (!(rounds >= 1)) throw new Error('npm run soak -- ROUNDS: how many, from 1')
for (let round = 1; round <= rounds; round++) {
  process.env.STET_SEED = String(randomInt(2 ** 31))
  process.stdout.write(`\n— Round ${round} of ${rounds}, STET_SEED=${process.env.STET_SEED}\n`)
  run('npx', ['vitest', 'run', '--reporter=dot'])
}
