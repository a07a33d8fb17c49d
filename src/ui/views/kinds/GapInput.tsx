import { useRef, useState } from 'preact/hooks'
import { directionOfTag } from '../../article/direction.ts'
import { useApp, useTranslator } from '../context.ts'
import { clearGap, fill, filledFrom, nextOpen, valuesOf, type Filled } from './gapState.ts'
import type { InputProps } from './input.ts'
import { useOptionKeys } from './useOptionKeys.ts'
import { useCarried } from './useCarried.ts'

/** A sentence with gaps: filled from a bank of words, or typed. */
export function GapInput(props: InputProps<'gap'>) {
  return props.item.bank === null ? <TypedGaps {...props} /> : <BankGaps {...props} bank={props.item.bank} />
}

function TypedGaps({ item, answer, langOf, labelledBy, onAnswer }: InputProps<'gap'>) {
  const { t } = useTranslator()
  const sentence = useRef<HTMLParagraphElement>(null)
  const count = item.segments.length - 1
  const values = answer?.values ?? Array.from({ length: count }, () => '')

  function change(gap: number, value: string): void {
    const next = values.with(gap, value)
    onAnswer(next.every((each) => each.trim() === '') ? null : { kind: 'gap', values: next })
  }

  function onKeyDown(event: KeyboardEvent, gap: number): void {
    if (event.key !== 'Enter' || event.isComposing) return
    const next = nextOpen(values, gap)
    if (next === gap || values[gap]?.trim() === '') return
    // Enter checks once nothing is open; before that it leads to the next gap.
    event.preventDefault()
    sentence.current?.querySelectorAll('input')[next]?.focus()
  }

  return (
    <div class="gap" role="group" aria-labelledby={labelledBy}>
      <p class="kind-how">{t('play:gap.type')}</p>
      <p
        ref={sentence}
        class="gap-sentence"
        dir="auto"
        lang={langOf(item.segments.find((each) => each.trim()))}
      >
        {item.segments.map((segment, at) => (
          <span key={at}>
            {segment}
            {at < count && (
              <input
                class="gap-input"
                type="text"
                dir="auto"
                lang={langOf()}
                aria-label={t('play:gap.name', { n: at + 1, of: count })}
                value={values[at]}
                size={Math.max(6, Math.min(28, (values[at] ?? '').length + 2))}
                autocomplete="off"
                autocapitalize="off"
                spellcheck={false}
                enterkeyhint={at + 1 < count ? 'next' : 'done'}
                onInput={(event) => change(at, event.currentTarget.value)}
                onKeyDown={(event) => onKeyDown(event, at)}
              />
            )}
          </span>
        ))}
      </p>
    </div>
  )
}

function BankGaps({
  item,
  bank,
  answer,
  langOf,
  labelledBy,
  onAnswer,
}: InputProps<'gap'> & { readonly bank: readonly string[] }) {
  const app = useApp()
  const { t, ordinalLetter } = useTranslator()
  const count = item.segments.length - 1
  const filled: Filled = filledFrom(answer?.values ?? Array.from({ length: count }, () => ''), bank)
  const [current, setCurrent] = useState(() => nextOpen(filled, count - 1))
  const [over, setOver] = useState<number | null>(null)

  function change(next: Filled): void {
    onAnswer(next.every((word) => word === null) ? null : { kind: 'gap', values: valuesOf(next, bank) })
  }

  function put(gap: number, word: number): void {
    const next = fill(filled, gap, word)
    change(next)
    setCurrent(nextOpen(next, gap))
    app.announce(t('play:gap.filled', { n: gap + 1, word: bank[word] ?? '' }))
  }

  function pressGap(gap: number): void {
    const word = filled[gap]
    setCurrent(gap)
    if (word === null || word === undefined) return
    change(clearGap(filled, gap))
    app.announce(t('play:gap.cleared', { n: gap + 1, word: bank[word] ?? '' }))
  }

  useOptionKeys(bank.length, (word) => put(current, word))

  return (
    <div class="gap" role="group" aria-labelledby={labelledBy}>
      <p class="kind-how">{t('play:gap.how')}</p>
      <p class="gap-sentence" dir="auto" lang={langOf(item.segments.find((each) => each.trim()))}>
        {item.segments.map((segment, at) => {
          const word = filled[at] ?? null
          return (
            <span key={at}>
              {segment}
              {at < count && (
                <button
                  type="button"
                  data-gap={at}
                  class={`gap-slot${at === current ? ' is-current' : ''}${word !== null ? ' is-filled' : ''}${over === at ? ' is-over' : ''}`}
                  aria-pressed={at === current}
                  onClick={() => pressGap(at)}
                >
                  <span class="sr-only">{t('play:gap.name', { n: at + 1, of: count })} </span>
                  {word === null ? (
                    <span class="gap-open">
                      <span class="sr-only">{t('play:gap.open')}</span>
                    </span>
                  ) : (
                    <bdi>{bank[word]}</bdi>
                  )}
                </button>
              )}
            </span>
          )
        })}
      </p>
      <div class="bank" role="group" dir={directionOfTag(langOf(bank[0]))} aria-label={t('play:gap.bank')}>
        {bank.map((text, word) => (
          <BankWord
            key={word}
            text={text}
            letter={ordinalLetter(word)}
            lang={langOf(text)}
            isUsed={filled.includes(word)}
            onPress={() => put(current, word)}
            onOver={setOver}
            onDrop={(gap) => put(gap, word)}
          />
        ))}
      </div>
    </div>
  )
}

interface BankWordProps {
  readonly text: string
  readonly letter: string
  readonly lang: string
  readonly isUsed: boolean
  readonly onPress: () => void
  readonly onOver: (gap: number | null) => void
  readonly onDrop: (gap: number) => void
}

function BankWord({ text, letter, lang, isUsed, onPress, onOver, onDrop }: BankWordProps) {
  const { t } = useTranslator()
  const { handlers, style } = useCarried({
    zone: '[data-gap]',
    onOver: (zone) => onOver(zone ? Number(zone.getAttribute('data-gap')) : null),
    onDrop: (zone) => onDrop(Number(zone.getAttribute('data-gap'))),
  })
  return (
    <button
      type="button"
      class={`chip-word${isUsed ? ' is-used' : ''}${style ? ' is-carried' : ''}`}
      onClick={onPress}
      style={style}
      {...handlers}
    >
      <span class="grip" aria-hidden="true" />
      <kbd aria-hidden="true">{letter}</kbd>
      <bdi lang={lang}>{text}</bdi>
      {isUsed && <span class="sr-only"> {t('play:gap.used')}</span>}
    </button>
  )
}
