import type { PlacedFinding } from '../../../core/model/finding.ts'
import { sentenceOf } from '../../../i18n/findings.ts'
import { useTranslator } from '../context.ts'

/** What is wrong with a set or could be better, each with its place in the file. */
export function FindingList({ findings }: { readonly findings: readonly PlacedFinding[] }) {
  const translator = useTranslator()
  return (
    <ul class="findings">
      {findings.map((finding, index) => (
        <li key={index} class={finding.severity}>
          <span class="finding-place">
            {translator.t('pages:rack.line', { line: finding.line, column: finding.column })}
          </span>{' '}
          {sentenceOf(translator, finding)}
        </li>
      ))}
    </ul>
  )
}
