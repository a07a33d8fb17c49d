import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { setFiles } from '../../src/formats/stet/folder.ts'
import { readSet } from '../../src/formats/stet/read.ts'
import { checkedSet, readIndex } from '../../src/storage/folderIndex.ts'
import { hashSet } from '../../src/storage/hash.ts'
import { listFile } from '../../src/storage/listing.ts'

const ferry = readFileSync('tests/fixtures/sets/ferry.json', 'utf8')

describe('a list of sets that were checked', () => {
  it.each(setFiles(readdirSync('questions')))('%s comes back as the reader has it', async (name) => {
    const text = readFileSync(`questions/${name}`, 'utf8')
    const { set } = readSet(text)
    const [listed] = readIndex(JSON.parse(JSON.stringify([await listFile(name, text)])))
    expect(await checkedSet(listed!, text)).toEqual({ set, hash: await hashSet(set!) })
  })

  it('a file that was changed after it was listed has to be read', async () => {
    const listed = await listFile('ferry.json', ferry)
    expect(listed.checked).toBeDefined()
    expect(await checkedSet(listed, ferry.replace('ferry', 'Ferry'))).toBeNull()
  })

  it('a set with an error, or with what the reader leaves out, is not listed as checked', async () => {
    const unproved = JSON.stringify({ ...JSON.parse(ferry), questions: [{ kind: 'choice' }] })
    expect(await listFile('bad.json', unproved)).toEqual({ name: 'bad.json' })
    expect(await listFile('bad.json', '{')).toEqual({ name: 'bad.json' })
    const twice = ferry.replace('{', '{"title": "Two titles",')
    expect(await listFile('twice.json', twice)).toEqual({ name: 'twice.json' })
  })

  it('names alone are a list as well; what is no name is left out, and what is no list is refused', () => {
    const checked = { text: 'a', set: 'b' }
    expect(
      readIndex([
        'a.json',
        { name: 'b.json', checked },
        { name: 'c.json', checked: 1 },
        { checked },
        4,
        null,
      ]),
    ).toEqual([{ name: 'a.json' }, { name: 'b.json', checked }, { name: 'c.json' }])
    expect(() => readIndex({ 'a.json': 1 })).toThrow('not a list')
  })
})
