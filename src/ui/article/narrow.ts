import { useEffect, useState } from 'preact/hooks'

/** Below this the story lies in a sheet over the question; the same width stands in the style sheets. */
const narrow = '(max-width: 43.74em)'

export function useNarrow(): boolean {
  const [matches, setMatches] = useState(() => matchMedia(narrow).matches)
  useEffect(() => {
    const query = matchMedia(narrow)
    const update = (): void => setMatches(query.matches)
    update()
    query.addEventListener('change', update)
    return () => query.removeEventListener('change', update)
  }, [])
  return matches
}
