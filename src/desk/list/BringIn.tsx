import { useEffect, useRef, useState } from 'preact/hooks'
import type { FormatId } from '../../formats/exchange/types.ts'
import type { Chosen } from '../../formats/table/columns.ts'
import { bytesOf } from '../../ui/bring/reader.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { useDesk } from '../context.ts'
import { addDraft, bringIn, titleOf, withdraw, type BroughtIn, type Source } from './drafts.ts'
import { Report } from './Report.tsx'

/** The ways in: files chosen or dropped, a text pasted, a copy of a set on the rack. */
export function BringIn({ onBrought }: { onBrought(): void }) {
  const desk = useDesk()
  const { t } = useTranslator()
  const input = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLElement>(null)
  const [text, setText] = useState('')
  const [reports, setReports] = useState<readonly BroughtIn[]>([])
  const [reading, setReading] = useState<string | null>(null)
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])

  function tell(brought: readonly BroughtIn[]): void {
    setReports(brought)
    onBrought()
  }
  // Where the answer is, the eye and the reader are to be.
  useEffect(() => {
    if (reports.length > 0) outcome.current?.focus()
  }, [reports])

  async function bring(
    sources: readonly Source[],
    format: FormatId | null,
    columns: Chosen | null = null,
  ): Promise<readonly BroughtIn[]> {
    stopping.current?.abort()
    const control = new AbortController()
    stopping.current = control
    const brought: BroughtIn[] = []
    for (const source of sources) {
      setReading(source.name)
      brought.push(await bringIn(desk, source, { format, columns, signal: control.signal }))
    }
    if (stopping.current === control) setReading(null)
    return brought
  }

  async function take(files: readonly File[]): Promise<void> {
    const sources: Source[] = []
    for (const file of files) {
      const got = await bytesOf(file)
      const isBytes = got === null || got instanceof Uint8Array
      sources.push({ name: file.name, ...(isBytes ? { bytes: got } : { bytes: null, reading: got }) })
    }
    tell(await bring(sources, null))
  }

  async function again(report: BroughtIn, format: FormatId, columns: Chosen | null): Promise<void> {
    const [next] = await bring([report.source], format, columns)
    if (!next) return
    if (next.as !== 'stopped') await withdraw(desk, report)
    tell(reports.map((each) => (each === report ? next : each)))
  }

  useEffect(() => {
    const listening = new AbortController()
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    document.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), listening)
    document.addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        void take([...(event.dataTransfer?.files ?? [])])
      },
      listening,
    )
    return () => listening.abort()
  }, [])

  return (
    <section class="import sheet desk-bring" aria-labelledby="desk-bring">
      <h2 id="desk-bring">{t('desk:list.files')}</h2>
      <p>{t('exchange:bring.intro')}</p>
      <div class="row">
        <button type="button" class="btn" onClick={() => input.current?.click()}>
          {t('desk:list.files')}
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
      <CopyOf />
      <details>
        <summary>{t('desk:list.paste')}</summary>
        <form
          class="paste"
          onSubmit={(event) => {
            event.preventDefault()
            const bytes = new TextEncoder().encode(text)
            void bring([{ name: t('desk:read.pasted'), bytes }], null).then((brought) => {
              // What no draft was made of stays, so that it can be mended.
              if (brought.some(({ draft }) => draft !== null)) setText('')
              tell(brought)
            })
          }}
        >
          <label>
            {t('desk:list.pasteLabel')}
            <textarea
              class="input"
              rows={6}
              dir="auto"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="btn" aria-disabled={text.trim() === ''}>
            {t('desk:list.pasteButton')}
          </button>
        </form>
      </details>
      {reading !== null && (
        <div class="row desk-reading" role="status">
          <p dir="auto">{t('exchange:bring.reading', { name: reading })}</p>
          <button type="button" class="btn small" onClick={() => stopping.current?.abort()}>
            {t('exchange:bring.stop')}
          </button>
        </div>
      )}
      {reports.length > 0 && (
        <section ref={outcome} tabIndex={-1} class="desk-read" aria-labelledby="desk-read">
          <h3 id="desk-read">{t('desk:read.title')}</h3>
          {reports.map((report, index) => (
            <Report
              key={index}
              report={report}
              onAgain={(format, columns) => void again(report, format, columns)}
            />
          ))}
        </section>
      )}
    </section>
  )
}

/** A set of the rack, to be mended as a copy of one's own. */
function CopyOf() {
  const app = useApp()
  const desk = useDesk()
  const { t } = useTranslator()
  const sets = app.rack.value.flatMap(({ set }) => set ?? [])
  const [chosen, setChosen] = useState('')
  const set = sets.find(({ id }) => id === chosen) ?? sets[0]
  if (!set) return null
  return (
    <form
      class="desk-copy"
      onSubmit={(event) => {
        event.preventDefault()
        const title = t('desk:list.copyTitle', { title: titleOf(set) })
        void addDraft(desk, { ...set, id: desk.newId(), title }).then((draft) =>
          desk.go({ page: 'draft', draft, tab: 'questions', at: null }),
        )
      }}
    >
      <h3>{t('desk:list.copy')}</h3>
      <label class="field">
        {t('desk:list.copyLabel')}
        <select class="input" value={set.id} onChange={(event) => setChosen(event.currentTarget.value)}>
          {sets.map(({ id, title, language }) => (
            <option key={id} value={id} lang={language} dir="auto">
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="btn">
        {t('desk:list.copyButton')}
      </button>
    </form>
  )
}
