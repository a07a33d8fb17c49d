import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSet } from '../../../src/formats/stet/read.ts'
import { at, ferry, ferryText, type SetDraft } from '../../core/checks/ferry.ts'
import { brokenFiles } from './files.ts'

const codesOf = (file: string | Uint8Array) => readSet(file).findings.map((finding) => finding.code)

function changed(change: (set: SetDraft) => void): string {
  const set = ferry()
  change(set)
  return JSON.stringify(set, null, 2)
}

const story = (text: string) => changed((draft) => (draft.article.blocks[0]!.text += text))

describe('a sound file', () => {
  it('is read as it is written', () => {
    expect(readSet(ferryText)).toEqual({ set: ferry(), findings: [] })
  })

  it('is read from bytes, with a byte order mark too', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${ferryText}`)
    expect(readSet(bytes)).toEqual({ set: ferry(), findings: [] })
    expect(readSet(`\uFEFF${ferryText}`)).toEqual({ set: ferry(), findings: [] })
  })

  it('may break lines and indent in its texts', () => {
    const { set } = readSet(changed((draft) => (draft.article.blocks[0]!.text += '\r\n\tMore.')))
    expect(set?.article.blocks[0]?.text).toContain('\r\n\tMore.')
  })

  it('keeps markup and direction marks as text', () => {
    const text = '<b>bold</b> & \u202Bيمين\u202C 🎈'
    expect(readSet(changed((draft) => (draft.title = text))).set?.title).toBe(text)
  })

  it('is read with advice', () => {
    const { set, findings } = readSet(changed((draft) => delete at(draft, 'warned').options[0]!.why))
    expect(set).not.toBeNull()
    expect(findings).toMatchObject([{ code: 'wrongWithoutReason', severity: 'warning' }])
  })
})

describe('a broken file', () => {
  it.each(brokenFiles)('is refused with its reason and place: %s', (_, file, code, place) => {
    const { set, findings } = readSet(file)
    expect(set).toBeNull()
    const found = findings.filter((finding) => finding.code === code)
    expect(found.map(({ line, column }) => `${line}:${column}`)).toContain(place)
    expect(found.every((finding) => finding.severity === 'error')).toBe(true)
  })

  it('changes no prototype', () => {
    readSet(
      changed((draft) => (draft.title = 'a')).replace('"title": "a"', '"__proto__": { "polluted": true }'),
    )
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('is refused for one doubled key though the rest is sound', () => {
    const { set, findings } = readSet(ferryText.replace('"level": "B1",', '"level": "B1", "level": "B2",'))
    expect(set).toBeNull()
    expect(findings.map((finding) => finding.code)).toEqual(['keyTwice'])
  })

  it('is told in the order of the file', () => {
    const { findings } = readSet(
      changed((draft) => {
        delete at(draft, 'carried').evidence
        at(draft, 'bridge').evidence = [{ exact: 'nowhere' }]
        draft.article.url = 'ftp://x'
      }),
    )
    expect(findings.map((finding) => finding.code)).toEqual([
      'articleLink',
      'keyWithoutEvidence',
      'evidenceAbsent',
    ])
  })

  it('says where a value stands, counting characters as editors do', () => {
    const text = changed((draft) => (at(draft, 'money').evidence![0]!.exact = 'nowhere'))
    const lines = text.split('\n')
    const line = lines.findIndex((each) => each.includes('nowhere'))
    expect(readSet(text).findings).toMatchObject([
      {
        code: 'evidenceAbsent',
        path: ['questions', 4, 'evidence', 0],
        line,
        column: lines[line - 1]!.indexOf('{') + 1,
      },
    ])
  })

  it('shows 200 findings and counts the others, errors first', () => {
    const { findings } = readSet(
      changed((draft) => {
        const copy = (id: string, index: number) => ({
          ...structuredClone(at(draft, 'warned')),
          id: `${id}${index}`,
        })
        draft.questions = Array.from({ length: 300 }, (_, index) => copy('q', index))
        draft.questions.forEach((question) => (question.prompt = ''))
      }),
    )
    expect(findings).toHaveLength(200)
    expect(findings.at(-1)).toMatchObject({ code: 'findingsMore', severity: 'error', path: [] })
    expect(Number(findings.at(-1)?.params['count'])).toBeGreaterThan(100)
    expect(findings.every((finding) => finding.severity === 'error')).toBe(true)
  })
})

describe('the limits', () => {
  it('let a story of 50,000 words pass and refuse a longer one', () => {
    const words = 215
    expect(codesOf(story(' word'.repeat(50_000 - words)))).not.toContain('storyTooLong')
    expect(codesOf(story(' word'.repeat(50_000)))).toEqual(['storyTooLong'])
  })

  it('refuse a story that is one endless word', () => {
    expect(codesOf(story('a'.repeat(1_000_001)))).not.toEqual([])
    expect(codesOf(changed((draft) => (draft.article.blocks[0]!.text = 'ab '.repeat(333_000))))).toEqual([
      'storyTooLong',
    ])
  })

  it('let 32 levels through to the parser', () => {
    expect(codesOf(`${'['.repeat(32)}${']'.repeat(32)}`)).toEqual(['rootNotObject'])
  })

  it('let 1,000 questions pass', () => {
    const many = changed((draft) => {
      const question = at(draft, 'no-date')
      delete draft.translations
      draft.questions = Array.from({ length: 1000 }, (_, index) => ({ ...question, id: `q${index}` }))
    })
    expect(readSet(many).set?.questions).toHaveLength(1000)
  })

  it('refuse more quotations than anybody writes', () => {
    const many = changed((draft) => {
      const question = {
        ...at(draft, 'no-date'),
        evidence: Array.from({ length: 60 }, () => ({ exact: 'pier' })),
      }
      draft.questions = Array.from({ length: 200 }, (_, index) => ({ ...question, id: `q${index}` }))
    })
    expect(codesOf(many)).toEqual(['quotesTooMany'])
  })

  it('hold against a set made to cost time', () => {
    const long = 'la '.repeat(40_000)
    const hostile = changed((draft) => {
      draft.article.blocks = [{ id: 'p1', kind: 'paragraph', text: long }]
      draft.questions = Array.from({ length: 500 }, (_, index) => ({
        id: `q${index}`,
        kind: 'choice',
        process: 'infer',
        difficulty: 1,
        prompt: 'la '.repeat(100),
        explanation: 'la',
        options: Array.from({ length: 10 }, (_each, option) => ({
          text: `la ${index} ${option}`,
          correct: option === 0,
        })),
        evidence: [{ exact: `${'la '.repeat(20)}${index}` }, { exact: 'la la' }],
      }))
    })
    expect(readSet(hostile).set).toBeNull()
  }, 60_000)

  it('hold against a set in which thousands of speakers are looked for among thousands of names', () => {
    const hostile = changed((draft) => {
      delete draft.translations
      draft.names = Array.from({ length: 400 }, (_, index) => ({
        id: `n${index}`,
        kind: 'person',
        name: `Anna ${index}`,
        alsoKnownAs: Array.from({ length: 60 }, (_each, alias) => ({ name: `Berta ${index} ${alias}` })),
      }))
      draft.questions = Array.from({ length: 400 }, (_, index) => ({
        id: `q${index}`,
        kind: 'match',
        process: 'infer',
        difficulty: 1,
        topic: 'speakers',
        prompt: 'la',
        explanation: 'la',
        pairs: Array.from({ length: 50 }, (_each, pair) => ({ item: `${pair}`, target: 'Berta 399 59' })),
        evidence: [{ exact: 'pier' }],
      }))
    })
    expect(readSet(hostile).set?.questions).toHaveLength(400)
  }, 60_000)

  it('hold against a set whose long keys are looked for in thousands of lines', () => {
    const hostile = changed((draft) => {
      delete draft.translations
      draft.article.blocks = Array.from({ length: 5000 }, (_, index) => ({
        id: `b${index}`,
        kind: 'paragraph',
        text: `all ${index}`,
      }))
      draft.questions = Array.from({ length: 1000 }, (_, index) => ({
        id: `q${index}`,
        kind: 'choice',
        process: 'infer',
        difficulty: 1,
        prompt: 'la',
        explanation: 'la',
        options: Array.from({ length: 10 }, (_each, option) => ({
          text: option === 0 ? `lu ${index} `.repeat(100) : `all ${index * 4} ${option}`,
          correct: option === 0,
        })),
        evidence: [{ block: 'b0', exact: 'all' }],
      }))
    })
    expect(readSet(hostile).set?.questions).toHaveLength(1000)
  }, 60_000)
})

/** What is wrong with a result, whatever came in: places outside the file, a set beside an error, none without one. */
function faultsOf(file: string | Uint8Array): readonly string[] {
  const { set, findings } = readSet(file)
  const text = typeof file === 'string' ? file : new TextDecoder().decode(file)
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const astray = findings.filter(({ line, column }) => {
    const length = lines[line - 1]?.length
    return length === undefined || column < 1 || column > length + 2
  })
  const broken = findings.some((finding) => finding.severity === 'error')
  return [
    ...astray.map(({ code, line, column }) => `${code} at ${line}:${column}`),
    ...((set === null) === broken ? [] : ['a set beside an error, or neither']),
    ...(findings.length > 200 ? ['too many findings'] : []),
  ]
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Changes one value somewhere in the set. */
function mutate(root: unknown, steps: readonly number[], value: unknown, removes: boolean): unknown {
  const copy = structuredClone(root)
  let node = copy
  for (const [depth, step] of steps.entries()) {
    if (typeof node !== 'object' || node === null) break
    const keys = Object.keys(node)
    const key = keys[step % Math.max(1, keys.length)]
    if (key === undefined) break
    const inner: unknown = (node as Record<string, unknown>)[key]
    if (depth < steps.length - 1 && typeof inner === 'object' && inner !== null) node = inner
    else {
      if (removes) delete (node as Record<string, unknown>)[key]
      else (node as Record<string, unknown>)[key] = value
      break
    }
  }
  return copy
}

// A loaded machine takes its time over hundreds of sets.
describe('any input', { timeout: 60_000 }, () => {
  it('of bytes gives findings', () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(bytes, (file) => {
        expect(faultsOf(file)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('of text gives findings', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(texts, (file) => {
        expect(faultsOf(file)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('of JSON signs gives findings, and a syntax error exactly where JSON has one', () => {
    const signs = Array.from('{}[],:"\\u0n1.e-+ \n\tatrlsf/*')
    const texts = fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 })
    fc.assert(
      fc.property(texts, (text) => {
        expect(faultsOf(text)).toEqual([])
        expect(codesOf(text).includes('jsonSyntax')).toBe(text.trim() !== '' && !isJson(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('of JSON gives findings', () => {
    const value = fc.jsonValue({ maxDepth: 6 })
    fc.assert(
      fc.property(value, (any) => {
        expect(faultsOf(JSON.stringify(any))).toEqual([])
        expect(faultsOf(JSON.stringify({ ...ferry(), questions: any }))).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  it('made from a set by changing a value gives findings', () => {
    const set = ferry()
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '',
        ' ',
        '___',
        'Rosen',
        'p1',
        'notStated',
        'choice',
        'speakers',
        '__proto__',
        '1e999',
        true,
        [],
      ),
    )
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 1, maxLength: 7 }),
        values,
        fc.boolean(),
        (steps, value, removes) => {
          expect(faultsOf(JSON.stringify(mutate(set, steps, value, removes), null, 1))).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('made from a set by cutting or doubling a stretch gives findings', () => {
    fc.assert(
      fc.property(fc.nat(ferryText.length), fc.nat(40), fc.boolean(), (start, length, doubles) => {
        const stretch = doubles ? ferryText.slice(start, start + length).repeat(2) : ''
        expect(faultsOf(ferryText.slice(0, start) + stretch + ferryText.slice(start + length))).toEqual([])
      }),
      { numRuns: 120 },
    )
  })
})
