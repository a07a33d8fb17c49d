import { useEffect, useState } from 'preact/hooks'

interface Printing {
  /** The page is on its way to paper, or looked at as if it were. */
  readonly printing: boolean
  /** Opens the browser's printing with what is shown while `printing`. */
  print(): void
}

export function usePrinting(): Printing {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = matchMedia('print')
    const follow = () => setPrinting(media.matches)
    const begin = () => setPrinting(true)
    const end = () => setPrinting(false)
    follow()
    media.addEventListener('change', follow)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      media.removeEventListener('change', follow)
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return {
    printing,
    print() {
      setPrinting(true)
      // Rendered by then; within `print` itself nothing would be.
      setTimeout(() => window.print())
    },
  }
}
