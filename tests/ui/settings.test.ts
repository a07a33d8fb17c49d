import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultSettings, readSettings } from '../../src/ui/settings.ts'

it('reads back what was kept', () => {
  const kept = {
    ...defaultSettings,
    language: 'ar',
    textSize: 1.3,
    proof: 'required',
    editionSize: 'all',
    deadlineMinutes: 25,
  } as const
  expect(readSettings(structuredClone(kept))).toEqual(kept)
})

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'dark'],
  ['unknown values', { theme: 'pink', textSize: 40, language: 'tlh', sureness: 'yes' }],
  ['minutes that are no deadline', { deadlineMinutes: 0 }],
  ['minutes beyond the longest deadline', { deadlineMinutes: 181 }],
  ['unknown keys', { colour: 'red', __proto__: { theme: 'dark' }, toString: 1 }],
])('falls back to the defaults for %s', (_, kept) => {
  expect(readSettings(kept)).toEqual(defaultSettings)
})

it('gives usable settings for anything', () => {
  fc.assert(
    fc.property(fc.anything(), (kept) => {
      expect(Object.keys(readSettings(kept)).toSorted()).toEqual(Object.keys(defaultSettings).toSorted())
    }),
  )
})
