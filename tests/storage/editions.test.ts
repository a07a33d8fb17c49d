import { expect, test } from 'vitest'
import { groupEditions } from '../../src/storage/editions.ts'
import { answered, finished, started } from './fixtures.ts'

test('editions stand by their start, each with its events as appended', () => {
  const events = [
    started('late', 20),
    started('early', 10),
    answered('late'),
    finished('early'),
    finished('late'),
  ]
  expect([...groupEditions(events)]).toEqual([
    ['early', [started('early', 10), finished('early')]],
    ['late', [started('late', 20), answered('late'), finished('late')]],
  ])
})

test('editions of one moment stand as they were appended', () => {
  expect([...groupEditions([started('b', 1), started('a', 1)]).keys()]).toEqual(['b', 'a'])
})

test('a start that is told again later changes no place', () => {
  const events = [started('a', 1), started('b', 2), started('a', 3)]
  expect([...groupEditions(events).keys()]).toEqual(['a', 'b'])
})

test('events without a start are no edition', () => {
  expect(groupEditions([answered('lost'), finished('lost')]).size).toBe(0)
  expect(groupEditions([]).size).toBe(0)
})

test('an edition whose start came in last has what came before it', () => {
  expect([...groupEditions([finished('a'), started('a')])]).toEqual([['a', [finished('a'), started('a')]]])
})
