import './FrontPage.css'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Article } from '../../../core/model/set.ts'
import type { EditionState } from '../../../core/session/edition.ts'
import { editionResult, type EditionResult } from '../../../core/session/result.ts'
import type { PlaySession } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { DueNext } from '../modes/DueNext.tsx'
import { ModeLine } from '../modes/ModeLine.tsx'
import { isUnfinished } from '../parts/editions.ts'
import { Figures } from '../parts/Figures.tsx'
import { Missing, Waiting } from '../parts/Missing.tsx'
import { TopBar } from '../parts/TopBar.tsx'
import { useLoaded } from '../parts/useLoaded.ts'
import { useSaid, type Said } from '../said/useSaid.ts'
import { Standings, winnersHeadline } from '../Teams/Standings.tsx'
import { DeskMark } from '../Teams/TeamBadge.tsx'
import { correctionsOf, figuresOf, headline, kicker, placesText } from './content.ts'
import { CalibrationPicture } from '../charts/CalibrationPicture.tsx'
import { HandIn } from './HandIn.tsx'
import { SavePage } from './SavePage.tsx'

/** The score as a printed page: what stands, footnoted to its paragraph, and the corrections. */
export function FrontPageView({ edition }: { readonly edition: string }) {
  const app = useApp()
  const { t } = useTranslator()
  const loaded = useLoaded(() => app.openEdition(edition), [edition])
  if (loaded.state === 'loading') return <Waiting text={t('pages:front.loading')} />
  if (loaded.state === 'failed' || !loaded.value)
    return <Missing text={t('pages:editionGone.title')} advice={t('pages:editionGone.advice')} />
  return <Page session={loaded.value} />
}

function Page({ session }: { readonly session: PlaySession }) {
  const app = useApp()
  const translator = useTranslator()
  const { t } = translator
  const { set } = session
  const said = useSaid(set)
  const state = session.state.value
  const result = editionResult(said.set, state)
  const page = useRef<HTMLElement>(null)
  const rackSet = app.rack.value.find((entry) => entry.id === set.id)?.set ?? null
  const onRack = rackSet !== null
  // The set on the rack may be a newer one, without some of the questions.
  const playable = isUnfinished(state)
    ? []
    : result.corrections.filter((missed) => rackSet?.questions.some(({ id }) => id === missed))

  // Before it is seen: the press is to roll it out.
  useLayoutEffect(() => {
    const { finishedAt } = state
    if (finishedAt !== null && app.now() - finishedAt < freshFor)
      app.stage({ type: 'press', from: page.current })
  }, [])
  const hasDesks = state.teams.length > 0

  async function again(): Promise<void> {
    const options = hasDesks
      ? { mode: state.mode, teams: state.teams, size: result.of, proof: state.proof }
      : {}
    app.navigate({ scene: 'Play', edition: await app.startEdition(set.id, options) })
  }

  async function correct(): Promise<void> {
    const options = { mode: 'corrections', proof: state.proof, questions: playable } as const
    app.navigate({ scene: 'Play', edition: await app.startEdition(set.id, options) })
  }

  return (
    <div class={`screen${hasDesks ? ' large-type' : ''}`}>
      <TopBar edition={state} />
      <main ref={page} class="front sheet">
        <header class="front-head">
          <p class="front-name">{t('pages:front.name')}</p>
          <p class="muted">
            <bdi lang={set.language}>{set.title}</bdi>
            {' · '}
            {kicker(result, translator)}
            {' · '}
            {translator.date(state.startedAt)}
          </p>
        </header>
        <h1 class="front-headline" data-autofocus tabIndex={-1}>
          {hasDesks ? winnersHeadline(state, translator) : headline(result, translator)}
        </h1>
        <ModeLine state={state} result={result} />
        {hasDesks && <p class="front-deck">{headline(result, translator)}</p>}
        {isUnfinished(state) && (
          <p class="row">
            {t('pages:front.unfinished')}
            <a class="btn small" href={`#/play/${state.id}`}>
              {t('pages:front.continue')}
            </a>
          </p>
        )}
        {hasDesks && <Standings edition={state} />}
        <Figures figures={figuresOf(state, result, translator)} />
        <div class={columnsClass(result)}>
          <Facts said={said} edition={state} result={result} />
          <Corrections said={said} edition={state} result={result} />
        </div>
        <CalibrationPicture calibration={result.calibration} />
        {state.mode === 'corrections' && state.phase === 'finished' && <DueNext />}
        <div class="row front-buttons">
          {playable.length > 0 && (
            <button type="button" class="btn pri" onClick={() => void correct()}>
              {t('modes:front.corrections')}
            </button>
          )}
          <a class={playable.length > 0 ? 'btn' : 'btn pri'} href={`#/review/${state.id}`}>
            {t('pages:front.review')}
          </a>
          {onRack && (
            <button type="button" class="btn ghost" onClick={() => void again()}>
              {t('pages:front.again')}
            </button>
          )}
          <HandIn session={session} />
          <SavePage session={session} said={said} />
          <button type="button" class="btn ghost" onClick={() => print()}>
            {t('pages:front.print')}
          </button>
          <a class="btn ghost" href="#/rack">
            {t('pages:front.rack')}
          </a>
        </div>
      </main>
    </div>
  )
}

