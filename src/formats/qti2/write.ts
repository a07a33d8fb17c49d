import type { Kind, QuestionSet } from '../../core/model/set.ts'
import { sidecarName, writeSidecar } from '../exchange/sidecar.ts'
import type { Exporter } from '../exchange/types.ts'
import { zip } from '../exchange/zip.ts'
import { isHeld, lossesInQti } from './losses.ts'
import { manifestName, readQti } from './package.ts'
import { blockElement, itemElement, namespace } from './writeItem.ts'
import { element, xmlText } from './xmlText.ts'

const kinds: readonly Kind[] = ['choice', 'verdict', 'match', 'order', 'gap', 'locate', 'short']

/** Writes a package of QTI 2.1: the story stands in each item. */
export const qti21Exporter: Exporter = {
  format: 'qti21',
  extension: 'zip',
  mime: 'application/zip',
  kinds,
  losses: lossesInQti,
  write: (set) => writePackage(set, 2),
}

/** Writes a package of QTI 3.0: the story is a stimulus that the items share. */
export const qti30Exporter: Exporter = {
  format: 'qti30',
  extension: 'zip',
  mime: 'application/zip',
  kinds,
  losses: lossesInQti,
  write: (set) => writePackage(set, 3),
}

type Files = readonly (readonly [name: string, content: string])[]

function writePackage(set: QuestionSet, version: 2 | 3): Uint8Array {
  const files = filesOf(set, version)
  const visible = readQti({ name: 'set.zip', bytes: zip(files) })
  return zip([...files, [sidecarName, writeSidecar(set, visible)]])
}

function filesOf(set: QuestionSet, version: 2 | 3): Files {
  const items = set.questions
    .filter((question) => isHeld(question, set))
    .map((question, index) => {
      const id = `item${index + 1}`
      return { id, file: `items/${id}.xml`, text: xmlText(itemElement(question, id, set, version), version) }
    })
  const hasStory = version === 3 && set.article.blocks.length > 0
  return [
    [manifestName, manifest(items, hasStory, version)],
    ['test.xml', test(set, items, version)],
    ...(hasStory ? [['story.xml', stimulus(set)] as const] : []),
    ...items.map(({ file, text }) => [file, text] as const),
  ]
}

interface Item {
  readonly id: string
  readonly file: string
}

function test({ title }: QuestionSet, items: readonly Item[], version: 2 | 3): string {
  const references = items.map(({ id, file }) => element('assessmentItemRef', { identifier: id, href: file }))
  const section = element('assessmentSection', { identifier: 'section', title, visible: true }, ...references)
  const part = { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' }
  return xmlText(
    element(
      'assessmentTest',
      { ...namespace(version), identifier: 'test', title },
      element('testPart', part, section),
    ),
    version,
  )
}

function stimulus({ article }: QuestionSet): string {
  return xmlText(
    element(
      'assessmentStimulus',
      { ...namespace(3), identifier: 'story', title: article.title, 'xml:lang': article.language },
      element('stimulusBody', {}, ...article.blocks.map((block) => blockElement(block))),
    ),
    3,
  )
}

const packages = {
  2: {
    space: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
    name: 'QTIv2.1 Package',
    version: '1.0.0',
    type: 'xmlv2p1',
  },
  3: {
    space: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd',
    name: 'QTI Package',
    version: '3.0.0',
    type: 'xmlv3p0',
  },
} as const

function manifest(items: readonly Item[], hasStory: boolean, version: 2 | 3): string {
  const { space, schema, name, version: own, type } = packages[version]
  const resource = (identifier: string, kind: string, href: string, needs: readonly string[]) =>
    element(
      'resource',
      { identifier, type: `imsqti_${kind}_${type}`, href },
      element('file', { href }),
      ...needs.map((identifierref) => element('dependency', { identifierref })),
    )
  // Names in a manifest are the same in both versions.
  return xmlText(
    element(
      'manifest',
      {
        xmlns: space,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${space} ${schema}`,
        identifier: 'package',
      },
      element('metadata', {}, element('schema', {}, name), element('schemaversion', {}, own)),
      element('organizations'),
      element(
        'resources',
        {},
        resource(
          'test',
          'test',
          'test.xml',
          items.map(({ id }) => id),
        ),
        ...(hasStory ? [resource('story', 'stimulus', 'story.xml', [])] : []),
        ...items.map(({ id, file }) => resource(id, 'item', file, hasStory ? ['story'] : [])),
      ),
    ),
    2,
  )
}
