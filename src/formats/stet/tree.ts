import type { Node } from 'jsonc-parser'
import type { Finding } from '../../core/model/finding.ts'
import { excerpt } from '../../core/checks/words.ts'
import { error, type Fault } from './fault.ts'

type Path = Finding['path']

/** The value of a tree, and what is wrong with its keys and texts whatever they mean. */
export interface Reading {
  readonly value: unknown
  readonly faults: readonly Fault[]
}

/** Set as an object's key, this would change its prototype: it is refused and left out of the value. */
const refusedKey = '__proto__'

// Tabs and line ends are ordinary white space; the others show as nothing or as boxes. Noncharacters are for programs' inner use.
const control = /(?![\t\n\r\u0085])[\p{Cc}\uFFFE\uFFFF]/u
const loneSurrogate = /\p{Surrogate}/u

/** Only for a tree within the reader's depth: this walks it by recursion. */
export function readTree(root: Node): Reading {
  const faults: Fault[] = []
  return { value: valueOf(root, [], faults), faults }
}

function valueOf(node: Node, path: Path, faults: Fault[]): unknown {
  if (node.type === 'array') {
    return (node.children ?? []).map((child, index) => valueOf(child, [...path, index], faults))
  }
  if (node.type === 'object') return objectOf(node, path, faults)
  if (typeof node.value === 'string') checkText(node.value, node.offset, path, faults)
  return node.value
}

function objectOf(node: Node, path: Path, faults: Fault[]): unknown {
  const value: Record<string, unknown> = {}
  for (const property of node.children ?? []) {
    const [key, inner] = property.children ?? []
    if (!key || !inner || typeof key.value !== 'string') continue
    const name = key.value
    checkText(name, key.offset, path, faults)
    if (name === refusedKey) {
      faults.push({ ...error('keyRefused', path, { field: name }), offset: key.offset })
      continue
    }
    if (Object.hasOwn(value, name)) {
      faults.push({ ...error('keyTwice', [...path, name], { field: excerpt(name) }), offset: key.offset })
    }
    value[name] = valueOf(inner, [...path, name], faults)
  }
  return value
}

function checkText(text: string, offset: number, path: Path, faults: Fault[]): void {
  const found = control.exec(text)
  if (found) {
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    faults.push({
      ...error('textControl', path, { character: `U+${code}`, before: excerptBefore(text, found.index) }),
      offset,
    })
  }
  const lone = loneSurrogate.exec(text)
  if (lone)
    faults.push({ ...error('textSurrogate', path, { before: excerptBefore(text, lone.index) }), offset })
}

/** The last words before a place that can't be shown itself. */
function excerptBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 60), at).replace(/\p{Surrogate}/gu, '')
  return excerpt(Array.from(before).slice(-24).join(''))
}
