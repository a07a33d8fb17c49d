import { assert, property, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultReport, isOwnFault } from '../../../src/ui/shell/faultReport.ts'

const about = {
  version: '0.1.0',
  page: 'game',
  place: 'Play',
  language: 'en',
  online: true,
  browser: 'Browser/1',
  lately: ['Rack', 'click button', 'key Enter'],
}
function faulty(message: string, stack: string): Error {
  const error = new TypeError(message)
  error.stack = stack
  return error
}

describe('a report', () => {
  it.each([
    [
      'Chromium',
      `TypeError: no\n    at open (https://school.example/stet/assets/index-AbC1.js:12:34)\n    at async https://school.example/stet/assets/words.js?v=1:5:6`,
    ],
    [
      'Firefox',
      `open@https://school.example/stet/assets/index-AbC1.js:12:34\n@https://school.example/stet/assets/words.js?v=1:5:6\n`,
    ],
    [
      'WebKit',
      `open@https://school.example/stet/assets/index-AbC1.js:12:34\nhttps://school.example/stet/assets/words.js:5:6\n[native code]`,
    ],
  ])('says what failed and where, as %s tells it, and not where Stet is', (_, stack) => {
    const report = faultReport({ ...about, error: faulty('no', stack) })
    expect(report).toBe(
      'Stet 0.1.0, game, Play, en, online\nBrowser/1\nTypeError: no\n  open index-AbC1.js:12:34\n  (nameless) words.js:5:6\nLately: Rack, click button, key Enter\n',
    )
  })

  it('has none of the words that a message quotes', () => {
    const words = stringMatching(/^[a-zéА-я ]{6,40}$/).map((text) => `Secret ${text}`)
    assert(
      property(words, (secret) => {
        for (const [open, close] of ['“”', '""', '«»', "''", '``', '„“'].map((pair) => [...pair] as const)) {
          const error = faulty(`Nothing like ${open}${secret}${close} in ${open}${secret}`, '')
          expect(faultReport({ ...about, error })).not.toContain('Secret')
        }
      }),
    )
  })

  it('has of an address the file alone', () => {
    const error = faulty('Failed to fetch https://school.example/class7/x.js?pupil=Ada#/set/1/abc', '')
    expect(faultReport({ ...about, error })).toContain('Failed to fetch x.js\n')
  })

  it('is made of whatever was thrown', () => {
    for (const error of ['words', 7, { secret: 'words' }, Symbol('words')])
      expect(faultReport({ ...about, error })).not.toContain('words')
  })
})

it('what an extension does, or what was called off, is no fault of Stet’s', () => {
  expect(isOwnFault(faulty('x', 'f@moz-extension://a/b.js:1:2'))).toBe(false)
  expect(isOwnFault(new DOMException('x', 'AbortError'))).toBe(false)
  expect(isOwnFault(undefined)).toBe(false)
  expect(isOwnFault(faulty('x', 'f@https://a.example/b.js:1:2'))).toBe(true)
})
