import './Round.css'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Answer, Span } from '../../../core/model/answer.ts'
import type { Outcome, PresentedItem } from '../../../core/session/edition.ts'
import { lookBacksIn } from '../../../core/session/result.ts'
import { sayItem } from '../../../core/session/sayItem.ts'
import { present } from '../../../core/session/present.ts'
import { teamOf } from '../../../core/session/teams.ts'
import type { Highlight, PlaySession } from '../../app.ts'
import { StoryPanel, type StoryHandle, type StoryTarget } from '../../article/StoryPanel.tsx'
import { useApp, useTranslator } from '../context.ts'
import { useKeys } from '../keys.ts'
import { ClosedStory } from '../modes/ClosedStory.tsx'
import { DeadlineWatch } from '../modes/DeadlineWatch.tsx'
import { ModeBar } from '../modes/ModeBar.tsx'
import { ReadFirst } from '../modes/ReadFirst.tsx'
import { KindInput } from '../kinds/KindInput.tsx'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { QuestionsIn } from '../said/QuestionsIn.tsx'
import { useSaid, type LangOf } from '../said/useSaid.ts'
import { TurnBanner } from '../Teams/TurnBanner.tsx'
import { MarkList } from './MarkList.tsx'
import { PlayLayout, useStoryAccess } from './PlayLayout.tsx'
import { Sureness } from './Sureness.tsx'
import { useInView } from './useInView.ts'

/** The question on the desk, to be answered and proved; from memory, the story first. */
export function RoundView({ session }: { readonly session: PlaySession }) {
  const { position, phase, id } = session.state.value
  const said = useSaid(session.set)
  const presented = useMemo(() => present(session.set, session.state.peek()), [session, position])
  const item = useMemo(() => {
    const question = said.set.questions.find((each) => each.id === presented.id)
    return question ? sayItem(presented, question) : presented
  }, [said, presented])
  if (phase === 'reading') return <ReadFirst session={session} />
  return <Question key={`${id}-${position}`} session={session} item={item} langOf={said.langOf} />
}

type Refusal = NonNullable<Outcome['refused']> | 'orderUntouched'

interface QuestionProps {
  readonly session: PlaySession
  readonly item: PresentedItem
  readonly langOf: LangOf
}

