import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setFiles } from '../formats/stet/folder.ts'
import type { Source } from './check.ts'

/** The files that an argument names: itself, the sets of a folder (but not their schema), or with `-` what is piped in. */
export async function sourcesOf(
  argument: string,
  input: AsyncIterable<Uint8Array>,
): Promise<readonly Source[]> {
  if (argument === '-') return [{ name: '-', bytes: await allOf(input) }]
  try {
    if (!(await stat(argument)).isDirectory()) return [{ name: argument, bytes: await readFile(argument) }]
    const names = setFiles(await readdir(argument)).toSorted()
    const files = await Promise.all(names.map((name) => sourcesOf(join(argument, name), input)))
    return files.flat()
  } catch (problem) {
    const cause = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
    return [{ name: argument, bytes: null, cause }]
  }
}

async function allOf(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of input) chunks.push(chunk)
  return Buffer.concat(chunks)
}
