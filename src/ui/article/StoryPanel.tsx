import './StoryPanel.css'
import './Ruler.css'
import { useSignal, useSignalEffect, type Signal } from '@preact/signals'
import { Component, type ComponentChildren, type RefObject } from 'preact'
import {
  useCallback,
  useContext,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'preact/hooks'
import type { Span } from '../../core/model/answer.ts'
import { blockIndex, paragraphNumber, readingMinutes } from '../../core/model/article.ts'
import { termPlaces, type TermPlace } from '../../core/anchoring/terms.ts'
import type { Article, Block, Term } from '../../core/model/set.ts'
import type { Translator } from '../../i18n/translator.ts'
import { AloudBar } from '../aloud/AloudBar.tsx'
import { useAloud } from '../aloud/useAloud.ts'
import type { Highlight } from '../app.ts'
import { useApp, useTranslator } from '../views/context.ts'
import { useKeys } from '../views/keys.ts'
import { Icon } from '../views/parts/Icon.tsx'
import { useUniqueId } from '../views/parts/useUniqueId.ts'
import { directionOfTag } from './direction.ts'
import { MarkTools } from './MarkTools.tsx'
import { prefersStillness } from './motion.ts'
import { boxesOf, rangeOf, type Box } from './place.ts'
import { segmentText } from './segments.ts'
import { StorySheetState } from './sheetState.ts'
import { TermNote } from './TermNote.tsx'
import { useMarking, type Marker } from './useMarking.ts'
import { useRuler } from './useRuler.ts'

/** Where the panel is to scroll: to the first of the spans; all of them are outlined for a moment. */
export interface StoryTarget {
  readonly spans: readonly Span[]
  /** Moves the focus to the block, so that a screen reader reads on from there. */
  readonly focus?: boolean
  /** Jumps there without travelling, and outlines nothing: for the first view. */
  readonly still?: boolean
}

/** What the panel does when asked from outside. */
export interface StoryHandle {
  /** Sets the focus on the story; `marking`: shows how it is done, for keys with a word cursor. */
  readonly focus: (options?: { readonly marking?: 'keys' | 'pointer' }) => void
}

export interface Marking {
  readonly spans: readonly Span[]
  readonly onChange: (spans: readonly Span[]) => void
  /** What the marks are; a proof unless it says otherwise. */
  readonly role?: 'contest' | undefined
}

/** Boxes drawn over the text: they never make the story render again. */
export interface Overlay {
  readonly kind: 'cursor' | 'drawing' | 'chosen' | 'flash'
  readonly boxes: readonly Box[]
}

interface StoryPanelProps {
  readonly article: Article
  /** Words to be explained. Where words may be marked, they are not pressed: the list below the story has them. */
  readonly glossary?: readonly Term[] | undefined
  readonly highlights?: readonly Highlight[]
  /** A new object scrolls there anew. */
  readonly scrollTo?: StoryTarget | null
  /** Present where words may be marked. */
  readonly marking?: Marking | undefined
  readonly handle?: RefObject<StoryHandle | null>
  /** Called on Escape where nothing is left to take back. */
  readonly onLeave?: () => void
  /** Stands below the text and doesn't scroll with it. */
  readonly footer?: ComponentChildren
}

/** The story, numbered, with its highlights; with `marking`, the place where words are marked by pointer, touch and keys. */
export function StoryPanel(props: StoryPanelProps) {
  const {
    article,
    glossary = noTerms,
    highlights = [],
    scrollTo = null,
    marking,
    handle,
    onLeave,
    footer,
  } = props
  const app = useApp()
  const translator = useTranslator()
  const { t } = translator
  const scroller = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const flash = useSignal<readonly Overlay[]>([])
  const titleId = useUniqueId()
  const sheet = useContext(StorySheetState)
  const dir = directionOfTag(article.language)
  const minutes = useMemo(() => readingMinutes(article), [article])
  const paragraphs = article.blocks.filter((block) => block.kind === 'paragraph').length
  const byBlock = useMemo(() => groupByBlock(highlights), [highlights])
  const marker = useMarking({ article, dir, marking, scroller, text, onLeave })
  const termsByBlock = useMemo(() => groupTerms(termPlaces(article, glossary)), [article, glossary])
  const open = useSignal<OpenTerm | null>(null)
  const ruled = app.settings.value.ruler
  const ruler = useRuler({ on: ruled, arrowsAreTaken: marking !== undefined, scroller, text })
  const aloud = useAloud({
    article,
    scroller,
    text,
    onSpoken: ruler.showAt,
    onFailed: () => app.announce(t('reading:aloud.failed'), 'assertive'),
  })

  useSignalEffect(() => {
    // Words are marked by keys: the ruler lies where they are.
    const [word] = marker.overlays.value.find(({ kind }) => kind === 'cursor')?.boxes ?? []
    const root = text.current
    if (word && root) ruler.showAt(root.getBoundingClientRect().top + word.top + word.height / 2)
  })

  useKeys(
    {
      r: {
        does: t('reading:ruler.key'),
        run() {
          app.settings.value = { ...app.settings.peek(), ruler: !ruled }
          app.announce(t(ruled ? 'reading:ruler.off' : 'reading:ruler.on'))
        },
      },
      ...(aloud && { l: { does: t('reading:aloud.key'), run: aloud.toggle } }),
    },
    ruled && !marking ? [{ keys: ['ArrowUp', 'ArrowDown'], does: t('reading:ruler.keyLines') }] : [],
  )

  const onTerm = useCallback(
    (event: MouseEvent | KeyboardEvent, term: number): void => {
      const anchor = event.currentTarget
      const explained = glossary[term]
      // Who selects text doesn't ask for its meaning.
      if (!explained || !(anchor instanceof HTMLElement) || getSelection()?.isCollapsed === false) return
      event.preventDefault()
      open.value = { term: explained, anchor }
    },
    [glossary],
  )

  useImperativeHandle(
    handle ?? null,
    () => ({
      focus(options = {}) {
        scroller.current?.focus({ preventScroll: true })
        if (options.marking) marker.begin(options.marking)
      },
    }),
    [marker],
  )

  useLayoutEffect(() => {
    flash.value = []
    const root = text.current
    const first = scrollTo?.spans[0]
    if (!scrollTo || !root || !first) return
    const ranges = scrollTo.spans.flatMap(
      (span) => rangeOf(root, blockIndex(article, span.block), span.start, span.end) ?? [],
    )
    const still = scrollTo.still || prefersStillness(app.settings.peek())
    if (ranges[0]) scrollIntoPanel(scroller.current!, ranges[0], still)
    if (scrollTo.focus) {
      const block = root.querySelector<HTMLElement>(`[data-block="${blockIndex(article, first.block)}"]`)
      block?.focus({ preventScroll: true })
    }
    if (!scrollTo.still) {
      flash.value = ranges.map((range) => ({ kind: 'flash', boxes: boxesOf(root, range) }))
    }
  }, [scrollTo, article])

  useEffect(() => {
    // Boxes are measured; another width lays the lines otherwise.
    const observer = new ResizeObserver(() => {
      flash.value = []
      marker.redraw()
    })
    observer.observe(text.current!)
    return () => observer.disconnect()
  }, [marker])

  return (
    <div
      class={`story${marking ? ' story-marking' : ''}${marking?.role === 'contest' ? ' story-contesting' : ''}`}
    >
      <div class="story-view">
        <div
          ref={scroller}
          class="story-scroll"
          tabIndex={0}
          // An application only while words are being marked by keys: else a screen reader could not read the story.
          role={marker.byKeys.value ? 'application' : 'region'}
          aria-labelledby={titleId}
          aria-description={marker.byKeys.value ? t('play:story.markingKeys') : undefined}
          {...marker.handlers}
          {...outsideWords(marker.handlers, ruler.onKeyDown)}
        >
          <div ref={text} class="story-text" lang={article.language} dir={dir}>
            {/* An open sheet lies over all else, the question's heading included. */}
            <h2 class="story-title" id={titleId} aria-level={sheet === 'open' ? 1 : undefined}>
              {article.title}
            </h2>
            <p class="story-by" lang={translator.tag} dir={translator.dir}>
              {[
                ...(article.publisher ? [<bdi key="publisher">{article.publisher}</bdi>] : []),
                ...(article.published ? [publishedText(article.published, translator)] : []),
                t('play:story.paragraphs', { count: paragraphs }),
                t('play:story.minutes', { count: minutes }),
              ].map((part, index) => (
                <span key={index}>{part}</span>
              ))}
            </p>
            {article.blocks.map((block, index) => (
              <BlockView
                key={index}
                block={block}
                index={index}
                number={paragraphNumber(article, block.id)}
                highlights={byBlock.get(block.id) ?? []}
                terms={termsByBlock.get(block.id) ?? []}
                onTerm={marking ? null : onTerm}
                translator={translator}
              />
            ))}
            {glossary.length > 0 && <WordList glossary={glossary} article={article} dir={dir} />}
            <Overlays overlays={flash} />
            <Overlays overlays={marker.overlays} />
          </div>
        </div>
        {ruled && (
          <div class="ruler" aria-hidden="true">
            <div ref={ruler.band} class="ruler-band" hidden />
          </div>
        )}
      </div>
      {open.value && (
        <TermNote
          key={open.value.term.term}
          {...open.value}
          language={article.language}
          dir={dir}
          onClose={() => {
            open.value = null
          }}
        />
      )}
      {aloud && <AloudBar aloud={aloud} />}
      {marking && <MarkTools marker={marker} dir={dir} />}
      {footer}
    </div>
  )
}

interface OpenTerm {
  readonly term: Term
  readonly anchor: HTMLElement
}

const noTerms: readonly Term[] = []

/** What is done in the list of words is not done to the story. */
function outsideWords(handlers: Marker['handlers'], onArrow: (event: KeyboardEvent) => void) {
  const inWords = ({ target }: Event): boolean =>
    target instanceof Element && target.closest('.words') !== null
  return {
    onClick(event: MouseEvent) {
      if (!inWords(event)) handlers.onClick(event)
    },
    onKeyDown(event: KeyboardEvent) {
      if (inWords(event) && event.key !== 'Escape') return
      onArrow(event)
      handlers.onKeyDown(event)
    },
  }
}

interface WordListProps {
  readonly glossary: readonly Term[]
  readonly article: Article
  readonly dir: 'ltr' | 'rtl'
}

/** The glossary as a list below the story, closed until it is asked for. */
function WordList({ glossary, article, dir }: WordListProps) {
  const { t, language, dir: own } = useTranslator()
  return (
    <details class="words">
      <summary lang={language} dir={own}>
        <Icon name="onward" />
        {t('reading:glossary.words', { count: glossary.length })}
      </summary>
      <dl lang={article.language} dir={dir}>
        {glossary.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function groupTerms(places: readonly TermPlace[]): ReadonlyMap<string, readonly TermPlace[]> {
  const groups = new Map<string, TermPlace[]>()
  for (const place of places) {
    const group = groups.get(place.span.block)
    if (group) group.push(place)
    else groups.set(place.span.block, [place])
  }
  return groups
}

function groupByBlock(highlights: readonly Highlight[]): ReadonlyMap<string, readonly Highlight[]> {
  const groups = new Map<string, Highlight[]>()
  for (const highlight of highlights) {
    const group = groups.get(highlight.span.block)
    if (group) group.push(highlight)
    else groups.set(highlight.span.block, [highlight])
  }
  return groups
}

function publishedText(published: string, translator: Translator): string {
  const at = /^\d{4}-\d{2}-\d{2}/.test(published) ? Date.parse(published) : Number.NaN
  return Number.isNaN(at) ? published : translator.date(at)
}

/** A third from the top, where one looks; at the top in a sheet that only peeks. Only the panel moves, never the page. */
function scrollIntoPanel(scroller: HTMLElement, range: Range, still: boolean): void {
  const panel = scroller.getBoundingClientRect()
  const place = range.getBoundingClientRect()
  const margin = scroller.closest('[inert]') ? 8 : scroller.clientHeight * 0.3
  const top = scroller.scrollTop + place.top - panel.top - margin
  scroller.scrollTo({ top, behavior: still ? 'instant' : 'smooth' })
}

function Overlays({ overlays }: { readonly overlays: Signal<readonly Overlay[]> }) {
  return (
    <div class="story-overlays" aria-hidden="true">
      {overlays.value.flatMap((overlay, index) =>
        overlay.boxes.map((box, line) => (
          <i
            key={`${index}.${line}`}
            class={`over over-${overlay.kind}`}
            style={{
              left: `${box.left}px`,
              top: `${box.top}px`,
              width: `${box.width}px`,
              height: `${box.height}px`,
            }}
          />
        )),
      )}
    </div>
  )
}

interface BlockViewProps {
  readonly block: Block
  readonly index: number
  readonly number: number | null
  readonly highlights: readonly Highlight[]
  readonly terms: readonly TermPlace[]
  /** Null where words are not pressed. */
  readonly onTerm: PressTerm | null
  readonly translator: Translator
}

type PressTerm = (event: MouseEvent | KeyboardEvent, term: number) => void

const tags = { paragraph: 'p', heading: 'h3', caption: 'p', pullquote: 'blockquote' } as const

/** Renders again only where its own highlights change: a long story has a thousand blocks, and a mark touches one. */
class BlockView extends Component<BlockViewProps> {
  override shouldComponentUpdate(next: BlockViewProps): boolean {
    const { block, index, number, highlights, terms, onTerm, translator } = this.props
    return (
      next.block !== block ||
      next.index !== index ||
      next.number !== number ||
      next.translator !== translator ||
      next.terms !== terms ||
      next.onTerm !== onTerm ||
      next.highlights.length !== highlights.length ||
      next.highlights.some(
        (each, at) => each.role !== highlights[at]!.role || each.span !== highlights[at]!.span,
      )
    )
  }

  override render() {
    const { block, index, number, highlights, terms, onTerm, translator } = this.props
    const Tag = tags[block.kind]
    const isEvidence = highlights.some((each) => each.role === 'evidence')
    return (
      <Tag
        class={`block block-${block.kind}${isEvidence ? ' block-proves' : ''}`}
        data-block={index}
        data-paragraph={number ?? undefined}
        tabIndex={-1}
      >
        {number !== null && (
          <span class="block-number" lang={translator.tag}>
            <span class="sr-only" dir={translator.dir}>
              {translator.t('play:story.paragraphNumber', { n: number })}
            </span>
            <span aria-hidden="true">{translator.number(number)}</span>
          </span>
        )}
        {block.kind === 'caption' && (
          <span class="block-label" lang={translator.tag} dir={translator.dir}>
            {translator.t('play:story.caption')}
          </span>
        )}
        <Pieces
          text={block.text}
          highlights={highlights}
          terms={terms}
          onTerm={onTerm}
          translator={translator}
        />
      </Tag>
    )
  }
}

function Pieces({
  text,
  highlights,
  terms,
  onTerm,
  translator,
}: {
  readonly text: string
  readonly highlights: readonly Highlight[]
  readonly terms: readonly TermPlace[]
  readonly onTerm: PressTerm | null
  readonly translator: Translator
}) {
  const pieces = segmentText(
    text.length,
    highlights.map(({ span }) => span),
  )
  const spoken = (key: 'begins' | 'ends', index: number): string =>
    translator.t(`play:highlight.${highlights[index]!.role}.${key}`)
  return pieces.map((piece) => {
    const words = <Words key={piece.start} text={text} {...piece} terms={terms} onTerm={onTerm} />
    if (piece.covers.length === 0) return words
    const edges = [
      ...piece.covers.map((index) => `hl-${highlights[index]!.role}`),
      ...piece.opens.map(() => 'hl-opens'),
      ...piece.closes.map(() => 'hl-closes'),
    ]
    return (
      <mark key={`mark-${piece.start}`} class={['hl', ...new Set(edges)].join(' ')}>
        {piece.opens.map((index) => (
          <span key={`opens-${index}`} class="sr-only" lang={translator.tag}>
            {` ${spoken('begins', index)} `}
          </span>
        ))}
        {words}
        {piece.closes.map((index) => (
          <span key={`closes-${index}`} class="sr-only" lang={translator.tag}>
            {` ${spoken('ends', index)} `}
          </span>
        ))}
      </mark>
    )
  })
}

interface WordsProps {
  /** Of the whole block. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly terms: readonly TermPlace[]
  readonly onTerm: PressTerm | null
}

/** A stretch of a block's text, with the words of the glossary in it. */
function Words({ text, start, end, terms, onTerm }: WordsProps) {
  const within = terms
    .map(({ term, span }) => ({ term, span, start: span.start - start, end: span.end - start }))
    .filter((each) => each.end > 0 && each.start < end - start)
  return segmentText(end - start, within).map((piece) => {
    const from = start + piece.start
    const words = (
      <span key={from} data-at={from}>
        {text.slice(from, start + piece.end)}
      </span>
    )
    const place = within[piece.covers[0] ?? -1]
    if (!place) return words
    const { span } = place
    return (
      <TermPiece
        key={`term-${from}`}
        place={place}
        name={start + piece.end < span.end ? text.slice(span.start, span.end) : undefined}
        opens={from === span.start}
        onTerm={onTerm}
      >
        {words}
      </TermPiece>
    )
  })
}

interface TermPieceProps {
  readonly place: TermPlace
  /** All of the word, where a highlight cuts it. */
  readonly name: string | undefined
  /** Whether this is the word's first piece, which is the button; the others are pressed all the same. */
  readonly opens: boolean
  readonly onTerm: PressTerm | null
  readonly children: ComponentChildren
}

/** A word of the glossary in the text. No real button: it breaks over lines and is selected and marked like the words around it. */
function TermPiece({ place, name, opens, onTerm, children }: TermPieceProps) {
  if (!onTerm) return <span class="term">{children}</span>
  const onClick = (event: MouseEvent) => onTerm(event, place.term)
  if (!opens) {
    return (
      <span class="term term-press" onClick={onClick}>
        {children}
      </span>
    )
  }
  return (
    <span
      class="term term-press"
      role="button"
      tabIndex={0}
      aria-haspopup="dialog"
      aria-label={name}
      onClick={onClick}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onTerm(event, place.term)
      }}
    >
      {children}
    </span>
  )
}
