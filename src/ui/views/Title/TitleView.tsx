import './Title.css'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { languages, tagOf } from '../../../i18n/language.ts'
import { readingMinutes } from '../../../core/model/article.ts'
import type { QuestionSet } from '../../../core/model/set.ts'
import type { RackEntry } from '../../app.ts'
import { tonightOf, type PlayableEntry } from '../../shell/tonight.ts'
import { useApp, useTranslator } from '../context.ts'
import { languageNames } from '../overlays/languageNames.ts'
import { countDue, review, useDue } from '../modes/due.ts'
import { ModeChooser } from '../modes/ModeChooser.tsx'
import { bestOf, isUnfinished, tallyOf } from '../parts/editions.ts'
import { Icon } from '../parts/Icon.tsx'
import { Logo } from '../parts/Logo.tsx'
import { MuteButton } from '../parts/MuteButton.tsx'
import { placeIn } from '../parts/progress.ts'
import { languageName } from '../parts/languageName.ts'
import { useLoaded } from '../parts/useLoaded.ts'
import { TeamsSetup } from '../Teams/TeamsSetup.tsx'

/** The first page, and what may be chosen on it. */
export function TitleView() {
  const asked = useSignal<{ readonly what: 'mode' | 'desks'; readonly set: QuestionSet } | null>(null)
  const close = () => (asked.value = null)
  return (
    <>
      <TitlePage
        onOther={(set) => (asked.value = { what: 'mode', set })}
        onDesks={(set) => (asked.value = { what: 'desks', set })}
      />
      {asked.value?.what === 'mode' && <ModeChooser set={asked.value.set} onClose={close} />}
      {asked.value?.what === 'desks' && <TeamsSetup set={asked.value.set} onClose={close} />}
    </>
  )
}

interface TitlePageProps {
  readonly onOther: (set: QuestionSet) => void
  readonly onDesks: (set: QuestionSet) => void
}

