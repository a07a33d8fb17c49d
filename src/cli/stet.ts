import { readFile } from 'node:fs/promises'
import { run } from './run.ts'

const { out, err, exit } = await run(process.argv.slice(2), process.stdin, async (language, namespace) => {
  const file = new URL(`../../assets/locales/${language}/${namespace}.json`, import.meta.url)
  return JSON.parse(await readFile(file, 'utf8')) as object
})
// Whoever reads no further (`| head`) has seen enough; the exit code still tells of the set.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
})
process.stderr.write(err)
process.stdout.write(out)
process.exitCode = exit
