import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { namespaces } from '../../src/i18n/key.ts'

const src = join(import.meta.dirname, '../../src')

/** What one source file says: keys written out, keys put together at run time, all its strings, and text that is no key. */
export interface Said {
  readonly keys: readonly string[]
  /** One per template such as `play:kind.${kind}.name`. */
  readonly patterns: readonly RegExp[]
  readonly strings: readonly string[]
  readonly hardCoded: readonly string[]
}

interface Node {
  readonly type: string
  readonly [property: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const isKey = (text: string): boolean => namespaces.some((namespace) => text.startsWith(`${namespace}:`))
// A letter alone is a sign: the small and the large A that change the text's size.
const hasWord = (text: string): boolean => /\p{L}\p{M}*\p{L}/u.test(text)
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Attributes whose text is read or heard. */
const spoken = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
])

export function readSource(file: string, text: string): Said {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`)
  const keys: string[] = []
  const patterns: RegExp[] = []
  const strings: string[] = []
  const hardCoded: string[] = []

  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isNode(value)) return
    if (value.type === 'ImportDeclaration') return
    if (value.type === 'Literal' && typeof value['value'] === 'string') {
      strings.push(value['value'])
      if (isKey(value['value'])) keys.push(value['value'])
    }
    if (value.type === 'TemplateLiteral') {
      // A raw template may hold what is no escape.
      const quasis = (
        value['quasis'] as readonly { readonly value: { readonly cooked: string | null } }[]
      ).map((quasi) => quasi.value.cooked ?? '')
      if (isKey(quasis[0]!)) patterns.push(new RegExp(`^${quasis.map(escaped).join('[\\w.-]+')}$`))
      if (quasis.length === 1) strings.push(quasis[0]!)
    }
    if (value.type === 'JSXText' && hasWord(value['value'] as string))
      hardCoded.push((value['value'] as string).trim())
    if (value.type === 'JSXExpressionContainer') hardCoded.push(...shownBy(value['expression']))
    if (value.type === 'JSXAttribute') {
      const name = (value['name'] as { readonly name: unknown }).name
      const content = value['value']
      // The braces are passed by, so that class names and the like are not taken for text on the page.
      const inner =
        isNode(content) && content.type === 'JSXExpressionContainer' ? content['expression'] : content
      if (typeof name === 'string' && spoken.has(name)) hardCoded.push(...shownBy(inner))
      visit(inner)
      return
    }
    for (const child of Object.values(value)) visit(child)
  }
  visit(program)
  return { keys, patterns, strings, hardCoded }
}

/** Words that an expression puts on the page as they stand in the code: through ?:, &&, || and ?? as well. */
function shownBy(value: unknown): readonly string[] {
  if (!isNode(value)) return []
  if (value.type === 'Literal') {
    return typeof value['value'] === 'string' && hasWord(value['value']) ? [value['value']] : []
  }
  if (value.type === 'TemplateLiteral') {
    return (value['quasis'] as readonly { readonly value: { readonly cooked: string } }[])
      .map((quasi) => quasi.value.cooked)
      .filter(hasWord)
  }
  if (value.type === 'ConditionalExpression')
    return [...shownBy(value['consequent']), ...shownBy(value['alternate'])]
  if (value.type === 'LogicalExpression') return [...shownBy(value['left']), ...shownBy(value['right'])]
  return []
}

/** Every TypeScript file under src, as a path from there. */
export function sourceFiles(): readonly string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .toSorted()
}

export const readSourceFile = (file: string): Said => readSource(file, readFileSync(join(src, file), 'utf8'))
