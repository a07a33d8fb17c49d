import { useRef } from 'preact/hooks'
import { useTranslator } from '../context.ts'
import type { InputProps } from './input.ts'
import { useOptionKeys } from './useOptionKeys.ts'
import { VerdictIcon } from './VerdictIcon.tsx'

/** Whether the story says the statement, says otherwise, or doesn't say. */
export function VerdictInput({ item, answer, labelledBy, onAnswer }: InputProps<'verdict'>) {
  const { t, ordinalLetter } = useTranslator()
  const list = useRef<HTMLDivElement>(null)

  useOptionKeys(item.verdicts.length, (at) => {
    list.current?.querySelectorAll('input')[at]?.focus()
    onAnswer({ kind: 'verdict', verdict: item.verdicts[at]! })
  })

  return (
    <div ref={list} class="verdicts" role="radiogroup" aria-labelledby={labelledBy}>
      {item.verdicts.map((verdict, at) => (
        <label key={verdict} class={`verdict${answer?.verdict === verdict ? ' opt-picked' : ''}`}>
          <input
            type="radio"
            name={`verdict-${item.id}`}
            checked={answer?.verdict === verdict}
            onChange={() => onAnswer({ kind: 'verdict', verdict })}
          />
          <kbd aria-hidden="true">{ordinalLetter(at)}</kbd>
          <VerdictIcon verdict={verdict} />
          <b>{t(`play:verdict.${verdict}.name`)}</b>
          <small>{t(`play:verdict.${verdict}.means`)}</small>
        </label>
      ))}
    </div>
  )
}
