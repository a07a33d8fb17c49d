import './modes.css'
import { useTranslator } from '../context.ts'

/** In the story's place while it is closed: a covered galley, and the way to look back. */
export function ClosedStory({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslator()
  return (
    <div class="closed-story">
      <div class="closed-lines" aria-hidden="true" />
      <p>{t('modes:memory.isClosed')}</p>
      <button type="button" class="btn ghost" onClick={onOpen}>
        {t('modes:memory.open')}
      </button>
    </div>
  )
}
