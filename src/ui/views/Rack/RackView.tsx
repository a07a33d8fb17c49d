import './Rack.css'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { EditionSummary, RackEntry } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { countDue, useDue } from '../modes/due.ts'
import { languageName } from '../parts/languageName.ts'
import { TopBar } from '../parts/TopBar.tsx'
import { useLoaded } from '../parts/useLoaded.ts'
import { chooseEntries, ownLanguageFirst, rackOrders, type RackChoice } from './choose.ts'
import { ImportSet, type Incoming } from './ImportSet.tsx'
import { SetCard } from './SetCard.tsx'

const everything: RackChoice = { search: '', language: '', level: '', dueOnly: false, order: 'rack' }

const arriving = () => import('./ArrivalDialog.tsx')

/** All sets as front pages: shipped ones and one's own. */
export function RackView() {
  const app = useApp()
  const translator = useTranslator()
  const { t } = translator
  const { language } = translator
  const onRack = app.rack.value
  const entries = useMemo(() => ownLanguageFirst(onRack, language), [onRack, language])
  const state = app.rackState.value
  const [choice, setChoice] = useState(everything)
  const [removed, setRemoved] = useState<{ readonly title: string; undo(): Promise<void> } | null>(null)
  const loaded = useLoaded(() => app.editions(), [entries])
  const editions: readonly EditionSummary[] = loaded.state === 'ready' ? loaded.value : []
  const due = useDue()
  const dueCount = countDue(due)
  const shown = useMemo(() => chooseEntries(entries, editions, choice, due), [entries, editions, choice, due])
  const languages = [...new Set(entries.flatMap(({ set }) => (set ? [set.language] : [])))]
  const levels = [...new Set(entries.flatMap(({ set }) => (set?.level ? [set.level] : [])))].toSorted()

  const [incoming, setIncoming] = useState<Incoming | readonly File[] | null>(null)
  const arrival = app.arrival.value
  const asked = arrival?.kind === 'files' ? null : arrival
  const arrive = useLoaded(() => (asked ? arriving() : Promise.resolve(null)), [asked])
  useEffect(() => {
    if (arrival?.kind !== 'files') return
    setIncoming(arrival.files)
    app.arrival.value = null
  }, [arrival])

  const heading = useRef<HTMLHeadingElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone with its card.
  useEffect(() => undo.current?.focus(), [removed])

  async function remove(entry: RackEntry): Promise<void> {
    const { undo } = await app.deleteSet(entry.id)
    setRemoved({ title: entry.set?.title ?? entry.id, undo })
  }

  return (
    <div class="screen">
      <TopBar />
      <main class="rack">
        <header class="rack-head on-desk">
          <h1 ref={heading} tabIndex={-1}>
            {t('pages:rack.title')}
          </h1>
          <p class="desk-note">{t('pages:rack.intro')}</p>
          <a class="btn ghost small" href="#/statistics">
            {t('stats:link')}
          </a>
          <a class="btn ghost small" href="desk.html">
            {t('pages:desk.link')}
          </a>
        </header>
        <form class="rack-filters on-desk" role="search" onSubmit={(event) => event.preventDefault()}>
          <label>
            {t('pages:rack.search')}
            <input
              class="input"
              type="search"
              dir="auto"
              value={choice.search}
              onInput={(event) => setChoice({ ...choice, search: event.currentTarget.value })}
            />
          </label>
          <label>
            {t('pages:rack.language')}
            <select
              class="input"
              value={choice.language}
              onChange={(event) => setChoice({ ...choice, language: event.currentTarget.value })}
            >
              <option value="">{t('pages:rack.all')}</option>
              {languages.map((language) => (
                <option key={language} value={language}>
                  {languageName(language, translator)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('pages:rack.level')}
            <select
              class="input"
              value={choice.level}
              onChange={(event) => setChoice({ ...choice, level: event.currentTarget.value })}
            >
              <option value="">{t('pages:rack.all')}</option>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {level}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('pages:rack.sort')}
            <select
              class="input"
              value={choice.order}
              onChange={(event) => {
                const order = rackOrders.find((each) => each === event.currentTarget.value)
                if (order) setChoice({ ...choice, order })
              }}
            >
              {rackOrders.map((order) => (
                <option key={order} value={order}>
                  {order === 'due' ? t('modes:due.sort') : t(`pages:rack.sortBy.${order}`)}
                </option>
              ))}
            </select>
          </label>
          {(dueCount > 0 || choice.dueOnly) && (
            <label class="rack-due">
              <input
                type="checkbox"
                checked={choice.dueOnly}
                onChange={(event) => setChoice({ ...choice, dueOnly: event.currentTarget.checked })}
              />
              {t('share:dueOnly')}
            </label>
          )}
        </form>
        <p class="on-desk desk-note" role="status">
          {state === 'loading' ? t('pages:rack.loading') : t('pages:rack.results', { count: shown.length })}
          {dueCount > 0 && ` · ${t('modes:due.today', { count: dueCount })}`}
        </p>
        {removed && (
          <div class="sheet rack-removed row" role="status">
            <p>{t('pages:rack.deleted', { title: removed.title })}</p>
            <button
              ref={undo}
              type="button"
              class="btn small"
              onClick={() => {
                void removed.undo()
                setRemoved(null)
                heading.current?.focus()
              }}
            >
              {t('pages:rack.undo')}
            </button>
          </div>
        )}
        {state === 'failed' && (
          <div class="sheet rack-removed row" role="alert">
            <p>{t('pages:rack.failed')}</p>
            <button type="button" class="btn small" onClick={() => void app.storeChanged()}>
              {t('pages:rack.retry')}
            </button>
          </div>
        )}
        {state !== 'loading' && shown.length === 0 && entries.length > 0 && (
          <div class="sheet rack-removed row">
            <p>{t('pages:rack.empty')}</p>
            <button type="button" class="btn small" onClick={() => setChoice(everything)}>
              {t('pages:rack.clear')}
            </button>
          </div>
        )}
        <ul class="rack-cards">
          {shown.map((entry) => (
            <SetCard
              key={`${entry.source}-${entry.id}`}
              entry={entry}
              editions={editions.filter(({ state: { set } }) => set.id === entry.id)}
              due={due.find(({ set }) => set.id === entry.id)}
              onRemove={() => void remove(entry)}
            />
          ))}
        </ul>
        <ImportSet incoming={incoming} />
        {asked && arrive.state === 'ready' && arrive.value && (
          <arrive.value.ArrivalDialog
            arrival={asked}
            onTake={(next) => {
              setIncoming(next)
              app.arrival.value = null
            }}
            onClose={() => (app.arrival.value = null)}
          />
        )}
      </main>
    </div>
  )
}
