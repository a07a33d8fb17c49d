import { useEffect, useRef, useState } from 'preact/hooks'
import type { QuestionSet } from '../../core/model/set.ts'
import type { DeskDraft } from '../../storage/contents.ts'
import { useDesk } from '../context.ts'
import { createChecker } from '../draft/checker.ts'
import { readStored } from '../draft/readStored.ts'

export interface ListedDraft {
  readonly draft: DeskDraft
  /** Null where another version of the desk wrote it, or a damage of the disk. */
  readonly set: QuestionSet | null
}

/** The drafts, the one changed last first; how many errors each has comes later, one after the other. */
export function useDrafts() {
  const { app } = useDesk()
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const [drafts, setDrafts] = useState<readonly ListedDraft[]>([])
  const [errors, setErrors] = useState<ReadonlyMap<string, number>>(new Map())
  const turn = useRef(0)

  async function reload(): Promise<void> {
    const mine = ++turn.current
    try {
      const kept = await app.store.deskDrafts()
      const listed: ListedDraft[] = []
      for (const draft of kept.toSorted((a, b) => b.updatedAt - a.updatedAt))
        listed.push({ draft, set: await readStored(draft.text) })
      if (mine !== turn.current) return
      setDrafts(listed)
      setState('ready')
      await countErrors(listed, mine)
    } catch {
      if (mine === turn.current) setState('failed')
    }
  }

  async function countErrors(listed: readonly ListedDraft[], mine: number): Promise<void> {
    const checker = createChecker()
    for (const { draft, set } of listed) {
      if (!set) continue
      const findings = await checker.run(set).catch(() => null)
      if (mine !== turn.current) break
      if (!findings) continue
      const count = findings.filter(({ severity }) => severity === 'error').length
      setErrors((before) => new Map(before).set(draft.id, count))
    }
    checker.close()
  }

  useEffect(() => {
    void reload()
    return () => {
      turn.current++
    }
  }, [])

  return { state, drafts, errors, reload }
}
