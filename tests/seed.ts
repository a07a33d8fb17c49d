import process from 'node:process'
import fc from 'fast-check'

// The same cases on every run, so that red means a change; `npm run soak` hands in seeds of its own.
fc.configureGlobal({
  seed: Number(process.env.STET_SEED ?? 1),
  // A mutant that lives through many generated cases is asked thousands of times over.
  ...(process.env.STRYKER_MUTATOR_WORKER === undefined ? {} : { interruptAfterTimeLimit: 300 }),
})
