import { useTranslator } from '../../ui/views/context.ts'
import { Dialog } from '../../ui/views/parts/Dialog.tsx'
import type { OpenDraft } from '../draft/session.ts'

/** Asks which of two tabs' drafts goes on. Nothing is saved before that, and nothing is lost after it. */
export function Conflict({ draft }: { readonly draft: OpenDraft }) {
  const { t, tag } = useTranslator()
  const elsewhere = draft.elsewhere.value
  if (!elsewhere) return null
  const isGone = elsewhere.text === null
  const when = new Intl.DateTimeFormat(tag, { timeStyle: 'medium' }).format(elsewhere.updatedAt)
  return (
    <Dialog
      title={t('desk:conflict.title')}
      actions={
        <>
          <button type="button" class="btn pri" onClick={() => void draft.decide('mine')}>
            {isGone ? t('desk:conflict.again') : t('desk:conflict.mine')}
          </button>
          {!isGone && (
            <button type="button" class="btn" onClick={() => void draft.decide('theirs')}>
              {t('desk:conflict.theirs')}
            </button>
          )}
        </>
      }
    >
      <p>{isGone ? t('desk:conflict.gone') : t('desk:conflict.text', { when })}</p>
    </Dialog>
  )
}
