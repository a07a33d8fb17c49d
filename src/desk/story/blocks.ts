import { wordCount } from '../../core/model/article.ts'
import type { Article, Block, BlockKind, QuestionSet } from '../../core/model/set.ts'
import { tidy, type RawBlock } from './paste.ts'

/** The set with another story; the same set where the story is the same. */
export function withArticle(set: QuestionSet, article: Article): QuestionSet {
  return article === set.article ? set : { ...set, article }
}

function withBlocks(article: Article, blocks: readonly Block[]): Article {
  return { ...article, blocks }
}

function changed(article: Article, id: string, change: (block: Block) => Block): Article {
  const index = article.blocks.findIndex((block) => block.id === id)
  const block = article.blocks[index]
  if (!block) return article
  const next = change(block)
  return next === block ? article : withBlocks(article, article.blocks.with(index, next))
}

export function setText(article: Article, id: string, text: string): Article {
  return changed(article, id, (block) => (block.text === text ? block : { ...block, text }))
}

export function setKind(article: Article, id: string, kind: BlockKind): Article {
  return changed(article, id, (block) => (block.kind === kind ? block : { ...block, kind }))
}

/** Moves a block by `by` places, no further than the story's ends. */
export function moveBlock(article: Article, id: string, by: number): Article {
  const from = article.blocks.findIndex((block) => block.id === id)
  const block = article.blocks[from]
  const to = Math.max(0, Math.min(article.blocks.length - 1, from + by))
  if (!block || to === from) return article
  return withBlocks(article, article.blocks.toSpliced(from, 1).toSpliced(to, 0, block))
}

/** Parts a block before UTF-16 offset `at`; what follows becomes a block of its own, `newId`. Nothing is parted at an end. */
export function splitBlock(article: Article, id: string, at: number, newId: string): Article {
  const index = article.blocks.findIndex((block) => block.id === id)
  const block = article.blocks[index]
  const head = block?.text.slice(0, at).trimEnd() ?? ''
  const tail = block?.text.slice(at).trimStart() ?? ''
  if (!block || head === '' || tail === '') return article
  const parts = [
    { ...block, text: head },
    { ...block, id: newId, text: tail },
  ]
  return withBlocks(article, article.blocks.toSpliced(index, 1, ...parts))
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。！？，”」]$/u

/** Adds a block's words to the block before it, which keeps its id and kind. `at`: the offset there at which the two meet. */
export function mergeWithPrevious(
  article: Article,
  id: string,
): { readonly article: Article; readonly into: string; readonly at: number } | null {
  const index = article.blocks.findIndex((block) => block.id === id)
  const block = article.blocks[index]
  const previous = article.blocks[index - 1]
  if (!block || !previous) return null
  const head = previous.text.trimEnd()
  const tail = block.text.trimStart()
  const space = head === '' || tail === '' || spaceless.test(head) ? '' : ' '
  const merged = { ...previous, text: head + space + tail }
  return {
    article: withBlocks(article, article.blocks.toSpliced(index - 1, 2, merged)),
    into: previous.id,
    at: head.length + space.length,
  }
}

export function removeBlocks(article: Article, ids: ReadonlySet<string>): Article {
  const kept = article.blocks.filter(({ id }) => !ids.has(id))
  return kept.length === article.blocks.length ? article : withBlocks(article, kept)
}

/** Puts blocks behind the block `after`, at the end where there is none. */
export function insertBlocks(article: Article, after: string | null, blocks: readonly Block[]): Article {
  if (blocks.length === 0) return article
  const index = after === null ? -1 : article.blocks.findIndex((block) => block.id === after)
  const at = index === -1 ? article.blocks.length : index + 1
  return withBlocks(article, article.blocks.toSpliced(at, 0, ...blocks))
}

/** A block of several lines, as they come by pasting into it, as blocks of their own. */
export function placeInBlock(
  article: Article,
  id: string,
  [start, end]: readonly [number, number],
  pieces: readonly RawBlock[],
  newId: () => string,
): Article {
  const index = article.blocks.findIndex((block) => block.id === id)
  const block = article.blocks[index]
  if (!block || pieces.length === 0) return article
  const texts = pieces.map(({ text }) => text)
  texts[0] = block.text.slice(0, start) + (texts[0] ?? '')
  texts[texts.length - 1] = (texts.at(-1) ?? '') + block.text.slice(end)
  const blocks = texts.map((text, at) =>
    at === 0 ? { ...block, text } : { id: newId(), kind: pieces[at]?.kind ?? block.kind, text },
  )
  return withBlocks(article, article.blocks.toSpliced(index, 1, ...blocks))
}

/**
 * The story of `pieces` instead of the old one. Blocks whose words are the same keep their ids, and so do as many as stand changed
 * between two such.
 */
export function replaceStory(article: Article, pieces: readonly RawBlock[], newId: () => string): Article {
  const old = new Map<string, Block[]>()
  for (const block of article.blocks) {
    const words = tidy(block.text).text
    old.set(words, [...(old.get(words) ?? []), block])
  }
  const same = pieces.map(({ text }) => old.get(text)?.shift() ?? null)
  const kept = same.map((block) => block?.id ?? null)
  const indexOf = new Map(article.blocks.map(({ id }, index) => [id, index]))
  const used = new Set(kept)
  let last = -1
  let free: string[] = []
  const blocks = pieces.map(({ kind, text }, index): Block => {
    const own = kept[index]
    if (own !== null && own !== undefined) {
      last = indexOf.get(own) ?? last
      free = []
      const block = same[index]
      return block?.kind === kind && block.text === text ? block : { id: own, kind, text }
    }
    if (free.length === 0) {
      let run = 0
      while (index + run < kept.length && kept[index + run] === null) run++
      const between: string[] = []
      for (let at = last + 1; at < article.blocks.length; at++) {
        const id = article.blocks[at]?.id ?? ''
        if (used.has(id)) break
        between.push(id)
      }
      free = between.length === run ? between : Array.from({ length: run }, newId)
      for (const id of free) used.add(id)
    }
    return { id: free.shift() ?? newId(), kind, text }
  })
  return withBlocks(article, blocks)
}

/** A headline at the top becomes the story's title where it has none, and is no block then. */
export function takeTitle(
  pieces: readonly RawBlock[],
  isLeftover: (text: string) => boolean,
): { readonly title: string | null; readonly pieces: readonly RawBlock[] } {
  const index = pieces.findIndex(({ text }) => !isLeftover(text))
  const first = pieces[index]
  if (first?.kind !== 'heading' || pieces.length < 2) return { title: null, pieces }
  return { title: first.text, pieces: pieces.toSpliced(index, 1) }
}

/** Whether the story is longer than a file may hold: in steps, one for each block, since words take long to tell apart. */
export function* tooLongSteps(
  article: Article,
  limits: { readonly words: number; readonly characters: number; readonly blocks: number },
): Generator<unknown, boolean, void> {
  const characters = article.blocks.reduce((length, { text }) => length + text.length, 0)
  if (article.blocks.length > limits.blocks || characters > limits.characters) return true
  let words = 0
  for (const block of article.blocks) {
    words += wordCount({ ...article, blocks: [block] })
    if (words > limits.words) return true
    yield
  }
  return false
}
