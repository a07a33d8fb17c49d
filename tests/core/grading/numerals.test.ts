import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spelledNumber } from '../../../src/core/grading/numberWords.ts'
import { readQuantity, sameQuantity } from '../../../src/core/grading/numerals.ts'

describe('readQuantity', () => {
  it.each([
    ['48', '48', ''],
    ['0048', '48', ''],
    ['0', '0', ''],
    ['000', '0', ''],
    ['-0', '0', ''],
    ['-5', '-5', ''],
    ['−5.50', '-5.5', ''],
    ['-$5', '-5', '$'],
    ['+5', '5', ''],
    ['1,500', '1500', ''],
    ['1,500,000', '1500000', ''],
    ['1.500.000', '1500000', ''],
    ['1,00,000', '100000', ''],
    ['1 500', '1500', ''],
    ['1\u00a0500\u202f000', '1500000', ''],
    ["1'500", '1500', ''],
    ['1’500', '1500', ''],
    ['1,500.25', '1500.25', ''],
    ['1.500,25', '1500.25', ''],
    ['1 500,250', '1500.25', ''],
    ['1 500.250', '1500.25', ''],
    ['1,5', '1.5', ''],
    ['1.5', '1.5', ''],
    ['1.500', '1.5', ''],
    ['1.5000', '1.5', ''],
    ['0,500', '0.5', ''],
    ['1234,567', '1234.567', ''],
    ['.5', '0.5', ''],
    [',5', '0.5', ''],
    ['٫٥', '0.5', ''],
    ['٢٧', '27', ''],
    ['٢٬٥٠٠٫٥', '2500.5', ''],
    ['۱۲٫۵', '12.5', ''],
    ['48.', '48', ''],
    ['48 hours.', '48', 'hours'],
    ['About 48 hours', '48', 'about hours'],
    ['48-hour', '48', '-hour'],
    ['$27', '27', '$'],
    ['27%', '27', '%'],
    ['27 per cent', '27', '%'],
    ['27 percent', '27', '%'],
    ['٢٧٪', '27', '%'],
    ['٢٧ في المئة', '27', '%'],
    ['٢٧ بالمائة', '27', '%'],
    ['2 thousand', '2000', ''],
    ['2.5 million', '2500000', ''],
    ['2.5 million people', '2500000', 'people'],
    ['$5bn', '5000000000', '$'],
    ['1 billion', '1000000000', ''],
    ['1 trillion', '1000000000000', ''],
    ['1.2345 thousand', '1234.5', ''],
    ['0.5 million', '500000', ''],
    ['٣ آلاف', '3000', ''],
    ['٥ ملايين', '5000000', ''],
    ['٥ مليارات', '5000000000', ''],
    ['five', '5', ''],
    ['Forty-eight hours', '48', 'hours'],
    ['almost twelve hours', '12', 'almost hours'],
    ['a little over five', '5', 'a little over'],
    ['two million', '2000000', ''],
    ['خمسة آلاف', '5000', ''],
    ['9007199254740993', '9007199254740993', ''],
  ])('reads %s as %s %s', (text, value, unit) => {
    expect(readQuantity(text, 'en')).toEqual({ value, unit })
  })

  it.each([
    ['no number', 'hours'],
    ['a number in words after a sentence', 'the men had to wait five'],
    ['nothing', ''],
    ['two numbers', '3 of 5'],
    ['a range', '27-30'],
    ['two years', '2016 2017'],
    ['a group of one digit', '5 1'],
    ['a group of two digits at the end', '1,000,00'],
    ['a head of four digits', '1000,000,000'],
    ['a group of four digits', '1,0000,000'],
    ['a decimal mark before a group', '1.5,000.5'],
    ['groups in a bare fraction', '.5,000'],
    ['two decimal marks', '1٫5٫5'],
    ['digits raised', '10²³ 4'],
  ])('reads nothing from %s', (_what, text) => {
    expect(readQuantity(text, 'en')).toBeNull()
  })

  it.each([
    ['de', '1.500', '1500'],
    ['de', '1,500', '1.5'],
    ['de-AT', '12.345', '12345'],
    ['fr', '1,500', '1.5'],
    ['en', '1,500', '1500'],
    ['en-GB', '1.500', '1.5'],
    ['not a tag!', '1,500', '1500'],
    ['de', '1.5', '1.5'],
    ['en', '1,5', '1.5'],
  ])('reads as %s writes: %s is %s', (language, text, value) => {
    expect(readQuantity(text, language)?.value).toBe(value)
    expect(readQuantity(text, language)?.value).toBe(value)
  })

  it('reads back every number, however its language writes it', () => {
    const number = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100, 1000))
      .map(([a, b]) => a / b)
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('en', 'de', 'fr', 'ar-EG', 'fa', 'hi', 'de-CH', 'es'),
        (value, language) => {
          const written = new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value)
          fc.pre(!/^\D*0[.,٫]/.test(written) || value !== 0)
          expect(readQuantity(written.replace(/[\u200e\u200f\u061c]/g, ''), language)).toEqual({
            value: String(value + 0),
            unit: '',
          })
        },
      ),
    )
  })

  it('never throws, and gives only plain decimals', () => {
    const sign = fc.constantFrom(
      '1',
      '0',
      '٣',
      '.',
      ',',
      '٫',
      '٬',
      ' ',
      '-',
      '−',
      '$',
      '%',
      "'",
      'a',
      'million',
      '²',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const value = readQuantity(signs.join(''), 'en')?.value ?? '0'
        expect(value).toMatch(/^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)$/)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('sameQuantity', () => {
  const english = { language: 'en', prompt: 'How many hours did the men wait, in per cent?' }
  it.each([
    ['another way of writing', '1000', '1,000', true],
    ['words for digits', 'forty-eight', '48', true],
    ['another value', '49', '48', false],
    ['another sign', '-48', '48', false],
    ['no unit where the key has one', '48', '48 days', true],
    ['the key’s unit', '48 Days', '48 days', true],
    ['another unit than the key’s', '48 hours', '48 days', false],
    ['the unit of the question', '48 hours', '48', true],
    ['two words of the question', '48 men hours', '48', true],
    ['words of the question before a number in words', 'men wait forty-eight hours', '48', true],
    ['another word before a number in words', 'not forty-eight', '48', false],
    ['two numbers in words', 'two or three hours', '2', false],
    ['per cent, as the question says', '48%', '48', true],
    ['one word of the question and another', '48 hours ago', '48', false],
    ['a unit from nowhere', '48 days', '48', false],
    ['no number', 'hours', '48', false],
    ['a number for none', '48', 'hours', false],
    ['no number for none', 'x', 'x', false],
  ])('%s: %s for %s is %s', (_what, typed, key, same) => {
    expect(sameQuantity(typed, key, english)).toBe(same)
  })
})

describe('spelledNumber', () => {
  it.each([
    ['zero', '0', ''],
    ['nineteen', '19', ''],
    ['twenty', '20', ''],
    ['ninety', '90', ''],
    ['twenty-seven', '27', ''],
    ['twenty seven days', '27', 'days'],
    ['one hundred', '100', ''],
    ['nine hundred and ninety-nine', '999', ''],
    ['two hundred twelve', '212', ''],
    ['two and a half', '2', 'and a half'],
    ['five and', '5', 'and'],
    ['seven twenty', '7', 'twenty'],
    ['twelve hundred', '12', 'hundred'],
    ['five five', '5', 'five'],
    ['nineteen one', '19', 'one'],
    ['twenty eleven', '20', 'eleven'],
    ['twenty zero', '20', 'zero'],
    ['zero five', '0', 'five'],
    ['one hundred hundred', '100', 'hundred'],
    ['صفر', '0', ''],
    ['ثلاث ساعات', '3', 'ساعات'],
    ['عشرة', '10', ''],
    ['عشرين', '20', ''],
    ['تسعون', '90', ''],
  ])('reads %s as %s, then %s', (text, whole, after) => {
    expect(spelledNumber(text, 'en')).toEqual({ negative: false, whole, fraction: '', before: '', after })
  })

  it.each([[''], ['hundred'], ['and five'], ['some five'], ['zero hundred and five'.slice(5)]])(
    'reads nothing from %s',
    (text) => {
      expect(spelledNumber(text, 'en')).toBeNull()
    },
  )

  it.each([
    ['cero', '0', ''],
    ['una semana', '1', 'semana'],
    ['nueve', '9', ''],
    ['once años', '11', 'años'],
    ['veintidos', '22', ''],
    ['treinta y una piezas', '31', 'piezas'],
    ['cien', '100', ''],
    ['ciento cuarenta y dos', '142', ''],
    ['doscientas catorce piezas', '214', 'piezas'],
    ['mil', '1000', ''],
    ['mil trescientas firmas', '1300', 'firmas'],
    ['mil novecientos ocho', '1908', ''],
    ['doce mil quinientos euros', '12500', 'euros'],
    ['ciento veinte mil', '120000', ''],
    ['dos y medio', '2', 'y medio'],
    ['ciento doscientos', '100', 'doscientos'],
    ['mil mil', '1000', 'mil'],
    ['mil cero', '1000', 'cero'],
    ['cero mil', '0', 'mil'],
    ['twelve hours', '12', 'hours'],
    ['ثلاث ساعات', '3', 'ساعات'],
  ])('reads %s of a Spanish story as %s, then %s', (text, whole, after) => {
    expect(spelledNumber(text, 'es-MX')).toEqual({ negative: false, whole, fraction: '', before: '', after })
  })

  it('takes no Spanish word for a number where the story is English', () => {
    expect(spelledNumber('once more', 'en')).toBeNull()
  })
})

describe('a typed answer to a Spanish story', () => {
  const spanish = { language: 'es', prompt: '¿Cuántas piezas hubo que hacer de nuevo?' }
  it.each([
    ['nueve', '9', true],
    ['Nueve piezas', '9', true],
    ['unas nueve', '9', false],
    ['mil trescientas', '1.300', true],
    ['1300', '1.300', true],
    ['2 mil millones', '2.000.000.000', true],
    ['dos millones', '2.000.000', true],
    ['un millón', '1.000.000', true],
    ['nueve por ciento', '9 %', true],
    ['8 000 euros', '8.000 euros', true],
    ['diez', '9', false],
  ])('%s for %s is %s', (typed, key, same) => {
    expect(sameQuantity(typed, key, spanish)).toBe(same)
  })

  it('counts miles as a unit where the story isn’t Spanish', () => {
    expect(readQuantity('5 mil', 'tr')).toEqual({ value: '5', unit: 'mil' })
  })
})
