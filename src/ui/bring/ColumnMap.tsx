import { useEffect, useRef, useState } from 'preact/hooks'
import type { Chosen, Columns } from '../../formats/table/columns.ts'
import { keys, type Key, type Role } from '../../formats/table/table.ts'
import { findingSentence, skippedSentence } from '../../i18n/exchange.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useUniqueId } from '../views/parts/useUniqueId.ts'
import type { ForeignReading } from './read.ts'
import { readAway } from './reader.ts'

interface ColumnMapProps {
  readonly name: string
  readonly bytes: Uint8Array
  readonly columns: Columns
  /** Whether the questions could be read without any help. */
  readonly settled: boolean
  readonly translator: Translator
  /** Takes the file as it is read with these columns. */
  onTake(columns: Chosen): void
}

/** What a teacher may call a column; what numbers a row, its time and its picture are no part of a question. */
const offered = [
  'ignore',
  'prompt',
  'option',
  'correct',
  'answer',
  'wrong',
  'explanation',
  'hint',
  'story',
  'type',
] as const satisfies readonly Role[]
type Offered = (typeof offered)[number]
const shownAs = (role: Role): Offered => offered.find((each) => each === role) ?? 'ignore'

/** The first rows of a table, and for each column what it holds; how much would be read is said at each change. */
export function ColumnMap({ name, bytes, columns, settled, translator, onTake }: ColumnMapProps) {
  const { t } = translator
  const title = useUniqueId()
  const [chosen, setChosen] = useState<Chosen>({ ...columns.mapping, key: null })
  const [read, setRead] = useState<ForeignReading | null>(null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return undefined
    }
    const control = new AbortController()
    const { language } = translator
    const request = { name, bytes, format: 'table', columns: chosen, language, id: null } as const
    readAway(request, control.signal).then(setRead, () => undefined)
    return () => control.abort()
  }, [chosen])
  const mapping = read?.columns?.mapping ?? columns.mapping

  const { rows, names } = columns
  return (
    <details class="column-map" open={!settled}>
      <summary>{t('exchange:columns.title')}</summary>
      <form
        class="column-map-form"
        onSubmit={(event) => {
          event.preventDefault()
          onTake(chosen)
        }}
      >
        <p id={title}>{t('exchange:columns.intro')}</p>
        <div class="column-map-choices">
          <label class="field">
            {t('exchange:columns.header')}
            <select
              class="input"
              value={String(chosen.header ?? '')}
              onChange={({ currentTarget: { value } }) =>
                setChosen({ ...chosen, header: value === '' ? null : Number(value) })
              }
            >
              <option value="">{t('exchange:columns.noHeader')}</option>
              {rows.map(({ number }, index) => (
                <option key={index} value={String(index)}>
                  {t('exchange:place.row', { row: number })}
                </option>
              ))}
            </select>
          </label>
          {chosen.roles.includes('correct') && (
            <label class="field">
              {t('exchange:columns.key')}
              <select
                class="input"
                value={chosen.key ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  setChosen({ ...chosen, key: keys.find((key) => key === value) ?? null })
                }
              >
                <option value="">
                  {t('exchange:columns.keyGuessed', { key: keyName(translator, mapping.key) })}
                </option>
                {keys.map((key) => (
                  <option key={key} value={key}>
                    {keyName(translator, key)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        {/* A table wider than the page is moved by the arrow keys. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div class="column-map-scroll" role="region" aria-labelledby={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <td />
                {names.map((column, at) => (
                  <th key={column} scope="col">
                    <span aria-hidden="true">{column}</span>
                    <select
                      class="input"
                      aria-label={t('exchange:columns.column', { column })}
                      value={shownAs(chosen.roles[at] ?? 'ignore')}
                      onChange={({ currentTarget: { value } }) => {
                        const role = offered.find((each) => each === value) ?? 'ignore'
                        const roles = chosen.roles.map((each, index) => (index === at ? role : each))
                        setChosen({ ...chosen, roles })
                      }}
                    >
                      {offered.map((role) => (
                        <option key={role} value={role}>
                          {t(`exchange:columns.role.${role}`)}
                        </option>
                      ))}
                    </select>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ number, cells }, index) => (
                <tr
                  key={index}
                  class={
                    index === chosen.header ? 'is-header' : index < (chosen.header ?? -1) ? 'is-before' : ''
                  }
                >
                  <th scope="row">{number}</th>
                  {names.map((column, at) => (
                    <td
                      key={column}
                      dir="auto"
                      class={shownAs(chosen.roles[at] ?? 'ignore') === 'ignore' ? 'is-ignored' : ''}
                    >
                      {cells[at] ?? ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div role="status" class="column-map-count">
          {read && <Count reading={read} translator={translator} />}
        </div>
        <button type="submit" class="btn small">
          {t('exchange:columns.take')}
        </button>
      </form>
    </details>
  )
}

function keyName({ t }: Translator, key: Key): string {
  return t(`exchange:columns.keys.${key}`)
}

/** How many questions would be read, and why others would not. */
function Count({
  reading,
  translator,
}: {
  readonly reading: ForeignReading
  readonly translator: Translator
}) {
  const { t } = translator
  const { items, skipped, findings } = reading.imported
  const reasons = new Map<string, number>()
  for (const each of skipped) {
    const sentence = skippedSentence(translator, each)
    reasons.set(sentence, (reasons.get(sentence) ?? 0) + 1)
  }
  return (
    <>
      <p>{t('exchange:read.summary', { read: items.length, all: items.length + skipped.length })}</p>
      <ul>
        {findings.map((finding, index) => (
          <li key={index}>{findingSentence(translator, finding)}</li>
        ))}
        {[...reasons].map(([sentence, number]) => (
          <li key={sentence}>{t('exchange:columns.reason', { number, sentence })}</li>
        ))}
      </ul>
    </>
  )
}