/** One press to play, the way on with what was begun, what is due, and tonight's story. */
function TitlePage({ onOther, onDesks }: TitlePageProps) {
  const app = useApp()
  const { t, language } = useTranslator()
  const rackState = app.rackState.value
  const tonight = tonightOf(app.rack.value, language)
  const editions = useLoaded(() => app.editions(), [rackState])
  const due = useDue()
  const dueCount = countDue(due)
  const past = editions.state === 'ready' ? editions.value : []
  const unfinished = past.find(({ state, set }) => set !== null && isUnfinished(state))
  const wanted = app.startWanted
  const starting = useRef(false)

  async function start(entry: RackEntry): Promise<void> {
    app.navigate({ scene: 'Play', edition: await app.startEdition(entry.id) })
  }

  // Pressed before the stories were there: it starts as soon as they are.
  useEffect(() => {
    if (wanted.value && tonight && !starting.current) {
      starting.current = true
      void start(tonight)
    }
  }, [wanted.value, tonight])
  // Whoever went elsewhere meanwhile isn't to be fetched back.
  useEffect(
    () => () => {
      wanted.value = false
    },
    [],
  )

  return (
    <div class="title-screen on-desk">
      <header class="title-bar">
        <label class="chip language-choice">
          <span class="sr-only">{t('pages:title.language')}</span>
          <select
            value={language}
            onChange={(event) => {
              const chosen = languages.find((each) => each === event.currentTarget.value)
              if (chosen) app.settings.value = { ...app.settings.peek(), language: chosen }
            }}
          >
            {languages.map((each) => (
              <option key={each} value={each} lang={tagOf(each)}>
                {languageNames[each]}
              </option>
            ))}
          </select>
        </label>
        <MuteButton />
        <button
          type="button"
          class="chip"
          aria-haspopup="dialog"
          onClick={() => {
            app.overlay.value = 'settings'
          }}
        >
          <Icon name="settings" />
          {t('pages:title.settings')}
        </button>
        <button
          type="button"
          class="chip"
          aria-haspopup="dialog"
          onClick={() => {
            app.overlay.value = 'help'
          }}
        >
          <Icon name="help" />
          {t('pages:title.help')}
        </button>
      </header>
      <main class="title-main">
        <div class="title-words">
          <h1 class="masthead">
            <Logo large />
          </h1>
          <p class="pitch">{t('pages:title.pitch')}</p>
          <div class="row title-buttons">
            <button
              type="button"
              class="btn pri big"
              aria-disabled={rackState !== 'loading' && !tonight}
              onClick={() => {
                wanted.value = true
              }}
            >
              {t('pages:title.start')}
            </button>
            {tonight && (
              <button
                type="button"
                class="btn ghost"
                aria-haspopup="dialog"
                onClick={() => onOther(tonight.set)}
              >
                {t('modes:other')}
              </button>
            )}
            {unfinished && (
              <a class="btn ghost" href={`#/play/${unfinished.state.id}`}>
                {t('pages:title.continue')}
                <span class="count">{t('pages:bar.progress', placeIn(unfinished.state))}</span>
              </a>
            )}
            {tonight && tonight.set.questions.length > 1 && (
              <button
                type="button"
                class="btn ghost"
                aria-haspopup="dialog"
                onClick={() => onDesks(tonight.set)}
              >
                {t('teams:title')}
              </button>
            )}
            <a class="btn ghost" href="#/rack">
              {t('pages:title.rack')}
            </a>
            <a class="btn ghost" href="desk.html">
              {t('pages:desk.link')}
            </a>
            {past.length > 0 && (
              <a class="btn ghost" href="#/statistics">
                {t('stats:link')}
              </a>
            )}
          </div>
          {dueCount > 0 && (
            <div class="row title-due">
              <p>{t('modes:due.today', { count: dueCount })}</p>
              <button type="button" class="btn ghost small" onClick={() => void review(app, due[0]!)}>
                {t('modes:due.start')}
              </button>
            </div>
          )}
          <Update />
          <p class="desk-note" role="status">
            {rackState === 'loading' && wanted.value && t('pages:title.loading')}
            {rackState !== 'loading' && !tonight && t('pages:title.noSets')}
          </p>
        </div>
        {tonight && <Tonight entry={tonight} best={bestOf(past, tonight.id)} />}
      </main>
    </div>
  )
}

/** Offers a new version of the game: here, where nothing is in the making. */
function Update() {
  const app = useApp()
  const { t } = useTranslator()
  const offline = app.offline.value
  useEffect(() => offline?.lookForUpdate(), [offline])
  return (
    <div class="row title-due" role="status">
      {offline?.update.value && (
        <>
          <p>{t('pages:update.here')}</p>
          <button type="button" class="btn ghost small" onClick={() => offline.takeUpdate()}>
            {t('pages:update.take')}
          </button>
        </>
      )}
    </div>
  )
}

function Tonight({
  entry,
  best,
}: {
  readonly entry: PlayableEntry
  readonly best: ReturnType<typeof bestOf>
}) {
  const translator = useTranslator()
  const { t } = translator
  const { set } = entry
  const opening = set.article.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3)
  return (
    <section class="tonight sheet" aria-labelledby="tonight">
      <h2 id="tonight">{t('pages:title.tonight')}</h2>
      <div lang={set.article.language} dir="auto">
        <p class="tonight-headline">{set.article.title}</p>
        <p class="tonight-text" aria-hidden="true">
          {opening.map(({ text }) => text).join(' ')}
        </p>
      </div>
      <p class="tonight-facts">
        {[
          t('pages:title.questions', { count: set.questions.length }),
          languageName(set.language, translator),
          t('pages:facts.minutes', { count: readingMinutes(set.article) }),
          best
            ? t('pages:title.best', { right: tallyOf(best).right, of: tallyOf(best).of })
            : t('pages:title.notPlayed'),
        ].join(' · ')}
      </p>
    </section>
  )
}
