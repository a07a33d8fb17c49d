import { useEffect, useRef, useState } from 'preact/hooks'
import type { QuestionSet } from '../../../core/model/set.ts'
import type { ForeignReading } from '../../bring/read.ts'
import { bytesOf } from '../../bring/reader.ts'
import { useApp, useTranslator } from '../context.ts'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { clashOf, underNewId } from './clash.ts'
import { ClashDialog, type ClashChoice } from './ClashDialog.tsx'
import { ImportReport, type Report } from './ImportReport.tsx'

/** A text that came by another way: a link, another site. */
export interface Incoming {
  readonly name: string
  readonly text: string
}

interface Clash {
  readonly brought: QuestionSet
  readonly present: string
  onChoose(choice: ClashChoice): void
}

/** Sets are objects of JSON, and a file that calls itself JSON is meant as one: what is wrong in it can be said. All else may be from another tool. */
function isSet(bytes: Uint8Array | ForeignReading, name = ''): bytes is Uint8Array {
  if (!(bytes instanceof Uint8Array)) return false
  if (/\.json$/i.test(name)) return true
  return /^[\s\uFEFF]*(?:[[{]|$)/.test(new TextDecoder().decode(bytes.subarray(0, 1000)))
}

/** The ways in for a set: choose files, drop them anywhere on the page, or paste the text. `incoming`: what came otherwise. */
export function ImportSet({ incoming }: { readonly incoming: Incoming | readonly File[] | null }) {
  const app = useApp()
  const { t } = useTranslator()
  const title = useUniqueId()
  const input = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [dragging, setDragging] = useState(false)
  const [clash, setClash] = useState<Clash | null>(null)
  const [reports, setReports] = useState<readonly Report[]>([])
  /** How often something was brought: what is said of a file belongs to that file. */
  const [times, setTimes] = useState(0)

  async function take(files: readonly File[]): Promise<void> {
    const reports: Report[] = []
    for (const file of files) {
      const bytes = file.size > 0 ? await bytesOf(file) : new Uint8Array()
      if (bytes !== null && !isSet(bytes, file.name))
        reports.push({ name: file.name, entry: null, outcome: 'foreign', text: '', bytes })
      else reports.push(await bring(file.name, bytes && new TextDecoder().decode(bytes)))
    }
    tell(reports)
  }

  async function takeText(): Promise<void> {
    const name = t('pages:import.pasted')
    const bytes = new TextEncoder().encode(text)
    const report: Report = isSet(bytes)
      ? await bring(name, text)
      : { name, entry: null, outcome: 'foreign', text: '', bytes }
    tell([report])
    // A text with faults stays, so that it can be mended and read again.
    if (report.outcome === 'added' || report.outcome === 'same') setText('')
  }

  async function bring(name: string, content: string | null): Promise<Report> {
    if (content === null) return { name, entry: null, outcome: 'refused', text: '' }
    const entry = await app.readSet(content)
    const { set } = entry
    if (!set) return { name, entry, outcome: 'refused', text: content }
    const present = app.rack.value
    if (present.some(({ id, hash }) => id === entry.id && hash === entry.hash)) {
      return { name, entry, outcome: 'same', text: content }
    }
    const other = clashOf(entry, present)
    const choice = other ? await ask(set, other.set?.title ?? other.id) : 'replace'
    if (choice === 'cancel') return { name, entry, outcome: 'left', text: content }
    if (choice === 'replace')
      return { name, entry: await app.importSet(content), outcome: 'added', text: content }
    const taken = app.rack.value.map(({ id }) => id)
    const own = underNewId(set, taken, (title, number) => t('share:numbered', { title, number }))
    await app.putSet(own)
    return { name, entry: { ...entry, id: own.id, set: own }, outcome: 'added', text: content }
  }

  function ask(brought: QuestionSet, present: string): Promise<ClashChoice> {
    return new Promise((resolve) => {
      const onChoose = (choice: ClashChoice): void => {
        setClash(null)
        resolve(choice)
      }
      setClash({ brought, present, onChoose })
    })
  }

  function tell(next: readonly Report[]): void {
    setReports(next)
    setTimes((before) => before + 1)
    outcome.current?.focus()
  }

  useEffect(() => {
    if (incoming === null) return
    if ('text' in incoming) void bring(incoming.name, incoming.text).then((report) => tell([report]))
    else void take(incoming)
  }, [incoming])

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
        {reports.map((report, index) => (
          <div key={`${times}:${index}`} class="import-report">
            <ImportReport {...report} />
          </div>
        ))}
      </div>
      {clash && <ClashDialog {...clash} />}
      {dragging && <p class="drop-here">{t('pages:import.dropHere')}</p>}
    </section>
  )
}
