import { useEffect, useRef, useState } from 'preact/hooks'
import type { RackEntry } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { FindingList } from './FindingList.tsx'

/** What became of one file or pasted text. `entry` null: it could not be read at all. */
interface Report {
  readonly name: string
  readonly entry: RackEntry | null
}

/** The ways in for a set: choose files, drop them anywhere on the page, or paste the text. */
export function ImportSet() {
  const app = useApp()
  const { t } = useTranslator()
  const title = useUniqueId()
  const input = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [dragging, setDragging] = useState(false)
  const [reports, setReports] = useState<readonly Report[]>([])

  async function take(files: readonly File[]): Promise<void> {
    const reports: Report[] = []
    for (const file of files) {
      const content = await file.text().catch(() => null)
      reports.push({ name: file.name, entry: content === null ? null : await app.importSet(content) })
    }
    tell(reports)
  }

  async function takeText(): Promise<void> {
    const entry = await app.importSet(text)
    tell([{ name: t('pages:import.pasted'), entry }])
    // A text with faults stays, so that it can be mended and read again.
    if (entry.set) setText('')
  }

  function tell(next: readonly Report[]): void {
    setReports(next)
    outcome.current?.focus()
  }

  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const drop = (event: DragEvent): void => {
      setDragging(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      void take(files)
    }
    const listening = new AbortController()
    document.addEventListener('dragover', over, listening)
    document.addEventListener('dragleave', leave, listening)
    document.addEventListener('drop', drop, listening)
    return () => listening.abort()
  }, [])

  return (
    <section class="import sheet" aria-labelledby={title}>
      <h2 id={title}>{t('pages:import.title')}</h2>
      <p>{t('pages:import.drop')}</p>
      <div class="row">
        <button type="button" class="btn" onClick={() => input.current?.click()}>
          {t('pages:import.file')}
        </button>
        <input
          ref={input}
          hidden
          type="file"
          accept="application/json,.json"
          multiple
          onChange={(event) => {
            const field = event.currentTarget
            void take([...(field.files ?? [])]).then(() => {
              field.value = ''
            })
          }}
        />
      </div>
      <details>
        <summary>{t('pages:import.paste')}</summary>
        <form
          class="paste"
          onSubmit={(event) => {
            event.preventDefault()
            void takeText()
          }}
        >
          <label>
            {t('pages:import.pasteLabel')}
            <textarea
              class="input"
              rows={6}
              dir="ltr"
              spellcheck={false}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="btn small" aria-disabled={text.trim() === ''}>
            {t('pages:import.read')}
          </button>
        </form>
      </details>
      <div ref={outcome} tabIndex={-1} role="status" class="import-outcome">
        {reports.map(({ name, entry }, index) => (
          <div key={index}>
            <p>
              {entry === null
                ? t('pages:import.unreadable', { name })
                : entry.set
                  ? t('pages:import.added', { title: entry.set.title })
                  : t('pages:import.refused', {
                      name,
                      findings: t('pages:rack.findings', { count: entry.findings.length }),
                    })}
            </p>
            {entry && entry.set === null && <FindingList findings={entry.findings} />}
          </div>
        ))}
      </div>
      {dragging && <p class="drop-here">{t('pages:import.dropHere')}</p>}
    </section>
  )
}
