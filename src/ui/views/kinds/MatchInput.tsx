import { useRef, useState } from 'preact/hooks'
import { directionOfTag } from '../../article/direction.ts'
import { useApp, useTranslator } from '../context.ts'
import type { InputProps } from './input.ts'
import { nextUntied, tie, untied, type Ties } from './matchState.ts'
import { useOptionKeys } from './useOptionKeys.ts'
import { useCarried } from './useCarried.ts'

/**
 * Ties each item to a target. One item is picked out at a time; a press on a target ties it and picks out the next. A target
 * can also be dragged onto an item, or called by its letter.
 */
export function MatchInput({ item, answer, langOf, labelledBy, onAnswer }: InputProps<'match'>) {
  const app = useApp()
  const { t, ordinalLetter } = useTranslator()
  const lang = langOf()
  const ties = answer?.targets ?? untied(item.items.length)
  const shown = item.items.map((each) => each.index)
  const [current, setCurrent] = useState(() => nextUntied(ties, shown, shown.at(-1)!))
  const [over, setOver] = useState<number | null>(null)
  const rows = useRef<HTMLUListElement>(null)
  const textOf = (target: number): string => item.targets.find((each) => each.index === target)?.text ?? ''
  const itemText = (pair: number): string => item.items.find((each) => each.index === pair)?.text ?? ''
  const letterOf = (target: number): string =>
    ordinalLetter(item.targets.findIndex((each) => each.index === target))

  function change(next: Ties): void {
    onAnswer(next.every((target) => target === null) ? null : { kind: 'match', targets: next })
  }

  function tieTo(pair: number, target: number): void {
    const next = tie(ties, pair, target)
    change(next)
    setCurrent(nextUntied(next, shown, pair))
    app.announce(t('play:match.tied', { item: itemText(pair), target: textOf(target) }))
  }

  function pick(pair: number): void {
    setCurrent(pair)
    rows.current?.querySelector<HTMLElement>(`[data-pair="${pair}"] .match-item`)?.focus()
  }

  useOptionKeys(item.targets.length, (at) => tieTo(current, item.targets[at]!.index))

  function onRowKey(event: KeyboardEvent, pair: number): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) {
      const next = shown[shown.indexOf(pair) + by]
      if (next !== undefined) pick(next)
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      change(tie(ties, pair, null))
    } else {
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div class="match" role="group" aria-labelledby={labelledBy}>
      <p class="kind-how">{t('play:match.how')}</p>
      <ul ref={rows} class="match-items" dir={directionOfTag(lang)}>
        {item.items.map(({ index: pair, text }) => {
          const target = ties[pair] ?? null
          const isCurrent = pair === current
          return (
            <li
              key={pair}
              data-pair={pair}
              class={`match-row${isCurrent ? ' is-current' : ''}${target !== null ? ' is-tied' : ''}${over === pair ? ' is-over' : ''}`}
            >
              <button
                type="button"
                class="match-item"
                aria-pressed={isCurrent}
                onClick={() => setCurrent(pair)}
                onKeyDown={(event) => onRowKey(event, pair)}
              >
                <span class="match-text" dir="auto" lang={lang}>
                  {text}
                </span>
                <span class="match-thread" aria-hidden="true" />
                {target === null ? (
                  <span class="match-slot">{isCurrent ? t('play:match.choose') : t('play:match.open')}</span>
                ) : (
                  <span class="match-slot match-slot-tied">
                    <span class="sr-only">{t('play:match.isTiedTo')}</span>
                    <kbd aria-hidden="true">{letterOf(target)}</kbd>
                    <bdi lang={lang}>{textOf(target)}</bdi>
                  </span>
                )}
              </button>
              {target !== null && (
                <button
                  type="button"
                  class="tool match-untie"
                  aria-label={t('play:match.untie', { item: text, target: textOf(target) })}
                  onClick={() => {
                    change(tie(ties, pair, null))
                    pick(pair)
                    app.announce(t('play:match.untied', { item: text }))
                  }}
                >
                  <span aria-hidden="true">✕</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <div class="bank" role="group" dir={directionOfTag(lang)} aria-label={t('play:match.targets')}>
        {item.targets.map(({ index, text }, at) => (
          <Target
            key={index}
            text={text}
            letter={ordinalLetter(at)}
            lang={lang}
            isUsed={ties.includes(index)}
            isTied={ties[current] === index}
            onPress={() => tieTo(current, index)}
            onOver={setOver}
            onDrop={(pair) => tieTo(pair, index)}
          />
        ))}
      </div>
    </div>
  )
}

interface TargetProps {
  readonly text: string
  readonly letter: string
  readonly lang: string
  readonly isUsed: boolean
  readonly isTied: boolean
  readonly onPress: () => void
  readonly onOver: (pair: number | null) => void
  readonly onDrop: (pair: number) => void
}

function Target({ text, letter, lang, isUsed, isTied, onPress, onOver, onDrop }: TargetProps) {
  const { handlers, style } = useCarried({
    zone: '[data-pair]',
    onOver: (zone) => onOver(zone ? Number(zone.getAttribute('data-pair')) : null),
    onDrop: (zone) => onDrop(Number(zone.getAttribute('data-pair'))),
  })
  return (
    <button
      type="button"
      class={`chip-word${isUsed ? ' is-used' : ''}${style ? ' is-carried' : ''}`}
      aria-pressed={isTied}
      onClick={onPress}
      style={style}
      {...handlers}
    >
      <span class="grip" aria-hidden="true" />
      <kbd aria-hidden="true">{letter}</kbd>
      <bdi lang={lang}>{text}</bdi>
    </button>
  )
}
