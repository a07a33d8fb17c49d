import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageContent } from '../../../../src/ui/views/FrontPage/content.ts'
import { layoutPage, pageHeights, pageWidth } from '../../../../src/ui/views/FrontPage/picture/layout.ts'
import type {
  Measure,
  Operation,
  Picture,
  TextOperation,
} from '../../../../src/ui/views/FrontPage/picture/operations.ts'

/** Letters of one width, of a font of its size: near enough to how wide the real ones are. */
const measure: Measure = (text, { size }) => text.replace(/[\u2066-\u2069]/g, '').length * size * 0.45

interface Asked {
  readonly facts?: number
  readonly corrections?: number
  readonly direction?: 'ltr' | 'rtl'
  readonly story?: 'ltr' | 'rtl'
  readonly long?: number
}

function contentOf({
  facts = 4,
  corrections = 2,
  direction = 'ltr',
  story = direction,
  long = 1,
}: Asked = {}): PageContent {
  const sentence = (name: string, index: number) =>
    `${name}${index} ${'said that the talks had lasted long '.repeat(long)}end${index}.`
  return {
    language: direction === 'rtl' ? 'ar' : 'en',
    direction,
    story: { language: story === 'rtl' ? 'ar' : 'en', direction: story },
    name: 'The Final Edition',
    date: '26 August 2016',
    kicker: '10 questions checked in 6 minutes',
    headline: '8 of 10 facts stand; the rest goes to corrections',
    against: 'Checked against the story',
    stats: ['right', 'proven', 'points', 'run'].map((name) => ({ value: '8', name })),
    facts: {
      title: 'What stands',
      none: 'Nothing could be printed.',
      items: Array.from({ length: facts }, (_, index) => ({
        text: sentence('Fact', index),
        places: `¶${index + 1}`,
      })),
    },
    corrections: {
      title: 'Corrections',
      none: 'No corrections tonight.',
      items: Array.from({ length: corrections }, (_, index) => ({
        stem: sentence('Stem', index),
        given: sentence('Given', index),
        text: sentence('Right', index),
        places: `¶${index + 20}`,
      })),
    },
    more: (count) => `and ${count} more`,
    stamp: { stands: facts > 0, word: 'STET', below: 'it stands' },
    motto: 'An answer stands only if the text says so.',
  }
}

function textsOf({ operations }: Picture): readonly TextOperation[] {
  return operations.filter((operation) => operation.type === 'text')
}

const saidBy = (picture: Picture): string =>
  textsOf(picture)
    .map(({ text }) => text)
    .join(' ')

/** From the left to the right of a text, from its upper to its lower edge. */
function boxOf({ text, at, font, align, language }: TextOperation) {
  const width = measure(text, font, language)
  const left = align === 'left' ? at.x : align === 'right' ? at.x - width : at.x - width / 2
  return { left, right: left + width, top: at.y - font.size * 0.7, bottom: at.y + font.size * 0.2 }
}

function expectSound(picture: Picture): void {
  const boxes = textsOf(picture).map((text) => ({ text: text.text, ...boxOf(text) }))
  const off = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < 90 || right > pageWidth - 90 || top <= 40 || bottom >= picture.height - 40,
  )
  expect(off).toEqual([])
  const upon = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      const apart =
        one.right <= other.left + 1 ||
        other.right <= one.left + 1 ||
        one.bottom <= other.top ||
        other.bottom <= one.top
      return apart ? [] : [`“${one.text}” lies on “${other.text}”`]
    }),
  )
  expect(upon).toEqual([])
}

const asked = fc.record({
  facts: fc.nat({ max: 24 }),
  corrections: fc.nat({ max: 24 }),
  direction: fc.constantFrom<'ltr' | 'rtl'>('ltr', 'rtl'),
  story: fc.constantFrom<'ltr' | 'rtl'>('ltr', 'rtl'),
  long: fc.integer({ min: 1, max: 12 }),
})

