import { basename, dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'
import { titleChunk } from './scripts/vite-chunks.ts'
import { firstWords } from './scripts/vite-first-words.ts'
import { installable } from './scripts/vite-installable.ts'
import { offline } from './scripts/vite-offline.ts'
import { policy } from './scripts/vite-policy.ts'
import { preload } from './scripts/vite-preload.ts'
import { questions } from './scripts/vite-questions.ts'
import { single } from './scripts/vite-single.ts'
import { siteFiles } from './scripts/vite-site-files.ts'
import { words } from './scripts/vite-words.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Phaser's parts that the game uses, from its sources; what its own build would define is defined here.
const trimmedPhaser: UserConfig = {
  resolve: {
    alias: [
      { find: /^phaser$/, replacement: here('src/ui/scenes/phaser/entry.js') },
      { find: /^phaser-src\//, replacement: `${here('node_modules/phaser/src')}/` },
    ],
  },
  define: {
    'typeof WEBGL_RENDERER': '"boolean"',
    'typeof CANVAS_RENDERER': '"boolean"',
    'typeof WEBGL_DEBUG': '""',
    'typeof FEATURE_SOUND': '""',
    'typeof PLUGIN_CAMERA3D': '""',
    'typeof PLUGIN_FBINSTANT': '""',
  },
}

// One page with one set (`scripts/build-single.ts` says which), and nothing beside it.
const singleSet = process.env['STET_SET'] ?? ''
const inOneFile: UserConfig = {
  root: 'src',
  base: './',
  publicDir: false,
  plugins: [
    questions(dirname(singleSet), basename(singleSet)),
    firstWords('assets/locales'),
    words('assets/locales'),
    single(),
  ],
  ...trimmedPhaser,
  build: {
    outDir: '../dist-single',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 50_000,
    rollupOptions: {
      input: [here('src/index.html')],
      output: { codeSplitting: false },
      checks: { pluginTimings: false },
    },
  },
}

const site = (command: 'build' | 'serve'): UserConfig => ({
  root: 'src',
  // Relative addresses: the built game runs from any folder of any static host.
  base: './',
  publicDir: false,
  plugins: [
    questions('questions'),
    firstWords('assets/locales'),
    words('assets/locales'),
    siteFiles('index.html'),
    preload('index.html'),
    policy(),
    installable('assets/pictures/icons'),
    offline(),
  ],
  ...(command === 'build' ? trimmedPhaser : {}),
  build: {
    outDir: '../dist',
    manifest: true,
    emptyOutDir: true,
    target: 'es2022',
    // The pages' policy knows no fonts in data: addresses.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: [here('src/index.html'), here('src/desk.html'), here('src/offline/worker.ts')],
      output: {
        // The service worker's name is its identity.
        entryFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.endsWith('/src/offline/worker.ts') ? 'sw.js' : 'assets/[name]-[hash].js',
        codeSplitting: {
          groups: [{ name: titleChunk, debugName: 'title' }],
        },
      },
    },
  },
})

export default defineConfig(({ command, mode }) => (mode === 'single' ? inOneFile : site(command)))
