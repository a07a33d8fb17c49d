import type { Block, Question } from '../../core/model/set.ts'
import { empty } from './imported.ts'
import type { Imported, ImportedItem, Loss, Place, Skipped } from './types.ts'

/** What one question of a file turned out to be; where it is nothing at all, `skip` is empty. */
export type Outcome =
  | { readonly question: Question }
  | { readonly story: string }
  | { readonly skip: string; readonly params?: Skipped['params'] }

/** Collects what is read of a file, question by question. */
export class Reading {
  readonly items: ImportedItem[] = []
  readonly skipped: Skipped[] = []
  readonly findings: Imported['findings'][number][] = []
  readonly losses: Loss[] = []
  readonly story: Block[] = []

  /** The id that the next question gets. */
  get nextId(): string {
    return `q${this.items.length + 1}`
  }

  /** `losses`: codes of what the question lost; of a skipped one they are of no interest. */
  add(outcome: Outcome, name: string, place: Place, losses: Iterable<string>): void {
    if ('story' in outcome) {
      this.addStory(outcome.story)
      this.lose(losses, undefined, place)
    } else if ('skip' in outcome) {
      const { skip, params } = outcome
      if (skip !== '')
        this.skipped.push({ code: skip, name: excerpt(name), place, ...(params ? { params } : {}) })
    } else {
      this.lose(losses, outcome.question.id, place)
      this.items.push({ question: outcome.question, place })
    }
  }

  addStory(text: string): void {
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue
      this.story.push({ id: `p${this.story.length + 1}`, kind: 'paragraph', text: line })
    }
  }

  /** What was read, with an error where it is nothing. */
  finish(title: string | null): Imported {
    if (this.items.length + this.skipped.length + this.story.length + this.findings.length === 0) {
      this.findings.push({ code: 'importNothing', severity: 'error', path: [], params: {} })
    }
    const { items, skipped, findings, losses, story } = this
    return { ...empty, title, items, skipped, findings, losses, story }
  }

  private lose(codes: Iterable<string>, question: string | undefined, place: Place): void {
    for (const code of new Set(codes)) {
      this.losses.push(question === undefined ? { code, place } : { code, question, place })
    }
  }
}

/** The beginning of a text on one line. */
function excerpt(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${Array.from(line.slice(0, 78)).join('')}…` : line
}
