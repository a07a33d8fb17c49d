import './FrontPage.css'
import type { Article, QuestionSet } from '../../../core/model/set.ts'
import { editionResult, type EditionResult } from '../../../core/session/result.ts'
import type { PlaySession } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { isUnfinished } from '../parts/editions.ts'
import { Figures } from '../parts/Figures.tsx'
import { Missing, Waiting } from '../parts/Missing.tsx'
import { TopBar } from '../parts/TopBar.tsx'
import { useLoaded } from '../parts/useLoaded.ts'
import { correctionsOf, figuresOf, headline, kicker, placesText } from './content.ts'
import { CalibrationPicture } from '../charts/CalibrationPicture.tsx'
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
  const state = session.state.value
  const result = editionResult(set, state)
  const onRack = app.rack.value.some((entry) => entry.id === set.id && entry.set !== null)

  async function again(): Promise<void> {
    app.navigate({ scene: 'Play', edition: await app.startEdition(set.id) })
  }

  return (
    <div class="screen">
      <TopBar edition={state} />
      <main class="front sheet">
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
          {headline(result, translator)}
        </h1>
        {isUnfinished(state) && (
          <p class="row">
            {t('pages:front.unfinished')}
            <a class="btn small" href={`#/play/${state.id}`}>
              {t('pages:front.continue')}
            </a>
          </p>
        )}
        <Figures figures={figuresOf(result, translator)} />
        <div class={columnsClass(result)}>
          <Facts set={set} edition={state.id} result={result} />
          <Corrections set={set} edition={state.id} result={result} />
        </div>
        <CalibrationPicture calibration={result.calibration} />
        <div class="row front-buttons">
          <a class="btn pri" href={`#/review/${state.id}`}>
            {t('pages:front.review')}
          </a>
          {onRack && (
            <button type="button" class="btn ghost" onClick={() => void again()}>
              {t('pages:front.again')}
            </button>
          )}
          <SavePage session={session} />
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

interface PartProps {
  readonly set: QuestionSet
  readonly edition: string
  readonly result: EditionResult
}

/** Few facts get the narrow column, none at all a line. */
function columnsClass({ facts, corrections }: EditionResult): string {
  if (facts.length === 0) return 'front-columns without-facts'
  return corrections.length > facts.length ? 'front-columns few-facts' : 'front-columns'
}

function Facts({ set, edition, result }: PartProps) {
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
            <p lang={set.language} dir="auto">
              {fact} <Footnote article={set.article} blocks={blocks} href={reviewOf(edition, question)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Corrections({ set, edition, result }: PartProps) {
  const translator = useTranslator()
  const { t } = translator
  const missed = correctionsOf(set, result, translator)
  return (
    <section class={`front-corrections${missed.length === 0 ? ' none' : ''}`} aria-labelledby="corrections">
      <h2 id="corrections">{t('pages:front.corrections')}</h2>
      {missed.length === 0 && <p>{t('pages:front.noCorrections')}</p>}
      <ul>
        {missed.map(({ question, stem, given, text, blocks }) => (
          <li key={question}>
            <p class="correction-stem" lang={set.language} dir="auto">
              {stem}
            </p>
            <p>
              <s>{given}</s>
            </p>
            <p>
              <b>{t('pages:front.says')}</b>
            </p>
            <p lang={set.language} dir="auto">
              {text} <Footnote article={set.article} blocks={blocks} href={reviewOf(edition, question)} />
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