describe('the page as a picture', () => {
  it('keeps every word on the paper and none upon another, however much there is', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const picture = layoutPage(contentOf(given), measure)
        expect(picture.width).toBe(pageWidth)
        expect(picture.height).toBeGreaterThanOrEqual(pageHeights.least)
        expect(picture.height).toBeLessThanOrEqual(pageHeights.most)
        expectSound(picture)
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  it('prints each fact once with its footnote, and each correction with what was given and what is right', () => {
    const said = saidBy(layoutPage(contentOf({ facts: 6, corrections: 3 }), measure))
    for (let index = 0; index < 6; index++) {
      expect(said.split(`Fact${index} `)).toHaveLength(2)
      expect(said).toContain(`¶${index + 1}`)
    }
    for (let index = 0; index < 3; index++) {
      for (const part of ['Stem', 'Given', 'Right']) expect(said).toContain(`${part}${index} `)
      expect(said).toContain(`¶${index + 20}`)
    }
    expect(said).not.toContain(' more')
  })

  it('says how many are left out, and leaves out no more than it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (facts, corrections) => {
        const said = saidBy(layoutPage(contentOf({ facts, corrections, long: 4 }), measure))
        const shown = (name: string) => new Set(said.match(new RegExp(`${name}\\d+ `, 'g'))).size
        const left = [...said.matchAll(/and (\d+) more/g)].reduce((sum, [, count]) => sum + Number(count), 0)
        expect(shown('Fact') + shown('Stem') + left).toBe(facts + corrections)
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  it('strikes through what was answered wrongly, and nothing else', () => {
    const { operations } = layoutPage(contentOf({ facts: 3, corrections: 2 }), measure)
    const strikes = operations.filter(
      (operation) => operation.type === 'line' && operation.color === '#b8122a',
    )
    const given = operations.filter((operation, index) => {
      const next = operations[index + 1]
      return operation.type === 'text' && operation.text.includes('Given') && next !== undefined
    })
    expect(given).toHaveLength(2)
    expect(strikes.length).toBeGreaterThanOrEqual(2)
    for (const strike of strikes) {
      if (strike.type !== 'line') continue
      const struck = textsOf({ width: 0, height: 0, operations }).filter((text) => {
        const { left, top, bottom } = boxOf(text)
        return Math.abs(left - strike.from.x) < 1 && strike.from.y > top && strike.from.y < bottom
      })
      expect(struck).toHaveLength(1)
    }
  })

  it('says so where nothing stands, and where nothing is to be corrected', () => {
    const none = saidBy(layoutPage(contentOf({ facts: 0 }), measure))
    expect(none).toContain('Nothing could be printed.')
    const all = saidBy(layoutPage(contentOf({ corrections: 0 }), measure))
    expect(all).toContain('No corrections tonight.')
  })

  it('begins at the right for a reader from there: the facts first, then the Corrections', () => {
    const place = (direction: 'ltr' | 'rtl', words: string) =>
      textsOf(layoutPage(contentOf({ direction }), measure)).find(({ text }) => text.includes(words))!
    for (const [words, align] of [
      ['What stands', 'left'],
      ['26 August', 'left'],
      ['questions checked', 'left'],
      ['Fact0', 'left'],
      ['Stem0', 'left'],
    ] as const) {
      const turned = { left: 'right', right: 'left', center: 'center' } as const
      expect([place('ltr', words).align, place('rtl', words).align]).toEqual([align, turned[align]])
    }
    expect(place('ltr', 'Fact0').at.x).toBeLessThan(place('ltr', 'Stem0').at.x)
    expect(place('rtl', 'Fact0').at.x).toBeGreaterThan(place('rtl', 'Stem0').at.x)
    expect(place('rtl', 'What stands').at.x).toBe(pageWidth - place('ltr', 'What stands').at.x)
    expect(place('rtl', 'Fact0').direction).toBe('rtl')
  })

  it('sets an English story from its own side on an Arabic page', () => {
    const picture = layoutPage(contentOf({ direction: 'rtl', story: 'ltr', facts: 5 }), measure)
    const facts = textsOf(picture).filter(({ text }) => /Fact\d/.test(text))
    expect(facts).toHaveLength(5)
    for (const fact of facts) expect(fact).toMatchObject({ direction: 'ltr', align: 'left', language: 'en' })
    expect(textsOf(picture).find(({ text }) => text === 'What stands')).toMatchObject({
      direction: 'rtl',
      align: 'right',
    })
  })

  it('breaks a headline that no line holds, and keeps it on the paper', () => {
    for (const headline of ['Donaudampfschifffahrtsgesellschaft'.repeat(3), '事实'.repeat(60)]) {
      const picture = layoutPage({ ...contentOf(), headline }, measure)
      expectSound(picture)
      expect(saidBy(picture).replace(/ /g, '')).toContain(headline.slice(0, 60).replace(/ /g, ''))
    }
  })

  it('bears a stamp that says how the edition went', () => {
    const stamped = (operations: readonly Operation[]): readonly string[] =>
      operations.flatMap((operation) =>
        operation.type === 'turned'
          ? operation.within.flatMap((each) => (each.type === 'text' ? [each.text, each.color] : []))
          : [],
      )
    const struck = { stands: false, word: 'Struck', below: 'to corrections' }
    expect(stamped(layoutPage(contentOf(), measure).operations)).toEqual([
      'STET',
      '#0a6b45',
      'it stands',
      '#0a6b45',
    ])
    expect(stamped(layoutPage({ ...contentOf(), stamp: struck }, measure).operations)).toEqual([
      'Struck',
      '#b8122a',
      'to corrections',
      '#b8122a',
    ])
  })
})
