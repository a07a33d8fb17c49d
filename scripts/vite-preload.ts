import type { Plugin } from 'vite'

/** The files that `titleChunk` makes beside the first: asked for by a script of the title, a round trip later. */
const late = new Set(['title', 'shared'])

/** Lets a browser fetch the game while it still reads the title, behind all that the title itself needs. */
export function preload(page: string): Plugin {
  return {
    name: 'stet-preload',
    transformIndexHtml: {
      order: 'post',
      handler(_, { filename, bundle }) {
        if (!filename.endsWith(`/${page}`)) return []
        return Object.values(bundle ?? {})
          .filter((file) => file.type === 'chunk' && late.has(file.name))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `./${fileName}` },
            injectTo: 'head' as const,
          }))
      },
    },
  }
}
