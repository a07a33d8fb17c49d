import { useTranslator } from '../context.ts'
import { useKeys } from '../keys.ts'
import { optionOfKey } from './shortcuts.ts'

/** Letters and figures for `count` options, from 0; listed in Help as one line. */
export function useOptionKeys(count: number, choose: (option: number) => void): void {
  const { t, ordinalLetter } = useTranslator()
  useKeys(
    (event) => {
      const option = optionOfKey(event, count, ordinalLetter)
      if (option === null) return false
      choose(option)
      return true
    },
    count === 0
      ? []
      : [{ keys: [`${ordinalLetter(0)}–${ordinalLetter(count - 1)}`], does: t('pages:help.keys.choose') }],
  )
}
