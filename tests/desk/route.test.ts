import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  draftTabs,
  formatDeskRoute,
  questionPages,
  parseDeskRoute,
  type DeskRoute,
} from '../../src/desk/route.ts'

const name = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom('a/b', '%2F', '#', '100%'),
)
const route: fc.Arbitrary<DeskRoute> = fc.oneof(
  fc.record({ page: fc.constant('list' as const) }),
  fc.record({
    page: fc.constant('draft' as const),
    draft: name,
    tab: fc.constantFrom(...draftTabs, ...questionPages),
    at: fc.option(name),
  }),
  fc.record({ page: fc.constant('class' as const), set: fc.option(name) }),
)

test('every route is found again in its hash, whatever its names hold', () => {
  fc.assert(
    fc.property(route, (each) => {
      expect(parseDeskRoute(formatDeskRoute(each))).toEqual(each)
    }),
  )
})

test('a hash of anybody’s leads somewhere, and that place has a hash that leads back to it', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('', '#/', '#/draft/', '#/class/', '#/draft/x/'),
      (text, start) => {
        const read = parseDeskRoute(start + text)
        expect(parseDeskRoute(formatDeskRoute(read))).toEqual(read)
      },
    ),
  )
})

test('a tab that isn’t there leads to the story; a draft without a name to the list', () => {
  expect(parseDeskRoute('#/draft/x/nonsense')).toEqual({ page: 'draft', draft: 'x', tab: 'story', at: null })
  expect(parseDeskRoute('#/draft/x')).toEqual({ page: 'draft', draft: 'x', tab: 'story', at: null })
  expect(parseDeskRoute('#/draft//questions')).toEqual({ page: 'list' })
})
