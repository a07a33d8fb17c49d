import '../../ui/views/Rack/Rack.css'
import './list.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeskDraft, WholeDraft } from '../../storage/contents.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { useDesk } from '../context.ts'
import { DeskBar } from '../frame/DeskBar.tsx'
import { BringIn } from './BringIn.tsx'
import { addDraft, blankSet } from './drafts.ts'
import { DraftCard } from './DraftCard.tsx'
import { useDrafts } from './useDrafts.ts'

/** All drafts, and the ways to a new one. */
export function ListPage() {
  const desk = useDesk()
  const { t, language } = useTranslator()
  const { state, drafts, errors, reload } = useDrafts()
  const [deleted, setDeleted] = useState<WholeDraft | null>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const named = ({ title }: DeskDraft) => title || t('desk:list.untitled')

  // Deleting takes the button away that had the focus.
  useEffect(() => {
    if (deleted) undo.current?.focus()
  }, [deleted])

  async function remove(draft: DeskDraft): Promise<void> {
    const session = await desk.openDraft(draft.id)
    await session?.close()
    setDeleted(await desk.app.store.deleteDeskDraft(draft.id))
    await reload()
  }

  async function restore(whole: WholeDraft): Promise<void> {
    await desk.app.store.restoreDeskDraft(whole)
    setDeleted(null)
    await reload()
    desk.app.announce(t('desk:list.restored', { title: named(whole.draft) }))
    heading.current?.focus()
  }

  async function start(): Promise<void> {
    const draft = await addDraft(desk, blankSet(desk.newId(), language))
    desk.go({ page: 'draft', draft, tab: 'story', at: null })
  }

  return (
    <div class="desk-screen">
      <DeskBar>
        <a class="link" href="index.html">
          {t('desk:toGame')}
        </a>
      </DeskBar>
      <main class="desk-main desk-list">
        <div class="row desk-list-head on-desk">
          <h1 ref={heading} tabIndex={-1}>
            {t('desk:title')}
          </h1>
          <button type="button" class="btn pri" onClick={() => void start()}>
            {t('desk:list.new')}
          </button>
          <a class="btn ghost" href="#/class">
            {t('desk:list.class')}
          </a>
        </div>
        <section class="desk-drafts" aria-labelledby="desk-drafts">
          <h2 id="desk-drafts" class="on-desk">
            {t('desk:list.drafts')}
          </h2>
          {deleted && (
            <div class="sheet row desk-word" role="status">
              <p>{t('desk:list.deleted', { title: named(deleted.draft) })}</p>
              <button ref={undo} type="button" class="btn small" onClick={() => void restore(deleted)}>
                {t('pages:rack.undo')}
              </button>
            </div>
          )}
          {state === 'loading' && (
            <p class="on-desk" role="status">
              {t('desk:list.loading')}
            </p>
          )}
          {state === 'failed' && (
            <div class="sheet row desk-word" role="alert">
              <p>{t('desk:list.failed')}</p>
              <button type="button" class="btn small" onClick={() => void reload()}>
                {t('pages:rack.retry')}
              </button>
            </div>
          )}
          {state === 'ready' && drafts.length === 0 && <p class="on-desk">{t('desk:list.empty')}</p>}
          <ul class="rack-cards">
            {drafts.map((each) => (
              <DraftCard
                key={each.draft.id}
                {...each}
                errors={errors.get(each.draft.id)}
                onChanged={() => void reload()}
                onDelete={() => void remove(each.draft)}
              />
            ))}
          </ul>
        </section>
        <BringIn onBrought={() => void reload()} />
      </main>
    </div>
  )
}
