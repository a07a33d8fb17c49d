import './Contest.css'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Span } from '../../../core/model/answer.ts'
import type { Article } from '../../../core/model/set.ts'
import { LONGEST_NOTE } from '../../../core/session/contest.ts'
import { useApp, useTranslator } from '../context.ts'
import { Excerpt } from '../Explain/Excerpt.tsx'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { MarkList } from '../Round/MarkList.tsx'
import type { ContestDesk } from './useContest.ts'

interface ContestPanelProps {
  readonly article: Article
  readonly contest: ContestDesk
  readonly headingLevel: 2 | 3
  /** Words are to be marked in the story; by what the button was pressed. */
  readonly onMark: (by: 'keys' | 'pointer') => void
  readonly onJump: (span: Span) => void
  /** Stand in the row with the button that opens the form. */
  readonly children?: ComponentChildren
}

/** “I disagree”: a button, the form behind it, and what was kept. */
export function ContestPanel({
  article,
  contest,
  headingLevel,
  onMark,
  onJump,
  children,
}: ContestPanelProps) {
  const { t } = useTranslator()
  const panel = useRef<HTMLDivElement>(null)
  const { draft, kept, withdrawn } = contest
  const state = draft ? 'writing' : kept ? 'kept' : withdrawn ? 'withdrawn' : 'none'
  const shown = useRef(state)

  useLayoutEffect(() => {
    const before = shown.current
    shown.current = state
    // What was pressed is gone with its state: the focus goes to what came of it.
    const isOwnDoing = before !== state && !(state === 'writing' && contest.isResumed)
    if (isOwnDoing) panel.current?.querySelector<HTMLElement>(focusIn[state])?.focus()
  }, [state])

  return (
    <div ref={panel} class="contest">
      {state === 'writing' && (
        <ContestForm
          article={article}
          contest={contest}
          headingLevel={headingLevel}
          onMark={onMark}
          onJump={onJump}
        />
      )}
      {state === 'kept' && (
        <Kept article={article} contest={contest} headingLevel={headingLevel} onJump={onJump} />
      )}
      {state === 'withdrawn' && (
        <p class="contest-withdrawn">
          {t('contest:withdrawn')}
          <button type="button" class="link contest-undo" onClick={contest.undo}>
            {t('contest:undo')}
          </button>
        </p>
      )}
      <div class="row">
        {children}
        {(state === 'none' || state === 'withdrawn') && (
          <button type="button" class="btn ghost contest-begin" onClick={contest.begin}>
            {t('contest:open')}
          </button>
        )}
      </div>
    </div>
  )
}

const focusIn = {
  writing: '.contest-title',
  kept: '.contest-title',
  withdrawn: '.contest-undo',
  none: '.contest-begin',
} as const

type PartProps = Omit<ContestPanelProps, 'children' | 'onMark'>

function ContestForm({
  article,
  contest,
  headingLevel,
  onMark,
  onJump,
}: PartProps & Pick<ContestPanelProps, 'onMark'>) {
  const app = useApp()
  const { t } = useTranslator()
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const [isRefused, setRefused] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const ids = { title: useUniqueId(), note: useUniqueId(), room: useUniqueId(), refusal: useUniqueId() }
  const { spans, note } = contest.draft ?? { spans: [], note: '' }

  function keep(): void {
    if (contest.keep()) return
    setRefused(true)
    app.announce(t('contest:empty'), 'assertive')
    field.current?.focus()
  }

  return (
    <form
      class="contest-form"
      aria-labelledby={ids.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Heading id={ids.title} class="contest-title" tabIndex={-1}>
        {t('contest:title')}
      </Heading>
      <p>{t('contest:how')}</p>
      <MarkList
        article={article}
        spans={spans}
        asked="contest"
        points={0}
        onBegin={onMark}
        onChange={(next) => {
          setRefused(false)
          contest.change({ spans: next })
        }}
        onShow={onJump}
      />
      <div class="field">
        <label for={ids.note}>{t('contest:note')}</label>
        <textarea
          ref={field}
          id={ids.note}
          class="input"
          dir="auto"
          rows={3}
          maxLength={LONGEST_NOTE}
          value={note}
          aria-describedby={`${ids.room}${isRefused ? ` ${ids.refusal}` : ''}`}
          onInput={(event) => {
            setRefused(false)
            const { value } = event.currentTarget
            contest.change({ note: value })
            if (value.length === LONGEST_NOTE) app.announce(t('contest:full'))
          }}
        />
        <p id={ids.room} class="muted contest-room">
          {t('contest:room', { n: note.length, of: LONGEST_NOTE })}
        </p>
      </div>
      {isRefused && (
        <p class="refusal" id={ids.refusal}>
          <span aria-hidden="true">!</span>
          {t('contest:empty')}
        </p>
      )}
      <p class="muted">{t('contest:where')}</p>
      <div class="row">
        <button type="submit" class="btn small">
          {t('contest:keep')}
        </button>
        <button type="button" class="btn ghost small" onClick={contest.cancel}>
          {t('contest:cancel')}
        </button>
      </div>
    </form>
  )
}

function Kept({ article, contest, headingLevel, onJump }: PartProps) {
  const { t } = useTranslator()
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const title = useUniqueId()
  const { spans, note } = contest.kept ?? { spans: [], note: '' }
  return (
    <section class="contest-kept" aria-labelledby={title}>
      <Heading id={title} class="contest-title" tabIndex={-1}>
        {t('contest:kept')}
      </Heading>
      {spans.map((span) => (
        <Excerpt
          key={`${span.block}-${span.start}`}
          article={article}
          span={span}
          role="contest"
          onJump={onJump}
        />
      ))}
      {note !== '' && (
        <p class="contest-note" dir="auto">
          {note}
        </p>
      )}
      <p class="muted">{t('contest:whereKept')}</p>
      <div class="row">
        <button type="button" class="btn ghost small" onClick={contest.begin}>
          {t('contest:change')}
        </button>
        <button type="button" class="btn ghost small" onClick={contest.withdraw}>
          {t('contest:withdraw')}
        </button>
      </div>
    </section>
  )
}
