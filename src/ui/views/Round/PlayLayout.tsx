import './PlayLayout.css'
import type { ComponentChildren, ComponentProps, RefObject } from 'preact'
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { EditionState } from '../../../core/session/edition.ts'
import { useNarrow } from '../../article/narrow.ts'
import { StorySheet } from '../../article/StorySheet.tsx'
import { TopBar } from '../parts/TopBar.tsx'
import { Scoreboard } from '../Teams/Scoreboard.tsx'

/** Opens and closes the story and moves the focus there and back. Where the story stands in its own column, only the focus moves. */
export interface StoryAccess {
  readonly narrow: boolean
  readonly open: boolean
  /** `then` runs when the story can take the focus. */
  readonly enter: (then: () => void) => void
  /** Back to where the focus was, or to the heading of the slip. */
  readonly leave: () => void
  /** Opens or closes without moving the focus into the text. */
  readonly setOpen: (open: boolean) => void
}

/** `onOpening`: called whenever the story opens that was closed before. */
export function useStoryAccess(heading: RefObject<HTMLElement | null>, onOpening?: () => void): StoryAccess {
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const before = useRef<HTMLElement | null>(null)
  const pending = useRef<(() => void) | null>(null)
  const isOpen = useRef(false)
  const opening = useRef(onOpening)
  opening.current = onOpening

  useLayoutEffect(() => {
    // Only now is the sheet or the slip no longer inert.
    pending.current?.()
    pending.current = null
  })

  const enter = useCallback((then: () => void) => {
    const active = document.activeElement
    if (active instanceof HTMLElement && !active.closest('.story')) before.current = active
    pending.current = then
    if (!isOpen.current) opening.current?.()
    isOpen.current = true
    setOpen(true)
  }, [])
  const leave = useCallback(() => {
    pending.current = () => {
      const back = before.current
      const target = back?.isConnected && back !== document.body ? back : heading.current
      target?.focus({ preventScroll: target === heading.current })
    }
    isOpen.current = false
    setOpen(false)
  }, [])
  return {
    narrow,
    open,
    enter,
    leave,
    setOpen: (next) => (next ? enter(() => undefined) : leave()),
  }
}

interface PlayLayoutProps {
  readonly edition: EditionState
  /** In the bar: what the edition's mode has to show. */
  readonly mode: ComponentChildren
  /** Neither the question nor the story is to be seen. */
  readonly covered?: boolean
  readonly access: StoryAccess
  /** See `StorySheet`. */
  readonly closed?: ComponentProps<typeof StorySheet>['closed']
  /** The question's slip. */
  readonly children: ComponentChildren
  readonly story: ComponentChildren
}

/** The bar, the slip, and the story beside it or in a sheet. */
export function PlayLayout({
  edition,
  mode,
  covered = false,
  access,
  closed,
  children,
  story,
}: PlayLayoutProps) {
  return (
    <div class={`screen play${edition.teams.length > 0 ? ' large-type' : ''}`}>
      <TopBar edition={edition} mode={mode} />
      <Scoreboard edition={edition} />
      <main class={`play-columns${covered ? ' is-covered' : ''}`}>
        <div class="play-slip" inert={access.narrow && access.open}>
          {children}
        </div>
        <StorySheet narrow={access.narrow} open={access.open} onOpen={access.setOpen} closed={closed}>
          {story}
        </StorySheet>
      </main>
    </div>
  )
}
