import './suggestions.css'
import type { ReadonlySignal } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Kind } from '../../core/model/set.ts'
import type { Suggestion } from '../../derive/items/suggestion.ts'
import { storyLanguages } from '../../derive/text/language.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { languageName } from '../../ui/views/parts/languageName.ts'
import { useDesk, useDraft } from '../context.ts'
import { Work } from '../frame/Work.tsx'
import { formatDeskRoute } from '../route.ts'
import { accept, byKind, byPlace, chosen, isSure, type Shown } from './choose.ts'
import { SuggestionCard } from './SuggestionCard.tsx'
import type { Suggested } from './suggestWork.ts'
import { useRejected } from './useRejected.ts'
import { useSuggestions } from './useSuggestions.ts'

/** Questions drafted from the story, for a choice: none is in the set before it was accepted. */
export function SuggestionsPage() {
  const desk = useDesk()
  const draft = useDraft()
  const { t } = useTranslator()
  const { article } = draft.set.value
  const { found, progress, stop, again } = useSuggestions(article)
  const { rejected, put } = useRejected(draft.id)
  const heading = useRef<HTMLHeadingElement>(null)
  const hasStory = article.blocks.some(({ text }) => text.trim() !== '')
  const hrefTo = (tab: 'story' | 'questions') =>
    formatDeskRoute({ page: 'draft', draft: draft.id, tab, at: null })
  return (
    <section class="sheet sg-page" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title" ref={heading} tabIndex={-1}>
        {t('suggest:title')}
      </h2>
      {!hasStory ? (
        <>
          <p>{t('editor:empty.noStory')}</p>
          <button
            type="button"
            class="btn pri"
            onClick={() => desk.go({ page: 'draft', draft: draft.id, tab: 'story', at: null })}
          >
            <Icon name="story" />
            {t('editor:empty.toStory')}
          </button>
        </>
      ) : found === 'stopped' ? (
        <div class="row" role="status">
          <p>{t('suggest:stopped')}</p>
          <button type="button" class="btn small" onClick={again}>
            {t('suggest:again')}
          </button>
        </div>
      ) : found === 'looking' || rejected === null ? (
        <Looking progress={progress} onStop={stop} />
      ) : (
        <>
          <About found={found} />
          {found.list.length > 0 && (
            <Choice
              list={found.list}
              language={found.language ?? article.language}
              rejected={rejected}
              put={put}
              toHeading={() => heading.current?.focus()}
            />
          )}
        </>
      )}
      <nav class="sg-ways" aria-label={t('suggest:ways')}>
        <a class="link" href={hrefTo('questions')}>
          {t('exchange:proof.back')}
        </a>
        <a class="link" href={hrefTo('story')}>
          {t('editor:empty.toStory')}
        </a>
      </nav>
    </section>
  )
}

interface LookingProps {
  readonly progress: ReadonlySignal<number | null>
  onStop(): void
}

function Looking({ progress, onStop }: LookingProps) {
  const { t } = useTranslator()
  return (
    <div role="status">
      <p>{t('suggest:looking')}</p>
      <Work name={t('suggest:looking')} named={false} progress={progress.value ?? 0} onStop={onStop} />
    </div>
  )
}

/** What is to be done here, or why there is nothing to do. */
function About({ found: { language, list } }: { readonly found: Suggested }) {
  const translator = useTranslator()
  const { t } = translator
  const { article } = useDraft().set.value
  if (language === null) {
    const known = storyLanguages.map((each) => languageName(each, translator))
    return (
      <p>
        {t('suggest:unsupported', {
          language: languageName(article.language, translator),
          known: translator.list(known),
        })}
      </p>
    )
  }
  return (
    <>
      <p>{list.length > 0 ? t('suggest:about') : t('suggest:nothing')}</p>
      {language !== 'en' && <p>{t('suggest:partly', { language: languageName(language, translator) })}</p>}
    </>
  )
}

/** Suggestions on the page at once. */
const pageful = 20

interface ChoiceProps {
  readonly list: readonly Suggestion[]
  readonly language: string
  readonly rejected: ReadonlySet<string>
  put(id: string, isRejected: boolean): void
  toHeading(): void
}

