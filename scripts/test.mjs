import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { installDependencies, run } from './install.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
installDependencies()
const { ensureBrowser } = await import('./browser.mjs')
process.env.STET_BROWSER = ensureBrowser()

const steps = [
  ['Format', 'npx', ['prettier', '--check', '.']],
  ['Lint and layers', 'npx', ['oxlint']],
  ['Types', 'npx', ['tsc', '-p', 'tsconfig.json']],
  ['Types of core, without a DOM', 'npx', ['tsc', '-p', 'src/core/tsconfig.json']],
  ['Types of the service worker', 'npx', ['tsc', '-p', 'src/offline/tsconfig.json']],
  ['Dead code', 'npx', ['knip']],
  ['Shipped sets', 'npm', ['run', '-s', 'stet', '--', 'check', 'questions']],
  ['Rules and formats', 'npx', ['vitest', 'run']],
  ['Build', 'npx', ['vite', 'build', '--logLevel', 'warn']],
  ['Byte budget', 'node', ['scripts/budget.mjs']],
  ['The game in a browser', 'npx', ['playwright', 'test']],
  ['An edition in Firefox and WebKitGTK', 'npm', ['run', '-s', 'smoke']],
]
for (const [title, command, args] of steps) {
  process.stdout.write(`\n— ${title}\n`)
  try {
    run(command, args)
  } catch {
    process.stderr.write(`\n${title}: failed (${command} ${args.join(' ')})\n`)
    process.exit(1)
  }
}
