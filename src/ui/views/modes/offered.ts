import type { ComponentType } from 'preact'
import type { QuestionSet } from '../../../core/model/set.ts'
import type { EditionOptions } from '../../app.ts'
import { DeadlineOptions } from './DeadlineOptions.tsx'

/** What a mode asks for beside the number of questions and the proof. */
export interface ModeOptionsProps {
  readonly set: QuestionSet
  /** How many questions the edition is going to have. */
  readonly questions: number
  /** What the mode adds to the edition; null as long as something is missing or wrong. To be called once at first, too. */
  readonly onChange: (options: EditionOptions | null) => void
}

interface OfferedMode {
  readonly mode: 'openDesk' | 'fromMemory' | 'deadline'
  readonly Options?: ComponentType<ModeOptionsProps>
}

/** The ways to play that can be chosen, in this order. */
export const offeredModes: readonly OfferedMode[] = [
  { mode: 'openDesk' },
  { mode: 'fromMemory' },
  { mode: 'deadline', Options: DeadlineOptions },
]
