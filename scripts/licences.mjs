import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

/** The text of THIRD-PARTY.md: what ships with the game and what builds it, with versions and licences, from the lock file. */
export function thirdParty() {
  const { packages } = read('package-lock.json')
  const { devDependencies } = read('package.json')
  const shipped = []
  for (const [path, entry] of Object.entries(packages)) {
    if (path && !entry.dev && !entry.devOptional && !entry.optional)
      shipped.push(row(path.replace(/^.*node_modules\//, ''), entry))
  }
  const tools = Object.keys(devDependencies).map((name) => row(name, packages[`node_modules/${name}`]))
  return [
    '# Licences of others’ work',
    '',
    'Stet itself is under the MIT licence (LICENSE). Made by `node scripts/licences.mjs` from the lock file.',
    '',
    '## Shipped with the game',
    '',
    'Fonts (`@fontsource-variable/*`, `@fontsource/*`) are under the SIL Open Font License 1.1: Newsreader (Production Type), Atkinson Hyperlegible Next (Braille Institute), Playfair Display (Claus Eggers Sørensen), Noto Naskh Arabic (Google), OpenDyslexic (Abbie Gonzalez).',
    '',
    ...table(shipped),
    '',
    '## Used to build and test it',
    '',
    ...table(tools),
    '',
  ].join('\n')
}

function row(name, { version, license }) {
  return `| ${name} | ${version} | ${license ?? 'see the package'} |`
}

function table(rows) {
  return ['| package | version | licence |', '| --- | --- | --- |', ...rows.toSorted()]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('THIRD-PARTY.md', root), thirdParty())
}
