import { useApp } from '../../../src/ui/views/context.ts'
import type { PlaySession } from '../../../src/ui/app.ts'
import { useEffect, useState } from 'preact/hooks'

/** Stand-ins for the views: a heading, a slip, a listener of their own to be taken down. */
function Stand({ name, detail = '' }: { readonly name: string; readonly detail?: string }) {
  const app = useApp()
  const [born] = useState(() => app.now())
  useEffect(() => {
    const listener = () => undefined
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  return (
    <main class={`stand stand-${name.toLowerCase()}`} data-born={born}>
      <h1>{name}</h1>
      <p data-detail>{detail}</p>
    </main>
  )
}

function Desk({ name, session }: { readonly name: string; readonly session: PlaySession }) {
  return (
    <main class="stand stand-desk">
      <article class="sheet story">
        <h2>US, Russia ‘close’ to reaching deal to end war in Syria</h2>
        <p>
          The United States and Russian Federation are <em>“close” to reaching an agreement</em> to end the
          war in Syria.
        </p>
      </article>
      <article class="sheet slip">
        <h1>{name}</h1>
        <p>{session.state.value.phase}</p>
        {name === 'Explain' && (
          <span class="stamp">
            STET<small>IT STANDS</small>
          </span>
        )}
      </article>
    </main>
  )
}

export const TitleView = () => <Stand name="Title" />
export const RackView = () => <Stand name="Rack" />
export const ReadView = ({ set }: { readonly set: string }) => <Stand name="Read" detail={set} />
export const RoundView = ({ session }: { readonly session: PlaySession }) => (
  <Desk name="Round" session={session} />
)
export const ExplainView = ({ session }: { readonly session: PlaySession }) => (
  <Desk name="Explain" session={session} />
)
export const FrontPageView = ({ edition }: { readonly edition: string }) => (
  <Stand name="FrontPage" detail={edition} />
)
export const ReviewView = ({ question }: { readonly edition: string; readonly question: string | null }) => (
  <Stand name="Review" detail={question ?? 'none'} />
)
export const StatisticsView = () => <Stand name="Statistics" />
