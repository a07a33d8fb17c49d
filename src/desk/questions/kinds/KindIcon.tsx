import type { Kind } from '../../../core/model/set.ts'
import { kindShapes } from './registry.ts'

/** A drawing beside the name of the kind. */
export function KindIcon({ kind }: { readonly kind: Kind }) {
  return (
    <svg
      class="icon q-kind-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={kindShapes[kind]} />
    </svg>
  )
}
