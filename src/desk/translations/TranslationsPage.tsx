import './translations.css'
import { useComputed, useSignal } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Finding } from '../../core/model/finding.ts'
import type { Question, QuestionSet } from '../../core/model/set.ts'
import { sentenceOf } from '../../i18n/findings.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { useKeys } from '../../ui/views/keys.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { languageName } from '../../ui/views/parts/languageName.ts'
import { useUniqueId } from '../../ui/views/parts/useUniqueId.ts'
import { useDesk, useDraft } from '../context.ts'
import {
  addLanguage,
  canonicalTag,
  directionOfTag,
  fieldsOf,
  progress,
  readField,
  removeLanguage,
  removeStrangers,
  writeField,
  type TranslatableField,
} from './fields.ts'

/** Questions on one page: a set of a thousand would otherwise be ten thousand fields. */
const perPage = 10

/** Offered while a tag is typed; any other can be typed as well. */
const offered =
  'ar bn de en es fa fr hi id it ja ko nl pl ps pt ro ru so sq sw ti tr uk ur vi zh-Hans zh-Hant'

/** The draft's translations beside the original; `at` is the language's tag. */
export function TranslationsPage({ at }: { readonly at: string | null }) {
  const desk = useDesk()
  const draft = useDraft()
  const translator = useTranslator()
  const { t } = translator
  const set = draft.set.value
  const tags = Object.keys(set.translations ?? {})
  const tag = tags.find((each) => each === at) ?? tags[0] ?? null
  const open = (next: string | null) =>
    desk.go({ page: 'draft', draft: draft.id, tab: 'translations', at: next }, { replace: true })

  return (
    <div class="translations">
      <section class="sheet slip" aria-label={t('desk:translations.title')}>
        <p class="muted">{t('desk:translations.about')}</p>
        {tags.length > 0 && (
          <div class="row" role="group" aria-label={t('desk:translations.language')}>
            {tags.map((each) => (
              <button
                key={each}
                type="button"
                class="chip"
                aria-pressed={each === tag}
                onClick={() => open(each)}
              >
                <bdi>{languageName(each, translator)}</bdi>
              </button>
            ))}
          </div>
        )}
        <AddLanguage set={set} onAdded={open} />
      </section>
      {tag === null ? (
        <p class="sheet slip" role="status">
          {t('desk:translations.none')}
        </p>
      ) : (
        <Language key={tag} tag={tag} onRemoved={() => open(null)} />
      )}
    </div>
  )
}

function AddLanguage({ set, onAdded }: { readonly set: QuestionSet; onAdded(tag: string): void }) {
  const { app } = useDesk()
  const draft = useDraft()
  const translator = useTranslator()
  const { t } = translator
  const typed = useSignal('')
  const problem = useSignal<string | null>(null)
  const ids = { input: useUniqueId(), list: useUniqueId(), problem: useUniqueId() }
  const named = useComputed(() => canonicalTag(typed.value))

  function add(event: Event): void {
    event.preventDefault()
    const tag = canonicalTag(typed.value)
    if (tag === null) {
      problem.value = t('desk:translations.wrongTag', { tag: typed.value.trim() })
    } else if (tag === canonicalTag(set.language)) {
      problem.value = t('desk:translations.sameTag', { language: languageName(tag, translator) })
    } else {
      draft.edit({ name: 'desk:translations.edit.add', apply: (before) => addLanguage(before, tag) })
      app.announce(t('desk:translations.added', { language: languageName(tag, translator) }))
      typed.value = ''
      problem.value = null
      onAdded(tag)
      return
    }
    document.getElementById(ids.input)?.focus()
  }

  return (
    <form class="field" onSubmit={add} noValidate>
      <label for={ids.input}>{t('desk:translations.tag')}</label>
      <div class="translations-add">
        <input
          id={ids.input}
          class="input"
          dir="ltr"
          list={ids.list}
          autocomplete="off"
          spellcheck={false}
          maxLength={60}
          value={typed.value}
          aria-invalid={problem.value !== null}
          aria-describedby={ids.problem}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value
            problem.value = null
          }}
        />
        <button type="submit" class="btn small">
          <Icon name="add" />
          {t('desk:translations.add')}
        </button>
      </div>
      <datalist id={ids.list}>
        {offered.split(' ').map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag, translator)}
          </option>
        ))}
      </datalist>
      <p id={ids.problem} class={problem.value ? 'translations-problem' : 'muted'} role="status">
        {problem.value ?? (named.value ? languageName(named.value, translator) : '')}
      </p>
    </form>
  )
}

interface Place {
  readonly id: string
  readonly field: TranslatableField
}

const keyOf = ({ id, field }: Place) => `${id}\n${field.part}\n${field.index ?? ''}`

