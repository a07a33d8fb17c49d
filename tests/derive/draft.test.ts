import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draft } from '../../src/derive/draft.ts'
import { storyLanguages } from '../../src/derive/text/language.ts'
import { readSet } from '../../src/formats/stet/read.ts'

const report = `Library reopens after flood

The town library in Marlow opened its doors again on Monday after seven months. “We lost nine thousand books in one night,” said Ada Pell, the head librarian. She added, “Nobody was hurt.”

Mayor Tom Reeve said that the repairs had cost $2 million. The reading club, formerly known as Friday Readers, will meet there in March. “It smells of paint,” the builder Leo Grant told visitors, “but it is dry.”

Share`

const pieces = fc.constantFrom(
  ..."dijo |según |Él |12 de marzo |sagte |so |laut |Anna Weiß |a-t-il |selon |сказал |по словам |Ивана Петрова |dedi |Ayşe Kaya'ya göre |قال |وفقا لـ |سامي خوري |3 أيام |说|据|市长王丽|2024年|。|：|\"|“|”|‘|’|«|»|「|」|'|, |. |\n|! |said |Mr. |Ada Pell |he |according to |who |— |( |) |7 |Monday |is |the |of ".split(
    '|',
  ),
)
const languages = fc.constantFrom(...storyLanguages, undefined)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
)

describe('a draft', () => {
  it('gives each quotation to who says it, pronouns too, and both halves of an interrupted one', () => {
    const { quotes } = draft(report)
    expect(quotes.map(({ start, end, speaker }) => [report.slice(start, end), speaker])).toEqual([
      ['“We lost nine thousand books in one night,”', 'Ada Pell'],
      ['“Nobody was hurt.”', 'Ada Pell'],
      ['“It smells of paint,”', 'Leo Grant'],
      ['“but it is dry.”', 'Leo Grant'],
    ])
  })

  it('finds the role, the former name and what was said without quotation marks', () => {
    const { facts, indirect } = draft(report)
    expect(facts).toContainEqual(
      expect.objectContaining({ kind: 'role', value: 'the head librarian', of: 'Ada Pell' }),
    )
    expect(indirect.map(({ start, end, speaker }) => [report.slice(start, end), speaker])).toEqual([
      ['Mayor Tom Reeve said that the repairs had cost $2 million', 'Tom Reeve'],
    ])
  })

  it('makes a set that loads without errors', () => {
    const { set } = draft(report)
    const { findings } = readSet(JSON.stringify(set))
    expect(set?.questions.length).toBeGreaterThan(2)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('throws for no text, stays within it, and is the same each time', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const options = language === undefined ? {} : { language }
        const made = draft(text, options)
        const speakers = [...made.quotes, ...made.indirect].flatMap(({ speakerStart, speakerEnd }) =>
          speakerStart === null || speakerEnd === null ? [] : [{ start: speakerStart, end: speakerEnd }],
        )
        const named = made.names.flatMap(({ mentions }) => mentions)
        const found = [...made.sentences, ...made.quotes, ...made.facts, ...made.indirect]
        for (const { start, end } of [...found, ...speakers, ...named]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        expect(draft(text, options)).toEqual(made)
      }),
    )
  })

  it('of any text makes a set without errors, or none', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const { set } = draft(text, language === undefined ? {} : { language })
        const findings = set === null ? [] : readSet(JSON.stringify(set)).findings
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
      }),
    )
  })
})
