import { DeskBar } from './DeskBar.tsx'
import { Lazy } from './Lazy.tsx'

/** The frame of the Class page. */
export function ClassFrame({ set }: { readonly set: string | null }) {
  return (
    <div class="desk-screen">
      <DeskBar />
      <main class="desk-main">
        <Lazy part="class" set={set} />
      </main>
    </div>
  )
}
