import type { Block } from '../../core/model/set.ts'
import type { Paragraph } from './flow.ts'

/** The story as it comes together from the passages of several items, each of which is in it once. */
export class GrowingStory {
  readonly blocks: Block[] = []
  readonly #places = new Map<string, number>()

  /** Adds what isn't in it yet; the blocks of the paragraphs, in their order. */
  add(paragraphs: readonly Pick<Paragraph, 'kind' | 'text'>[]): readonly Block[] {
    const before = this.blocks.length
    return paragraphs.map(({ kind, text }) => {
      const key = `${kind}\n${text}`
      const place = this.#places.get(key)
      // A passage may say the same twice.
      if (place !== undefined && place < before) return this.blocks[place]!
      const block: Block = { id: `p${this.blocks.length + 1}`, kind, text }
      this.blocks.push(block)
      if (place === undefined) this.#places.set(key, this.blocks.length - 1)
      return block
    })
  }
}
