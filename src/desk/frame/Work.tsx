import { useEffect, useState } from 'preact/hooks'
import { useTranslator } from '../../ui/views/context.ts'

interface WorkProps {
  /** What is being done. */
  readonly name: string
  /** From 0 to 1. */
  readonly progress: number
  /** Not where the page says beside it what is being done. */
  readonly named?: boolean | undefined
  onStop(): void
}

/** Milliseconds before work is worth a word: most is done by then. */
const patience = 400

/** How far long work is, and the way to call it off; nothing while it is short. */
export function Work({ name, progress, named = true, onStop }: WorkProps) {
  const { t } = useTranslator()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!long) return null
  return (
    <span class="work">
      {named && <span>{name}</span>}
      <progress value={progress} max={1} aria-label={name} />
      <button type="button" class="link" onClick={onStop}>
        {t('desk:work.stop')}
      </button>
    </span>
  )
}
