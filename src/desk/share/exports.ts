import { exporters } from '../../formats/exchange/registry.ts'
import type { Loss } from '../../formats/exchange/types.ts'
import { scormWriter, type Writer } from './scorm.ts'

/** The writers, each for a format; a file of their own, which only the export panel fetches. */
export const writers: readonly Writer[] = [...exporters, scormWriter()]

/** Losses of one sort, and the questions (from 1) that have them. */
export interface LossGroup {
  readonly loss: Loss
  readonly numbers: readonly number[]
}

/** Losses that read alike are told once, with the numbers of their questions. */
export function grouped(losses: readonly Loss[], ids: readonly string[]): readonly LossGroup[] {
  const groups = new Map<string, { loss: Loss; numbers: number[] }>()
  for (const loss of losses) {
    const key = JSON.stringify([loss.code, loss.params ?? {}])
    const group = groups.get(key) ?? { loss, numbers: [] }
    groups.set(key, group)
    const index = loss.question === undefined ? -1 : ids.indexOf(loss.question)
    if (index >= 0 && !group.numbers.includes(index + 1)) group.numbers.push(index + 1)
  }
  return [...groups.values()]
}
