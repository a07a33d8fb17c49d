import type { Store } from '../../storage/store.ts'

/** Lays a set's text, however broken, on the Teacher's desk as a draft, and goes there. */
export async function openAtDesk(store: Store, text: string, now: number): Promise<boolean> {
  const [{ readDraft }, { writeSet }] = await Promise.all([
    import('../../formats/stet/draft.ts'),
    import('../../formats/stet/write.ts'),
  ])
  const { set, mended } = readDraft(text)
  if (!set) return false
  const id = [...crypto.getRandomValues(new Uint32Array(2))]
    .map((word) => word.toString(36).padStart(7, '0'))
    .join('')
  const title = set.title.trim() || set.article.title.trim()
  await store.saveDeskDraft({ id, title, text: writeSet(set), updatedAt: now }, null)
  if (mended) await store.keepDeskVersion({ draft: id, text, keptAt: now })
  window.location.assign(`desk.html#/draft/${id}/questions`)
  return true
}
