import { readFile } from 'node:fs/promises'
import { run } from './run.ts'

const { out, err, exit } = await run(process.argv.slice(2), process.stdin, async (language) => {
  const file = new URL(`../../assets/locales/${language}/findings.json`, import.meta.url)
  return JSON.parse(await readFile(file, 'utf8')) as object
})
process.stderr.write(err)
process.stdout.write(out)
process.exitCode = exit
