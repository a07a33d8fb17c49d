import { createContext, type RefObject } from 'preact'
import type { Signal } from '@preact/signals'
import { useContext } from 'preact/hooks'
import type { Span } from '../../core/model/answer.ts'
import type { Finding } from '../../core/model/finding.ts'
import type { Question, QuestionSet } from '../../core/model/set.ts'
import type { Key } from '../../i18n/key.ts'
import type { StoryHandle, StoryTarget } from '../../ui/article/StoryPanel.tsx'
import type { Path } from './at.ts'
import type { Change } from './edits.ts'

/** What the editor and the story beside it share. */
export interface StoryBeside {
  /** The list of quotations of the open question whose words are being marked. */
  readonly picking: Signal<Path | null>
  readonly target: Signal<StoryTarget | null>
  readonly handle: RefObject<StoryHandle | null>
  /** Shows the words in the story, which opens where it lies in a sheet. */
  show(span: Span): void
  /** Marks the words of a list of quotations until the story is left. */
  begin(list: Path, by: 'keys' | 'pointer'): void
  leave(): void
}

/** The question that is open, and how it is changed. */
export interface Editing {
  readonly set: QuestionSet
  readonly question: Question
  /** By the field that they are about. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
  readonly story: StoryBeside
  /** `field`: changes of one field that follow each other are undone together. */
  change(name: Key, apply: Change, field?: string): void
  /** Says it, and moves the focus to a field once it is there. */
  focusField(field: string): void
}

export const EditingContext = createContext<Editing | null>(null)

/** Throws outside an open question. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('A field stands outside EditingContext')
  return editing
}
