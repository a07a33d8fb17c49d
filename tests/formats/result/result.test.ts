import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resultOf, secondsBand } from '../../../src/core/class/result.ts'
import { startEdition } from '../../../src/core/session/start.ts'
import { readResults } from '../../../src/formats/result/read.ts'
import { writeCode, writeResult } from '../../../src/formats/result/write.ts'
import { anyResult, given, handedIn, story } from '../../core/class/results.ts'

const some = handedIn('e1', [given('q0', true), given('q1', false)], { nickname: 'fox' })
const codesOf = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code)

describe('a result', () => {
  it('comes back from its file and from its code as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyResult, async (result) => {
        expect(await readResults(writeResult(result))).toEqual({ results: [result], refusals: [] })
        expect(await readResults(await writeCode(result))).toEqual({ results: [result], refusals: [] })
      }),
    )
  })

  it('is found among words, lines and other codes', async () => {
    const code = await writeCode(some)
    const other = await writeCode({ ...some, edition: 'e2' })
    const wrapped = code.replace(/.{20}/g, '$&\r\n> ')
    for (const text of [
      `Anna: ${code}\nBen: ${other} (late)`,
      `${code}${other}`,
      `\uFEFF${wrapped}\n\n${other}.`,
      `${code} ${code.slice(6)} ${other}`,
    ]) {
      const { results, refusals } = await readResults(text)
      expect(results.map(({ edition }) => edition)).toEqual(['e1', 'e2'])
      expect(refusals).toEqual([])
    }
    expect((await readResults(`[${writeResult(some)},${writeResult(some)}]`)).results).toHaveLength(2)
  })

  it('is refused where one letter of its code is another', async () => {
    const code = await writeCode(some)
    // The last letter may carry bits that aren't used.
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 6, max: code.length - 2 }),
        fc.constantFrom(...'AZaz09-_'),
        async (at, letter) => {
          fc.pre(code[at] !== letter)
          const { results, refusals } = await readResults(code.slice(0, at) + letter + code.slice(at + 1))
          expect(results).toEqual([])
          expect(['mistyped', 'cut']).toContain(refusals[0]?.code)
        },
      ),
    )
  })

  it('is refused where its code ends too early, and hides no other', async () => {
    const code = await writeCode(some)
    for (const missing of [1, 2, 3, 4, 5]) {
      const { results, refusals } = await readResults(`${code.slice(0, -missing)}\n${code}`)
      expect(results).toEqual([some])
      expect(codesOf(refusals)).toEqual(['cut'])
    }
  })

  it.each([
    ['', 'nothing'],
    ['Dear teacher, here is nothing.', 'nothing'],
    ['{"a":1}', 'nothing'],
    ['[]', 'nothing'],
    ['{"format":"stet-set/1"}', 'otherFormat'],
    ['{"format":"stet-result/2"}', 'newer'],
    ['STET2.abcdefgh', 'newer'],
    ['STET1.', 'cut'],
    ['STET1.!!!!!!!!!!!!', 'mistyped'],
    ['{"format":"stet-result/1"}', 'damaged'],
  ])('is not what “%s” is', async (text, code) => {
    const { results, refusals } = await readResults(text)
    expect(results).toEqual([])
    expect(codesOf(refusals)).toEqual([code])
  })

  it.each([
    ['a field too many', { ...some, extra: 1 }],
    ['a key to the prototype', JSON.parse(`{"__proto__":{},${JSON.stringify(some).slice(1)}`)],
    ['an answer to what was not asked', { ...some, asked: ['q0'] }],
    ['an answer given twice', { ...some, answers: [some.answers[0], some.answers[0]] }],
    [
      'an objection to what was not answered',
      { ...some, contests: [{ question: 'x', spans: [], note: '' }] },
    ],
    ['a long nickname', { ...some, nickname: 'x'.repeat(41) }],
    ['an overlap above 1', { ...some, answers: [given('q0', true, { f1: 2 })] }],
    [
      'a mark that ends before it begins',
      {
        ...some,
        answers: [given('q0', true, { proof: [{ block: 'p', start: 3, end: 3 }] })],
      },
    ],
  ])('with %s is damaged', async (_, result) => {
    const text = JSON.stringify({ format: 'stet-result/1', ...result })
    expect(await readResults(text)).toEqual({ results: [], refusals: [{ code: 'damaged', params: {} }] })
  })

  it('that unpacks to more than a result can be is refused', async () => {
    const bomb = await writeCode({ ...some, set: { ...some.set, title: 'x'.repeat(5 * 1024 * 1024) } })
    expect(codesOf((await readResults(bomb)).refusals)).toEqual(['damaged'])
  })

  it('is read from anything at all without throwing', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.string().map((text) => `STET1.${text}`),
      fc.base64String().map((text) => `STET1.${text}`),
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { results, refusals } = await readResults(text)
        expect(results).toEqual([])
        expect(refusals.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('what is handed in of an edition', () => {
  const { state } = startEdition({
    id: 'e1',
    set: story,
    hash: 'abc',
    seed: 1,
    size: 'all',
    proof: 'bonus',
    at: 123_456,
  })

  it('names the set, the minute and a tidy nickname, and nothing else about the player', () => {
    const result = resultOf(state, story, '  the\n fox\u0000 ')
    expect(result).toMatchObject({ edition: 'e1', nickname: 'the fox', at: 120_000, finished: false })
    expect(result.asked.toSorted()).toEqual(['q0', 'q1', 'q2'])
    expect(resultOf(state, story, ' \t').nickname).toBeNull()
    expect(resultOf(state, story, `${'x'.repeat(39)}😀`).nickname).toBe('x'.repeat(39))
  })

  it('tells times in bands that never exceed the time', () => {
    expect([999, 19_999, 59_000, 61_000, 1e9].map(secondsBand)).toEqual([0, 19, 55, 60, 600])
    fc.assert(
      fc.property(fc.nat(700_000), (milliseconds) => {
        expect(secondsBand(milliseconds) * 1000).toBeLessThanOrEqual(milliseconds)
      }),
    )
  })
})
