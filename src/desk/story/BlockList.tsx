import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Article, Block, BlockKind } from '../../core/model/set.ts'
import type { Key } from '../../i18n/key.ts'
import { directionOfTag } from '../../ui/article/direction.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Icon, type IconName } from '../../ui/views/parts/Icon.tsx'
import { useDesk, useDraft } from '../context.ts'
import {
  insertBlocks,
  mergeWithPrevious,
  moveBlock,
  removeBlocks,
  setKind,
  setText,
  splitBlock,
  withArticle,
} from './blocks.ts'
import { readClipboard } from './clipboard.ts'
import type { Pasted } from './paste.ts'

const kinds: readonly BlockKind[] = ['paragraph', 'heading', 'caption', 'pullquote']

/** Blocks that are put on the page at a time: a long story comes piece by piece, and typing need not wait for it. */
const piece = 40

interface BlockListProps {
  /** Id of the block that is asked for. */
  readonly at: string | null
  /** By block id, how many questions rest on it. */
  readonly counts: ReadonlyMap<string, number>
  /** Several paragraphs were pasted into a block. */
  onPaste(pasted: Pasted, block: string, caret: readonly [number, number]): void
}

/** Where the caret is to stand after the next change. */
interface Caret {
  readonly block: string
  readonly at: number
}

interface Actions {
  type(id: string, text: string): void
  kind(id: string, kind: BlockKind): void
  move(id: string, by: number): void
  split(id: string, at: number): void
  merge(id: string): void
  remove(id: string): void
  add(after: string): void
  paste(pasted: Pasted, id: string, caret: readonly [number, number]): void
}

/** The story as a list of fields, one a block. */
export function BlockList({ at, counts, onPaste }: BlockListProps) {
  const app = useApp()
  const desk = useDesk()
  const draft = useDraft()
  const tr = useTranslator()
  const { article } = draft.set.value
  const list = useRef<HTMLOListElement>(null)
  const caret = useRef<Caret | null>(null)
  /** What has the focus while its row is being moved, which takes the focus away. */
  const moving = useRef<Element | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const shown = useGrowing(article.blocks)
  const pasteInto = useRef(onPaste)
  pasteInto.current = onPaste

  const actions = useMemo((): Actions => {
    const edit = (name: Key, change: (article: Article) => Article, field?: string) =>
      draft.edit({ name, field, apply: (set) => withArticle(set, change(set.article)) })
    const go = (block: string, at: number) => {
      caret.current = { block, at }
      setCurrent(block)
    }
    return {
      type: (id, text) => edit('story:edit.typing', (story) => setText(story, id, text), `block:${id}`),
      kind: (id, kind) => edit('story:edit.kind', (story) => setKind(story, id, kind)),
      move(id, by) {
        moving.current = document.activeElement
        edit('story:edit.move', (story) => moveBlock(story, id, by))
        const { blocks } = draft.set.peek().article
        const place = blocks.findIndex((block) => block.id === id) + 1
        app.announce(app.i18n.peek().t('story:block.moved', { place, of: blocks.length }))
      },
      split(id, at) {
        const newId = desk.newId()
        const before = draft.set.peek()
        edit('story:edit.split', (story) => splitBlock(story, id, at, newId))
        if (draft.set.peek() !== before) go(newId, 0)
      },
      merge(id) {
        const merged = mergeWithPrevious(draft.set.peek().article, id)
        if (!merged) return
        edit('story:edit.merge', (story) => mergeWithPrevious(story, id)?.article ?? story)
        go(merged.into, merged.at)
      },
      remove(id) {
        const { blocks } = draft.set.peek().article
        const index = blocks.findIndex((block) => block.id === id)
        const next = blocks[index + 1] ?? blocks[index - 1]
        edit('story:edit.remove', (story) => removeBlocks(story, new Set([id])))
        if (next) go(next.id, 0)
        app.announce(app.i18n.peek().t('story:block.removed'))
      },
      add(after) {
        const block: Block = { id: desk.newId(), kind: 'paragraph', text: '' }
        edit('story:edit.add', (story) => insertBlocks(story, after, [block]))
        go(block.id, 0)
      },
      paste: (pasted, id, at) => pasteInto.current(pasted, id, at),
    }
  }, [draft])

  useLayoutEffect(() => {
    if (at === null || !draft.set.peek().article.blocks.some(({ id }) => id === at)) return
    caret.current = { block: at, at: 0 }
    setCurrent(at)
  }, [at])

  useLayoutEffect(() => {
    const moved = moving.current
    moving.current = null
    if (moved instanceof HTMLElement && moved.isConnected && document.activeElement !== moved) moved.focus()
    const wanted = caret.current
    if (!wanted) return
    const field = list.current?.querySelector<HTMLTextAreaElement>(
      `[data-block="${CSS.escape(wanted.block)}"] textarea`,
    )
    if (!field) return
    caret.current = null
    field.focus()
    field.setSelectionRange(wanted.at, wanted.at)
  })

  const last = article.blocks.at(-1)
  let paragraph = 0
  return (
    <>
      <ol class="story-blocks" ref={list}>
        {article.blocks.slice(0, shown).map((block, index) => {
          if (block.kind === 'paragraph') paragraph++
          return (
            <BlockRow
              key={block.id}
              block={block}
              place={index + 1}
              paragraph={block.kind === 'paragraph' ? paragraph : null}
              questions={counts.get(block.id) ?? 0}
              isCurrent={block.id === current}
              isFirst={index === 0}
              isLast={block === last}
              language={article.language}
              actions={actions}
              setCurrent={setCurrent}
              tr={tr}
            />
          )
        })}
      </ol>
      {last && shown >= article.blocks.length && (
        <button type="button" class="btn ghost small" onClick={() => actions.add(last.id)}>
          <Icon name="add" />
          {tr.t('story:block.add')}
        </button>
      )}
    </>
  )
}

