import './class.css'
import { useMemo, useState } from 'preact/hooks'
import type { Result } from '../../core/class/result.ts'
import { classFigures, mainVersion } from '../../core/class/statistics.ts'
import type { HandedIn } from '../../storage/contents.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { Figures } from '../../ui/views/parts/Figures.tsx'
import { saveFile } from '../../ui/views/parts/saveFile.ts'
import { useLoaded } from '../../ui/views/parts/useLoaded.ts'
import { useDesk } from '../context.ts'
import { loadResults, setOfVersion, type Kept } from './handedIn.ts'
import { HeatStory } from './HeatStory.tsx'
import { Players } from './Players.tsx'
import { QuestionTable } from './QuestionFigures.tsx'
import { answersAsCsv } from './table.ts'
import { TakeResults } from './TakeResults.tsx'

/** What a class handed in of one set, and what can be learnt from it. `set`: its id; null: of the set handed in last. */
export function ClassPage({ set }: { readonly set: string | null }) {
  const { app } = useDesk()
  const { t } = useTranslator()
  const [round, setRound] = useState(0)
  const [removed, setRemoved] = useState<{ name: string; results: readonly HandedIn[] } | null>(null)
  const loaded = useLoaded(() => loadResults(app), [round])
  const again = (): void => setRound((before) => before + 1)

  async function remove(kept: readonly Kept[], result: Result): Promise<void> {
    const ids = kept.filter((each) => each.result === result).map(({ id }) => id)
    const results = await app.store.deleteResults(ids)
    const name = result.nickname ?? t('class:players.noName')
    setRemoved({ name, results })
    app.announce(t('class:players.removed', { name }))
    again()
  }

  async function restore(): Promise<void> {
    if (!removed) return
    await app.store.addResults(removed.results)
    app.announce(t('class:players.restored', { name: removed.name }))
    setRemoved(null)
    again()
  }

  return (
    <div class="class-page">
      <h1 class="on-desk" tabIndex={-1}>
        {t('class:title')}
      </h1>
      <TakeResults onTaken={again} />
      {removed && (
        <p class="sheet class-undo row no-print" role="status">
          {t('class:players.removed', { name: removed.name })}
          <button type="button" class="btn small" onClick={() => void restore()}>
            {t('class:players.undo')}
          </button>
        </p>
      )}
      {loaded.state === 'loading' && <Word text={t('class:loading')} />}
      {loaded.state === 'failed' && <Word text={t('class:failed')} />}
      {loaded.state === 'ready' &&
        (loaded.value.length === 0 ? (
          <Word text={t('class:empty')} />
        ) : (
          <Results kept={loaded.value} set={set} onRemove={(result) => void remove(loaded.value, result)} />
        ))}
    </div>
  )
}

function Word({ text }: { readonly text: string }) {
  return (
    <p class="sheet class-word" role="status">
      {text}
    </p>
  )
}

interface ResultsProps {
  readonly kept: readonly Kept[]
  readonly set: string | null
  readonly onRemove: (result: Result) => void
}

function Results({ kept, set: wanted, onRemove }: ResultsProps) {
  const desk = useDesk()
  const translator = useTranslator()
  const { t, percent, number } = translator
  const sets = new Map(kept.map(({ result }) => [result.set.id, result.set.title]))
  const id = wanted !== null && sets.has(wanted) ? wanted : kept.at(-1)!.result.set.id
  const results = useMemo(
    () => kept.map(({ result }) => result).filter(({ set }) => set.id === id),
    [kept, id],
  )
  const versions = [...new Set(results.map(({ set }) => set.hash))]
  const [chosen, setChosen] = useState<string | null>(null)
  const hash = chosen !== null && versions.includes(chosen) ? chosen : (mainVersion(results) ?? '')
  const version = useLoaded(() => setOfVersion(desk.app, hash), [hash, desk.app.rackState.value])
  const set = version.state === 'ready' ? version.value : null
  const figures = useMemo(() => classFigures(results, hash, set), [results, hash, set])
  const { sureRight, sureWrong, unsureRight, unsureWrong } = figures.calibration

  return (
    <>
      <section class="class-part sheet">
        <div class="class-head">
          <label class="row">
            {t('class:set.choose')}
            <select
              class="input class-select"
              value={id}
              onChange={(event) => desk.go({ page: 'class', set: event.currentTarget.value })}
            >
              {[...sets].map(([each, title]) => (
                <option key={each} value={each}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          {versions.length > 1 && (
            <label class="row">
              {t('class:set.version')}
              <select
                class="input class-select"
                value={hash}
                onChange={(event) => setChosen(event.currentTarget.value)}
              >
                {versions.map((each, index) => (
                  <option key={each} value={each}>
                    {t('class:set.versionName', {
                      n: index + 1,
                      results: results.filter(({ set }) => set.hash === each).length,
                    })}
                  </option>
                ))}
              </select>
            </label>
          )}
          <div class="row no-print">
            <button
              type="button"
              class="btn small"
              onClick={() =>
                saveFile(`stet-${id}.csv`, answersAsCsv(figures.counted, set, translator), 'text/csv')
              }
            >
              {t('class:csv.save')}
            </button>
            <button type="button" class="btn ghost small" onClick={() => print()}>
              {t('class:print')}
            </button>
          </div>
        </div>
        <Figures
          figures={[
            { name: t('class:players.title'), value: number(figures.counted.length) },
            {
              name: t('class:meanScore'),
              value: figures.meanScore === null ? '–' : percent(figures.meanScore),
            },
          ]}
        />
        <p>{t('class:calibration', { sureRight, sureWrong, unsureRight, unsureWrong })}</p>
        {figures.isFew && <p class="class-few">{t('class:few')}</p>}
        {version.state !== 'loading' && !set && <p class="class-few">{t('class:set.gone')}</p>}
      </section>
      <QuestionTable figures={figures} set={set} />
      {set && <HeatStory figures={figures} set={set} />}
      <Players figures={figures} onRemove={onRemove} />
    </>
  )
}
