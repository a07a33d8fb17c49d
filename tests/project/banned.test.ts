import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Packages that read a workbook or XML and have no place here, each with the reason. */
const banned: readonly (readonly [string, string])[] = [
  ['xlsx', 'frozen on npm with known holes'],
  ['fast-xml-parser', 'known holes in its entities'],
  ['read-excel-file', 'a file of 1.4 kB exhausts its memory'],
]

function bannedIn(lockfile: string): readonly string[] {
  const { packages } = JSON.parse(lockfile) as { readonly packages: Readonly<Record<string, unknown>> }
  const names = new Set(
    Object.keys(packages).map((path) =>
      path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    ),
  )
  return banned.filter(([name]) => names.has(name)).map(([name, why]) => `${name}: ${why}`)
}

test('no package is installed that was weighed and refused, by whomever it is asked for', () => {
  expect(bannedIn(readFileSync('package-lock.json', 'utf8'))).toEqual([])
})

test('one that another package brings along is found', () => {
  const planted = {
    packages: { '': {}, 'node_modules/a/node_modules/xlsx': {}, 'node_modules/xlsx-like': {} },
  }
  expect(bannedIn(JSON.stringify(planted))).toEqual(['xlsx: frozen on npm with known holes'])
})
