import './overlays.css'
import { languages } from '../../../i18n/language.ts'
import { defaultSettings, textSizes, type Settings } from '../../settings.ts'
import { useApp, useTranslator } from '../context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { languageNames } from './languageNames.ts'
import { SoundSettings } from './SoundSettings.tsx'
import { YourData } from './YourData.tsx'

/** Every setting, live and kept. */
export function SettingsOverlay() {
  const app = useApp()
  const tr = useTranslator()
  const now = app.settings.value
  const set = (change: Partial<Settings>) => {
    app.settings.value = { ...app.settings.peek(), ...change }
  }
  return (
    <Dialog
      title={tr.t('pages:settings.title')}
      onClose={() => {
        app.overlay.value = null
      }}
    >
      <div class="settings-list">
        <Select
          label={tr.t('pages:settings.language')}
          value={now.language ?? 'auto'}
          options={[
            ['auto', tr.t('pages:settings.auto')],
            ...languages.map((language) => [language, languageNames[language]] as const),
          ]}
          onChange={(value) => set({ language: languages.find((language) => language === value) ?? null })}
        />
        <Select
          label={tr.t('pages:settings.textSize')}
          value={now.textSize}
          options={textSizes.map((size) => [size, tr.percent(size)] as const)}
          onChange={(textSize) => set({ textSize })}
        />
        <Select
          label={tr.t('pages:settings.theme.title')}
          value={now.theme}
          options={(['auto', 'light', 'dark'] as const).map(
            (theme) => [theme, tr.t(`pages:settings.theme.${theme}`)] as const,
          )}
          onChange={(theme) => set({ theme })}
        />
        <Select
          label={tr.t('pages:settings.contrast.title')}
          value={now.contrast}
          options={(['auto', 'more'] as const).map(
            (contrast) => [contrast, tr.t(`pages:settings.contrast.${contrast}`)] as const,
          )}
          onChange={(contrast) => set({ contrast })}
        />
        <Select
          label={tr.t('pages:settings.motion.title')}
          value={now.motion}
          options={(['auto', 'reduce'] as const).map(
            (motion) => [motion, tr.t(`pages:settings.motion.${motion}`)] as const,
          )}
          onChange={(motion) => set({ motion })}
        />
        <Select
          label={tr.t('pages:settings.size.title')}
          value={now.editionSize}
          options={[
            [10, tr.t('pages:settings.size.ten')],
            ['all', tr.t('pages:settings.size.all')],
          ]}
          onChange={(editionSize) => set({ editionSize })}
        />
        <Select
          label={tr.t('pages:settings.proof.title')}
          value={now.proof}
          options={(['set', 'bonus', 'required', 'off'] as const).map(
            (proof) => [proof, tr.t(`pages:settings.proof.${proof}`)] as const,
          )}
          onChange={(proof) => set({ proof })}
        />
        <label class="setting">
          <span>{tr.t('pages:settings.sureness')}</span>
          <input
            type="checkbox"
            class="check-box"
            checked={now.sureness}
            onChange={(event) => set({ sureness: event.currentTarget.checked })}
          />
        </label>
        <label class="setting">
          <span>{tr.t('pages:settings.letterKeys')}</span>
          <input
            type="checkbox"
            class="check-box"
            checked={now.letterKeys}
            onChange={(event) => set({ letterKeys: event.currentTarget.checked })}
          />
        </label>
      </div>
      <p class="muted">{tr.t('pages:settings.nextEdition')}</p>
      <SoundSettings now={now} onChange={set} />
      <div class="row">
        <button
          type="button"
          class="btn ghost small"
          onClick={() => {
            app.settings.value = defaultSettings
          }}
        >
          {tr.t('pages:settings.defaults')}
        </button>
      </div>
      <YourData />
    </Dialog>
  )
}

interface SelectProps<T extends string | number> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  onChange(value: T): void
}

function Select<T extends string | number>({ label, value, options, onChange }: SelectProps<T>) {
  const id = useUniqueId()
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={String(value)}
        onChange={(event) => {
          const chosen = options.find(([option]) => String(option) === event.currentTarget.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={String(option)}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
