import { useTranslator } from '../context.ts'
import type { InputProps } from './input.ts'

/** A short answer, typed. */
export function ShortInput({ item, answer, langOf, labelledBy, onAnswer }: InputProps<'short'>) {
  const { t } = useTranslator()
  return (
    <div class="short">
      <p class="kind-how" id={`how-${item.id}`}>
        {item.numeric ? t('play:short.number') : t('play:short.how')}
      </p>
      <input
        class="short-input"
        type="text"
        inputMode={item.numeric ? 'decimal' : 'text'}
        dir="auto"
        lang={langOf()}
        aria-labelledby={labelledBy}
        aria-describedby={`how-${item.id}`}
        value={answer?.text ?? ''}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="done"
        onInput={(event) => {
          const text = event.currentTarget.value
          onAnswer(text.trim() === '' ? null : { kind: 'short', text })
        }}
      />
    </div>
  )
}
