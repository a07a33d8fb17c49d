import { useEffect, useState } from 'preact/hooks'
import { quotePlaces } from '../../core/anchoring/resolve.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { useDraft } from '../context.ts'
import { useHeir } from '../frame/useHeir.ts'
import { formatDeskRoute } from '../route.ts'
import { accept, type Proposal } from './reanchor.ts'
import { keepRefused, keyOf, readRefused } from './refused.ts'

/** Rows that are shown; what is accepted makes room for the next. */
const most = 30

/** Quotations that an edit of the story displaced: where their words stand now, to be accepted or refused. */
export function MovedList({ moved }: { readonly moved: readonly Proposal[] }) {
  const app = useApp()
  const draft = useDraft()
  const { t } = useTranslator()
  /** Null until it is known what was refused before: nothing is proposed twice. */
  const [refused, setRefused] = useState<readonly string[] | null>(null)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const { list, leaving } = useHeir()
  useEffect(() => {
    void readRefused(app.store, draft.id).then(setRefused)
  }, [draft.id])
  // Until the next search, which finds them again where accepting them was undone.
  useEffect(() => setTaken(new Set()), [moved])
  const refuse = (proposal: Proposal): void => {
    leaving()
    const next = [...(refused ?? []), keyOf(proposal)]
    setRefused(next)
    void keepRefused(app.store, draft.id, next)
  }
  const { article, questions } = draft.set.value
  const numbers = new Map(questions.map(({ id }, index) => [id, index + 1]))
  const done = new Set([...(refused ?? []), ...taken])
  const open = moved.filter((proposal) => numbers.has(proposal.question) && !done.has(keyOf(proposal)))
  if (refused === null || open.length === 0) return null
  const found = open.filter(({ quotes }) => quotes.length > 0)
  const take = (proposals: readonly Proposal[]): void => {
    leaving()
    draft.edit({
      name: 'story:edit.anchors',
      apply: (set) =>
        accept(
          set,
          // The story may have been edited since they were worked out.
          proposals.filter(({ quotes }) =>
            quotes.every((quote) => quotePlaces(set.article, quote).length === 1),
          ),
        ),
    })
    setTaken(new Set([...taken, ...proposals.map(keyOf)]))
    app.announce(t('story:moved.accepted', { count: proposals.length }))
  }
  return (
    <section class="sheet story-notice" aria-labelledby="story-moved">
      <div class="story-head">
        <h2 id="story-moved">{t('story:moved.title', { count: open.length })}</h2>
        {found.length > 1 && (
          <button type="button" class="btn small" onClick={() => take(found)}>
            {t('story:moved.all')}
          </button>
        )}
      </div>
      <ul class="story-offers" ref={list}>
        {open.slice(0, most).map((proposal) => (
          <li key={keyOf(proposal)}>
            <div class="story-offer">
              <p class="kick">
                <b>{t('story:moved.question', { number: numbers.get(proposal.question) ?? 0 })}</b>
                {proposal.quotes.length > 0 && <span>{t(`story:moved.${sureness(proposal.sure)}`)}</span>}
              </p>
              <p>
                <span class="muted">{t('story:moved.was')}</span>{' '}
                <del lang={article.language} dir="auto">
                  {proposal.old.exact}
                </del>
              </p>
              {proposal.quotes.length === 0 ? (
                <p class="story-wrong">{t('story:moved.lost')}</p>
              ) : (
                proposal.quotes.map((quote, index) => (
                  <p key={index}>
                    <span class="muted">{t('story:moved.now')}</span>{' '}
                    <ins class="mark" lang={article.language} dir="auto">
                      {quote.exact}
                    </ins>
                  </p>
                ))
              )}
            </div>
            <div class="row">
              {proposal.quotes.length > 0 ? (
                <>
                  <button type="button" class="btn small" onClick={() => take([proposal])}>
                    {t('story:moved.accept')}
                  </button>
                  <button type="button" class="btn ghost small" onClick={() => refuse(proposal)}>
                    {t('story:moved.refuse')}
                  </button>
                </>
              ) : (
                <a
                  class="btn ghost small"
                  href={formatDeskRoute({
                    page: 'draft',
                    draft: draft.id,
                    tab: 'questions',
                    at: proposal.question,
                  })}
                >
                  {t('story:moved.open')}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sureness(sure: number): 'sure' | 'likely' | 'unsure' {
  return sure >= 0.9 ? 'sure' : sure >= 0.72 ? 'likely' : 'unsure'
}
