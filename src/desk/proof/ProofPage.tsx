import './proof.css'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { paragraphNumber, textOf } from '../../core/model/article.ts'
import type { Span } from '../../core/model/answer.ts'
import type { Question } from '../../core/model/set.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { useDesk, useDraft } from '../context.ts'
import { formatDeskRoute } from '../route.ts'
import { attach, candidates, keyOf, unproved } from './candidates.ts'
import { Shown } from '../../ui/views/parts/Shown.tsx'

/** Sentences offered for a question; as many as there are keys to press. */
const offered = 4
/** Questions on the page at once. */
const pageful = 15

/** Questions that came without proof, each with the sentences of the story that may prove it: one press attaches. */
export function ProofPage() {
  const app = useApp()
  const desk = useDesk()
  const draft = useDraft()
  const { t } = useTranslator()
  const set = draft.set.value
  const [most, setMost] = useState(pageful)
  const list = useRef<HTMLOListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  /** Place on the list whose question gets the focus once the page is drawn anew. */
  const next = useRef<number | null>(null)
  const open = useMemo(() => unproved(set), [set])
  const hasStory = set.article.blocks.some(({ text }) => text.trim() !== '')
  const questionsAt = (at: string | null) =>
    formatDeskRoute({ page: 'draft', draft: draft.id, tab: 'questions', at })

  useLayoutEffect(() => {
    if (next.current === null) return
    const cards = [...(list.current?.children ?? [])]
    const card = cards[Math.min(next.current, cards.length - 1)]
    next.current = null
    const control = card?.querySelector<HTMLElement>('button, a') ?? heading.current
    control?.focus()
  }, [open])

  function press(question: Question, span: Span, place: number): void {
    next.current = place
    draft.edit({ name: 'exchange:proof.edit', apply: attach(question.id, span) })
    const number = unproved(draft.set.peek()).length
    app.announce(number === 0 ? t('exchange:proof.done') : t('exchange:proof.attached', { number }))
  }

  return (
    <section class="sheet proof-page" aria-labelledby="proof-title">
      <h2 id="proof-title" ref={heading} tabIndex={-1}>
        {t('exchange:proof.title')}
      </h2>
      {!hasStory ? (
        <>
          <p>{t('exchange:bring.noStory')}</p>
          <button
            type="button"
            class="btn pri"
            onClick={() => desk.go({ page: 'draft', draft: draft.id, tab: 'story', at: null })}
          >
            {t('exchange:bring.toStory')}
          </button>
        </>
      ) : open.length === 0 ? (
        <p>{t('exchange:proof.done')}</p>
      ) : (
        <>
          <p>{t('exchange:proof.about')}</p>
          <p class="proof-left">{t('exchange:proof.left', { number: open.length })}</p>
          <ol ref={list} class="proof-list">
            {open.slice(0, most).map((question, place) => (
              <Candidates
                key={question.id}
                question={question}
                href={questionsAt(question.id)}
                onPress={(span) => press(question, span, place)}
              />
            ))}
          </ol>
          {open.length > most && (
            <button type="button" class="btn ghost small" onClick={() => setMost(most + pageful)}>
              {t('exchange:proof.more')}
            </button>
          )}
        </>
      )}
      <a class="link" href={questionsAt(null)}>
        {t('exchange:proof.back')}
      </a>
    </section>
  )
}

interface CandidatesProps {
  readonly question: Question
  readonly href: string
  onPress(span: Span): void
}

function Candidates({ question, href, onPress }: CandidatesProps) {
  const translator = useTranslator()
  const { t } = translator
  const set = useDraft().set.value
  const { article } = set
  const spans = useMemo(() => candidates(article, question, offered), [article, question])
  const key = keyOf(question)
  const said = question.prompt.trim() || (question.kind === 'gap' ? question.text : '')
  const answer =
    question.kind === 'verdict' ? t(`play:verdict.${question.answer}.name`) : translator.list(key)
  return (
    <li>
      <div
        class="proof-question"
        role="group"
        aria-label={said}
        onKeyDown={(event) => {
          const span = /^[1-9]$/.test(event.key) ? spans[Number(event.key) - 1] : undefined
          if (!span || event.ctrlKey || event.metaKey || event.altKey) return
          event.preventDefault()
          onPress(span)
        }}
      >
        <p class="proof-prompt" lang={set.language} dir="auto">
          <Shown text={said} />
        </p>
        {answer !== '' && <p class="muted">{t('exchange:proof.answer', { answer })}</p>}
        {spans.length === 0 && <p>{t('exchange:proof.none')}</p>}
        {spans.map((span, index) => {
          const n = paragraphNumber(article, span.block)
          return (
            <button
              key={`${span.block} ${span.start}`}
              type="button"
              class="proof-candidate"
              onClick={() => onPress(span)}
            >
              <kbd>{index + 1}</kbd>
              <span lang={article.language} dir="auto">
                <Shown text={textOf(article, span)} />
              </span>
              {n !== null && <span class="proof-place">{t('play:story.paragraphSign', { n })}</span>}
            </button>
          )
        })}
        <a class="link" href={href}>
          {t('exchange:proof.open')}
        </a>
      </div>
    </li>
  )
}
