import './Statistics.css'
import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import {
  gathered,
  statisticsOf,
  type Calibration,
  type Period,
  type Statistics,
  type Tally,
} from '../../../core/session/statistics.ts'
import type { EditionSummary } from '../../app.ts'
import { BarChart, fewAnswers } from '../charts/BarChart.tsx'
import { CalibrationPicture } from '../charts/CalibrationPicture.tsx'
import { LineChart } from '../charts/LineChart.tsx'
import { useApp, useTranslator } from '../context.ts'
import { Figures } from '../parts/Figures.tsx'
import { Missing, Waiting } from '../parts/Missing.tsx'
import { TopBar } from '../parts/TopBar.tsx'
import { useLoaded } from '../parts/useLoaded.ts'
import { weekStart } from './week.ts'

/** How the player does over time. Nothing is ranked, nothing urges: figures, pictures of them, and what they rest on. */
export function StatisticsView() {
  const app = useApp()
  const { t } = useTranslator()
  const loaded = useLoaded(() => app.editions(), [])
  if (loaded.state === 'loading') return <Waiting text={t('stats:loading')} />
  if (loaded.state === 'failed') return <Missing text={t('stats:failed')} advice={t('stats:failedAdvice')} />
  return <Counted editions={loaded.value} />
}

/** Of fewer answers altogether the shares still swing. */
const fewAltogether = 20

