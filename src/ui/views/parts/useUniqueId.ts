import { useState } from 'preact/hooks'

let given = 0

/** An id that no other element of the page has. Preact's own count starts anew in each root, and scenes and overlays are two. */
export function useUniqueId(): string {
  const [id] = useState(() => `id-${(given += 1)}`)
  return id
}
