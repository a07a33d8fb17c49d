import './story.css'
import { useMemo, useState } from 'preact/hooks'
import { limits } from '../../formats/stet/limits.ts'
import { directionOfTag } from '../../ui/article/direction.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useDesk, useDraft } from '../context.ts'
import { AboutPanel } from './AboutPanel.tsx'
import { BlockList } from './BlockList.tsx'
import { insertBlocks, isTooLong, placeInBlock, replaceStory, takeTitle, withArticle } from './blocks.ts'
import { coverageSteps, noCoverage } from './coverage.ts'
import { CoveragePanel } from './CoveragePanel.tsx'
import { leftoverReason, leftoverSteps } from './leftovers.ts'
import { LeftoverList } from './LeftoverList.tsx'
import { MovedList } from './MovedList.tsx'
import { NamesPanel } from './NamesPanel.tsx'
import type { Pasted } from './paste.ts'
import { PasteDialog, type PasteChoice } from './PasteDialog.tsx'
import { PasteField } from './PasteField.tsx'
import { TermsPanel } from './TermsPanel.tsx'
import { useMoved } from './useMoved.ts'
import { useSettled } from './useSettled.ts'
import { useSliced } from './useSliced.ts'

/** Text on its way into a story that is there already, and the caret at which it was pasted. */
interface Pending {
  readonly pasted: Pasted | null
  readonly at: { readonly block: string; readonly caret: readonly [number, number] } | null
}

/** The story of a draft: pasted or typed, mended block by block, with its names, its hard words and what rests on it. */
export function StoryPage() {
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
  const counts = useMemo(
    () => new Map(covered.blocks.map(({ block, questions }) => [block, questions])),
    [covered],
  )

  function take(pasted: Pasted, choice: PasteChoice): void {
    const isFirst = article.blocks.length === 0
    const found =
      isFirst || choice === 'replace'
        ? takeTitle(pasted.blocks, (text) => leftoverReason(text) !== null)
        : { title: null, pieces: pasted.blocks }
    // A headline that the story has already stays a block: nothing that was pasted is lost.
    const titled = found.title !== null && article.title.trim() === ''
    const pieces = titled ? found.pieces : pasted.blocks
    const title = titled ? (found.title ?? '') : article.title
    const at = pending?.at
    const next =
      choice === 'replace'
        ? replaceStory(article, pieces, desk.newId)
        : choice === 'here' && at
          ? placeInBlock(article, at.block, at.caret, pieces, desk.newId)
          : insertBlocks(
              article,
              null,
              pieces.map((piece) => ({ id: desk.newId(), ...piece })),
            )
    const story = { ...next, title }
    if (isTooLong(story, limits)) {
      setOver(true)
      return
    }
    setOver(false)
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
          onTake={(pasted) => take(pasted, 'append')}
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
        <MovedList moved={moved} />
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
        </div>
        <p class="muted">{t('story:block.how')}</p>
        <BlockList
          counts={counts}
          onPaste={(pasted, block, caret) => setPending({ pasted, at: { block, caret } })}
        />
      </section>
      {pending && (
        <PasteDialog
          pasted={pending.pasted}
          atCaret={pending.at !== null}
          problem={tooLong}
          onChoose={take}
          onClose={() => {
            setOver(false)
            setPending(null)
          }}
        />
      )}
    </div>
  )
}
