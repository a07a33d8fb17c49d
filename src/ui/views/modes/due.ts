import type { App, DueStory } from '../../app.ts'
import { useApp } from '../context.ts'
import { useLoaded } from '../parts/useLoaded.ts'

const none: readonly DueStory[] = []

/** What is due today, story by story; empty as long as it isn't known. */
export function useDue(): readonly DueStory[] {
  const app = useApp()
  const loaded = useLoaded(() => app.due(), [app.rack.value])
  return loaded.state === 'ready' ? loaded.value : none
}

export function countDue(due: readonly DueStory[]): number {
  return due.reduce((sum, { questions }) => sum + questions.length, 0)
}

/** Starts an edition of what is due of one story. */
export async function review(app: App, { set, questions }: DueStory): Promise<void> {
  app.navigate({
    scene: 'Play',
    edition: await app.startEdition(set.id, { mode: 'corrections', questions }),
  })
}
