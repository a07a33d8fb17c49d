import { expect, it } from 'vitest'
import { directionOfTag } from '../../../src/ui/article/direction.ts'

it.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['AR', 'rtl'],
  ['fa', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['arn', 'ltr'],
  ['', 'ltr'],
])('a text in “%s” runs %s', (tag, direction) => {
  expect(directionOfTag(tag)).toBe(direction)
})
