import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { sentencesOf, stemsOf } from './sentences.ts'
import { sourceFiles } from './source.ts'

const src = join(import.meta.dirname, '../../src')

interface Node {
  readonly type: string
  readonly [property: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) value.forEach((each) => walk(each, visit))
  if (!isNode(value)) return
  visit(value)
  for (const child of Object.values(value)) walk(child, visit)
}

/** Strings that an expression may come to, through ?: and ??. */
function stringsOf(value: unknown): readonly string[] {
  if (!isNode(value)) return []
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? [value['value']] : []
  if (value.type === 'ConditionalExpression')
    return [...stringsOf(value['consequent']), ...stringsOf(value['alternate'])]
  if (value.type === 'LogicalExpression') return [...stringsOf(value['left']), ...stringsOf(value['right'])]
  return []
}

const own = new Set(['exchange', 'result', 'stet'])
const files = sourceFiles()
  .filter((file) => {
    const [room, folder] = file.split(/[/\\]/)
    return room === 'formats' && (folder === 'exchange' || !own.has(folder ?? ''))
  })
  .map((file) => ({
    file,
    program: parseSync(file, readFileSync(join(src, file), 'utf8')).program as unknown,
  }))

/** Place of the parameter `code` of functions that have one, by their name within a file; imported ones go by all files. */
const takers = new Map<string, number>()
for (const { program } of files) {
  walk(program, (node) => {
    const isFunction = /^(?:FunctionDeclaration|ArrowFunctionExpression|FunctionExpression)$/.test(node.type)
    const named = node.type === 'VariableDeclarator' && isNode(node['init']) ? node['init'] : node
    const name = isNode(node['id']) ? node['id']['name'] : undefined
    if (!isFunction && node.type !== 'VariableDeclarator') return
    const params = (named['params'] ?? []) as readonly Node[]
    if (typeof name !== 'string' || !Array.isArray(params)) return
    const index = params.findIndex((param) => param['name'] === 'code')
    if (index >= 0) takers.set(name, index)
  })
}

const said = files.flatMap(({ file, program }) => {
  const codes: string[] = []
  walk(program, (node) => {
    const key = isNode(node['key']) ? node['key']['name'] : undefined
    if (node.type === 'Property' && key === 'code') codes.push(...stringsOf(node['value']))
    if (node.type !== 'CallExpression' || !isNode(node['callee'])) return
    const index = takers.get(String(node['callee']['name']))
    if (index !== undefined) codes.push(...stringsOf((node['arguments'] as readonly unknown[])[index]))
  })
  return codes.filter((code) => code !== '').map((code) => ({ file, code }))
})

describe('what is found, skipped or lost with a file of another tool', () => {
  it('is looked for where it is said', () => {
    expect(said.length).toBeGreaterThan(10)
  })

  it('has a sentence for each code', () => {
    const stems = stemsOf(sentencesOf('en').keys())
    const groups = ['findings', 'skipped', 'losses']
    const silent = said.filter(({ code }) => !groups.some((group) => stems.has(`exchange:${group}.${code}`)))
    expect(silent.map(({ file, code }) => `${file}: ${code}`)).toEqual([])
  })
})
