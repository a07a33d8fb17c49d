import { expect, it } from 'vitest'
import { unzip } from '../../../src/formats/exchange/zip.ts'
import { allOf, childOf, readXml, textIn } from '../../../src/formats/exchange/xml.ts'
import { siteFiles, writeScorm } from '../../../src/formats/scorm/write.ts'
import { readSet } from '../../../src/formats/stet/read.ts'
import { shippedSets } from '../exchange/sets.ts'

const text = new TextDecoder()
const site = new Map(
  Object.entries({
    'index.html': '<!doctype html>\n<html lang="en" dir="ltr"><head></head></html>',
    'assets/game-1.js': 'play()',
    'assets/a & ü.css': '',
  }).map(([name, content]) => [name, new TextEncoder().encode(content)]),
)
const [, set] = shippedSets[0]!

function filesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = unzip(bytes)
  if (!('files' in archive)) throw new Error(archive.fault)
  return new Map([...archive.files].map(([name, content]) => [name, text.decode(content)]))
}

it.each(shippedSets)('%s comes out of its package as it went in, alone on the rack', (_name, shipped) => {
  const files = filesOf(writeScorm(shipped, site))
  expect(files.get('questions/index.json')).toBe('["set.json"]')
  expect(readSet(files.get('questions/set.json')!).set).toEqual(shipped)
})

it('the page knows that it plays for a platform, and from which score a set is passed', () => {
  expect(filesOf(writeScorm(set, site, 75)).get('index.html')).toContain('<html data-scorm="75" lang="en"')
})

it('the manifest names every file and one thing to start, in the form of SCORM 1.2', () => {
  const files = filesOf(writeScorm({ ...set, id: '1 & "2"', title: 'R&D <b>' }, site, 75))
  const reading = readXml(files.get('imsmanifest.xml')!)
  if (!('root' in reading)) throw new Error(reading.fault)
  const { root } = reading
  const [resource] = allOf(root, 'resource')
  const [item] = allOf(root, 'item')
  const [organizations] = allOf(root, 'organizations')
  // The order of the parts is the schema's.
  expect(root.children.filter((child) => typeof child !== 'string').map(({ name }) => name)).toEqual([
    'metadata',
    'organizations',
    'resources',
  ])
  expect(textIn(allOf(root, 'schemaversion')[0]!)).toBe('1.2')
  expect(organizations!.attributes.get('default')).toBe(
    allOf(root, 'organization')[0]!.attributes.get('identifier'),
  )
  expect(item!.attributes.get('identifierref')).toBe(resource!.attributes.get('identifier'))
  expect(textIn(childOf(item!, 'title')!)).toBe('R&D <b>')
  expect(textIn(childOf(item!, 'masteryscore')!)).toBe('75')
  expect(Object.fromEntries(resource!.attributes)).toMatchObject({
    type: 'webcontent',
    scormtype: 'sco',
    href: 'index.html',
  })
  const identifiers = allOf(root, 'organization', 'item', 'resource').map((each) =>
    each.attributes.get('identifier'),
  )
  for (const id of [root.attributes.get('identifier'), ...identifiers])
    expect(id).toMatch(/^[A-Za-z_][\w.-]*$/)
  expect(allOf(root, 'file').map((file) => decodeURI(file.attributes.get('href')!))).toEqual(
    [...files.keys()].filter((name) => name !== 'imsmanifest.xml'),
  )
})

it('Chinese letters are packed with Chinese sets only', () => {
  const font = 'assets/noto-serif-sc-4-wght-normal-DEF.woff2'
  const list = ['index.html', 'assets/game-1.js', font]
  expect(siteFiles(list, set)).toEqual(['index.html', 'assets/game-1.js'])
  expect(siteFiles(list, { ...set, language: 'zh-Hans' })).toEqual(list)
})

it('what is no list of the game’s files, and a game without its page, are refused', () => {
  expect(() => siteFiles({}, set)).toThrow(TypeError)
  expect(() => siteFiles(['desk.html'], set)).toThrow(TypeError)
  expect(() => writeScorm(set, new Map())).toThrow(RangeError)
})
