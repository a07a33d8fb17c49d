import './SoundSettings.css'
import { levels, type Settings } from '../../settings.ts'
import { useTranslator } from '../context.ts'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { SettingsPart, Switch } from './SettingsPart.tsx'

interface SoundSettingsProps {
  readonly now: Settings
  onChange(change: Partial<Settings>): void
}

/** How loud effects and room are, and whether there is sound at all. */
export function SoundSettings({ now, onChange }: SoundSettingsProps) {
  const { t } = useTranslator()
  return (
    <SettingsPart title={t('sound:title')}>
      <Switch label={t('sound:muted')} on={now.muted} onChange={(muted) => onChange({ muted })} />
      <Level label={t('sound:effects')} level={now.effects} onChange={(effects) => onChange({ effects })} />
      <Level label={t('sound:room')} level={now.room} onChange={(room) => onChange({ room })} />
    </SettingsPart>
  )
}

type LevelValue = (typeof levels)[number]

interface LevelProps {
  readonly label: string
  readonly level: LevelValue
  onChange(level: LevelValue): void
}

/** A slider over the levels there are. */
function Level({ label, level, onChange }: LevelProps) {
  const { t, percent } = useTranslator()
  const id = useUniqueId()
  const said = level === 0 ? t('sound:off') : percent(level)
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <div class="sound-level">
        <input
          id={id}
          type="range"
          min={0}
          max={levels.length - 1}
          step={1}
          value={levels.indexOf(level)}
          aria-valuetext={said}
          onInput={(event) => {
            const chosen = levels[event.currentTarget.valueAsNumber]
            if (chosen !== undefined) onChange(chosen)
          }}
        />
        <output for={id} aria-hidden="true">
          {said}
        </output>
      </div>
    </div>
  )
}