function Language({ tag, onRemoved }: { readonly tag: string; onRemoved(): void }) {
  const { app } = useDesk()
  const draft = useDraft()
  const translator = useTranslator()
  const { t } = translator
  const set = draft.set.value
  const page = useSignal(0)
  const onlyMissing = useSignal(false)
  const wanted = useRef<Place | null>(null)
  const holder = useRef<HTMLElement>(null)
  const name = useMemo(() => languageName(tag, translator), [tag, translator])
  const { done, of } = progress(set, tag)

  // Taken when the filter is set: what is filled in stays in sight while one types.
  const missing = useMemo(
    () => (onlyMissing.value ? new Set(missingPlaces(set, tag).map(keyOf)) : null),
    [onlyMissing.value, tag],
  )
  const shown = set.questions.flatMap((question, index) => {
    const fields = fieldsOf(question).filter(
      (field) => !missing || missing.has(keyOf({ id: question.id, field })),
    )
    return fields.length > 0 ? [{ question, index, fields }] : []
  })
  const pages = Math.max(1, Math.ceil(shown.length / perPage))
  const current = Math.min(page.value, pages - 1)
  const here = shown.slice(current * perPage, (current + 1) * perPage)
  const findings = draft.findings.value.filter(({ path }) => path[0] === 'translations' && path[1] === tag)
  const loose = findings.filter(
    ({ path }) => path.length < 4 || !set.questions.some((question) => question.id === path[2]),
  )

  useLayoutEffect(() => {
    const place = wanted.current
    if (!place) return
    wanted.current = null
    holder.current?.querySelector<HTMLElement>(`[data-place=${CSS.escape(keyOf(place))}]`)?.focus()
  })

  /** The first missing one after the field that has the focus, or from the start. */
  function toNextMissing(): void {
    const places = missingPlaces(draft.set.peek(), tag)
    const order = placesOf(draft.set.peek()).map(keyOf)
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['place'] : ''
    const from = order.indexOf(focused ?? '')
    const next = places.find((place) => order.indexOf(keyOf(place)) > from) ?? places[0]
    if (!next) {
      app.announce(t('desk:translations.complete'))
      return
    }
    const at = shown.findIndex(
      ({ question, fields }) =>
        question.id === next.id && fields.some((field) => keyOf({ id: next.id, field }) === keyOf(next)),
    )
    if (at < 0) onlyMissing.value = false
    wanted.current = next
    const target = Math.floor(
      (at < 0 ? set.questions.findIndex((question) => question.id === next.id) : at) / perPage,
    )
    if (target === current && at >= 0) {
      wanted.current = null
      holder.current?.querySelector<HTMLElement>(`[data-place=${CSS.escape(keyOf(next))}]`)?.focus()
    } else page.value = target
  }
  useKeys({ n: { does: t('desk:translations.nextMissing'), run: toNextMissing } })

  function turn(by: number): void {
    page.value = current + by
    holder.current?.scrollIntoView({ block: 'start' })
  }

  return (
    <section
      ref={holder}
      class="translations-language"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
        event.preventDefault()
        toNextMissing()
      }}
    >
      <div class="sheet slip">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p role="status">{t('desk:translations.progress', { done, of })}</p>
        <progress
          value={done}
          max={Math.max(1, of)}
          aria-label={t('desk:translations.progress', { done, of })}
        />
        <div class="row">
          <button type="button" class="btn small" aria-keyshortcuts="n Control+Enter" onClick={toNextMissing}>
            {t('desk:translations.nextMissing')}
            <Icon name="onward" />
          </button>
          <button
            type="button"
            class="btn ghost small"
            aria-pressed={onlyMissing.value}
            onClick={() => {
              onlyMissing.value = !onlyMissing.value
              page.value = 0
            }}
          >
            {onlyMissing.value && <Icon name="check" />}
            {t('desk:translations.onlyMissing')}
          </button>
          <button
            type="button"
            class="btn ghost danger small"
            onClick={() => {
              draft.edit({
                name: 'desk:translations.edit.remove',
                apply: (before) => removeLanguage(before, tag),
              })
              app.announce(t('desk:translations.removed', { language: name }))
              onRemoved()
            }}
          >
            <Icon name="trash" />
            {t('desk:translations.remove')}
          </button>
        </div>
        {loose.length > 0 && (
          <>
            <Findings findings={loose} />
            {loose.some(({ code }) => code === 'translationUnknown') && (
              <button
                type="button"
                class="btn small"
                onClick={() =>
                  draft.edit({
                    name: 'desk:translations.edit.strangers',
                    apply: (before) => removeStrangers(before, tag),
                  })
                }
              >
                {t('desk:translations.strangers')}
              </button>
            )}
          </>
        )}
      </div>
      {shown.length === 0 && (
        <p class="sheet slip" role="status">
          {set.questions.length === 0 ? t('desk:translations.noQuestions') : t('desk:translations.complete')}
        </p>
      )}
      {here.map(({ question, index, fields }) => (
        <QuestionCard
          key={question.id}
          tag={tag}
          name={name}
          question={question}
          number={index + 1}
          fields={fields}
          findings={findings.filter(({ path }) => path[2] === question.id)}
        />
      ))}
      {pages > 1 && (
        <nav class="row on-desk translations-pages" aria-label={t('desk:translations.pages')}>
          <button type="button" class="btn ghost small" disabled={current === 0} onClick={() => turn(-1)}>
            <Icon name="back" />
            {t('desk:translations.earlier')}
          </button>
          <span>{t('desk:translations.page', { n: current + 1, of: pages })}</span>
          <button
            type="button"
            class="btn ghost small"
            disabled={current === pages - 1}
            onClick={() => turn(1)}
          >
            {t('desk:translations.later')}
            <Icon name="onward" />
          </button>
        </nav>
      )}
    </section>
  )
}

