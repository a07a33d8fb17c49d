import process from 'node:process'
import { defineConfig } from 'vitest/config'
import { words } from './scripts/vite-words.ts'

// Mutants of core are for its own tests to kill; those of the other rooms would take hours over them.
const mutating = process.env.STRYKER_MUTATOR_WORKER !== undefined

export default defineConfig({
  plugins: [words('assets/locales')],
  test: {
    environment: 'node',
    setupFiles: ['tests/seed.ts'],
    // Generated cases take their time on a busy machine.
    testTimeout: 60_000,
    include: mutating ? ['tests/core/**/*.test.ts'] : ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
  },
})
