import { useTranslator } from '../context.ts'

/** The verdict in ink; its words stand in the heading too. */
export function Stamp({ stands }: { readonly stands: boolean }) {
  const { t } = useTranslator()
  return (
    <div class={`stamp ${stands ? 'stamp-stands' : 'stamp-struck'}`} aria-hidden="true">
      {stands ? (
        <span class="stamp-word" lang="la" dir="ltr">
          STET
        </span>
      ) : (
        <span class="stamp-word">
          {t('play:band.struckWord')}
          <svg viewBox="0 0 200 40" preserveAspectRatio="none" class="stamp-strike">
            <path
              d="M4 26C40 10 60 34 96 18s66 6 100-10"
              fill="none"
              stroke="currentColor"
              stroke-width="5"
              stroke-linecap="round"
            />
          </svg>
        </span>
      )}
      <small>{stands ? t('play:band.standsWords') : t('play:band.struckWords')}</small>
    </div>
  )
}
