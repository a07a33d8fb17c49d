import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Article } from '../../core/model/set.ts'
import { createAway, workerPlace } from '../draft/away.ts'
import { suggestWork, type Suggested } from './suggestWork.ts'

interface Suggesting {
  readonly found: Suggested | 'looking' | 'stopped'
  /** From 0 to 1; null while nothing is being done. */
  readonly progress: ReadonlySignal<number | null>
  stop(): void
  again(): void
}

/** Questions that a story gives, found in a worker; anew whenever the story is another. */
export function useSuggestions(article: Article): Suggesting {
  const away = useMemo(() => createAway<Suggested>(openWorker, () => suggestWork), [])
  const [found, setFound] = useState<Suggesting['found']>('looking')
  const [tries, setTries] = useState(0)
  useEffect(() => () => away.close(), [])
  useEffect(() => {
    let isWanted = true
    setFound('looking')
    // The questions that there are already don't matter to what a story gives.
    const set = {
      format: 'stet-set/1',
      id: '',
      title: '',
      language: article.language,
      article,
      questions: [],
    } as const
    away.run(set).then(
      (suggested) => isWanted && setFound(suggested),
      () => isWanted && setFound('stopped'),
    )
    return () => {
      isWanted = false
    }
  }, [article, tries])
  return {
    found,
    progress: away.progress,
    stop: () => away.cancel(),
    again: () => setTries(tries + 1),
  }
}

const openWorker = workerPlace<Suggested>(
  () => new Worker(new URL('./suggest.worker.ts', import.meta.url), { type: 'module' }),
)
