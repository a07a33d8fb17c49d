import { useRef } from 'preact/hooks'
import { directionOfTag } from '../../article/direction.ts'
import { useApp, useTranslator } from '../context.ts'
import { togglePick } from './choiceState.ts'
import type { InputProps } from './input.ts'
import { useOptionKeys } from './useOptionKeys.ts'

/** One option of several, or a stated number of them. */
export function ChoiceInput({ item, answer, langOf, labelledBy, onAnswer }: InputProps<'choice'>) {
  const app = useApp()
  const { t, dir, ordinalLetter } = useTranslator()
  const list = useRef<HTMLDivElement>(null)
  const picked = answer?.options ?? []
  const single = item.pick === 1

  function choose(option: number): void {
    if (single) return onAnswer({ kind: 'choice', options: [option] })
    const next = togglePick(picked, option, item.pick)
    if (next.full) app.announce(t('play:choice.full', { count: item.pick }))
    else onAnswer(next.picked.length > 0 ? { kind: 'choice', options: next.picked } : null)
  }

  useOptionKeys(item.options.length, (at) => {
    list.current?.querySelectorAll('input')[at]?.focus()
    choose(item.options[at]!.index)
  })

  return (
    <div
      ref={list}
      class="opts"
      dir={directionOfTag(langOf(item.options[0]?.text))}
      role={single ? 'radiogroup' : 'group'}
      aria-labelledby={single ? labelledBy : `${labelledBy} pick-${item.id}`}
    >
      {!single && (
        <p class="kind-how" dir={dir} id={`pick-${item.id}`}>
          {t('play:choice.pick', { count: item.pick })}
          <span class="kind-count">{t('play:choice.picked', { n: picked.length, of: item.pick })}</span>
        </p>
      )}
      {item.options.map((option, at) => {
        const checked = picked.includes(option.index)
        return (
          <label key={option.index} class={`opt${checked ? ' opt-picked' : ''}`}>
            <input
              type={single ? 'radio' : 'checkbox'}
              name={`choice-${item.id}`}
              checked={checked}
              onChange={(event) => {
                choose(option.index)
                // A box beyond the number stays empty.
                if (!single)
                  event.currentTarget.checked = togglePick(picked, option.index, item.pick).picked.includes(
                    option.index,
                  )
              }}
            />
            <kbd aria-hidden="true">{ordinalLetter(at)}</kbd>
            <span class="opt-text" dir="auto" lang={langOf(option.text)}>
              {option.text}
            </span>
            <span class={single ? 'opt-dot' : 'opt-box'} aria-hidden="true" />
          </label>
        )
      })}
    </div>
  )
}