/** Milliseconds from the end of an edition in which its front page comes off the press. */
const freshFor = 4000

interface PartProps {
  readonly said: Said
  readonly edition: EditionState
  readonly result: EditionResult
}

/** Few facts get the narrow column, none at all a line. */
function columnsClass({ facts, corrections }: EditionResult): string {
  if (facts.length === 0) return 'front-columns without-facts'
  return corrections.length > facts.length ? 'front-columns few-facts' : 'front-columns'
}

function Facts({ said, edition, result }: PartProps) {
  const { t } = useTranslator()
  return (
    <section class="front-facts" aria-labelledby="facts">
      <h2 id="facts">{t('pages:front.facts')}</h2>
      {result.facts.length === 0 && <p>{t('pages:front.noFacts')}</p>}
      <ul>
        {result.facts.map(({ question, fact, blocks }) => (
          <li key={question}>
            <span class="front-sign" aria-hidden="true">
              ✓
            </span>
            <p lang={said.langOf(fact)} dir="auto">
              {fact}{' '}
              <Footnote article={said.set.article} blocks={blocks} href={reviewOf(edition.id, question)} />
            </p>
            <DeskMark edition={edition} question={question} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Corrections({ said, edition, result }: PartProps) {
  const translator = useTranslator()
  const { t } = translator
  const missed = correctionsOf(said.set, result, translator)
  return (
    <section class={`front-corrections${missed.length === 0 ? ' none' : ''}`} aria-labelledby="corrections">
      <h2 id="corrections">{t('pages:front.corrections')}</h2>
      {missed.length === 0 && <p>{t('pages:front.noCorrections')}</p>}
      <ul>
        {missed.map(({ question, stem, given, text, blocks }) => (
          <li key={question}>
            <DeskMark edition={edition} question={question} named />
            <p class="correction-stem" lang={said.langOf(stem)} dir="auto">
              {stem}
            </p>
            <p>
              <s>{given}</s>
            </p>
            <p>
              <b>{t('pages:front.says')}</b>
            </p>
            <p lang={said.langOf(text)} dir="auto">
              {text}{' '}
              <Footnote article={said.set.article} blocks={blocks} href={reviewOf(edition.id, question)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where it stands in the story; leads to the question in the review. */
function Footnote({
  article,
  blocks,
  href,
}: {
  readonly article: Article
  readonly blocks: readonly string[]
  readonly href: string
}) {
  const translator = useTranslator()
  return (
    <a class="footnote" href={href} lang={translator.language} dir="auto">
      {blocks.length > 0 ? placesText(article, blocks, translator) : translator.t('pages:rack.review')}
    </a>
  )
}

function reviewOf(edition: string, question: string): string {
  return `#/review/${encodeURIComponent(edition)}/${encodeURIComponent(question)}`
}
