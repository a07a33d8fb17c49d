import type { Verdict } from '../../../core/model/set.ts'

/** Stands: words with the proofreader's dots. Contradicted: words struck through. Not stated: an empty place in the line. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg
      class={`verdict-icon verdict-icon-${verdict}`}
      viewBox="0 0 40 40"
      width="40"
      height="40"
      aria-hidden="true"
    >
      {verdict === 'stands' && (
        <>
          <path d="M8 17.5h24" stroke="currentColor" stroke-width="4" stroke-linecap="round" />
          {[9, 16.3, 23.6, 31].map((x) => (
            <circle key={x} class="ink" cx={x} cy="28" r="2.4" />
          ))}
        </>
      )}
      {verdict === 'contradicted' && (
        <>
          <path d="M8 20h24" stroke="currentColor" stroke-width="4" stroke-linecap="round" />
          <path class="ink-line" d="M9 30 31 10" stroke-width="3.4" stroke-linecap="round" />
        </>
      )}
      {verdict === 'notStated' && (
        <>
          <path d="M6 20h5M29 20h5" stroke="currentColor" stroke-width="4" stroke-linecap="round" />
          <path
            d="M16 12h-2v16h2M24 12h2v16h-2"
            fill="none"
            class="ink-line"
            stroke-width="2.6"
            stroke-linecap="round"
          />
        </>
      )}
    </svg>
  )
}
