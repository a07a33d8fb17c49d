import type { Distractor, GapQuestion } from '../../core/model/set.ts'
import { base } from './imported.ts'

/** Stands for a blank while the words around it are read: a noncharacter of Unicode, which no text has. */
export const blank = '\uFDD7'

/** One blank as other tools have it: its right answers, the best first, and what else can be picked. */
export interface Blank {
  readonly answers: readonly string[]
  /** Null where the answer is typed. */
  readonly wrong: readonly Distractor[] | null
}

export interface GapReading {
  readonly question: GapQuestion
  /** Codes: `gapGroups` (each blank had options of its own), `gapMixed` (some are typed, some picked). */
  readonly losses: readonly string[]
}

/**
 * A gap question of a text with `blank` at each blank. Whole lines before the first blank ask; where there are none, the title does.
 * All is typed only where every blank is.
 */
export function gapQuestion(
  id: string,
  stem: string,
  title: string,
  blanks: readonly Blank[],
  explanation: string,
): GapReading {
  const { prompt, text } = gapText(stem, title)
  const typed = blanks.every(({ wrong }) => wrong === null)
  const fields = { ...base(id, prompt, explanation), kind: 'gap', text } as const
  if (typed) {
    const gaps = blanks.map(({ answers: [answer = '', ...accept] }) =>
      accept.length > 0 ? { answer, accept } : { answer },
    )
    return { question: { ...fields, gaps, typed }, losses: [] }
  }
  const gaps = blanks.map(({ answers }) => ({ answer: answers[0] ?? '' }))
  const right = new Set(gaps.map(({ answer }) => answer))
  const wrong = new Map<string, Distractor>()
  for (const each of blanks.flatMap((one) => one.wrong ?? [])) {
    if (!right.has(each.text) && !wrong.has(each.text)) wrong.set(each.text, each)
  }
  const distractors = [...wrong.values()]
  return {
    question: { ...fields, gaps, ...(distractors.length > 0 ? { distractors } : {}) },
    losses: [
      ...(blanks.some((one) => one.wrong === null) ? ['gapMixed'] : []),
      ...(new Set(blanks.flatMap((one) => (one.wrong ? [bankOf(one)] : []))).size > 1 ? ['gapGroups'] : []),
    ],
  }
}

function bankOf({ answers, wrong }: Blank): string {
  return [answers[0] ?? '', ...(wrong ?? []).map(({ text }) => text)].toSorted().join('\n')
}

/**
 * A text with `blank`s as prompt and text of a gap question. Underscores of its own, which would be taken for gaps, are shortened.
 */
export function gapText(stem: string, title: string): { readonly prompt: string; readonly text: string } {
  const line = stem.lastIndexOf('\n', Math.max(stem.indexOf(blank), 0))
  return { prompt: line > 0 ? stem.slice(0, line) : title || '…', text: gapLine(stem.slice(line + 1)) }
}

/** A text with `blank`s as that of a gap question. */
export function gapLine(stem: string): string {
  const own = stem.includes('___') ? stem.replace(/_{3,}/g, '__') : stem
  return own.replaceAll(blank, '___')
}

/** The lines of a gap question's text before the first with a blank: in other formats they go with the prompt. */
export function leadOf(text: string): string {
  const at = text.search(/_{3,}/)
  return at === -1 ? '' : text.slice(0, text.lastIndexOf('\n', at) + 1)
}