/** How many of the blocks are on the page by now. Where many come in place of others, they come piece by piece as well. */
function useGrowing(blocks: readonly Block[]): number {
  const shown = useRef(piece)
  const before = useRef(blocks)
  const [, show] = useState(piece)
  if (before.current !== blocks) {
    const known = new Set(before.current)
    before.current = blocks
    if (blocks.filter((block) => !known.has(block)).length > piece) shown.current = piece
  }
  useEffect(() => {
    if (shown.current >= blocks.length) return
    const timer = setTimeout(() => {
      shown.current += piece
      show(shown.current)
    })
    return () => clearTimeout(timer)
  })
  return shown.current
}

interface BlockRowProps {
  readonly block: Block
  /** From 1. */
  readonly place: number
  readonly paragraph: number | null
  readonly questions: number
  readonly isCurrent: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly language: string
  readonly actions: Actions
  setCurrent(id: string): void
  readonly tr: ReturnType<typeof useTranslator>
}

/** Drawn anew only where something of it has changed. */
function BlockRow(props: BlockRowProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { block, place, paragraph, questions, isCurrent, isFirst, isLast, language, tr } = props
  return useMemo(
    () => <Row {...props} field={field} />,
    [block, place, paragraph, questions, isCurrent, isFirst, isLast, language, tr],
  )
}

function Row({
  block,
  place,
  paragraph,
  questions,
  isCurrent,
  isFirst,
  isLast,
  language,
  actions,
  setCurrent,
  tr,
  field,
}: BlockRowProps & { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = tr
  const { id, kind, text } = block
  const split = () => actions.split(id, field.current?.selectionStart ?? 0)
  return (
    <li class={`story-block is-${kind}`} data-block={id}>
      <div class="story-gutter">
        <span class="story-number" aria-hidden="true">
          {paragraph === null ? '' : t('play:story.paragraphSign', { n: paragraph })}
        </span>
        <select
          class="story-kind"
          aria-label={t('story:block.kind', { number: place })}
          value={kind}
          onChange={(event) => actions.kind(id, event.currentTarget.value as BlockKind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`story:kind.${each}`)}
            </option>
          ))}
        </select>
        {questions > 0 && <span class="story-count">{t('story:block.questions', { count: questions })}</span>}
      </div>
      <textarea
        ref={field}
        class="block-text"
        lang={language}
        dir={text.trim() === '' ? directionOfTag(language) : 'auto'}
        rows={Math.max(1, Math.ceil(text.length / 60))}
        value={text}
        aria-label={t('story:block.text', { number: place })}
        onFocus={() => setCurrent(id)}
        onInput={(event) => actions.type(id, event.currentTarget.value)}
        onPaste={(event) => {
          const read = readClipboard(event)
          if (!read || read.blocks.length < 2) return
          event.preventDefault()
          const { selectionStart, selectionEnd } = event.currentTarget
          actions.paste(read, id, [selectionStart, selectionEnd])
        }}
        onKeyDown={(event) => {
          const { selectionStart: from, selectionEnd: to } = event.currentTarget
          const isOne = from === to && !event.isComposing
          if (event.key === 'Enter' && isOne && text.slice(0, from).endsWith('\n')) {
            event.preventDefault()
            actions.split(id, from)
          } else if (event.key === 'Backspace' && isOne && from === 0 && !isFirst) {
            event.preventDefault()
            actions.merge(id)
          } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            event.preventDefault()
            actions.move(id, event.key === 'ArrowUp' ? -1 : 1)
          }
        }}
      />
      {isCurrent && (
        <div class="story-tools" role="group" aria-label={t('story:block.tools', { number: place })}>
          <Tool
            name={t('story:block.up')}
            icon="onward"
            turn="up"
            off={isFirst}
            onPress={() => actions.move(id, -1)}
          />
          <Tool
            name={t('story:block.down')}
            icon="onward"
            turn="down"
            off={isLast}
            onPress={() => actions.move(id, 1)}
          />
          <button type="button" class="btn ghost small" onClick={split}>
            {t('story:block.split')}
          </button>
          {!isFirst && (
            <button type="button" class="btn ghost small" onClick={() => actions.merge(id)}>
              {t('story:block.merge')}
            </button>
          )}
          <Tool name={t('story:block.addAfter')} icon="add" onPress={() => actions.add(id)} />
          <Tool name={t('story:block.remove')} icon="trash" onPress={() => actions.remove(id)} />
        </div>
      )}
    </li>
  )
}

interface ToolProps {
  readonly name: string
  readonly icon: IconName
  readonly turn?: 'up' | 'down'
  readonly off?: boolean
  onPress(): void
}

function Tool({ name, icon, turn, off = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      class={`btn ghost small ${turn ? `turn-${turn}` : ''}`}
      aria-disabled={off}
      title={name}
      onClick={() => {
        if (!off) onPress()
      }}
    >
      <Icon name={icon} />
      <span class="sr-only">{name}</span>
    </button>
  )
}
