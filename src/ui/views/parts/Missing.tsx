import './Missing.css'
import { useTranslator } from '../context.ts'
import { TopBar } from './TopBar.tsx'

interface MissingProps {
  readonly text: string
  readonly advice?: string
}

/** In place of a scene whose subject isn't there: what is the matter, what can be done, and a way on. */
export function Missing({ text, advice }: MissingProps) {
  const { t } = useTranslator()
  return (
    <div class="screen">
      <TopBar />
      <main class="missing sheet">
        <h1>{text}</h1>
        {advice && <p>{advice}</p>}
        <div class="row">
          <a class="btn" href="#/rack">
            {t('pages:read.toRack')}
          </a>
        </div>
      </main>
    </div>
  )
}

/** In place of a scene that is being fetched. */
export function Waiting({ text }: { readonly text: string }) {
  return (
    <div class="screen">
      <TopBar />
      <main class="missing sheet">
        <p role="status">{text}</p>
      </main>
    </div>
  )
}
