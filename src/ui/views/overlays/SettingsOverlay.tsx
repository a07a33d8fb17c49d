import './overlays.css'
import { useSignal } from '@preact/signals'
import { languages } from '../../../i18n/language.ts'
import { defaultSettings, type Settings } from '../../settings.ts'
import { useApp, useTranslator } from '../context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { languageNames } from './languageNames.ts'
import { SoundSettings } from './SoundSettings.tsx'
import { OfflineSettings } from './OfflineSettings.tsx'
import { ReadingSettings } from './ReadingSettings.tsx'
import { Select, SettingsPart, Switch } from './SettingsPart.tsx'
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
      <SettingsPart title={tr.t('reading:settings.look')}>
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
      </SettingsPart>
      <ReadingSettings now={now} onChange={set} />
      <SettingsPart title={tr.t('reading:settings.play')}>
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
        <p class="muted">{tr.t('pages:settings.nextEdition')}</p>
        <Switch
          label={tr.t('pages:settings.sureness')}
          on={now.sureness}
          onChange={(sureness) => set({ sureness })}
        />
        <Switch
          label={tr.t('pages:settings.letterKeys')}
          on={now.letterKeys}
          onChange={(letterKeys) => set({ letterKeys })}
        />
      </SettingsPart>
      <SoundSettings now={now} onChange={set} />
      {app.offline.value && <OfflineSettings offline={app.offline.value} />}
      <Defaults />
      <YourData />
    </Dialog>
  )
}

/** Puts every setting back. The same button takes that back, until another setting is changed. */
function Defaults() {
  const app = useApp()
  const tr = useTranslator()
  const before = useSignal<Settings | null>(null)
  const isUndo = before.value !== null && app.settings.value === defaultSettings
  const press = () => {
    const earlier = before.peek()
    before.value = isUndo ? null : app.settings.peek()
    app.settings.value = isUndo && earlier ? earlier : defaultSettings
  }
  return (
    <div class="row settings-defaults">
      <button type="button" class="btn ghost small" onClick={press}>
        {isUndo ? tr.t('reading:settings.undoDefaults') : tr.t('pages:settings.defaults')}
      </button>
      <p aria-live="polite">{isUndo ? tr.t('reading:settings.areDefaults') : ''}</p>
    </div>
  )
}
