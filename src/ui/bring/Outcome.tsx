import './bring.css'
import {
  findingSentence,
  formatName,
  lossSentence,
  placeWords,
  skippedSentence,
} from '../../i18n/exchange.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { ForeignReading } from './read.ts'
import { Shown } from '../views/parts/Shown.tsx'

interface OutcomeProps extends Pick<ForeignReading, 'format' | 'imported'> {
  /** Handed in: in the game these sentences come only with the file. */
  readonly translator: Translator
}

/** What was read of a file, and what of it was not, by name and place. */
export function Outcome({ format, imported, translator }: OutcomeProps) {
  const { t } = translator
  const { items, skipped, losses, findings, story, native } = imported
  const read = items.length
  const all = read + skipped.length
  return (
    <div class="outcome">
      <p>
        {format !== null && <b>{formatName(translator, format)}: </b>}
        {all + story.length > 0 ? t('exchange:read.summary', { read, all }) : t('exchange:read.nothing')}
      </p>
      {native && <p>{t('exchange:read.native')}</p>}
      {!native && story.length > 0 && <p>{t('exchange:read.story', { number: story.length })}</p>}
      {findings.length > 0 && (
        <ul class="findings">
          {findings.slice(0, shown).map((finding, index) => (
            <li key={index} class={finding.severity}>
              <Place words={placeWords(translator, finding.place ?? {})} />
              {findingSentence(translator, finding)}
            </li>
          ))}
        </ul>
      )}
      <Told
        title={t('exchange:bring.skipped', { number: skipped.length })}
        open
        translator={translator}
        lines={skipped.map((each) => ({
          place: placeWords(translator, each.place),
          name: each.name || t('exchange:read.nameless'),
          sentence: skippedSentence(translator, each),
        }))}
      />
      {!native && (
        <Told
          title={t('exchange:bring.lost', { number: losses.length })}
          translator={translator}
          lines={losses.map((loss) => ({
            place: placeWords(translator, loss.place ?? {}),
            name: loss.question ?? '',
            sentence: lossSentence(translator, loss),
          }))}
        />
      )}
    </div>
  )
}

/** Lines of a list that are put on the page at once. */
const shown = 100

interface ToldProps {
  readonly title: string
  readonly open?: boolean
  readonly lines: readonly { readonly place: string; readonly name: string; readonly sentence: string }[]
  readonly translator: Translator
}

function Told({ title, open = false, lines, translator: { t } }: ToldProps) {
  if (lines.length === 0) return null
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul class="findings">
        {lines.slice(0, shown).map(({ place, name, sentence }, index) => (
          <li key={index} class="warning">
            <Place words={place} />
            {name !== '' && (
              <>
                <bdi>
                  <Shown text={name} />
                </bdi>
                {' · '}
              </>
            )}
            {sentence}
          </li>
        ))}
        {lines.length > shown && <li>{t('exchange:bring.more', { number: lines.length - shown })}</li>}
      </ul>
    </details>
  )
}

function Place({ words }: { readonly words: string }) {
  if (words === '') return null
  return <span class="finding-place">{words} · </span>
}
