import type { QuestionSet } from '../../core/model/set.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { Dialog } from '../../ui/views/parts/Dialog.tsx'
import { useDraft } from '../context.ts'

const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
const policies = ['bonus', 'required', 'off'] as const

/** What is known of the set as a whole. Each change is the draft's at once, and can be undone. */
export function Facts({ onClose }: { onClose(): void }) {
  const draft = useDraft()
  const { t } = useTranslator()
  const set = draft.set.value
  const change = (field: keyof QuestionSet, value: string | undefined) =>
    draft.edit({
      name: field === 'title' ? 'desk:edit.title' : 'desk:edit.facts',
      field: `set.${field}`,
      apply: (before) => (before[field] === value ? before : { ...before, [field]: value }),
    })

  return (
    <Dialog title={t('desk:facts.title')} onClose={onClose}>
      <div class="draft-facts">
        <label class="field">
          {t('desk:facts.name')}
          <input
            class="input"
            dir="auto"
            lang={set.language}
            value={set.title}
            onInput={(event) => change('title', event.currentTarget.value)}
          />
        </label>
        <label class="field">
          {t('desk:facts.language')}
          <input
            class="input"
            dir="ltr"
            aria-describedby="facts-language"
            value={set.language}
            onInput={(event) => change('language', event.currentTarget.value.trim())}
          />
        </label>
        <p id="facts-language" class="muted">
          {t('desk:facts.languageHelp')}
        </p>
        <label class="field">
          {t('desk:facts.level')}
          <select
            class="input"
            value={set.level ?? ''}
            onChange={(event) => change('level', event.currentTarget.value || undefined)}
          >
            <option value="">{t('desk:facts.none')}</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {t('desk:facts.proof')}
          <select
            class="input"
            value={set.proof ?? 'bonus'}
            onChange={(event) => change('proof', event.currentTarget.value)}
          >
            {policies.map((policy) => (
              <option key={policy} value={policy}>
                {t(`desk:facts.${policy}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {t('desk:facts.id')}
          <input
            class="input"
            dir="ltr"
            aria-describedby="facts-id"
            value={set.id}
            onInput={(event) => change('id', event.currentTarget.value.trim())}
          />
        </label>
        <p id="facts-id" class="muted">
          {t('desk:facts.idHelp')}
        </p>
      </div>
    </Dialog>
  )
}
