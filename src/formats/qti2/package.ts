import type { Finding } from '../../core/model/finding.ts'
import { unreadable, withMended } from '../exchange/imported.ts'
import { sidecarName, withSidecar } from '../exchange/sidecar.ts'
import { textOf, xmlTextOf } from '../exchange/text.ts'
import type { Imported, ImportedItem, Input, Loss, Place, Skipped } from '../exchange/types.ts'
import { allOf, cdataName, childOf, isElement, readXml, textIn, type XmlElement } from '../exchange/xml.ts'
import { isZip, unzip } from '../exchange/zip.ts'
import { canonical } from './canonical.ts'
import { flowOf, metNothing, paragraphsOf, type Met, type Paragraph } from './flow.ts'
import { readItem } from './item.ts'
import { GrowingStory } from './story.ts'

export const manifestName = 'imsmanifest.xml'

/** A document of QTI, with names as in QTI 2. */
type Documents = ReadonlyMap<string, XmlElement>

/** Reads an item, a test or a package of QTI 2 or 3. Never throws. */
export function readQti({ name, bytes }: Input): Imported {
  return isZip(bytes) ? readPackage(bytes) : readDocument(name, bytes)
}

function readDocument(name: string, bytes: Uint8Array): Imported {
  const reading = readXml(xmlTextOf(bytes), { cdata: true, rename: canonical })
  if ('fault' in reading) return unreadable(reading.fault, {}, { line: reading.line })
  const { root } = reading
  if (root.name === 'manifest') return unreadable('qtiManifestOnly')
  const imported = new Reader(new Map([[name, root]]), new Map()).read([root], null, [])
  return { ...imported, findings: withMended(imported.findings, reading) }
}

function readPackage(bytes: Uint8Array): Imported {
  const archive = unzip(bytes, isWanted)
  if ('fault' in archive) return unreadable(archive.fault)
  const documents = new Map<string, XmlElement>()
  const findings: Imported['findings'][number][] = []
  for (const [file, content] of archive.files) {
    if (!/\.(?:xml|qti)$/i.test(file)) continue
    const text = xmlTextOf(content)
    const reading = readXml(text, { cdata: true, rename: canonical })
    if ('root' in reading) {
      documents.set(file, reading.root)
      findings.push(...withMended([], reading, { file }))
    } else if (
      /<(?:\w+:)?(?:qti-)?assessment-?(?:item|test|section|stimulus)\b|<manifest\b/i.test(text.slice(0, 5000))
    ) {
      findings.push({
        code: reading.fault,
        severity: 'error',
        path: [],
        params: {},
        place: { file, line: reading.line },
      })
    }
  }
  const manifestFile = [...documents.keys()]
    .filter((file) => file.split('/').at(-1)!.toLowerCase() === manifestName)
    .toSorted((a, b) => a.length - b.length)[0]
  const manifest = manifestFile === undefined ? null : documents.get(manifestFile)!
  const listed = manifest ? hrefsIn(manifest).map((href) => resolve(manifestFile!, href)) : []
  const order = [...new Set([...listed.filter((file) => documents.has(file)), ...documents.keys()])]
  const roots = order.map((file) => documents.get(file)!)
  const imported = new Reader(documents, archive.files).read(roots, manifest, findings)
  const sidecar = archive.files.get(sidecarName)
  return withSidecar(imported, sidecar && textOf(sidecar))
}

function isWanted(name: string): boolean {
  if (name.startsWith('__MACOSX/') || /(?:^|\/)\._/.test(name)) return false
  return name === sidecarName || /\.(?:xml|qti|x?html?|txt)$/i.test(name)
}

function hrefsIn(manifest: XmlElement): readonly string[] {
  return allOf(manifest, 'resource').flatMap((resource) => resource.attributes.get('href') ?? [])
}

