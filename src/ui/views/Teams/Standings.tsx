import './Teams.css'
import type { EditionState } from '../../../core/session/edition.ts'
import { standings } from '../../../core/session/teams.ts'
import type { Translator } from '../../../i18n/translator.ts'
import { useTranslator } from '../context.ts'
import { isUnfinished } from '../parts/editions.ts'
import { TeamBadge } from './TeamBadge.tsx'

/** Who comes first, in a headline; desks with the same points share it. */
export function winnersHeadline(edition: EditionState, { t, list }: Translator): string {
  if (isUnfinished(edition)) return t('teams:win.open')
  const first = standings(edition).filter(({ place }) => place === 1)
  if (first.length === edition.teams.length) return t('teams:win.all')
  const names = list(first.map(({ name }) => name))
  return first.length === 1 ? t('teams:win.one', { name: names }) : t('teams:win.shared', { names })
}

/** All desks by their points, each with its answers that stand and its proofs. */
export function Standings({ edition }: { readonly edition: EditionState }) {
  const { t, number } = useTranslator()
  const rows = standings(edition)
  const each = edition.queue.filter(({ attempt }) => attempt === 1).length / edition.teams.length
  return (
    <section class="standings">
      <table>
        <caption>{t('teams:standings.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('teams:standings.place')}</th>
            <th scope="col">{t('teams:standings.desk')}</th>
            <th scope="col">{t('teams:standings.points')}</th>
            <th scope="col">{t('teams:standings.right')}</th>
            <th scope="col">{t('teams:standings.proven')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ team, name, place, points, right, proven }) => (
            <tr key={team} class={place === 1 ? 'is-first' : undefined}>
              <td>{number(place)}</td>
              <th scope="row">
                <span class="desk-mark">
                  <TeamBadge team={team} />
                  <bdi>{name}</bdi>
                </span>
              </th>
              <td>{number(points)}</td>
              <td>{number(right)}</td>
              <td>{number(proven)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">{t('teams:standings.each', { count: each })}</p>
    </section>
  )
}
