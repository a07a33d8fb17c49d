import type { Finding } from '../core/model/finding.ts'
import type { Translator } from './translator.ts'

/**
 * What a finding says, in the translator's language. Params whose name ends in `Key` hold the key of a sentence of their own,
 * which takes the finding's other params and fills in the param without `Key`.
 */
export function sentenceOf(
  translator: Translator,
  { code, params }: Pick<Finding, 'code' | 'params'>,
): string {
  const plain = Object.fromEntries(Object.entries(params).filter(([name]) => !name.endsWith('Key')))
  const parts = Object.entries(params)
    .filter(([name]) => name.endsWith('Key'))
    .map(([name, key]) => [name.slice(0, -'Key'.length), translator.t(`findings:${key}`, plain)])
  return translator.t(`findings:${code}`, { ...plain, ...Object.fromEntries(parts) })
}
