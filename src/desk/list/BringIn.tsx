import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { FindingList } from '../../ui/views/Rack/FindingList.tsx'
import { useDesk } from '../context.ts'
import { formatDeskRoute } from '../route.ts'
import { addDraft, bringIn, titleOf, type BroughtIn } from './drafts.ts'

/** The ways in: files chosen or dropped, a text pasted, a copy of a set on the rack. */
export function BringIn({ onBrought }: { onBrought(): void }) {
  const desk = useDesk()
  const { t } = useTranslator()
  const input = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLElement>(null)
  const [text, setText] = useState('')
  const [reports, setReports] = useState<readonly BroughtIn[]>([])

  function tell(brought: readonly BroughtIn[]): void {
    setReports(brought)
    onBrought()
  }
  // Where the answer is, the eye and the reader are to be.
  useEffect(() => {
    if (reports.length > 0) outcome.current?.focus()
  }, [reports])

  async function take(files: readonly File[]): Promise<void> {
    const brought: BroughtIn[] = []
    for (const file of files) {
      brought.push(await bringIn(desk, file.name, await file.text().catch(() => null)))
    }
    tell(brought)
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
      <p>{t('desk:list.drop')}</p>
      <div class="row">
        <button type="button" class="btn" onClick={() => input.current?.click()}>
          {t('desk:list.files')}
        </button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".json,.txt,application/json,text/plain"
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
            void bringIn(desk, t('desk:read.pasted'), text).then((brought) => {
              // What no draft was made of stays, so that it can be mended.
              if (brought.draft !== null) setText('')
              tell([brought])
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
      {reports.length > 0 && (
        <section ref={outcome} tabIndex={-1} class="desk-read" aria-labelledby="desk-read">
          <h3 id="desk-read">{t('desk:read.title')}</h3>
          {reports.map((report, index) => (
            <Report key={index} report={report} />
          ))}
        </section>
      )}
    </section>
  )
}

function Report({ report }: { readonly report: BroughtIn }) {
  const { t } = useTranslator()
  const { name, as, draft, title, questions, mended, findings } = report
  return (
    <div class="desk-report">
      <h4 dir="auto">{name}</h4>
      {as === 'unread' && <p>{t('desk:read.unread')}</p>}
      {as === 'nothing' && <p>{t('desk:read.nothing')}</p>}
      {as === 'story' && <p>{t('desk:read.story')}</p>}
      {draft !== null && (
        <p>
          {t('desk:read.made')}{' '}
          <a class="link" href={formatDeskRoute({ page: 'draft', draft, tab: 'story', at: null })}>
            <bdi>{title || t('desk:list.untitled')}</bdi>
          </a>
          {as === 'set' && ` · ${t('pages:title.questions', { count: questions })}`}
        </p>
      )}
      {mended && <p>{t('desk:read.mended')}</p>}
      {findings.length > 0 && <FindingList findings={findings} />}
    </div>
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
