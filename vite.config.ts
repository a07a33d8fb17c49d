import { defineConfig } from 'vite'
import { questions } from './scripts/vite-questions.ts'

export default defineConfig({
  root: 'src',
  // Relative addresses: the built game runs from any folder of any static host.
  base: './',
  publicDir: false,
  plugins: [questions('questions')],
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
})
