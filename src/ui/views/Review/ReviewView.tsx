import './Review.css'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Span } from '../../../core/model/answer.ts'
import type { Question } from '../../../core/model/set.ts'
import { editionResult, type QuestionResult } from '../../../core/session/result.ts'
import type { PlaySession } from '../../app.ts'
import { HighlightKey } from '../../article/HighlightKey.tsx'
import { StoryPanel, type StoryHandle, type StoryTarget } from '../../article/StoryPanel.tsx'
import { StorySheet } from '../../article/StorySheet.tsx'
import { useApp, useTranslator } from '../context.ts'
import { ContestPanel } from '../Contest/ContestPanel.tsx'
import { useContest } from '../Contest/useContest.ts'
import { Explanation } from '../Explain/Explanation.tsx'
import { explanationHighlights, inRole } from '../Explain/reasons.ts'
import { useKeys } from '../keys.ts'
import { Icon } from '../parts/Icon.tsx'
import { Missing, Waiting } from '../parts/Missing.tsx'
import { TopBar } from '../parts/TopBar.tsx'
import { useLoaded } from '../parts/useLoaded.ts'
import { QuestionsIn } from '../said/QuestionsIn.tsx'
import { useSaid, type LangOf, type Said } from '../said/useSaid.ts'
import { DeskMark } from '../Teams/TeamBadge.tsx'
import { useStoryAccess } from '../Round/PlayLayout.tsx'
import { CopyLink } from './CopyLink.tsx'
import { fits, reviewFilters, type ReviewFilter } from './filter.ts'
import { PrintedReview } from './PrintedReview.tsx'
import { usePrinting } from './usePrinting.ts'

interface ReviewProps {
  readonly edition: string
  /** Null: the first question of the edition. */
  readonly question: string | null
}

/** Every question of an edition: the answer, the right one, why, and the excerpts beside it in the story. */
export function ReviewView({ edition, question }: ReviewProps) {
  const app = useApp()
  const { t } = useTranslator()
  const loaded = useLoaded(() => app.openEdition(edition), [edition])
  if (loaded.state === 'loading') return <Waiting text={t('pages:front.loading')} />
  if (loaded.state === 'failed' || !loaded.value)
    return <Missing text={t('pages:editionGone.title')} advice={t('pages:editionGone.advice')} />
  return <Reviewed session={loaded.value} chosen={question} />
}

