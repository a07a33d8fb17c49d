import { isSilent, toggledSound } from '../../settings.ts'
import { useApp, useTranslator } from '../context.ts'
import { Icon } from './Icon.tsx'

/** Sound off and on again by one press; pressed while it is off. */
export function MuteButton() {
  const app = useApp()
  const { t } = useTranslator()
  const silent = isSilent(app.settings.value)
  return (
    <button
      type="button"
      class="chip mute"
      aria-pressed={silent}
      title={t('sound:mute')}
      onClick={() => {
        app.settings.value = toggledSound(app.settings.peek())
      }}
    >
      <Icon name={silent ? 'soundOff' : 'sound'} />
      <span class="sr-only">{t('sound:mute')}</span>
    </button>
  )
}
