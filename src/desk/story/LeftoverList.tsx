import { useState } from 'preact/hooks'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { useDraft } from '../context.ts'
import { useHeir } from '../frame/useHeir.ts'
import { removeBlocks, withArticle } from './blocks.ts'
import type { Leftover } from './leftovers.ts'

/** Lines that look like the web page's own: each can be removed or kept, or all removed. Nothing goes unasked. */
export function LeftoverList({ leftovers }: { readonly leftovers: readonly Leftover[] }) {
  const app = useApp()
  const draft = useDraft()
  const { t } = useTranslator()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const { list, leaving } = useHeir()
  const { article } = draft.set.value
  const texts = new Map(article.blocks.map(({ id, text }) => [id, text]))
  const open = leftovers.filter(({ block }) => texts.has(block) && !kept.has(block))
  if (open.length === 0) return null
  const remove = (ids: readonly string[]): void => {
    leaving()
    draft.edit({
      name: 'story:edit.leftovers',
      apply: (set) => withArticle(set, removeBlocks(set.article, new Set(ids))),
    })
    app.announce(t('story:leftovers.removed', { count: ids.length }))
  }
  return (
    <section class="sheet story-notice" aria-labelledby="story-leftovers">
      <div class="story-head">
        <h2 id="story-leftovers">{t('story:leftovers.title', { count: open.length })}</h2>
        {open.length > 1 && (
          <button type="button" class="btn small" onClick={() => remove(open.map(({ block }) => block))}>
            {t('story:leftovers.all')}
          </button>
        )}
      </div>
      <ul class="story-offers" ref={list}>
        {open.map(({ block, reason }) => (
          <li key={block}>
            <div class="story-offer">
              <p lang={article.language} dir="auto">
                {texts.get(block)}
              </p>
              <p class="muted">{t(`story:leftovers.reason.${reason}`)}</p>
            </div>
            <div class="row">
              <button type="button" class="btn small" onClick={() => remove([block])}>
                {t('story:leftovers.remove')}
              </button>
              <button
                type="button"
                class="btn ghost small"
                onClick={() => {
                  leaving()
                  setKept(new Set([...kept, block]))
                }}
              >
                {t('story:leftovers.keep')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
