import { unreadable, withMended } from '../exchange/imported.ts'
import { Reading } from '../exchange/reading.ts'
import { sidecarName, withSidecar } from '../exchange/sidecar.ts'
import { headOf, textOf, xmlTextOf } from '../exchange/text.ts'
import type { Imported, Importer, Input, Place } from '../exchange/types.ts'
import { allOf, childOf, readXml, textIn, type XmlElement } from '../exchange/xml.ts'
import { isZip, unzip } from '../exchange/zip.ts'
import { Item, outcomeOf } from './item.ts'
import { materialText } from './material.ts'

/** Reads QTI 1.2 as Canvas, Blackboard, text2qti and older tools write it: one file, or a package of them. */
export const qti12Importer: Importer = { format: 'qti12', detect, read }

const root = /<(?:\w+:)?questestinterop[\s>]/

function detect({ bytes }: Input): number {
  if (!isZip(bytes)) return root.test(headOf(bytes)) ? 1 : 0
  const archive = unzip(bytes, isOurs)
  if ('fault' in archive) return 0
  for (const content of archive.files.values()) {
    if (root.test(textOf(content.subarray(0, 20_000)))) return 0.95
  }
  return 0
}

function isOurs(name: string): boolean {
  return /\.(?:xml|qti|dat)$/i.test(name) || name === sidecarName
}

function read({ bytes }: Input): Imported {
  if (!isZip(bytes)) {
    const document = readDocument(bytes)
    if ('fault' in document)
      return unreadable(document.fault, { line: document.line }, { line: document.line })
    const imported = readAll([{ file: null, root: document.root }], null)
    return { ...imported, findings: withMended(imported.findings, document) }
  }
  const archive = unzip(bytes, isOurs)
  if ('fault' in archive) return unreadable(archive.fault)
  return readPackage(archive.files)
}

function readDocument(bytes: Uint8Array): ReturnType<typeof readXml> {
  const document = readXml(xmlTextOf(bytes))
  if ('fault' in document || document.root.name === 'questestinterop') return document
  return { fault: 'importUnknown', line: document.root.line }
}

interface Document {
  /** Name in its package. */
  readonly file: string | null
  readonly root: XmlElement
}

function readPackage(files: ReadonlyMap<string, Uint8Array>): Imported {
  const documents: Document[] = []
  const faults: Imported['findings'][number][] = []
  let title: string | null = null
  for (const [file, content] of files) {
    const start = textOf(content.subarray(0, 20_000))
    if (/<(?:\w+:)?quiz[\s>]/.test(start) && file.endsWith('assessment_meta.xml')) title ??= titleIn(content)
    if (!root.test(start)) continue
    const document = readDocument(content)
    if ('fault' in document) {
      const { fault: code, line } = document
      faults.push({ code, severity: 'error', path: [], params: { line }, place: { file, line } })
    } else {
      documents.push({ file, root: document.root })
      faults.push(...withMended([], document, { file }))
    }
  }
  const imported = readAll(documents, title)
  const found = { ...imported, findings: [...faults, ...imported.findings] }
  const sidecar = files.get(sidecarName)
  return withSidecar(found, sidecar && textOf(sidecar))
}

function titleIn(bytes: Uint8Array): string | null {
  const document = readXml(xmlTextOf(bytes))
  const title = 'fault' in document ? null : childOf(document.root, 'title')
  return title ? textIn(title).trim() || null : null
}

/** A quiz may be in a package twice, for Canvas and for others: the one for Canvas has all of it. */
function withoutCopies(documents: readonly Document[]): readonly Document[] {
  const identOf = ({ root: each }: Document) => {
    const ident = allOf(each, 'assessment')[0]?.attributes.get('ident')
    return ident === undefined || ident === '' ? null : ident
  }
  const whole = new Set(documents.filter(({ file }) => file?.includes('non_cc_assessments/')).map(identOf))
  return documents.filter((document) => {
    if (document.file?.includes('non_cc_assessments/')) return true
    const ident = identOf(document)
    return ident === null || !whole.has(ident)
  })
}

function readAll(documents: readonly Document[], fallback: string | null): Imported {
  const reading = new Reading()
  const kept = withoutCopies(documents)
  const banks = new Set(
    kept.flatMap(({ root: each }) =>
      allOf(each, 'objectbank').map((bank) => bank.attributes.get('ident') ?? ''),
    ),
  )
  const titles: string[] = []
  let named = false
  let drawn = false
  for (const { file, root: document } of kept) {
    for (const element of allOf(
      document,
      'assessment',
      'section',
      'sourcebank_ref',
      'bankentry_item',
      'selection_number',
      'presentation_material',
      'rubric',
      'item',
    )) {
      const place: Place = { ...(file === null ? {} : { file }), line: element.line }
      if (element.name === 'item') {
        const item = new Item(element, reading.nextId)
        const outcome = outcomeOf(item)
        const called = item.name || (element.attributes.get('ident') ?? '')
        named ||= isOwnName(item)
        reading.add(
          outcome,
          item.name || item.prompt || called,
          called === '' ? place : { ...place, id: called },
          item.losses,
        )
      } else if (element.name === 'assessment') {
        const title = (element.attributes.get('title') ?? '').replace(/\s+/g, ' ').trim()
        if (title !== '') titles.push(title)
      } else if (element.name === 'presentation_material') {
        reading.addStory(materialText(element, new Set()))
      } else if (element.name === 'selection_number') drawn = true
      else if (element.name === 'sourcebank_ref' || element.name === 'bankentry_item') {
        const bank = element.attributes.get('sourcebank_ref') ?? textIn(element).trim()
        if (!banks.has(bank))
          reading.add({ skip: 'bankElsewhere' }, element.attributes.get('item_ref') ?? bank, place, [])
      }
    }
  }
  if (named) reading.losses.push({ code: 'questionNames' })
  if (drawn) reading.losses.push({ code: 'groups' })
  if (new Set(titles).size > 1) reading.losses.push({ code: 'severalTests' })
  return reading.finish(titles[0] ?? fallback)
}

/** Whether the name says what the question doesn't: many are only a number. */
function isOwnName({ name, stem }: Item): boolean {
  if (name === '' || /^(?:question|item|frage|pregunta|soru|вопрос|سؤال)?\s*\d*$/i.test(name)) return false
  const fold = (text: string) => text.replace(/[\s….]+/g, ' ').trim()
  return !fold(stem).startsWith(fold(name))
}
