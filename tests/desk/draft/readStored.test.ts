import { expect, test } from 'vitest'
import { readStored } from '../../../src/desk/draft/readStored.ts'
import { writeSet } from '../../../src/formats/stet/write.ts'
import { ferry } from '../../core/checks/ferry.ts'

const small = ferry()
const large = { ...small, title: 'x'.repeat(200_000) }

/** A worker that answers, breaks off, or does neither. */
function place(fate: 'message' | 'error' | 'messageerror') {
  const ears = new Map<string, (event: unknown) => void>()
  const log: string[] = []
  return {
    log,
    open: () => ({
      addEventListener: (type: string, ear: unknown) => void ears.set(type, ear as (event: unknown) => void),
      postMessage: () => ears.get(fate)?.({ data: { ...small, title: 'read by the worker' } }),
      terminate: () => void log.push('ended'),
    }),
  }
}

test('a draft of usual length is read without a worker', async () => {
  const refuse = () => {
    throw new Error('no worker is wanted')
  }
  expect(await readStored(writeSet(small), refuse)).toEqual(small)
  expect(await readStored('{', refuse)).toBe(null)
})

test('a long one is read by a worker, which is ended then', async () => {
  const { open, log } = place('message')
  expect((await readStored(writeSet(large), open))?.title).toBe('read by the worker')
  expect(log).toEqual(['ended'])
})

test.each(['error', 'messageerror'] as const)(
  'a worker that ends in %s leaves the reading to the page',
  async (fate) => {
    expect(await readStored(writeSet(large), place(fate).open)).toEqual(large)
  },
)

test('where no worker can be had the page reads', async () => {
  const none = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  expect(await readStored(writeSet(large), none)).toEqual(large)
})
