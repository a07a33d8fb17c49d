import { expect, it } from 'vitest'
import app from '../../../../assets/locales/en/app.json' with { type: 'json' }
import { createTranslatorFrom } from '../../../../src/i18n/create.ts'
import { startEdition } from '../../../../src/core/session/start.ts'
import { pageContent } from '../../../../src/ui/views/FrontPage/content.ts'
import { everyKind } from '../../../core/session/fixtures.ts'

const translator = createTranslatorFrom('en', { en: { app } })
const edition = { id: 'e', set: everyKind, hash: 'h', seed: 7, size: 6, proof: 'bonus', at: 0 } as const

it('the saved page of desks that took turns has each desk’s name and points; that of one player its figures', () => {
  const { state } = startEdition({ ...edition, mode: 'twoDesks', teams: ['Owls', 'Foxes', 'Hares'] })
  expect(pageContent(everyKind, state, translator).stats).toEqual([
    { value: '0', name: 'Owls' },
    { value: '0', name: 'Foxes' },
    { value: '0', name: 'Hares' },
  ])
  const alone = startEdition(edition).state
  expect(pageContent(everyKind, alone, translator).stats.map(({ value }) => value)).toEqual([
    '0/6',
    '0',
    '0',
    '0',
  ])
})
