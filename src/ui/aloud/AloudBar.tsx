import './AloudBar.css'
import { speeds } from '../settings.ts'
import { useApp, useTranslator } from '../views/context.ts'
import { Icon } from '../views/parts/Icon.tsx'
import type { Aloud } from './useAloud.ts'

/** Begins, halts and ends reading aloud; speed and, where there are several, the voice. */
export function AloudBar({ aloud }: { readonly aloud: Aloud }) {
  const app = useApp()
  const { t, percent } = useTranslator()
  const { status } = aloud.reading.value
  const voices = aloud.voices.value
  const speaks = status === 'speaking'
  return (
    <div class="aloud" role="group" aria-label={t('reading:aloud.name')}>
      <button type="button" class="tool tool-text aloud-play" onClick={aloud.toggle}>
        <Icon name={speaks ? 'pause' : 'listen'} />
        {t(`reading:aloud.${speaks ? 'pause' : status === 'paused' ? 'resume' : 'play'}`)}
      </button>
      <button
        type="button"
        class="tool"
        aria-label={t('reading:aloud.stop')}
        title={t('reading:aloud.stop')}
        aria-disabled={status === 'stopped'}
        onClick={aloud.stop}
      >
        <Icon name="stop" />
      </button>
      <select
        class="input aloud-speed"
        aria-label={t('reading:aloud.speed')}
        value={String(app.settings.value.speed)}
        onChange={(event) => {
          const speed = speeds.find((each) => String(each) === event.currentTarget.value)
          if (speed) aloud.setSpeed(speed)
        }}
      >
        {speeds.map((speed) => (
          <option key={speed} value={String(speed)}>
            {percent(speed)}
          </option>
        ))}
      </select>
      {voices.length > 1 && (
        <select
          class="input aloud-voice"
          aria-label={t('reading:aloud.voice')}
          value={aloud.voice.value?.id}
          onChange={(event) => aloud.setVoice(event.currentTarget.value)}
        >
          {voices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
