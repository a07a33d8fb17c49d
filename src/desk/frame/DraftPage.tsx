import { useEffect, useState } from 'preact/hooks'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useLoaded } from '../../ui/views/parts/useLoaded.ts'
import { DraftContext, useDesk } from '../context.ts'
import { playDraft } from '../draft/play.ts'
import type { OpenDraft } from '../draft/session.ts'
import { titleOf } from '../list/drafts.ts'
import { draftTabs, formatDeskRoute, questionPages, type DraftTab } from '../route.ts'
import { Conflict } from './Conflict.tsx'
import { DeskBar } from './DeskBar.tsx'
import { Facts } from './Facts.tsx'
import { Lazy } from './Lazy.tsx'
import { Work } from './Work.tsx'

interface DraftPageProps {
  readonly id: string
  readonly tab: DraftTab
  readonly at: string | null
}

/** A draft: its tabs, what can be undone, how it is saved; and the tab that is open. */
export function DraftPage({ id, tab, at }: DraftPageProps) {
  const desk = useDesk()
  const { t } = useTranslator()
  const session = useLoaded(() => desk.openDraft(id), [id])
  const draft = session.state === 'ready' ? session.value : null
  useEffect(
    () => () => {
      void draft?.flush()
    },
    [draft],
  )
  if (session.state === 'loading') return <Word text={t('desk:loading')} />
  if (!draft) return <Word text={t('desk:gone')} />
  return (
    <DraftContext.Provider value={draft}>
      <div class="desk-screen">
        <DeskBar>
          <UndoAndSaving draft={draft} />
        </DeskBar>
        <main class="desk-main">
          <Head draft={draft} tab={tab} at={at} />
          <Lazy part={tab} at={at} />
        </main>
        <Conflict draft={draft} />
      </div>
    </DraftContext.Provider>
  )
}

interface HeadProps extends Omit<DraftPageProps, 'id'> {
  readonly draft: OpenDraft
}

/** What the draft is called, what is wrong with it, its tabs. */
function Head({ draft, tab, at }: HeadProps) {
  const desk = useDesk()
  const { t } = useTranslator()
  const [facts, setFacts] = useState(false)
  const set = draft.set.value
  const errors = draft.findings.value.filter(({ severity }) => severity === 'error').length
  const advice = draft.findings.value.length - errors

  async function play(): Promise<void> {
    const question = tab === 'questions' ? at : null
    if (!(await playDraft(desk, draft, question))) desk.app.announce(t('desk:play.errors'), 'assertive')
  }

  return (
    <>
      <div class="row draft-head on-desk">
        <h1 tabIndex={-1} lang={set.language} dir="auto">
          {titleOf(set) || t('desk:list.untitled')}
        </h1>
        <button type="button" class="btn ghost small" aria-haspopup="dialog" onClick={() => setFacts(true)}>
          {t('desk:facts.title')}
        </button>
        <button
          type="button"
          class="btn small"
          aria-disabled={errors > 0}
          aria-describedby={errors > 0 ? 'why-not-played' : undefined}
          onClick={() => void play()}
        >
          {t('desk:play.button')}
        </button>
      </div>
      <p class="draft-found on-desk">
        {draft.checking.value && draft.findings.value.length === 0
          ? t('desk:found.checking')
          : errors + advice === 0
            ? t('desk:found.none')
            : [
                ...(errors > 0 ? [t('desk:found.errors', { count: errors })] : []),
                ...(advice > 0 ? [t('desk:found.advice', { count: advice })] : []),
              ].join(' · ')}
        {errors > 0 && <span id="why-not-played"> · {t('desk:play.errors')}</span>}
        <CheckWork draft={draft} />
      </p>
      <nav class="draft-tabs on-desk no-print" aria-label={t('desk:tabs.label')}>
        {draftTabs.map((each) => (
          <a
            key={each}
            href={formatDeskRoute({ page: 'draft', draft: draft.id, tab: each, at: null })}
            aria-current={
              each === (questionPages.some((page) => page === tab) ? 'questions' : tab) ? 'page' : undefined
            }
          >
            {t(`desk:tabs.${each}`)}
          </a>
        ))}
      </nav>
      {facts && <Facts onClose={() => setFacts(false)} />}
    </>
  )
}

/** Apart from the head, which is not to be drawn again for every step of a check. */
function CheckWork({ draft }: { readonly draft: OpenDraft }) {
  const { t } = useTranslator()
  const progress = draft.progress.value
  if (progress === null) return null
  return (
    <Work
      name={t('desk:found.checking')}
      named={draft.findings.value.length > 0}
      progress={progress}
      onStop={() => draft.stopCheck()}
    />
  )
}

function UndoAndSaving({ draft }: { readonly draft: OpenDraft }) {
  const app = useApp()
  const { t } = useTranslator()
  const undoable = draft.undoable.value
  const redoable = draft.redoable.value

  function undo(): void {
    const what = draft.undoable.peek()
    if (!what) return
    draft.undo()
    app.announce(t('desk:undone', { what: t(what) }))
  }
  function redo(): void {
    const what = draft.redoable.peek()
    if (!what) return
    draft.redo()
    app.announce(t('desk:redone', { what: t(what) }))
  }

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      // A dialog's fields, and those that are no part of the draft, undo by themselves.
      if (event.target instanceof Element && event.target.closest('dialog, [data-own-undo]')) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })

  return (
    <div class="row draft-tools">
      <button
        type="button"
        class="chip"
        aria-disabled={undoable === null}
        title={undoable ? t('desk:undo', { what: t(undoable) }) : undefined}
        onClick={undo}
      >
        <Icon name="undo" />
        <span class="sr-only">{undoable ? t('desk:undo', { what: t(undoable) }) : t('desk:undoNone')}</span>
      </button>
      <button
        type="button"
        class="chip"
        aria-disabled={redoable === null}
        title={redoable ? t('desk:redo', { what: t(redoable) }) : undefined}
        onClick={redo}
      >
        <span class="draft-redo">
          <Icon name="undo" />
        </span>
        <span class="sr-only">{redoable ? t('desk:redo', { what: t(redoable) }) : t('desk:redoNone')}</span>
      </button>
      <span class="draft-saving">{t(`desk:saving.${draft.saving.value}`)}</span>
    </div>
  )
}

/** In place of a draft that is being fetched, or isn't there. */
function Word({ text }: { readonly text: string }) {
  return (
    <div class="desk-screen">
      <DeskBar />
      <main class="desk-main">
        <p class="sheet desk-word" role="status">
          {text}
        </p>
      </main>
    </div>
  )
}
