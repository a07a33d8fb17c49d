import './story.css'
import type { ReadonlySignal } from '@preact/signals'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Article } from '../../core/model/set.ts'
import { limits } from '../../formats/stet/limits.ts'
import { directionOfTag } from '../../ui/article/direction.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useDesk, useDraft } from '../context.ts'
import { formatDeskRoute } from '../route.ts'
import { AboutPanel } from './AboutPanel.tsx'
import { BlockList } from './BlockList.tsx'
import { insertBlocks, tooLongSteps, placeInBlock, replaceStory, takeTitle, withArticle } from './blocks.ts'
import { coverageSteps, noCoverage } from './coverage.ts'
import { CoveragePanel } from './CoveragePanel.tsx'
import { leftoverReason, leftoverSteps } from './leftovers.ts'
import { unhurried } from './finish.ts'
import { LeftoverList } from './LeftoverList.tsx'
import { MovedList } from './MovedList.tsx'
import { NamesPanel } from './NamesPanel.tsx'
import type { Pasted } from './paste.ts'
import { PasteDialog, type PasteChoice } from './PasteDialog.tsx'
import { PasteField } from './PasteField.tsx'
import { TermsPanel } from './TermsPanel.tsx'
import { Work } from '../frame/Work.tsx'
import { useMoved } from './useMoved.ts'
import { useSettled } from './useSettled.ts'
import { useSliced } from './useSliced.ts'

/** Text on its way into a story that is there already, and the caret at which it was pasted. */
interface Pending {
  readonly pasted: Pasted | null
  readonly at: { readonly block: string; readonly caret: readonly [number, number] } | null
}

/** A story with what was pasted. `titled`: its headline was at the top of that. */
interface Made {
  readonly from: Article
  readonly story: Article
  readonly titled: boolean
}

interface SearchProps {
  readonly progress: ReadonlySignal<number | null>
  onStop(): void
}

/** Apart from the page, which is not to be drawn again for every step of the search. */
function Search({ progress, onStop }: SearchProps) {
  const { t } = useTranslator()
  if (progress.value === null) return null
  return (
    <p class="on-desk">
      <Work name={t('story:moved.looking')} progress={progress.value} onStop={onStop} />
    </p>
  )
}

/** The story of a draft: pasted or typed, mended block by block, with its names, its hard words and what rests on it. */
export function StoryPage({ at }: { readonly at: string | null }) {
  const app = useApp()
  const desk = useDesk()
  const draft = useDraft()
  const { t } = useTranslator()
  const set = draft.set.value
  const { article } = set
  const settled = useSettled(set)
  const covered = useSliced(settled, () => coverageSteps(settled), noCoverage)
  const leftovers = useSliced(settled.article, () => leftoverSteps(settled.article), [])
  const moved = useMoved(settled)
  const [pending, setPending] = useState<Pending | null>(null)
  const [note, setNote] = useState('')
  const [isOver, setOver] = useState(false)
  /** Two presses are one. */
  const taking = useRef(false)
  const counts = useMemo(
    () => new Map(covered.blocks.map(({ block, questions }) => [block, questions])),
    [covered],
  )

  /** Long texts take long to tell into words: a story that was edited meanwhile is taken as it is then. */
  async function take(pasted: Pasted, choice: PasteChoice): Promise<void> {
    if (taking.current) return
    taking.current = true
    const at = pending?.at
    for (;;) {
      const made = storyWith(draft.set.peek().article, pasted, choice, at)
      const over = await unhurried(tooLongSteps(made.story, limits))
      if (draft.set.peek().article !== made.from) continue
      setOver(over)
      if (!over) put(made, pasted)
      taking.current = false
      return
    }
  }

  function storyWith(
    from: Article,
    pasted: Pasted,
    choice: PasteChoice,
    at: Pending['at'] | undefined,
  ): Made {
    const isFirst = from.blocks.length === 0
    const found =
      isFirst || choice === 'replace'
        ? takeTitle(pasted.blocks, (text) => leftoverReason(text) !== null)
        : { title: null, pieces: pasted.blocks }
    // A headline that the story has already stays a block: nothing that was pasted is lost.
    const titled = found.title !== null && from.title.trim() === ''
    const pieces = titled ? found.pieces : pasted.blocks
    const title = titled ? (found.title ?? '') : from.title
    const next =
      choice === 'replace'
        ? replaceStory(from, pieces, desk.newId)
        : choice === 'here' && at
          ? placeInBlock(from, at.block, at.caret, pieces, desk.newId)
          : insertBlocks(
              from,
              null,
              pieces.map((piece) => ({ id: desk.newId(), ...piece })),
            )
    return { from, story: { ...next, title }, titled }
  }

  function put({ story, titled }: Made, pasted: Pasted): void {
    const { title } = story
    draft.edit({
      name: 'story:edit.paste',
      apply: (before) => ({
        ...withArticle(before, story),
        title: before.title.trim() === '' ? title : before.title,
      }),
    })
    setPending(null)
    const words = [
      t('story:paste.done', { count: pasted.blocks.length }),
      titled && t('story:paste.titled', { title }),
      pasted.hidden > 0 && t('story:paste.hidden', { count: pasted.hidden }),
    ].filter((sentence) => sentence !== false)
    setNote(words.join(' '))
    app.announce(words.join(' '))
  }

  const tooLong = isOver ? t('story:paste.tooLong', { words: limits.words }) : null
  if (article.blocks.length === 0) {
    return (
      <div class="story-page story-empty">
        <PasteField
          onTake={(pasted) => void take(pasted, 'append')}
          onAdd={() => {
            const block = { id: desk.newId(), kind: 'paragraph', text: '' } as const
            draft.edit({
              name: 'story:edit.add',
              apply: (before) => withArticle(before, insertBlocks(before.article, null, [block])),
            })
          }}
          problem={tooLong}
        />
      </div>
    )
  }
  return (
    <div class="story-page">
      <div class="story-attention">
        {note !== '' && <p class="desk-note">{note}</p>}
        <LeftoverList leftovers={leftovers} />
        <Search progress={moved.progress} onStop={moved.stop} />
        <MovedList moved={moved.proposals} />
      </div>
      <aside class="story-side" aria-label={t('story:side')}>
        <AboutPanel />
        <NamesPanel />
        <TermsPanel />
        <CoveragePanel coverage={covered} />
      </aside>
      <section class="sheet blocks-sheet" aria-label={t('story:blocks')}>
        <div class="story-head">
          <h2 lang={article.language} dir={directionOfTag(article.language)}>
            {article.title || t('story:about.untitled')}
          </h2>
          <button
            type="button"
            class="btn ghost small"
            onClick={() => setPending({ pasted: null, at: null })}
          >
            <Icon name="add" />
            {t('story:paste.more')}
          </button>
          <a
            class="btn ghost small"
            href={formatDeskRoute({ page: 'draft', draft: draft.id, tab: 'suggestions', at: null })}
          >
            <Icon name="pencil" />
            {t('suggest:title')}
          </a>
        </div>
        <p class="muted">{t('story:block.how')}</p>
        <BlockList
          at={at}
          counts={counts}
          onPaste={(pasted, block, caret) => setPending({ pasted, at: { block, caret } })}
        />
      </section>
      {pending && (
        <PasteDialog
          pasted={pending.pasted}
          atCaret={pending.at !== null}
          problem={tooLong}
          onChoose={(pasted, choice) => void take(pasted, choice)}
          onClose={() => {
            setOver(false)
            setPending(null)
          }}
        />
      )}
    </div>
  )
}
