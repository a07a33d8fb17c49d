import type { Article, BlockKind } from '../../../src/core/model/set.ts'

/** A story of the given blocks: `p1`, `p2` …; a text that begins with `# ` is a heading. */
export function story(...texts: readonly string[]): Article {
  const blocks = texts.map((text, index) => {
    const kind: BlockKind = text.startsWith('# ') ? 'heading' : 'paragraph'
    return { id: `p${index + 1}`, kind, text: text.replace(/^# /, '') }
  })
  return { title: 'A story', language: 'en', blocks }
}
