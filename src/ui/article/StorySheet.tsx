import './StorySheet.css'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useTranslator } from '../views/context.ts'
import { StorySheetState } from './sheetState.ts'
import { useDrag } from './useDrag.ts'

interface StorySheetProps {
  /** Whether there is room for the story beside the question; then the sheet is a column and always open. */
  readonly narrow: boolean
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  /** For a story that is really closed, not only out of the way: what stands in its column, and the words on the sheet's handle. */
  readonly closed?: { readonly cover: ComponentChildren; readonly opener: string } | undefined
  readonly children: ComponentChildren
}

// A swipe at the handle this long, in pixels, opens or closes.
const swipe = 40

/** Holds the story: a column where there is room, else a sheet at the bottom that peeks until it is opened. */
export function StorySheet({ narrow, open, onOpen, closed, children }: StorySheetProps) {
  const { t } = useTranslator()
  const [drag, setDrag] = useState<number | null>(null)
  const last = useRef(0)
  const handle = useDrag({
    onStart: () => setDrag(0),
    onMove(_event, by) {
      last.current = by.y
      setDrag(open ? Math.max(0, by.y) : Math.min(0, by.y))
    },
    onEnd(_event, dropped) {
      setDrag(null)
      if (dropped && Math.abs(last.current) > swipe) onOpen(last.current < 0)
    },
  })
  // What is closed isn't on the page at all: no search of the browser's finds it.
  const hidden = closed !== undefined && !open
  if (!narrow) {
    return (
      <aside class="story-column sheet" aria-label={t('play:story.label')}>
        {hidden ? closed.cover : children}
      </aside>
    )
  }
  return (
    <aside
      class={`story-sheet${open ? ' is-open' : hidden ? ' is-closed' : ''}${drag === null ? '' : ' is-dragged'}`}
      style={drag === null ? undefined : { '--drag': `${drag}px` }}
      aria-label={t('play:story.label')}
    >
      <button
        type="button"
        class="story-handle"
        aria-expanded={open}
        aria-controls="story-sheet-body"
        onClick={() => onOpen(!open)}
        {...handle}
      >
        <span class="story-handle-bar" aria-hidden="true" />
        <span>{open ? t('play:story.close') : (closed?.opener ?? t('play:story.open'))}</span>
      </button>
      {/* While it peeks it is a picture of the story; a press anywhere on it opens it. */}
      <div class="story-sheet-press" onClick={open ? undefined : () => onOpen(true)}>
        <div id="story-sheet-body" class="story-sheet-body" inert={!open}>
          <StorySheetState.Provider value={open ? 'open' : 'shut'}>
            {!hidden && children}
          </StorySheetState.Provider>
        </div>
      </div>
    </aside>
  )
}
