import { createContext } from 'preact'

/** Whether the sheet in which the story lies is shut, so that only its head is seen, or open over the rest; null where there is no sheet. */
export const StorySheetState = createContext<'shut' | 'open' | null>(null)
