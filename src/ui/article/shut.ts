import { createContext } from 'preact'

/** Whether the story's sheet is closed: what is in it can be neither read nor pressed. */
export const StoryShut = createContext(false)
