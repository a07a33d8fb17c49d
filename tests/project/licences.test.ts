import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { thirdParty } from '../../scripts/licences.mjs'

it('THIRD-PARTY.md lists the dependencies of the lock file', () => {
  expect(readFileSync('THIRD-PARTY.md', 'utf8')).toBe(thirdParty())
})

it('every shipped dependency names its licence', () => {
  expect(thirdParty()).not.toContain('see the package')
})
