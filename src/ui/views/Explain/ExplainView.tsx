import './Explain.css'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Span } from '../../../core/model/answer.ts'
import { present } from '../../../core/session/present.ts'
import { teamOf, teamScores } from '../../../core/session/teams.ts'
import type { PlaySession } from '../../app.ts'
import { HighlightKey } from '../../article/HighlightKey.tsx'
import { StoryPanel, type StoryHandle, type StoryTarget } from '../../article/StoryPanel.tsx'
import { useApp, useTranslator } from '../context.ts'
import { ContestPanel } from '../Contest/ContestPanel.tsx'
import { useContest } from '../Contest/useContest.ts'
import { useKeys } from '../keys.ts'
import { ModeBar } from '../modes/ModeBar.tsx'
import { PlayLayout, useStoryAccess } from '../Round/PlayLayout.tsx'
import { QuestionsIn } from '../said/QuestionsIn.tsx'
import { useSaid } from '../said/useSaid.ts'
import { DeskMark, TeamBadge } from '../Teams/TeamBadge.tsx'
import { Explanation } from './Explanation.tsx'
import { explanationHighlights, inRole } from './reasons.ts'
import { Stamp } from './Stamp.tsx'

/** The verdict on the answer just checked, and why the text says so. */
export function ExplainView({ session }: { readonly session: PlaySession }) {
  const app = useApp()
  const { t } = useTranslator()
  const { set } = session
  // What was checked stays on the slip until the next question is there.
  const [state] = useState(() => session.state.peek())
  const attempt = state.attempts.at(-1)
  if (!attempt) throw new RangeError(`Nothing was checked in edition ${state.id}`)
  const said = useSaid(set)
  const question = said.set.questions.find(({ id }) => id === attempt.question)
  if (!question) throw new RangeError(`Set ${set.id} has no question ${attempt.question}`)
  const item = useMemo(() => present(set, state), [set, state])
  const contest = useContest(session, question.id)
  const explained = useMemo(() => explanationHighlights(set.article, question, attempt), [])
  const highlights = useMemo(
    () => [...explained, ...inRole('contest', contest.spans)],
    [explained, contest.spans],
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const slip = useRef<HTMLDivElement>(null)
  const story = useRef<StoryHandle>(null)
  const leaving = useRef(false)
  const access = useStoryAccess(heading)
  const first = explained.find(({ role }) => role === 'evidence' || role === 'nearest')
  const [target, setTarget] = useState<StoryTarget | null>(
    first ? { spans: [first.span], still: true } : null,
  )
  const firstAttempt = attempt.attempt === 1
  const returns = state.queue.some(
    (slot, index) => index > state.position && slot.question === attempt.question && slot.attempt === 2,
  )
  const isLast = state.position + 1 >= state.queue.length
  const desk = teamScores(state)[teamOf(state, state.position) ?? -1]
  const following = isLast ? null : teamOf(state, state.position + 1)
  const verdict = attempt.correct ? 'stands' : attempt.credit > 0 ? 'partly' : 'struck'

  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0, behavior: 'instant' })
    const firsts = state.attempts.filter((each) => each.attempt === 1)
    const tray = firsts.filter((each) => each.correct).length
    if (attempt.correct) app.stage({ type: 'stands', from: slip.current, tray, run: state.run })
    else app.stage({ type: 'struck', from: slip.current, spike: firsts.length - tray })
    const said = [
      t(`play:band.${verdict}`),
      ...(firstAttempt ? [t('play:explain.points', { count: attempt.answerPoints })] : []),
      ...(attempt.proofResult && firstAttempt
        ? [t('play:proofSaid.points', { count: attempt.proofPoints })]
        : []),
      desk
        ? t('teams:score', { name: desk.name, count: desk.points })
        : t('play:explain.score', { count: state.points }),
    ]
    app.announce(`${said.join('. ')}.`)
  }, [])

  async function next(): Promise<void> {
    if (leaving.current) return
    leaving.current = true
    contest.keepOnLeaving()
    const outcome = await session.dispatch({ type: 'next', at: session.now() })
    leaving.current = outcome.refused === undefined
  }

  function jump(span: Span): void {
    access.enter(() => setTarget({ spans: [span], focus: true }))
  }

  function markAgainst(by: 'keys' | 'pointer'): void {
    access.enter(() => story.current?.focus({ marking: by }))
  }

  function toggleStory(): void {
    const inStory = document.activeElement?.closest('.story, .story-sheet') instanceof Element
    if (inStory || (access.narrow && access.open)) access.leave()
    else access.enter(() => story.current?.focus())
  }

  useKeys({
    'Enter n': {
      does: t('play:keys.next'),
      run: (event) => {
        // The Enter that checked may still be held down.
        if (event.repeat) return false
        void next()
        return true
      },
    },
    t: { does: t('play:keys.story'), run: toggleStory },
    ...(contest.draft
      ? { m: { does: t('play:keys.mark'), run: () => markAgainst('keys') } }
      : { d: { does: t('contest:keys.open'), run: contest.begin } }),
  })

  return (
    <PlayLayout
      edition={state}
      mode={<ModeBar session={session} />}
      access={access}
      story={
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
                    {t(contest.draft ? 'contest:back' : 'play:story.backToAnswer')}
                  </button>
                </div>
              )}
            </>
          }
        />
      }
    >
      <div ref={slip} class="slip sheet explain">
        <div class={`band band-${verdict}`}>
          <div class="band-words">
            <h1 ref={heading} tabIndex={-1}>
              <span class="band-sign" aria-hidden="true">
                {attempt.correct ? '✓' : '✗'}
              </span>
              {t(`play:band.${verdict}`)}
            </h1>
            <p class="kick">
              <DeskMark edition={state} question={question.id} named />
              <b>
                {question.topic ? t(`play:topic.${question.topic}`) : t(`play:process.${question.process}`)}
              </b>
              {firstAttempt ? (
                <span>{t('play:explain.points', { count: attempt.answerPoints })}</span>
              ) : (
                <span>{t('play:explain.secondTime')}</span>
              )}
              {attempt.proofResult && firstAttempt && (
                <span>{t('play:explain.proofPoints', { count: attempt.proofPoints })}</span>
              )}
            </p>
          </div>
          <Stamp stands={attempt.correct} />
        </div>
        <p class="q q-small" dir="auto" lang={said.langOf(question.prompt)}>
          {question.prompt}
        </p>
        <Explanation
          article={set.article}
          langOf={said.langOf}
          question={question}
          attempt={attempt}
          item={item}
          headingLevel={2}
          onJump={jump}
        />
        <QuestionsIn set={set} />
        {returns && (
          <p class="returns">{desk ? t('teams:returns', { name: desk.name }) : t('play:explain.returns')}</p>
        )}
        <ContestPanel
          article={set.article}
          contest={contest}
          headingLevel={2}
          onMark={markAgainst}
          onJump={jump}
        >
          <button type="button" class="btn" onClick={() => void next()}>
            {following !== null && <TeamBadge team={following} />}
            {following !== null
              ? t('teams:next', { name: state.teams[following] ?? '' })
              : t(isLast ? 'play:explain.toFrontPage' : 'play:explain.next')}
          </button>
        </ContestPanel>
      </div>
    </PlayLayout>
  )
}
