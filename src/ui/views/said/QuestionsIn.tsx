import './QuestionsIn.css'
import { useMemo } from 'preact/hooks'
import { chosenTranslation, translationsOf } from '../../../core/model/translate.ts'
import type { QuestionSet } from '../../../core/model/set.ts'
import { useApp, useTranslator } from '../context.ts'
import { languageName } from '../parts/languageName.ts'
import { useUniqueId } from '../parts/useUniqueId.ts'

/** Chooses the language of the questions; nothing where the set has them in one only. */
export function QuestionsIn({ set }: { readonly set: QuestionSet }) {
  const app = useApp()
  const translator = useTranslator()
  const { t } = translator
  const id = useUniqueId()
  const tags = useMemo(() => translationsOf(set), [set])
  if (tags.length === 0) return null
  const chosen = chosenTranslation(set, app.settings.value.questionsIn, translator.tag) ?? 'original'
  return (
    <p class="questions-in">
      <label for={id}>{t('play:questionsIn.label')}</label>
      <select
        id={id}
        class="input"
        value={chosen}
        onChange={({ currentTarget }) => {
          app.settings.value = { ...app.settings.peek(), questionsIn: currentTarget.value }
        }}
      >
        <option value="original">
          {t('play:questionsIn.original', { language: languageName(set.language, translator) })}
        </option>
        {tags.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag, translator)}
          </option>
        ))}
      </select>
    </p>
  )
}
