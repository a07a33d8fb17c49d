import type { Plugin, Rollup } from 'vite'
import { siteList } from '../src/formats/scorm/write.ts'

type Chunk = Rollup.OutputChunk

/**
 * Leaves a list of the files that one page of the built site is made of, without the sets and the other pages: what is packed
 * with a set for a learning platform.
 */
export function siteFiles(page: string): Plugin {
  return {
    name: 'stet-site-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = new Map(
          Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
        )
        const own = reached(chunks, page)
        const others = [...chunks.values()].filter(({ fileName }) => !own.has(fileName))
        const ownStyles = new Set([...own].flatMap((name) => stylesOf(chunks.get(name))))
        const leftOut = new Set(others.flatMap(stylesOf).filter((style) => !ownStyles.has(style)))
        const names = Object.values(bundle)
          .filter(({ type, fileName }) => (type === 'chunk' ? own.has(fileName) : isPart(fileName, page)))
          .map(({ fileName }) => fileName)
          .filter((name) => !leftOut.has(name))
          .toSorted()
        this.emitFile({ type: 'asset', fileName: siteList, source: JSON.stringify(names) })
      },
    },
  }
}

/** Names of the chunks that a page asks for, sooner or later; not the desk's sentences, which no game says. */
function reached(chunks: ReadonlyMap<string, Chunk>, page: string): ReadonlySet<string> {
  const entry = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${page}`))
  const found = new Set<string>()
  const waiting = entry ? [entry.fileName] : []
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = chunks.get(name)
    if (!chunk || found.has(name) || name.includes('/desk-words-')) continue
    found.add(name)
    waiting.push(...chunk.imports, ...chunk.dynamicImports)
  }
  return found
}

function stylesOf(chunk: Chunk | undefined): readonly string[] {
  return [...(chunk?.viteMetadata?.importedCss ?? [])]
}

function isPart(name: string, page: string): boolean {
  return name === page || (name.startsWith('assets/') && !name.endsWith('.map'))
}