/** The path of what a file refers to. */
function resolve(from: string, href: string): string {
  const steps = from.split('/').slice(0, -1)
  for (const step of pathOf(href).split(/[/\\]/)) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function pathOf(href: string): string {
  const path = href.trim().replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

class Reader {
  readonly #documents: Documents
  readonly #files: ReadonlyMap<string, Uint8Array>
  readonly #fileOf = new Map<XmlElement, string>()
  readonly #story = new GrowingStory()
  readonly #items: ImportedItem[] = []
  readonly #skipped: Skipped[] = []
  readonly #losses: Loss[] = []
  readonly #read = new Set<XmlElement>()
  readonly #passages = new Map<string, readonly Paragraph[] | null>()
  #language: string | null = null
  #itemTitle: string | null = null

  constructor(documents: Documents, files: ReadonlyMap<string, Uint8Array>) {
    this.#documents = documents
    this.#files = files
    for (const [file, root] of documents) this.#fileOf.set(root, file)
  }

  read(roots: readonly XmlElement[], manifest: XmlElement | null, findings: Imported['findings']): Imported {
    const tests = roots.filter(({ name }) => name === 'assessmentTest')
    for (const test of tests) this.#section(test, this.#fileOf.get(test)!)
    for (const root of roots) {
      if (root.name === 'assessmentSection' && tests.length === 0)
        this.#section(root, this.#fileOf.get(root)!)
    }
    for (const root of roots) {
      if (root.name === 'assessmentItem') this.#item(root)
      else if (!ours.has(root.name))
        for (const item of allOf(root, 'assessmentItem')) this.#item(item, this.#fileOf.get(root))
    }
    // A passage that no item refers to is still to be read.
    if (this.#story.blocks.length === 0) {
      for (const root of roots) if (root.name === 'assessmentStimulus') this.#story.add(this.#stimulus(root))
    }
    const nothing = this.#items.length + this.#skipped.length + this.#story.blocks.length === 0
    const none: Finding = { code: 'importNothing', severity: 'error', path: [], params: {} }
    return {
      title: titleOf(tests[0]) ?? manifestTitle(manifest) ?? this.#itemTitle,
      language: this.#language,
      story: this.#story.blocks,
      items: this.#items,
      skipped: this.#skipped,
      findings: nothing && findings.length === 0 ? [none] : findings,
      losses: this.#losses,
      native: null,
    }
  }

  /** A test, part or section: its passages and items in order. */
  #section(section: XmlElement, file: string): void {
    if (this.#read.has(section)) return
    this.#read.add(section)
    this.#language ??= languageOf(section)
    for (const child of section.children) {
      if (!isElement(child)) continue
      const { name, attributes, line } = child
      const href = attributes.get('href')
      if (name === 'rubricBlock') {
        const passage = paragraphsOf(
          flowOf({ ...section, name: 'div', attributes: new Map(), children: [child] }, this.#met(file)),
        )
        if (passage.reduce((sum, { text }) => sum + text.length, 0) >= 200) this.#story.add(passage)
      } else if (name === 'assessmentItemRef' || name === 'assessmentSectionRef') {
        const target = href === undefined ? '' : resolve(file, href)
        const found = this.#documents.get(target)
        if (found?.name === 'assessmentItem') this.#item(found)
        else if (found?.name === 'assessmentSection') this.#section(found, target)
        else {
          const id = attributes.get('identifier') ?? ''
          this.#skipped.push({ code: 'missingFile', name: href ?? id, place: { file, line, id } })
        }
      } else if (name === 'assessmentItem') this.#item(child, file)
      else if (name === 'testPart' || name === 'assessmentSection') this.#section(child, file)
    }
  }

  #item(item: XmlElement, within = this.#fileOf.get(item)): void {
    if (this.#read.has(item)) return
    this.#read.add(item)
    const file = within ?? ''
    this.#language ??= languageOf(item)
    for (const reference of allOf(item, 'assessmentStimulusRef')) {
      const target = resolve(file, reference.attributes.get('href') ?? '')
      const stimulus = this.#documents.get(target)
      if (stimulus?.name === 'assessmentStimulus') this.#story.add(this.#stimulus(stimulus))
      else this.#losses.push({ code: 'missingPassage', place: { file, line: reference.line } })
    }
    const { title, made, losses } = readItem(item, this.#story, this.#met(file).passageOf)
    const identifier = item.attributes.get('identifier')
    this.#itemTitle ??= title || null
    for (const { made: question, name, line } of made) {
      const place: Place = { ...(this.#files.size > 0 && { file }), line, id: title || identifier }
      if (typeof question === 'string') {
        this.#skipped.push({ code: question, name: title || name.slice(0, 80), place })
        continue
      }
      const id = `q${this.#items.length + 1}`
      this.#items.push({ question: { ...question, id }, place })
      this.#losses.push(...losses.map((code) => ({ code, question: id, place })))
    }
  }

  #stimulus(stimulus: XmlElement): readonly Paragraph[] {
    const body = childOf(stimulus, 'stimulusBody')
    return body ? paragraphsOf(flowOf(body, this.#met(this.#fileOf.get(stimulus) ?? ''))) : []
  }

  #met(file: string): Met {
    return metNothing((href) => this.#passage(resolve(file, href)))
  }

  /** The paragraphs of a page or text of the package. */
  #passage(file: string): readonly Paragraph[] | null {
    const known = this.#passages.get(file)
    if (known !== undefined) return known
    this.#passages.set(file, null)
    const content = this.#files.get(file)
    if (!content) return null
    const text = textOf(content)
    const passage = /\.txt$/i.test(file) ? plainParagraphs(text) : pageParagraphs(text)
    this.#passages.set(file, passage)
    return passage
  }
}

const ours = new Set('assessmentTest assessmentSection assessmentItem assessmentStimulus manifest'.split(' '))

function plainParagraphs(text: string): readonly Paragraph[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, slots: [], quote: null, passage: true }))
}

/** Pages that are no XML are read as HTML is. */
function pageParagraphs(text: string): readonly Paragraph[] {
  const reading = readXml(text)
  // Without what stands in the head.
  const body = text.slice(Math.max(0, text.search(/<body[\s>]/i)))
  const root: XmlElement =
    'root' in reading
      ? (allOf(reading.root, 'body')[0] ?? reading.root)
      : {
          name: 'div',
          attributes: new Map(),
          children: [{ name: cdataName, attributes: new Map(), children: [body], line: 1 }],
          line: 1,
        }
  return paragraphsOf(flowOf(root, metNothing())).map((paragraph) => ({
    ...paragraph,
    slots: [],
    passage: true,
  }))
}

function titleOf(element: XmlElement | undefined): string | null {
  const title = element?.attributes.get('title')?.replace(/\s+/g, ' ').trim()
  return title === undefined || title === '' ? null : title
}

function languageOf({ attributes }: XmlElement): string | null {
  const language = attributes.get('lang')?.trim() ?? ''
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : null
}

function manifestTitle(manifest: XmlElement | null): string | null {
  const general = manifest && allOf(manifest, 'general')[0]
  const title = general && childOf(general, 'title')
  const text = title ? textIn(title).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? null : text
}
