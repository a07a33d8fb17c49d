import { useTranslator } from '../../../ui/views/context.ts'

/** The key is the evidence, which every kind has. */
export function LocateEditor() {
  const { t } = useTranslator()
  return <p class="muted">{t('editor:locate.how')}</p>
}
