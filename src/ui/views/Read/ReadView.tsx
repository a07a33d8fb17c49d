import './Read.css'
import { readingMinutes } from '../../../core/model/article.ts'
import { StoryPanel } from '../../article/StoryPanel.tsx'
import { textSizes } from '../../settings.ts'
import { useApp, useTranslator } from '../context.ts'
import { Icon } from '../parts/Icon.tsx'
import { Missing, Waiting } from '../parts/Missing.tsx'
import { TopBar } from '../parts/TopBar.tsx'

/** The whole story, to be read before the questions. */
export function ReadView({ set: id }: { readonly set: string }) {
  const app = useApp()
  const { t, percent } = useTranslator()
  const set = app.rack.value.find((entry) => entry.id === id)?.set
  if (!set) {
    return app.rackState.value === 'loading' ? (
      <Waiting text={t('pages:rack.loading')} />
    ) : (
      <Missing text={t('pages:read.gone')} />
    )
  }
  const { textSize, ruler } = app.settings.value
  const place = textSizes.indexOf(textSize)

  function resize(by: 1 | -1): void {
    const next = textSizes[place + by]
    if (next !== undefined) app.settings.value = { ...app.settings.peek(), textSize: next }
  }
  async function start(): Promise<void> {
    app.navigate({ scene: 'Play', edition: await app.startEdition(id) })
  }

  return (
    <div class="screen read">
      <TopBar />
      <main class="read-main">
        <h1 class="sr-only" tabIndex={-1}>
          <bdi lang={set.language}>{set.title}</bdi>
        </h1>
        <div class="read-bar on-desk">
          <div class="row" role="group" aria-label={t('pages:read.size')}>
            <button
              type="button"
              class="chip"
              aria-label={t('pages:read.smaller')}
              aria-disabled={place === 0}
              onClick={() => resize(-1)}
            >
              <span aria-hidden="true" class="small-a" lang="en">
                A
              </span>
            </button>
            <span class="desk-note">{percent(textSize)}</span>
            <button
              type="button"
              class="chip"
              aria-label={t('pages:read.larger')}
              aria-disabled={place === textSizes.length - 1}
              onClick={() => resize(1)}
            >
              <span aria-hidden="true" class="large-a" lang="en">
                A
              </span>
            </button>
            <button
              type="button"
              class="chip"
              aria-pressed={ruler}
              onClick={() => {
                app.settings.value = { ...app.settings.peek(), ruler: !ruler }
              }}
            >
              <Icon name="ruler" />
              {t('reading:ruler.name')}
            </button>
          </div>
          <p class="desk-note">{t('pages:facts.minutes', { count: readingMinutes(set.article) })}</p>
          <button type="button" class="btn pri" onClick={() => void start()}>
            {t('pages:read.start')}
          </button>
        </div>
        <div class="read-story sheet">
          <StoryPanel article={set.article} glossary={set.glossary} />
        </div>
      </main>
    </div>
  )
}