function Question({ session, item, langOf }: QuestionProps) {
  const app = useApp()
  const translator = useTranslator()
  const { t } = translator
  const { article } = session.set
  const state = session.state.value
  const [isOut, setOut] = useState(false)
  const covered = isOut || (state.clock?.paused ?? false)
  const inView = useInView(session.now, covered)
  // What was just chosen shows at once; the session keeps it in turn.
  const [answer, setAnswer] = useState(state.draft.answer)
  const [proof, setProof] = useState(state.draft.proof)
  const [sure, setSure] = useState(state.draft.sure)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [target, setTarget] = useState<StoryTarget | null>(null)
  const stem = useRef<HTMLHeadingElement>(null)
  const slip = useRef<HTMLFormElement>(null)
  const hint = useRef<HTMLParagraphElement>(null)
  const story = useRef<StoryHandle>(null)
  const closes = state.mode === 'fromMemory'
  const access = useStoryAccess(stem, closes ? countLookBack : undefined)
  const isClosed = closes && !access.open
  const ids = { stem: useUniqueId(), refusal: useUniqueId() }
  const hintShown = item.hint !== undefined && state.draft.hintShown
  const locates = item.kind === 'locate'
  const marksAsked = locates || item.proof !== 'off'
  const spans = locates ? (answer?.kind === 'locate' ? answer.spans : noSpans) : proof

  const team = teamOf(state, state.position)
  const desk = team === null ? undefined : state.teams[team]

  useEffect(() => {
    // What had the focus was hidden under the menu, and could not get it back.
    if (!covered && document.activeElement === document.body) stem.current?.focus({ preventScroll: true })
  }, [covered])

  useEffect(() => {
    stem.current?.focus({ preventScroll: true })
    scrollTo({ top: 0, behavior: 'instant' })
    if (desk !== undefined) app.announce(t('teams:turn', { name: desk }))
    app.stage({ type: 'questionIn', from: slip.current })
  }, [])

  function change(next: Answer | null): void {
    setAnswer(next)
    setRefusal(null)
    // Where words are marked, the story says so itself.
    if (!locates) app.stage({ type: 'chosen', from: pressedControl(slip.current) })
    void session.dispatch({ type: 'answer', answer: next })
  }

  function mark(next: readonly Span[]): void {
    if (locates) return change(next.length > 0 ? { kind: 'locate', spans: next } : null)
    setProof(next)
    setRefusal(null)
    void session.dispatch({ type: 'mark', spans: next })
  }

  function refuse(reason: Refusal): void {
    setRefusal(reason)
    app.announce(refusalText(reason), 'assertive')
    if (reason === 'orderUntouched') return
    const wanted = reason === 'proofMissing' || locates ? '.mark-begin' : answerControl
    slip.current?.querySelector<HTMLElement>(wanted)?.focus()
  }

  function refusalText(reason: Refusal): string {
    if (reason === 'orderUntouched' || reason === 'proofMissing' || reason === 'notNow') {
      return t(`play:refused.${reason}`)
    }
    return t(`play:refused.${reason}.${item.kind}`)
  }

  async function check(): Promise<void> {
    if (item.kind === 'order' && answer === null) {
      // Leaving the events as they lie is an answer too, but not one to be given by a stray Enter.
      change({ kind: 'order', order: item.events.map((event) => event.index) })
      return refuse('orderUntouched')
    }
    const at = session.now()
    const { refused } = await session.dispatch({ type: 'check', at, elapsed: inView(at) })
    if (refused && refused !== 'notNow') refuse(refused)
  }

  async function showHint(): Promise<void> {
    if (item.hint === undefined || hintShown) return
    await session.dispatch({ type: 'hint' })
    hint.current?.focus()
  }

  function countLookBack(): void {
    void session.dispatch({ type: 'lookBack' })
    app.announce(t('modes:memory.opened', { count: lookBacksIn(session.state.peek()) + 1 }))
  }

  function openStory(): void {
    access.enter(() => story.current?.focus())
  }

  function beginMarking(by: 'keys' | 'pointer'): void {
    access.enter(() => story.current?.focus({ marking: by }))
  }

  function toggleStory(): void {
    const inStory = document.activeElement?.closest('.story, .story-sheet') instanceof Element
    if (inStory || (access.narrow && access.open)) access.leave()
    else openStory()
  }

  useKeys({
    Enter: { does: t('play:keys.check'), run: () => void check() },
    t: { does: t(closes ? 'modes:memory.key' : 'play:keys.story'), run: toggleStory },
    ...(marksAsked && { m: { does: t('play:keys.mark'), run: () => beginMarking('keys') } }),
    ...(item.hint !== undefined &&
      !hintShown && { h: { does: t('play:keys.hint'), run: () => void showHint() } }),
  })

  const briefKeys = [
    ...(lettered.has(item.kind) && !(item.kind === 'gap' && item.bank === null)
      ? (['letters'] as const)
      : []),
    ...(marksAsked ? (['mark'] as const) : []),
    ...(item.hint !== undefined && !hintShown ? (['hint'] as const) : []),
    ...(['check', 'story', 'help'] as const),
  ]
  const highlights = useMemo(() => spans.map((span): Highlight => ({ span, role: 'proof' })), [spans])

  return (
    <>
      <PlayLayout
        edition={state}
        mode={<ModeBar session={session} />}
        covered={covered}
        access={access}
        closed={
          closes ? { cover: <ClosedStory onOpen={openStory} />, opener: t('modes:memory.open') } : undefined
        }
        story={
          <StoryPanel
            article={article}
            glossary={session.set.glossary}
            highlights={highlights}
            scrollTo={target}
            marking={marksAsked ? { spans, onChange: mark } : undefined}
            handle={story}
            onLeave={access.leave}
            footer={
              (access.narrow || closes) && access.open ? (
                <div class="story-footer">
                  <button type="button" class="btn" onClick={access.leave}>
                    {t(closes ? 'play:story.close' : 'play:story.backToQuestion')}
                  </button>
                </div>
              ) : undefined
            }
          />
        }
      >
        <form
          ref={slip}
          class="slip sheet round"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void check()
          }}
        >
          <span class="clip" aria-hidden="true" />
          {team !== null && desk !== undefined && <TurnBanner team={team} name={desk} />}
          <p class="kick">
            <b>{item.topic ? t(`play:topic.${item.topic}`) : t(`play:process.${item.process}`)}</b>
            {item.returning ? (
              <span>{t('play:round.returning')}</span>
            ) : (
              <span>{t('play:round.points', { count: item.answerPoints })}</span>
            )}
          </p>
          <div>
            {(item.kind === 'verdict' || locates) && <p class="ask">{t(`play:ask.${item.kind}`)}</p>}
            <h1 class="q" id={ids.stem} ref={stem} tabIndex={-1} dir="auto" lang={langOf(item.prompt)}>
              {item.prompt}
            </h1>
          </div>
          {hintShown && (
            <p ref={hint} class="hint" tabIndex={-1}>
              <b>{t('play:round.hint')}</b> <bdi lang={langOf(item.hint)}>{item.hint}</bdi>
            </p>
          )}
          <KindInput item={item} answer={answer} langOf={langOf} labelledBy={ids.stem} onAnswer={change} />
          {marksAsked && (
            <MarkList
              article={article}
              spans={spans}
              asked={locates ? 'answer' : item.proof === 'required' ? 'required' : 'bonus'}
              points={item.proofPoints}
              begin={isClosed ? t('modes:memory.mark') : undefined}
              onBegin={beginMarking}
              onChange={mark}
              onShow={(span) => {
                setTarget({ spans: [span], focus: true })
                if (access.narrow || isClosed) access.enter(() => undefined)
              }}
            />
          )}
          {app.settings.value.sureness && (
            <Sureness
              sure={sure}
              onSure={(next) => {
                setSure(next)
                void session.dispatch({ type: 'sure', sure: next })
              }}
            />
          )}
          <div class="round-end">
            <div class="row">
              <button type="submit" class="btn pri" aria-describedby={refusal ? ids.refusal : undefined}>
                {t('play:round.check')}
              </button>
              {item.hint !== undefined && !hintShown && (
                <button type="button" class="btn ghost" onClick={() => void showHint()}>
                  {t('play:round.showHint')}
                </button>
              )}
            </div>
            {refusal && (
              <p class="refusal" id={ids.refusal}>
                <span aria-hidden="true">!</span>
                {refusalText(refusal)}
              </p>
            )}
          </div>
          <QuestionsIn set={session.set} />
          {app.settings.value.letterKeys && (
            <p class="keys-line muted" aria-hidden="true">
              {t('play:keys.line')} {briefKeys.map((key) => t(`play:keys.brief.${key}`)).join(' · ')}
            </p>
          )}
        </form>
      </PlayLayout>
      {state.mode === 'deadline' && <DeadlineWatch session={session} onOut={setOut} />}
    </>
  )
}

/** What the player has just pressed or typed into: the whole option where it is one; else the slip. */
function pressedControl(slip: HTMLElement | null): Element | null {
  const { activeElement } = document
  if (!activeElement || !slip?.contains(activeElement)) return slip
  return activeElement.closest('label') ?? activeElement
}

/** Kinds in which a letter chooses. */
const lettered = new Set<PresentedItem['kind']>(['choice', 'verdict', 'match', 'gap'])
const noSpans: readonly Span[] = []
const answerControl =
  '.opts input, .verdicts input, .match-row.is-current .match-item, .order-grip, .gap-slot.is-current, .gap-input, .short-input'
