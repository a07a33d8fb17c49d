import './questions.css'
import { computed, useComputed, useSignal } from '@preact/signals'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isUnproved } from '../../core/checks/errors/keyWithoutEvidence.ts'
import type { Kind } from '../../core/model/set.ts'
import { useNarrow } from '../../ui/article/narrow.ts'
import type { StoryHandle, StoryTarget } from '../../ui/article/StoryPanel.tsx'
import { StorySheet } from '../../ui/article/StorySheet.tsx'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Dialog } from '../../ui/views/parts/Dialog.tsx'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useDesk, useDraft } from '../context.ts'
import { formatDeskRoute } from '../route.ts'
import type { Path } from './at.ts'
import type { StoryBeside } from './editing.ts'
import { addQuestion, indexOfQuestion } from './edits.ts'
import { AddMenu, KindChoices } from './list/AddMenu.tsx'
import { FindingsPanel } from './list/FindingsPanel.tsx'
import { QuestionList } from './list/QuestionList.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'
import { StoryPane } from './StoryPane.tsx'

/** The questions of a draft: all of them, the one that is open, and the story that proves it. */
export function QuestionsPage({ at }: { readonly at: string | null }) {
  const app = useApp()
  const desk = useDesk()
  const session = useDraft()
  const { t } = useTranslator()
  const narrow = useNarrow()
  const page = useRef<HTMLDivElement>(null)
  const [sheet, setSheet] = useState(false)
  const [listing, setListing] = useState(false)
  const known = useMemo(
    () => computed(() => (at !== null && indexOfQuestion(session.set.value, at) >= 0 ? at : null)),
    [session, at],
  )
  const openId = known.value
  // On an own line each, so that typing, which changes neither, renders nothing here.
  const count = useComputed(() => session.set.value.questions.length).value
  const hasStory = useComputed(() =>
    session.set.value.article.blocks.some(({ kind, text }) => kind === 'paragraph' && text.trim() !== ''),
  ).value
  const { story, wanted, pending } = useStoryBeside(setSheet)

  useLayoutEffect(() => {
    // Only now is the sheet or the editor no longer inert.
    pending.current?.()
    pending.current = null
  }, [sheet])
  useLayoutEffect(() => story.leave(), [at])
  useLayoutEffect(() => {
    const place = wanted.value
    if (place?.question !== openId) return
    focusIn(page.current, place.field)
    wanted.value = null
  }, [wanted.value, openId, count])

  const focusField = useCallback(
    (field: string, question: string | null = openId) => {
      // After what is pressed has gone and its heir has come.
      requestAnimationFrame(() => {
        wanted.value = { field, question }
      })
    },
    [openId],
  )

  const add = (kind: Kind): void => {
    const id = desk.newId()
    session.edit({ name: 'editor:edit.add', apply: addQuestion(kind, id, openId) })
    app.announce(t('editor:said.added', { kind: t(`editor:kind.${kind}.name`) }))
    desk.go({ page: 'draft', draft: session.id, tab: 'questions', at: id })
    focusField('prompt', id)
  }

  if (!hasStory) {
    return (
      <section class="sheet q-empty">
        <h2>{t('editor:title')}</h2>
        <p>{t('editor:empty.noStory')}</p>
        <button
          type="button"
          class="btn pri"
          onClick={() => desk.go({ page: 'draft', draft: session.id, tab: 'story', at: null })}
        >
          <Icon name="story" />
          {t('editor:empty.toStory')}
        </button>
      </section>
    )
  }
  return (
    <div class="questions" ref={page}>
      <div class="q-side" inert={narrow && sheet}>
        <section class="sheet q-nav" aria-label={t('editor:title')}>
          <div class="q-nav-head">
            <AddMenu onAdd={add} />
            <FindingsButton onPress={() => setListing(true)} />
            <ProofLink />
            <SuggestionsLink />
          </div>
          {count > 0 &&
            (narrow && openId !== null ? <NarrowList at={openId} /> : <QuestionList at={openId} />)}
        </section>
      </div>
      <div class="q-main" inert={narrow && sheet}>
        {openId !== null ? (
          <QuestionEditor key={openId} id={openId} story={story} focusField={focusField} />
        ) : (
          <section class="sheet q-empty">
            <h2 tabIndex={-1} data-field="heading">
              {count === 0 ? t('editor:empty.first') : t('editor:title')}
            </h2>
            <p>{count === 0 ? t('editor:empty.kinds') : t('editor:empty.choose')}</p>
            {count === 0 && <SuggestionsLink />}
            {count === 0 && <KindChoices onAdd={add} />}
          </section>
        )}
      </div>
      <StorySheet
        narrow={narrow}
        open={sheet}
        onOpen={(open) => {
          if (!open) story.leave()
          setSheet(open)
        }}
      >
        <StoryPane at={openId} story={story} />
      </StorySheet>
      {listing && (
        <Dialog title={t('editor:findings.title')} size="wide" onClose={() => setListing(false)}>
          <FindingsPanel
            onOpen={(id, field) => {
              setListing(false)
              desk.go({ page: 'draft', draft: session.id, tab: 'questions', at: id })
              focusField(field === '' ? 'heading' : field, id)
            }}
          />
        </Dialog>
      )}
    </div>
  )
}

