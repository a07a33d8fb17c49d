import { useTranslator } from '../../ui/views/context.ts'
import { DeskBar } from '../frame/DeskBar.tsx'

/** All drafts, and the ways to a new one. */
export function ListPage() {
  const { t } = useTranslator()
  return (
    <div class="desk-screen">
      <DeskBar />
      <main class="desk-main">
        <h1 tabIndex={-1}>{t('desk:title')}</h1>
      </main>
    </div>
  )
}
