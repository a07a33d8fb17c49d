import type { QuestionSet } from '../../../core/model/set.ts'
import { useTranslator } from '../context.ts'
import { Dialog } from '../parts/Dialog.tsx'

export type ClashChoice = 'both' | 'replace' | 'cancel'

interface ClashDialogProps {
  readonly brought: QuestionSet
  /** The title of what has the id now. */
  readonly present: string
  onChoose(choice: ClashChoice): void
}

/** What is to be done where a set comes under the id of another. */
export function ClashDialog({ brought, present, onChoose }: ClashDialogProps) {
  const { t } = useTranslator()
  return (
    <Dialog
      title={t('share:clash.title')}
      onClose={() => onChoose('cancel')}
      actions={
        <>
          <button type="button" class="btn pri small" onClick={() => onChoose('both')}>
            {t('share:clash.both')}
          </button>
          <button type="button" class="btn small" onClick={() => onChoose('replace')}>
            {t('share:clash.replace')}
          </button>
          <button type="button" class="btn ghost small" onClick={() => onChoose('cancel')}>
            {t('share:cancel')}
          </button>
        </>
      }
    >
      <p>{t('share:clash.text', { title: brought.title, present, id: brought.id })}</p>
      <p>{t('share:clash.kept')}</p>
    </Dialog>
  )
}