interface QuestionCardProps {
  readonly tag: string
  /** Of the language, to the reader. */
  readonly name: string
  readonly question: Question
  readonly number: number
  readonly fields: readonly TranslatableField[]
  readonly findings: readonly Finding[]
}

function QuestionCard({ tag, name, question, number, fields, findings }: QuestionCardProps) {
  const { t } = useTranslator()
  const draft = useDraft()
  const set = draft.set.value
  const title = useUniqueId()
  const directions = useMemo(
    () => ({ original: directionOfTag(set.language), own: directionOfTag(tag) }),
    [set.language, tag],
  )
  return (
    <article class="sheet slip" aria-labelledby={title}>
      <h3 id={title}>{t('desk:translations.question', { n: number })}</h3>
      {fields.map((field) => (
        <FieldRow
          key={keyOf({ id: question.id, field })}
          tag={tag}
          name={name}
          directions={directions}
          place={{ id: question.id, field }}
          language={set.language}
          value={readField(set, tag, question.id, field)}
          findings={findings.filter(
            ({ path }) => path[3] === field.part && (path[4] ?? field.index ?? 0) === (field.index ?? 0),
          )}
          onWrite={(text) =>
            draft.edit({
              name: 'desk:translations.edit.write',
              field: `translation ${tag} ${keyOf({ id: question.id, field })}`,
              apply: (before) => writeField(before, tag, question.id, field, text),
            })
          }
        />
      ))}
    </article>
  )
}

interface FieldRowProps {
  readonly tag: string
  readonly name: string
  readonly directions: Readonly<Record<'original' | 'own', 'ltr' | 'rtl'>>
  readonly place: Place
  readonly language: string
  readonly value: string
  readonly findings: readonly Finding[]
  onWrite(text: string): void
}

function FieldRow({ tag, name, directions, place, language, value, findings, onWrite }: FieldRowProps) {
  const { t } = useTranslator()
  const { part, index, original } = place.field
  const ids = { input: useUniqueId(), original: useUniqueId(), note: useUniqueId() }
  const isMissing = value === ''
  const gaps = { expected: gapsIn(original), found: gapsIn(value) }
  const isGapOff = part === 'text' && !isMissing && gaps.expected !== gaps.found
  return (
    <div class={isMissing ? 'translation missing' : 'translation'}>
      <label for={ids.input} class="translation-name">
        {t(`desk:translations.field.${part}`, { n: (index ?? 0) + 1 })}
        <span class="sr-only"> {name}</span>
      </label>
      <p id={ids.original} class="translation-original" lang={language} dir={directions.original}>
        {original}
      </p>
      <div class="field">
        <textarea
          id={ids.input}
          class="input"
          rows={original.length > 90 ? 3 : 1}
          lang={tag}
          dir={directions.own}
          maxLength={5000}
          data-place={keyOf(place)}
          value={value}
          aria-describedby={`${ids.original} ${ids.note}`}
          aria-invalid={findings.length > 0 || isGapOff}
          onInput={({ currentTarget }) => onWrite(currentTarget.value)}
        />
        <div id={ids.note}>
          {isMissing && (
            <p class="translation-missing">
              <Icon name="warning" />
              {t('desk:translations.missing')}
            </p>
          )}
          {isGapOff && <p class="translations-problem">{t('desk:translations.gaps', gaps)}</p>}
          <Findings findings={findings} />
        </div>
      </div>
    </div>
  )
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const translator = useTranslator()
  return (
    <>
      {findings.map((finding) => (
        <p key={finding.path.join('\n')} class="translations-problem" dir="auto">
          {sentenceOf(translator, finding)}
        </p>
      ))}
    </>
  )
}

const gapsIn = (text: string): number => text.split(/_{3,}/).length - 1

function placesOf(set: QuestionSet): readonly Place[] {
  return set.questions.flatMap((question) => fieldsOf(question).map((field) => ({ id: question.id, field })))
}

function missingPlaces(set: QuestionSet, tag: string): readonly Place[] {
  return placesOf(set).filter(({ id, field }) => readField(set, tag, id, field) === '')
}
