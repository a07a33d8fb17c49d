import { useState } from 'preact/hooks'
import type { Result } from '../../core/class/result.ts'
import { scoreOf, type ClassFigures } from '../../core/class/statistics.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useUniqueId } from '../../ui/views/parts/useUniqueId.ts'
import { Share } from './Share.tsx'
import { Shown } from '../../ui/views/parts/Shown.tsx'

const orders = ['date', 'name', 'score'] as const
type Order = (typeof orders)[number]

interface PlayersProps {
  readonly figures: ClassFigures
  readonly onRemove: (result: Result) => void
}

/** Who handed in, and what of it isn't counted. */
export function Players({ figures, onRemove }: PlayersProps) {
  const { t } = useTranslator()
  const title = useUniqueId()
  const [order, setOrder] = useState<Order>('date')
  return (
    <section class="class-part sheet" aria-labelledby={title}>
      <div class="class-head">
        <h2 id={title}>{t('class:players.title')}</h2>
        <label class="row no-print">
          {t('class:sort.label')}
          <select
            class="input class-select"
            value={order}
            onChange={(event) => setOrder(event.currentTarget.value as Order)}
          >
            {orders.map((each) => (
              <option key={each} value={each}>
                {t(`class:players.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ul class="class-players">
        {sorted(figures.counted, order).map((result) => (
          <Player key={result.edition} result={result} onRemove={onRemove} />
        ))}
      </ul>
      {figures.apart.length > 0 && (
        <>
          <h3>{t('class:apart.title')}</h3>
          <ul class="class-players">
            {figures.apart.map(({ result, reason }, index) => (
              <Player key={index} result={result} onRemove={onRemove} note={t(`class:apart.${reason}`)} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function sorted(results: readonly Result[], order: Order): readonly Result[] {
  switch (order) {
    case 'date':
      return results
    case 'name':
      return results.toSorted((one, other) => (one.nickname ?? '').localeCompare(other.nickname ?? ''))
    case 'score':
      return results.toSorted((one, other) => (scoreOf(other) ?? -1) - (scoreOf(one) ?? -1))
  }
}

interface PlayerProps {
  readonly result: Result
  readonly onRemove: (result: Result) => void
  readonly note?: string
}

function Player({ result, onRemove, note }: PlayerProps) {
  const { t, date } = useTranslator()
  const name = result.nickname ?? t('class:players.noName')
  return (
    <li>
      <bdi class="class-name">
        <Shown text={name} />
      </bdi>
      <Share part={result.answers.filter(({ correct }) => correct).length} of={result.answers.length} />
      <span class="muted">{date(result.at)}</span>
      {!result.finished && <span class="muted">{t('class:players.unfinished')}</span>}
      {note !== undefined && <span class="muted">{note}</span>}
      <button type="button" class="btn ghost small no-print" onClick={() => onRemove(result)}>
        <Icon name="trash" />
        <span class="sr-only">{t('class:players.remove', { name })}</span>
      </button>
    </li>
  )
}
