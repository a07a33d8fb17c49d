import { useState } from 'preact/hooks'
import type { Suggestion } from '../../derive/items/suggestion.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useUniqueId } from '../../ui/views/parts/useUniqueId.ts'
import { KindIcon } from '../questions/kinds/KindIcon.tsx'
import { Answers } from './Answers.tsx'
import { isSure } from './choose.ts'
import { Proof } from './Proof.tsx'
import { Shown } from '../../ui/views/parts/Shown.tsx'

interface SuggestionCardProps {
  readonly suggestion: Suggestion
  /** Of what the question says. */
  readonly language: string
  readonly rejected: boolean
  onAccept(): void
  onEdit(): void
  onReject(): void
}

/** A question as it would stand in the set, with its proof, and what is to become of it. */
export function SuggestionCard({
  suggestion,
  language,
  rejected,
  onAccept,
  onEdit,
  onReject,
}: SuggestionCardProps) {
  const { t } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  const why = useUniqueId()
  const { question } = suggestion
  const actions = [onAccept, onEdit, onReject, () => setOpen(!isOpen)]
  return (
    <div
      class="sg-card"
      role="group"
      aria-label={question.prompt}
      onKeyDown={(event) => {
        const action = /^[1-4]$/.test(event.key) ? actions[Number(event.key) - 1] : undefined
        if (!action || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        action()
      }}
    >
      <p class="sg-meta">
        <KindIcon kind={question.kind} />
        <span>{t(`editor:kind.${question.kind}.name`)}</span>
        <span class={isSure(suggestion) ? 'sg-sure' : 'sg-unsure'}>
          {isSure(suggestion) ? t('suggest:sure') : t('suggest:unsure')}
        </span>
      </p>
      <p class="sg-prompt" lang={language} dir="auto">
        <Shown text={question.prompt} />
      </p>
      <Answers question={question} language={language} />
      <Proof question={question} language={language} />
      <div class="sg-actions">
        <button type="button" class="btn small" onClick={onAccept}>
          <kbd>1</kbd> {t('suggest:accept')}
        </button>
        <button type="button" class="btn ghost small" onClick={onEdit}>
          <kbd>2</kbd> {t('suggest:edit')}
        </button>
        <button type="button" class="btn ghost small" onClick={onReject}>
          <kbd>3</kbd> {rejected ? t('suggest:back') : t('suggest:reject')}
        </button>
        <button
          type="button"
          class="btn ghost small"
          aria-expanded={isOpen}
          aria-controls={why}
          onClick={() => setOpen(!isOpen)}
        >
          <kbd>4</kbd> {t('suggest:why')}
        </button>
      </div>
      <div id={why} class="sg-why" hidden={!isOpen}>
        {isOpen && <Reason suggestion={suggestion} language={language} />}
      </div>
    </div>
  )
}

/** By which rule the question was made, on what it rests, and how sure that is. */
function Reason({ suggestion, language }: Pick<SuggestionCardProps, 'suggestion' | 'language'>) {
  const { question, rule, quoteRule, confidence } = suggestion
  const { t, percent } = useTranslator()
  return (
    <>
      <p>{t(`suggest:rule.${rule}`)}</p>
      {quoteRule !== null && quoteRule !== 'none' && <p>{t(`suggest:said.${quoteRule}`)}</p>}
      <p lang={language} dir="auto">
        {question.explanation}
      </p>
      <p class="sg-confidence">
        <Icon name={confidence >= 0.9 ? 'check' : 'warning'} />
        {t('suggest:confidence', { percent: percent(confidence) })}
      </p>
    </>
  )
}
