import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { QuestionSet } from '../../../src/core/model/set.ts'

function shipped(name: string): QuestionSet {
  const file = join(import.meta.dirname, '../../../questions', `${name}.json`)
  return JSON.parse(readFileSync(file, 'utf8')) as QuestionSet
}

/** Real sets: left to right and right to left. */
export const english = shipped('us-russia-syria-2016')
export const arabic = shipped('masna-al-thalj')
export const spanish = shipped('el-reloj-de-valdelumbre')
