import { useTranslator } from '../views/context.ts'
import type { Marker } from './useMarking.ts'

interface MarkToolsProps {
  readonly marker: Marker
  /** Direction of the story: “earlier” points to where its lines begin. */
  readonly dir: 'ltr' | 'rtl'
}

/** What can be done with the mark under way or picked out; without one, how to make one. */
export function MarkTools({ marker, dir }: MarkToolsProps) {
  const { t } = useTranslator()
  const status = marker.status.value
  const edge = (at: 'start' | 'end', by: 1 | -1) => {
    const label = by < 0 ? t(`play:mark.${at}Earlier`) : t(`play:mark.${at}Later`)
    return (
      <button
        type="button"
        class="tool"
        aria-label={label}
        title={label}
        onClick={() => marker.moveEdge(at, by)}
      >
        <Arrow to={by < 0 ? 'start' : 'end'} />
      </button>
    )
  }
  return (
    <div
      class={`mark-tools${status === 'idle' ? ' is-idle' : ''}${marker.invited.value ? ' is-inviting' : ''}`}
      role="group"
      aria-label={t('play:mark.tools')}
    >
      {status === 'idle' && <p>{marker.byKeys.value ? t('play:story.markingKeys') : t('play:mark.how')}</p>}
      {status === 'drawing' && (
        <>
          <p>{marker.byKeys.value ? t('play:mark.nowLastKeys') : t('play:mark.nowLast')}</p>
          <button type="button" class="tool tool-text" onClick={() => marker.cancel()}>
            {t('play:mark.cancel')}
          </button>
        </>
      )}
      {status === 'chosen' && (
        <>
          <span class="tool-pair" dir={dir}>
            {edge('start', -1)}
            {edge('start', 1)}
          </span>
          <span class="tool-name">{t('play:mark.adjust')}</span>
          <span class="tool-pair" dir={dir}>
            {edge('end', -1)}
            {edge('end', 1)}
          </span>
          <button type="button" class="tool tool-text" onClick={() => marker.remove()}>
            {t('play:mark.remove')}
          </button>
        </>
      )}
    </div>
  )
}

function Arrow({ to }: { readonly to: 'start' | 'end' }) {
  return (
    <svg class={`arrow arrow-${to}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path
        d="M5 12h13M13 6l6 6-6 6"
        fill="none"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
