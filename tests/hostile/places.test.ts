import Papa from 'papaparse'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import classWords from '../../assets/locales/en/class.json' with { type: 'json' }
import findings from '../../assets/locales/en/findings.json' with { type: 'json' }
import pages from '../../assets/locales/en/pages.json' with { type: 'json' }
import arabicFindings from '../../assets/locales/ar/findings.json' with { type: 'json' }
import { piecesOf } from '../../src/core/model/unseen.ts'
import { answersAsCsv } from '../../src/desk/class/table.ts'
import { fixesOf } from '../../src/desk/questions/fixes.ts'
import { createContext } from '../../src/core/checks/context.ts'
import { findingsOf } from '../../src/core/checks/registry.ts'
import { rule as textUnseen } from '../../src/core/checks/warnings/textUnseen.ts'
import { exporters } from '../../src/formats/exchange/registry.ts'
import { unzip } from '../../src/formats/exchange/zip.ts'
import { manifestOf } from '../../src/formats/scorm/manifest.ts'
import { createTranslatorFrom } from '../../src/i18n/create.ts'
import { sentenceOf } from '../../src/i18n/findings.ts'
import { hostileTexts } from './inputs.ts'
import { hostileResult, hostileSet, mixedSets } from './set.ts'

const english = createTranslatorFrom('en', { en: { findings, pages, class: classWords } })
const arabic = createTranslatorFrom('ar', { ar: { findings: arabicFindings } })
/** What a spreadsheet computes. A plain number below zero is none. */
const formula = /^\s*[=+\-@＝＋－＠]/u
const ordering = /[\u202A-\u202E]/
const tags =
  /^<(?:!doctype html|\/?(?:html|head|title|style|body|h[1-3]|p|article|section|ol|ul|li|div|strong|small|span|bdi|blockquote|br|meta)(?: (?:lang|dir|class|charset|name|content|http-equiv)="[^"<>]*")*)>$/

function write(format: string, set: ReturnType<typeof hostileSet>): Uint8Array {
  return exporters.find((each) => each.format === format)!.write(set)
}

describe.each(hostileTexts)('$name', ({ text }) => {
  const set = hostileSet('hostile', (place) => `${text} ${place}`)
  const result = hostileResult(set, 'h', text)

  test('is text on the page that is printed: of its own elements alone, and none that asks for anything', () => {
    const html = new TextDecoder().decode(write('html', set))
    const found = html.match(/<[^>]*>?/g)!
    expect(found.filter((tag) => !tags.test(tag))).toEqual([])
    expect(html).not.toMatch(/\s(?:src|href|srcset|style|on\w+)=["'][^"']*["'][^<]*>/)
    expect(html).toContain('content="default-src &#39;none&#39;;')
  })

  test('is text on a card of Anki', () => {
    const cards = new TextDecoder().decode(write('anki', set)).split('\n').slice(6).join('\n')
    const found = cards.match(/<[^>]*>?/g) ?? []
    expect(found.filter((tag) => !/^<\/?(?:div|b|blockquote|br)>$/.test(tag))).toEqual([])
  })

  test('is no formula in a table', () => {
    const csv = answersAsCsv([result], set, english)
    const tables = exporters
      .filter(({ extension }) => extension === 'csv')
      .map(({ write: writes }) => new TextDecoder().decode(writes(set)))
    for (const file of [csv, answersAsCsv([result], null, english), ...tables])
      expect(formulasIn(file)).toEqual([])
    const sheets = exporters.filter(({ extension }) => extension === 'xlsx')
    for (const { write: writes } of sheets)
      for (const sheet of filesIn(writes(set)))
        expect(new TextDecoder().decode(sheet)).not.toMatch(/<f[\s>/]/)
  })

  test('is text in the manifest of a package', () => {
    const manifest = manifestOf(set, [`${encodeURIComponent(text.toWellFormed()).slice(0, 99)}.png`], 60)
    expect(faultsIn(manifest)).toEqual([])
  })

  test('is text in a sentence, and orders only its own letters', () => {
    for (const translator of [english, arabic]) {
      const said = sentenceOf(translator, { code: 'articleLink', params: { url: text } })
      expect(said).not.toMatch(ordering)
      expect(balanceOf(said)).toBe(0)
      const plain = sentenceOf(translator, { code: 'articleLink', params: { url: 'URL' } })
      const around = plain.replaceAll(/[\u2066-\u2069]/g, '').split('URL')
      for (const part of around) expect(said).toContain(part)
      expect(said).toContain(/[\u2066-\u2069\u202A-\u202E]/.test(text) ? '[U+' : text)
    }
    const several = english.t('pages:import.added', { title: text })
    expect(several).not.toMatch(ordering)
    expect(english.list([text, text])).not.toMatch(ordering)
  })

  test('is told of where it hides something, and mended by a press', () => {
    const hidden = piecesOf(text).some(({ unseen }) => unseen)
    const told = findingsOf(textUnseen, createContext(set))
    expect(told.length > 0).toBe(hidden)
    for (const finding of told.slice(0, 5)) {
      const [fix] = fixesOf(set, finding, () => 'new')
      const mended = findingsOf(textUnseen, createContext(fix!.apply(set)))
      expect(mended.length).toBe(told.length - 1)
    }
  })
})

test.each(exporters.filter(({ format }) => ['moodleXml', 'qti12', 'qti21', 'qti30'].includes(format)))(
  'a file of $format is XML that declares nothing, whatever stands in it',
  ({ extension, write: writes }) => {
    for (const set of mixedSets) {
      const bytes = writes(set)
      for (const file of extension === 'zip' ? filesIn(bytes) : [bytes])
        expect(faultsIn(new TextDecoder().decode(file))).toEqual([])
    }
  },
)

function formulasIn(csv: string): readonly string[] {
  const { data } = Papa.parse<string[]>(csv.replace('\uFEFF', ''))
  return data.flat().filter((cell) => formula.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell))
}

function faultsIn(xml: string): readonly string[] {
  const parser = new SaxesParser()
  const faults: string[] = []
  parser.on('error', ({ message }) => faults.push(message))
  parser.on('doctype', (doctype) => faults.push(doctype))
  parser.write(xml).close()
  return faults
}

function filesIn(bytes: Uint8Array): Iterable<Uint8Array> {
  const read = unzip(bytes)
  if ('fault' in read) throw new Error(read.fault)
  return [...read.files.values()].filter((file) => new TextDecoder().decode(file.subarray(0, 1)) === '<')
}

/** Isolates that are left open; −1 where one is ended that nothing opened. */
function balanceOf(text: string): number {
  let open = 0
  for (const sign of text) {
    if (/[\u2066-\u2068]/.test(sign)) open++
    else if (sign === '\u2069' && --open < 0) return -1
  }
  return open
}
