import { createHash } from 'node:crypto'
import type { Plugin, Rollup } from 'vite'

/** Where the page looks for a file that came within it: see `src/ui/shell/fetchText.ts`. */
const holder = 'data-file'
/** Eleven megabytes of letters, which any device that is set to Chinese has. */
const chineseFonts = /\/chinese\.css$/

/** Lays the whole game with the sets of its folder into one page, `stet.html`, that runs from a disk: everything else is left out of the build. */
export function single(): Plugin {
  return {
    name: 'stet-single',
    enforce: 'pre',
    load: (id) => (chineseFonts.test(id) ? '' : undefined),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle)
        const page = files.find(({ fileName }) => fileName === 'index.html')
        const script = files.find((file) => file.type === 'chunk' && file.isEntry)
        if (page?.type !== 'asset' || script?.type !== 'chunk') throw new Error('The build has no page')
        const styles = files.filter(isStyle).map(textOf).join('\n')
        const sets = files.filter(({ fileName }) => fileName.startsWith('questions/'))
        const html = withPictures(textOf(page), files)
        const source = inOne(html, codeOf(script), styles, sets)
        for (const { fileName } of files) delete bundle[fileName]
        this.emitFile({ type: 'asset', fileName: 'stet.html', source })
      },
    },
  }
}

type OutputFile = Rollup.OutputAsset | Rollup.OutputChunk

const isStyle = (file: OutputFile) => file.fileName.endsWith('.css')
const textOf = (file: OutputFile) => (file.type === 'chunk' ? file.code : Buffer.from(file.source).toString())

/** As it may stand within a page. Sounds are named as such: howler takes no video for one. */
function codeOf({ code }: Rollup.OutputChunk): string {
  return code.replaceAll('data:video/webm;', 'data:audio/webm;').replaceAll(/<(?=\/script|!--)/gi, '\\x3c')
}

/** The page's own pictures within it. */
function withPictures(page: string, files: readonly OutputFile[]): string {
  return page.replaceAll(/href="\.\/(assets\/[^"]+\.svg)"/g, (link, name: string) => {
    const picture = files.find(({ fileName }) => fileName === name)
    return picture
      ? `href="data:image/svg+xml;base64,${Buffer.from(textOf(picture)).toString('base64')}"`
      : link
  })
}

function inOne(page: string, code: string, styles: string, sets: readonly OutputFile[]): string {
  const style = styles.replaceAll(/<(?=\/style)/gi, '\\3c ')
  const data = sets.map(
    (file) =>
      `<script type="application/json" ${holder}="${encodeURI(file.fileName)}">${textOf(file).replaceAll('<', String.raw`\u003c`)}</script>`,
  )
  const policy = [
    "default-src 'none'",
    `script-src '${digest(code)}'`,
    `style-src '${digest(style)}'`,
    'font-src data:',
    'img-src data:',
    'media-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
  return page
    .replaceAll(/\s*<link\b[^>]*\brel="(?:stylesheet|modulepreload|manifest|apple-touch-icon)"[^>]*>/g, '')
    .replaceAll(/\s*<script\b[^>]*\bsrc=[^>]*><\/script>/g, '')
    .replace('<html', '<html data-single')
    .replace(
      /<meta charset="[^"]*" \/>/,
      (meta) => `${meta}\n<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace('</head>', () => `<style>${style}</style>\n</head>`)
    .replace('</body>', () => `${data.join('\n')}\n<script type="module">${code}</script>\n</body>`)
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
