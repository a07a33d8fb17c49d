/** What sounds once; each is named as a caption would name it. */
export const cues = ['paper', 'key', 'pencil', 'marker', 'stamp', 'spike', 'bell', 'press', 'tick'] as const

export type Cue = (typeof cues)[number]