function Reviewed({ session, chosen }: { readonly session: PlaySession; readonly chosen: string | null }) {
  const app = useApp()
  const { t } = useTranslator()
  const { set } = session
  const said = useSaid(set)
  const state = session.state.value
  const { results } = editionResult(set, state)
  const [filter, setFilter] = useState<ReviewFilter>('all')
  const { printing, print } = usePrinting()
  const shown = results.filter((result) => fits(filter, result))
  const current =
    results.find(({ question }) => question === chosen) ?? (chosen === null ? shown[0] : undefined)
  const question = said.set.questions.find(({ id }) => id === current?.question)
  const place = shown.findIndex((result) => result === current)

  function show(result: QuestionResult | undefined): void {
    if (result)
      app.navigate({ scene: 'Review', edition: state.id, question: result.question }, { replace: true })
  }
  function step(by: 1 | -1): void {
    show(shown[place < 0 ? 0 : place + by])
  }

  function choose(next: ReviewFilter): void {
    setFilter(next)
    const stays = results.some((result) => result === current && fits(next, result))
    // The focus stays on the filter: what it shows first was not asked for by name.
    if (!stays && chosen !== null) {
      app.navigate({ scene: 'Review', edition: state.id, question: null }, { replace: true })
    }
  }

  // In the story the arrows scroll.
  const stepBy = (by: 1 | -1) => (event: KeyboardEvent) => {
    if (event.key.startsWith('Arrow') && isInStory(event.target)) return false
    step(by)
  }
  useKeys({
    'j ArrowDown': { does: t('pages:review.keys.next'), run: stepBy(1) },
    'k ArrowUp': { does: t('pages:review.keys.previous'), run: stepBy(-1) },
  })

  return (
    <div class="screen review-page">
      <TopBar edition={state} />
      <main class={`review${chosen === null ? '' : ' has-choice'}`}>
        <nav class="review-list sheet" aria-label={t('pages:review.questions')}>
          <div class="review-list-head">
            <h1 data-autofocus tabIndex={-1}>
              {t('pages:review.title')}
            </h1>
            <div class="row">
              <a class="btn ghost small" href={`#/front/${state.id}`}>
                {t('pages:review.frontPage')}
              </a>
              <button type="button" class="btn ghost small" onClick={print}>
                <Icon name="print" />
                {t('stats:print.button')}
              </button>
            </div>
          </div>
          <div class="filters" role="group" aria-label={t('pages:review.filter.name')}>
            {reviewFilters.map((each) => (
              <button
                key={each}
                type="button"
                class="filter"
                aria-pressed={each === filter}
                onClick={() => choose(each)}
              >
                {t(`pages:review.filter.${each}`)}{' '}
                <span class="filter-count">{results.filter((result) => fits(each, result)).length}</span>
              </button>
            ))}
          </div>
          <QuestionsIn set={set} />
          {shown.length === 0 && <p role="status">{t(`pages:review.empty.${filter}`)}</p>}
          <ol class="review-items">
            {shown.map((result) => (
              <li key={result.question}>
                <a
                  href={`#/review/${encodeURIComponent(state.id)}/${encodeURIComponent(result.question)}`}
                  aria-current={result === current ? 'true' : undefined}
                  class={`review-item ${result.status}`}
                >
                  <span class="review-sign" aria-hidden="true">
                    {result.status === 'right' ? '✓' : '✗'}
                  </span>
                  <Stem said={said} question={result.question} />
                  <DeskMark edition={state} question={result.question} named />
                  <span class="sr-only"> – {t(`pages:review.${result.status}`)}</span>
                  {result.contested && <span class="review-flag">{t('contest:flag')}</span>}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        {current && question ? (
          <Detail
            key={current.question}
            session={session}
            langOf={said.langOf}
            question={question}
            result={current}
            number={results.indexOf(current) + 1}
            of={results.length}
            onPrevious={place > 0 ? () => step(-1) : null}
            onNext={place >= 0 && place < shown.length - 1 ? () => step(1) : null}
            focus={chosen !== null}
          />
        ) : (
          chosen !== null && (
            <div class="sheet review-none row">
              <p>{t('pages:review.noQuestion')}</p>
              <a class="btn small" href={`#/review/${encodeURIComponent(state.id)}`}>
                {t('pages:review.backToList')}
              </a>
            </div>
          )
        )}
      </main>
      {printing && (
        <PrintedReview session={session} said={said} results={shown} all={results} filter={filter} />
      )}
    </div>
  )
}

function Stem({ said, question }: { readonly said: Said; readonly question: string }) {
  const prompt = said.set.questions.find(({ id }) => id === question)?.prompt
  return <bdi lang={said.langOf(prompt)}>{prompt}</bdi>
}

function isInStory(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.story') !== null
}

interface DetailProps {
  readonly session: PlaySession
  readonly langOf: LangOf
  readonly question: Question
  readonly result: QuestionResult
  readonly number: number
  readonly of: number
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
  /** Takes the focus to the question: it was asked for. */
  readonly focus: boolean
}

function Detail({ session, langOf, question, result, number, of, onPrevious, onNext, focus }: DetailProps) {
  const { t } = useTranslator()
  const contest = useContest(session, question.id)
  const { set } = session
  const heading = useRef<HTMLHeadingElement>(null)
  const story = useRef<StoryHandle>(null)
  const access = useStoryAccess(heading)
  // Where there is room for one thing only, the list with its heading is away.
  const Heading = access.narrow ? 'h1' : 'h2'
  const explained = useMemo(
    () => explanationHighlights(set.article, question, result.first),
    [set, question, result.first],
  )
  const highlights = useMemo(
    () => [...explained, ...inRole('contest', contest.spans)],
    [explained, contest.spans],
  )
  const first = explained.find(({ role }) => role === 'evidence' || role === 'nearest')
  const [target, setTarget] = useState<StoryTarget | null>(
    first ? { spans: [first.span], still: true } : null,
  )

  useEffect(() => {
    if (!focus) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  function jump(span: Span): void {
    access.enter(() => setTarget({ spans: [span], focus: true }))
  }

  function markAgainst(by: 'keys' | 'pointer'): void {
    access.enter(() => story.current?.focus({ marking: by }))
  }

  useKeys(
    contest.draft
      ? { m: { does: t('play:keys.mark'), run: () => markAgainst('keys') } }
      : { d: { does: t('contest:keys.open'), run: contest.begin } },
  )

  return (
    <>
      <section class="review-detail sheet slip" inert={access.narrow && access.open}>
        <div class="review-steps">
          <a class="btn ghost small to-list" href={`#/review/${session.state.peek().id}`}>
            {t('pages:review.backToList')}
          </a>
          <p class="kick">
            {t('pages:review.number', { number, of })}
            <DeskMark edition={session.state.peek()} question={question.id} named />
          </p>
          <button
            type="button"
            class="btn ghost icon"
            aria-label={t('pages:review.previous')}
            disabled={!onPrevious}
            onClick={() => onPrevious?.()}
          >
            <Icon name="back" />
          </button>
          <button
            type="button"
            class="btn ghost icon"
            aria-label={t('pages:review.next')}
            disabled={!onNext}
            onClick={() => onNext?.()}
          >
            <Icon name="onward" />
          </button>
        </div>
        <Heading class="q q-small" ref={heading} tabIndex={-1} dir="auto" lang={langOf(question.prompt)}>
          {question.prompt}
        </Heading>
        <p class={`verdict-line ${result.status}`}>
          <span aria-hidden="true">{result.status === 'right' ? '✓' : '✗'}</span>{' '}
          {t(
            `play:band.${result.status === 'right' ? 'stands' : result.first.credit > 0 ? 'partly' : 'struck'}`,
          )}
        </p>
        <Explanation
          article={set.article}
          langOf={langOf}
          question={question}
          attempt={result.first}
          headingLevel={access.narrow ? 2 : 3}
          onJump={jump}
        />
        <ul class="review-notes muted">
          {result.second && <li>{t(`pages:review.second.${result.second.correct ? 'right' : 'missed'}`)}</li>}
          {result.first.hintShown && <li>{t('pages:review.hint')}</li>}
          {session.state.peek().mode === 'fromMemory' && (
            <li>
              {result.first.lookBacks
                ? t('modes:memory.review', { count: result.first.lookBacks })
                : t('modes:memory.kept')}
            </li>
          )}
          {result.first.sure !== undefined && (
            <li>{t(result.first.sure ? 'pages:review.sure' : 'pages:review.unsure')}</li>
          )}
        </ul>
        <ContestPanel
          article={set.article}
          contest={contest}
          headingLevel={access.narrow ? 2 : 3}
          onMark={markAgainst}
          onJump={jump}
        />
        <CopyLink edition={session.state.peek().id} question={question.id} />
      </section>
      <StorySheet narrow={access.narrow} open={access.open} onOpen={access.setOpen}>
        <StoryPanel
          article={set.article}
          glossary={set.glossary}
          highlights={highlights}
          scrollTo={target}
          marking={
            contest.draft
              ? {
                  role: 'contest',
                  spans: contest.spans,
                  onChange: (spans) => contest.change({ spans }),
                }
              : undefined
          }
          handle={story}
          onLeave={access.leave}
          footer={
            <>
              <HighlightKey highlights={highlights} />
              {access.narrow && access.open && (
                <div class="story-footer">
                  <button type="button" class="btn" onClick={access.leave}>
                    {t(contest.draft ? 'contest:back' : 'pages:review.backToQuestion')}
                  </button>
                </div>
              )}
            </>
          }
        />
      </StorySheet>
    </>
  )
}
