import { useState } from 'preact/hooks'
import { readingMinutes } from '../../../core/model/article.ts'
import type { DueStory, EditionSummary, RackEntry } from '../../app.ts'
import { teamScores } from '../../../core/session/teams.ts'
import { useApp, useTranslator } from '../context.ts'
import { review } from '../modes/due.ts'
import { ModeChooser } from '../modes/ModeChooser.tsx'
import { bestOf, isUnfinished, tallyOf } from '../parts/editions.ts'
import { placeIn } from '../parts/progress.ts'
import { languageName } from '../parts/languageName.ts'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { TeamsSetup } from '../Teams/TeamsSetup.tsx'
import { CardMenu } from './CardMenu.tsx'
import { OpenAtDesk } from './OpenAtDesk.tsx'
import { FindingList } from './FindingList.tsx'

interface SetCardProps {
  readonly entry: RackEntry
  /** Editions of this set, latest first. */
  readonly editions: readonly EditionSummary[]
  /** What is due of this set. */
  readonly due: DueStory | undefined
  onRemove(): void
}

/** A set as a small front page, with all that can be done with it. */
export function SetCard({ entry, editions, due, onRemove }: SetCardProps) {
  const app = useApp()
  const translator = useTranslator()
  const { t } = translator
  const title = useUniqueId()
  const [choosing, setChoosing] = useState(false)
  const [desksAsked, setDesksAsked] = useState(false)
  const { set } = entry

  if (!set) {
    return (
      <li class="card sheet broken">
        <h2 dir="auto">{entry.id}</h2>
        <p>{t('pages:rack.broken')}</p>
        <OpenAtDesk text={() => app.setText(entry)} />
        <FindingList findings={entry.findings} />
        {entry.source === 'imported' && (
          <button type="button" class="btn ghost small" onClick={onRemove}>
            {t('pages:rack.delete')}
          </button>
        )}
      </li>
    )
  }

  const best = bestOf(editions, entry.id)
  const unfinished = editions.find(({ state, set: kept }) => kept !== null && isUnfinished(state))
  const past = editions.filter(({ state, set: kept }) => kept !== null && state.phase === 'finished')
  const count = set.questions.length

  async function start(size: 10 | 'all'): Promise<void> {
    app.navigate({ scene: 'Play', edition: await app.startEdition(entry.id, { size }) })
  }

  return (
    <li class="card sheet">
      <h2 id={title} lang={set.language} dir="auto">
        {set.title}
      </h2>
      <p class="card-facts">
        {[
          languageName(set.language, translator),
          ...(set.level ? [set.level] : []),
          t('pages:title.questions', { count }),
          t('pages:facts.minutes', { count: readingMinutes(set.article) }),
          ...(entry.source === 'imported' ? [t('pages:rack.own')] : []),
        ].join(' · ')}
      </p>
      <p class="card-result">
        {best
          ? t('pages:title.best', { right: tallyOf(best).right, of: tallyOf(best).of })
          : t('pages:title.notPlayed')}
      </p>
      <div class="row" role="group" aria-labelledby={title}>
        {unfinished && (
          <a class="btn pri small" href={`#/play/${unfinished.state.id}`}>
            {t('pages:rack.continue', placeIn(unfinished.state))}
          </a>
        )}
        {count > 10 && (
          <button type="button" class={`btn small${unfinished ? '' : ' pri'}`} onClick={() => void start(10)}>
            {t('pages:rack.startTen', { count: 10 })}
          </button>
        )}
        <button
          type="button"
          class={`btn small${unfinished || count > 10 ? '' : ' pri'}`}
          onClick={() => void start('all')}
        >
          {t('pages:rack.startAll', { count })}
        </button>
        {due && (
          <button type="button" class="btn small" onClick={() => void review(app, due)}>
            {t('modes:due.card', { count: due.questions.length })}
          </button>
        )}
        <button
          type="button"
          class="btn ghost small"
          aria-haspopup="dialog"
          onClick={() => setChoosing(true)}
        >
          {t('modes:other')}
        </button>
        {count > 1 && (
          <button
            type="button"
            class="btn ghost small"
            aria-haspopup="dialog"
            onClick={() => setDesksAsked(true)}
          >
            {t('teams:title')}
          </button>
        )}
        <a class="btn ghost small" href={`#/read/${encodeURIComponent(entry.id)}`}>
          {t('pages:rack.read')}
        </a>
        <OpenAtDesk text={async () => JSON.stringify(set)} />
      </div>
      <CardMenu set={set} own={entry.source === 'imported'} onRemove={onRemove} />
      {desksAsked && <TeamsSetup set={set} onClose={() => setDesksAsked(false)} />}
      {past.length > 0 && (
        <details>
          <summary>{t('pages:rack.past')}</summary>
          <ul class="past">
            {past.map(({ state }) => {
              const { right, of } = tallyOf(state)
              return (
                <li key={state.id}>
                  <span>
                    {t(`modes:mode.${state.mode}.name`)}
                    {' · '}
                    {t('pages:rack.pastEntry', {
                      date: translator.date(state.startedAt),
                      right,
                      of,
                      points: state.points,
                    })}
                    {state.teams.length > 0 && (
                      <span class="past-desks">
                        {translator.list(
                          teamScores(state).map(({ name, points }) =>
                            t('teams:score', { name, count: points }),
                          ),
                        )}
                      </span>
                    )}
                  </span>
                  <span class="row">
                    <a class="link" href={`#/front/${state.id}`}>
                      {t('pages:rack.frontPage')}
                    </a>
                    <a class="link" href={`#/review/${state.id}`}>
                      {t('pages:rack.review')}
                    </a>
                  </span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
      {entry.findings.length > 0 && entry.source === 'imported' && (
        <details>
          <summary>{t('pages:rack.advice', { count: entry.findings.length })}</summary>
          <FindingList findings={entry.findings} />
        </details>
      )}
      {choosing && <ModeChooser set={set} onClose={() => setChoosing(false)} />}
    </li>
  )
}