function Counted({ editions }: { readonly editions: readonly EditionSummary[] }) {
  const { t, number, percent } = useTranslator()
  const [set, setSet] = useState('')
  const sets = useMemo(() => setsOf(editions), [editions])
  const stats = useMemo(() => statisticsOf(editions, set === '' ? null : set), [editions, set])
  const { total, apart } = stats
  const share = (part: number, of: number) => (of === 0 ? '–' : percent(part / of))
  return (
    <div class="screen">
      <TopBar />
      <main class="statistics sheet">
        <header class="statistics-head">
          <h1 data-autofocus tabIndex={-1}>
            {t('stats:title')}
          </h1>
          {sets.length > 1 && (
            <label class="statistics-filter">
              {t('stats:filter')}
              <select class="input" value={set} onChange={(event) => setSet(event.currentTarget.value)}>
                <option value="">{t('stats:allStories')}</option>
                {sets.map(({ id, title, language }) => (
                  <option key={id} value={id} lang={language}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          )}
        </header>
        {stats.editions === 0 && apart.corrections.editions + apart.twoDesks.editions === 0 ? (
          <Nothing />
        ) : (
          <>
            <p class="muted">{t('stats:rules')}</p>
            <Figures
              figures={[
                {
                  name: t('stats:figures.editions', { count: stats.editions }),
                  value: number(stats.editions),
                },
                {
                  name: t('stats:figures.answered', { count: total.answered }),
                  value: number(total.answered),
                },
                { name: t('stats:figures.right'), value: share(total.right, total.answered) },
                { name: t('stats:figures.proven'), value: share(total.proven, total.proofs) },
              ]}
            />
            {total.answered > 0 && total.answered < fewAltogether && (
              <p class="statistics-few">{t('stats:few', { count: total.answered })}</p>
            )}
            {stats.editions > 0 && <Pictures stats={stats} />}
            <Apart apart={apart} />
          </>
        )}
        <p class="row">
          <a class="btn ghost" href="#/rack">
            {t('pages:front.rack')}
          </a>
        </p>
      </main>
    </div>
  )
}

function Nothing() {
  const { t } = useTranslator()
  return (
    <div class="statistics-nothing">
      <p>{t('stats:nothing')}</p>
      <p class="muted">{t('stats:nothingAdvice')}</p>
    </div>
  )
}

function Pictures({ stats }: { readonly stats: Statistics }) {
  const { t } = useTranslator()
  const { processes, kinds, calibration } = stats
  return (
    <div class="statistics-pictures">
      <OverTime periods={stats.periods} />
      <Shares
        id="by-process"
        title={t('stats:process.title')}
        rows={processes.map(({ process, ...tally }) => ({ name: t(`play:process.${process}`), tally }))}
      />
      <Shares
        id="by-kind"
        title={t('stats:kind.title')}
        rows={kinds.map(({ kind, ...tally }) => ({ name: t(`stats:kind.${kind}`), tally }))}
      />
      <Sureness calibration={calibration} />
    </div>
  )
}

function Panel({
  id,
  title,
  children,
  wide = false,
}: {
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
  readonly wide?: boolean
}) {
  return (
    <section class={wide ? 'statistics-panel wide' : 'statistics-panel'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** So many editions are drawn one by one; more are put together by week. */
const editionsOneByOne = 16
/** What the line shows; the table has all of it. */
const periodsDrawn = 26

function OverTime({ periods }: { readonly periods: readonly Period[] }) {
  const { t, date } = useTranslator()
  const isByWeek = periods.length > editionsOneByOne
  const shown = isByWeek ? gathered(periods, weekStart) : periods
  const drawn = shown.slice(-periodsDrawn)
  const [first, last] = [drawn[0], drawn.at(-1)]
  if (!first || !last) return null
  return (
    <Panel id="over-time" title={t('stats:time.title')} wide>
      <LineChart
        name={t(isByWeek ? 'stats:time.pictureWeeks' : 'stats:time.picture', {
          count: drawn.length,
          from: date(first.at),
          to: date(last.at),
        })}
        series={[
          { name: t('stats:columns.right'), shares: drawn.map(({ right, answered }) => right / answered) },
          {
            name: t('stats:columns.proven'),
            shares: drawn.map(({ proven, proofs }) => (proofs === 0 ? null : proven / proofs)),
          },
        ]}
        from={date(first.at)}
        to={date(last.at)}
      />
      {isByWeek && <p class="muted">{t('stats:time.weeks', { n: periodsDrawn })}</p>}
      <Table
        caption={t('stats:time.title')}
        first={t(isByWeek ? 'stats:columns.week' : 'stats:columns.day')}
        rows={shown.toReversed().map((period) => ({ name: date(period.at), tally: period }))}
      />
    </Panel>
  )
}

interface Row {
  readonly name: string
  readonly tally: Tally
}

function Shares({
  id,
  title,
  rows,
}: {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
}) {
  const { t } = useTranslator()
  if (rows.length === 0) return null
  return (
    <Panel id={id} title={title}>
      <BarChart
        name={t('stats:chart.bars', { title })}
        bars={rows.map(({ name, tally }) => ({ name, part: tally.right, of: tally.answered }))}
      />
      {rows.some(({ tally }) => tally.answered < fewAnswers) && (
        <p class="muted">{t('stats:chart.few', { count: fewAnswers })}</p>
      )}
      <Table caption={title} first={t('stats:columns.what')} rows={rows} />
    </Panel>
  )
}

/** The figures of a picture, for whoever reads them rather than looks. */
function Table({
  caption,
  first,
  rows,
}: {
  readonly caption: string
  readonly first: string
  readonly rows: readonly Row[]
}) {
  const { t, number } = useTranslator()
  return (
    <details class="statistics-table">
      <summary>{t('stats:table')}</summary>
      <div
        class="statistics-scroll"
        role="region"
        aria-label={t('stats:tableOf', { title: caption })}
        tabIndex={0}
      >
        <table>
          <caption class="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col">{t('stats:columns.answered')}</th>
              <th scope="col">{t('stats:columns.right')}</th>
              <th scope="col">{t('stats:columns.proven')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, tally }, index) => (
              <tr key={index}>
                <th scope="row">{name}</th>
                <td>{number(tally.answered)}</td>
                <td>{number(tally.right)}</td>
                <td>
                  {tally.proofs === 0 ? '–' : t('stats:ofProofs', { part: tally.proven, of: tally.proofs })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Sureness({ calibration }: { readonly calibration: Calibration }) {
  const { t } = useTranslator()
  return (
    <Panel id="sureness" title={t('stats:sureness.title')}>
      <CalibrationPicture calibration={calibration} />
      {calibration.sureRight + calibration.sureWrong + calibration.unsureRight + calibration.unsureWrong ===
      0 ? (
        <p>{t('stats:sureness.none')}</p>
      ) : (
        <p class="muted">{t('stats:sureness.means')}</p>
      )}
    </Panel>
  )
}

/** Editions that are no measure of the player alone: what was missed before, and a class at one screen. */
function Apart({ apart }: { readonly apart: Statistics['apart'] }) {
  const { t } = useTranslator()
  const rows = (['corrections', 'twoDesks'] as const).filter((mode) => apart[mode].editions > 0)
  if (rows.length === 0) return null
  return (
    <section class="statistics-apart" aria-labelledby="apart">
      <h2 id="apart">{t('stats:apart.title')}</h2>
      <ul class="plain">
        {rows.map((mode) => {
          const { editions, right, answered } = apart[mode]
          return (
            <li key={mode}>
              <b>{t(`stats:apart.${mode}`)}</b> {t('stats:apart.line', { count: editions, right, answered })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Every set that was played, under the title it was played with last. */
function setsOf(editions: readonly EditionSummary[]) {
  const sets = new Map<string, { id: string; title: string; language: string | undefined }>()
  // The latest edition comes first.
  for (const { state, set } of editions) {
    const { id, title } = state.set
    if (!sets.has(id)) sets.set(id, { id, title, language: set?.language })
  }
  return [...sets.values()]
}