/** On a phone the list is folded away while a question is open. */
function NarrowList({ at }: { readonly at: string }) {
  const { t } = useTranslator()
  return (
    <details class="q-folded">
      <summary>{t('editor:list.name')}</summary>
      <QuestionList at={at} />
    </details>
  )
}

/** How many findings there are, and the way to all of them. */
function FindingsButton({ onPress }: { readonly onPress: () => void }) {
  const session = useDraft()
  const { t } = useTranslator()
  const errors = useComputed(
    () => session.findings.value.filter(({ severity }) => severity === 'error').length,
  ).value
  const all = useComputed(() => session.findings.value.length).value
  return (
    <button type="button" class="btn ghost small" aria-haspopup="dialog" onClick={onPress}>
      <Icon name={errors > 0 ? 'cross' : all > 0 ? 'warning' : 'check'} />
      {t('editor:findings.button', { count: all })}
    </button>
  )
}

/** The way to the proofs of questions that came without. */
function ProofLink() {
  const session = useDraft()
  const { t } = useTranslator()
  const number = useComputed(() => session.set.value.questions.filter(isUnproved).length).value
  if (number === 0) return null
  return (
    <a
      class="btn ghost small"
      href={formatDeskRoute({ page: 'draft', draft: session.id, tab: 'proof', at: null })}
    >
      {t('exchange:proof.button', { number })}
    </a>
  )
}

/** The way to questions drafted from the story. */
function SuggestionsLink() {
  const session = useDraft()
  const { t } = useTranslator()
  return (
    <a
      class="btn ghost small"
      href={formatDeskRoute({ page: 'draft', draft: session.id, tab: 'suggestions', at: null })}
    >
      {t('suggest:title')}
    </a>
  )
}

/** The field's control; for a part that is no control itself, its first one. */
function focusIn(page: HTMLElement | null, field: string): void {
  const place = page?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  const control = place?.matches('button, [tabindex]')
    ? place
    : place?.querySelector<HTMLElement>('textarea, input, select, button')
  control?.focus()
  ;(place ?? control)?.scrollIntoView({ block: 'nearest' })
}

function useStoryBeside(setSheet: (open: boolean) => void) {
  const picking = useSignal<Path | null>(null)
  const target = useSignal<StoryTarget | null>(null)
  /** What gets the focus as soon as its question is the open one. */
  const wanted = useSignal<{ readonly field: string; readonly question: string | null } | null>(null)
  const handle = useRef<StoryHandle>(null)
  const before = useRef<HTMLElement | null>(null)
  const pending = useRef<(() => void) | null>(null)
  const narrow = useNarrow()
  const isNarrow = useRef(narrow)
  isNarrow.current = narrow
  const story = useMemo((): StoryBeside => {
    const enter = (then: () => void): void => {
      const active = document.activeElement
      if (active instanceof HTMLElement && !active.closest('.story')) before.current = active
      if (!isNarrow.current) {
        requestAnimationFrame(then)
        return
      }
      pending.current = then
      setSheet(true)
    }
    return {
      picking,
      target,
      handle,
      show(span) {
        target.value = { spans: [span] }
        if (isNarrow.current) enter(() => undefined)
      },
      begin(list, by) {
        picking.value = list
        enter(() => handle.current?.focus({ marking: by }))
      },
      leave() {
        const was = picking.peek()
        picking.value = null
        const back = before.current
        before.current = null
        const restore = (): void => {
          if (back?.isConnected) back.focus({ preventScroll: true })
        }
        if (isNarrow.current) {
          pending.current = restore
          setSheet(false)
        } else if (was || back) restore()
      },
    }
  }, [])
  return { story, wanted, pending }
}
