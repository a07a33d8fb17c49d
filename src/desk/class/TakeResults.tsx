import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { useUniqueId } from '../../ui/views/parts/useUniqueId.ts'
import { droppedFiles, takeText, type Taken } from './handedIn.ts'
import { Shown } from '../../ui/views/parts/Shown.tsx'

/** The ways in for results: choose files, drop files and folders anywhere on the page, paste codes. */
export function TakeResults({ onTaken }: { readonly onTaken: () => void }) {
  const app = useApp()
  const { t } = useTranslator()
  const title = useUniqueId()
  const input = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [dragging, setDragging] = useState(false)
  const [reading, setReading] = useState(false)
  const [reports, setReports] = useState<readonly Taken[]>([])

  async function take(sources: readonly { readonly name: string; text(): Promise<string> }[]): Promise<void> {
    setReading(true)
    const taken: Taken[] = []
    for (const source of sources) {
      taken.push(await takeText(app, source.name, await source.text().catch(() => null)))
    }
    setReading(false)
    setReports(taken)
    // A text of which something wasn't taken stays, so that it can be mended.
    if (taken.every(({ refusals }) => refusals.length === 0)) setText('')
    onTaken()
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
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then(take)
    }
    const listening = new AbortController()
    document.addEventListener('dragover', over, listening)
    document.addEventListener('dragleave', leave, listening)
    document.addEventListener('drop', drop, listening)
    return () => listening.abort()
  }, [])

  const sum = (of: (taken: Taken) => number): number => reports.reduce((total, taken) => total + of(taken), 0)

  return (
    <section class="class-take sheet no-print" aria-labelledby={title}>
      <h2 id={title}>{t('class:take.title')}</h2>
      <p>{t('class:take.drop')}</p>
      <div class="row">
        <button type="button" class="btn" onClick={() => input.current?.click()}>
          {t('class:take.choose')}
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
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault()
          const pasted = text
          if (pasted.trim() !== '')
            void take([{ name: t('class:take.pasted'), text: () => Promise.resolve(pasted) }])
        }}
      >
        <label class="field">
          {t('class:take.paste')}
          <textarea
            class="input"
            rows={3}
            dir="ltr"
            spellcheck={false}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div class="row">
          <button type="submit" class="btn small" aria-disabled={text.trim() === '' || reading}>
            {t('class:take.read')}
          </button>
        </div>
      </form>
      <div ref={outcome} tabIndex={-1} role="status">
        {reading && <p>{t('class:take.reading')}</p>}
        {!reading && reports.length > 0 && (
          <>
            <p>
              <b>
                {t('class:take.summary', {
                  taken: sum(({ taken }) => taken),
                  known: sum(({ known }) => known),
                  refused: sum(({ refusals }) => refusals.length),
                })}
              </b>
            </p>
            <div class="class-reports" role="group" aria-label={t('class:take.title')} tabIndex={0}>
              <ul>
                {reports.map((report, index) => (
                  <Report key={index} report={report} />
                ))}
              </ul>
            </div>
          </>
        )}
      </div>
      {dragging && <p class="class-drop">{t('class:take.dropHere')}</p>}
    </section>
  )
}

function Report({ report: { name, taken, known, refusals } }: { readonly report: Taken }) {
  const { t } = useTranslator()
  return (
    <li>
      <bdi>
        <Shown text={name} />
      </bdi>
      {taken + known > 0 && <span> · {t('class:take.file', { taken, known })}</span>}
      {refusals.map(({ code, params }, index) => (
        <p key={index} class="class-refusal">
          <span aria-hidden="true">⚠ </span>
          {t(`class:refusal.${code}`, params)}
        </p>
      ))}
    </li>
  )
}
