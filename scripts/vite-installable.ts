import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const manifestFile = 'stet.webmanifest'
const icons = ['icon-192.png', 'icon-512.png', 'maskable-512.png', 'touch-180.png']
const dark = '#0f1420'

/** All addresses are relative: the site may lie in any folder. */
const manifest = {
  name: 'Stet',
  short_name: 'Stet',
  description: 'A game of close reading: an answer stands only if the text says so.',
  lang: 'en',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: dark,
  theme_color: dark,
  categories: ['education', 'games'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [{ name: 'Teacher’s desk', url: './desk.html' }],
  file_handlers: [{ action: './', accept: { 'application/json': ['.json'] } }],
  // What is opened comes in a window of its own: an edition in another goes on.
  launch_handler: { client_mode: 'navigate-new' },
}

/** What a browser needs to install the site: its manifest, and the icons of a folder (`npm run icons`). */
export function installable(folder: string): Plugin {
  return {
    name: 'stet-installable',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'link', injectTo: 'head', attrs: { rel: 'manifest', href: `./${manifestFile}` } },
      { tag: 'link', injectTo: 'head', attrs: { rel: 'apple-touch-icon', href: './icons/touch-180.png' } },
    ],
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: manifestFile, source: JSON.stringify(manifest) })
      for (const icon of icons) {
        const source = await readFile(join(folder, icon))
        this.emitFile({ type: 'asset', fileName: `icons/${icon}`, source })
      }
    },
  }
}
