import './ReadingSettings.css'
import { letterSpacings, lineSpacings, textSizes, type Settings } from '../../settings.ts'
import { useTranslator } from '../context.ts'
import { Select, SettingsPart, Switch } from './SettingsPart.tsx'

interface ReadingSettingsProps {
  readonly now: Settings
  onChange(change: Partial<Settings>): void
}

const letterSpacingNames = ['none', 'little', 'more', 'most'] as const

/** How text is set for reading, with a sample of it. */
export function ReadingSettings({ now, onChange }: ReadingSettingsProps) {
  const { t, percent, language } = useTranslator()
  const isLatin = new Intl.Locale(language).maximize().script === 'Latn'
  return (
    <SettingsPart title={t('reading:title')}>
      <Select
        label={t('pages:settings.textSize')}
        value={now.textSize}
        options={textSizes.map((size) => [size, percent(size)] as const)}
        onChange={(textSize) => onChange({ textSize })}
      />
      <Select
        label={t('reading:settings.lineSpacing')}
        value={now.lineSpacing}
        options={lineSpacings.map((spacing) => [spacing, percent(spacing)] as const)}
        onChange={(lineSpacing) => onChange({ lineSpacing })}
      />
      <Select
        label={t('reading:settings.letterSpacing.title')}
        value={now.letterSpacing}
        options={letterSpacings.map(
          (spacing, index) =>
            [spacing, t(`reading:settings.letterSpacing.${letterSpacingNames[index]!}`)] as const,
        )}
        hint={t('reading:settings.letterSpacing.joined')}
        onChange={(letterSpacing) => onChange({ letterSpacing })}
      />
      <Select
        label={t('reading:settings.font.title')}
        value={now.font}
        options={(['standard', 'easy'] as const).map(
          (font) => [font, t(`reading:settings.font.${font}`)] as const,
        )}
        hint={t('reading:settings.font.latin')}
        onChange={(font) => onChange({ font })}
      />
      <Switch label={t('reading:ruler.name')} on={now.ruler} onChange={(ruler) => onChange({ ruler })} />
      <figure class={`sample${now.ruler ? ' sample-ruled' : ''}`}>
        <figcaption class="muted">{t('reading:settings.sample.name')}</figcaption>
        <p>{t('reading:settings.sample.text')}</p>
        {!isLatin && <p lang="en">{t('reading:settings.sample.latin')}</p>}
      </figure>
    </SettingsPart>
  )
}