function Choice({ list, language, rejected, put, toHeading }: ChoiceProps) {
  const app = useApp()
  const desk = useDesk()
  const draft = useDraft()
  const { t } = useTranslator()
  const set = draft.set.value
  const [shown, setShown] = useState<Shown>('all')
  const [kind, setKind] = useState<Kind | null>(null)
  const [order, setOrder] = useState<'kind' | 'place'>('kind')
  const [most, setMost] = useState(pageful)
  const cards = useRef<HTMLDivElement>(null)
  /** Place of the card that gets the focus once the page is drawn anew. */
  const next = useRef<number | null>(null)
  const here = useMemo(() => chosen(list, set, rejected, { shown, kind }), [list, set, rejected, shown, kind])
  const open = chosen(list, set, rejected, { shown: 'all', kind: null })
  const surest = shown === 'rejected' ? [] : here.filter(isSure)
  const kinds = [...new Set(list.map(({ question }) => question.kind))]
  const groups = (order === 'kind' ? byKind(here) : byPlace(here, set.article)).map((group) => ({
    ...group,
    name: nameOf(group.key),
  }))

  useLayoutEffect(() => {
    if (next.current === null) return
    const all = [...(cards.current?.querySelectorAll<HTMLElement>('.sg-card') ?? [])]
    const button = all[Math.min(next.current, all.length - 1)]?.querySelector('button')
    next.current = null
    if (button) button.focus()
    else toHeading()
  }, [here])

  function nameOf(key: Kind | number | null): string {
    if (key === null) return t('suggest:elsewhere')
    return typeof key === 'number' ? t('play:story.paragraphSign', { n: key }) : t(`editor:kind.${key}.name`)
  }

  /** Places of the cards as they are drawn, group by group. */
  const drawn = groups.flatMap((group) => group.list).slice(0, most)
  const placeOf = (suggestion: Suggestion) => drawn.indexOf(suggestion)

  function take(suggestion: Suggestion, edit: boolean): void {
    const { id } = suggestion.question
    draft.edit({ name: 'suggest:edited.accept', apply: accept([suggestion]) })
    if (rejected.has(id)) put(id, false)
    if (edit) {
      desk.go({ page: 'draft', draft: draft.id, tab: 'questions', at: id })
      return
    }
    next.current = placeOf(suggestion)
    app.announce(t('suggest:saidAccepted', { n: draft.set.peek().questions.length, left: open.length - 1 }))
  }

  function reject(suggestion: Suggestion): void {
    const { id } = suggestion.question
    const isBack = rejected.has(id)
    next.current = placeOf(suggestion)
    put(id, !isBack)
    app.announce(isBack ? t('suggest:saidBack') : t('suggest:saidRejected', { left: open.length - 1 }))
  }

  function takeSure(): void {
    next.current = 0
    draft.edit({ name: 'suggest:edited.acceptAll', apply: accept(surest) })
    app.announce(t('suggest:saidAll', { count: surest.length }))
  }

  let left = most
  return (
    <>
      <div class="sg-filters">
        <label class="field">
          {t('suggest:filter.shown')}
          <select
            class="input"
            value={shown}
            onChange={(event) => setShown(event.currentTarget.value as Shown)}
          >
            <option value="all">{t('suggest:filter.all')}</option>
            <option value="sure">{t('suggest:filter.sure')}</option>
            <option value="rejected">{t('suggest:filter.rejected')}</option>
          </select>
        </label>
        <label class="field">
          {t('editor:field.kind')}
          <select
            class="input"
            value={kind ?? ''}
            onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? null)}
          >
            <option value="">{t('suggest:filter.anyKind')}</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`editor:kind.${each}.name`)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {t('suggest:filter.by')}
          <select
            class="input"
            value={order}
            onChange={(event) => setOrder(event.currentTarget.value === 'place' ? 'place' : 'kind')}
          >
            <option value="kind">{t('suggest:filter.byKind')}</option>
            <option value="place">{t('suggest:filter.byPlace')}</option>
          </select>
        </label>
      </div>
      <div class="sg-all">
        <p class="sg-count">{t('suggest:count', { count: here.length })}</p>
        {surest.length > 0 && (
          <button type="button" class="btn small" onClick={takeSure}>
            <Icon name="check" />
            {t('suggest:acceptAll', { count: surest.length })}
          </button>
        )}
      </div>
      {here.length === 0 && (
        <p class="sg-none">{open.length === 0 ? t('suggest:done') : t('suggest:noneHere')}</p>
      )}
      <div ref={cards} class="sg-groups">
        {groups.map(({ key, name, list: members }) => {
          const part = members.slice(0, Math.max(0, left))
          left -= part.length
          if (part.length === 0) return null
          return (
            <section key={key} class="sg-group" aria-label={name}>
              <h3>{name}</h3>
              {part.map((suggestion) => (
                <SuggestionCard
                  key={suggestion.question.id}
                  suggestion={suggestion}
                  language={language}
                  rejected={shown === 'rejected'}
                  onAccept={() => take(suggestion, false)}
                  onEdit={() => take(suggestion, true)}
                  onReject={() => reject(suggestion)}
                />
              ))}
            </section>
          )
        })}
      </div>
      {here.length > most && (
        <button type="button" class="btn ghost small" onClick={() => setMost(most + pageful)}>
          {t('suggest:more')}
        </button>
      )}
    </>
  )
}
