import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultSettings, isSilent, levels, readSettings, toggledSound } from '../../src/ui/settings.ts'

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

it('one press silences, the next brings back the same levels', () => {
  const level = fc.constantFrom(...levels)
  fc.assert(
    fc.property(level, level, (effects, room) => {
      fc.pre(effects > 0 || room > 0)
      const loud = { ...defaultSettings, effects, room }
      const muted = toggledSound(loud)
      expect([isSilent(loud), isSilent(muted)]).toEqual([false, true])
      expect(toggledSound(muted)).toEqual(loud)
    }),
  )
})

it('one press is heard where both levels stood at nothing', () => {
  for (const muted of [true, false]) {
    const silent = { ...defaultSettings, effects: 0, room: 0, muted } as const
    expect(isSilent(silent)).toBe(true)
    expect(toggledSound(silent)).toEqual(defaultSettings)
  }
})
