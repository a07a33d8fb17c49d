import './Teams.css'
import type { EditionState } from '../../../core/session/edition.ts'
import { teamOf, teamScores } from '../../../core/session/teams.ts'
import { useTranslator } from '../context.ts'
import { TeamBadge } from './TeamBadge.tsx'

/** Every desk with its points, under the bar; the one at work is picked out. Nothing where no desks take turns. */
export function Scoreboard({ edition }: { readonly edition: EditionState }) {
  const { t, number } = useTranslator()
  if (edition.teams.length === 0) return null
  const current = teamOf(edition, edition.position)
  return (
    <section aria-label={t('teams:scores')}>
      <ol class="scoreboard on-desk">
        {teamScores(edition).map(({ team, name, points }) => (
          <li key={team} class={team === current ? 'is-current' : undefined}>
            <TeamBadge team={team} />
            <bdi class="scoreboard-name">{name}</bdi>
            <span class="scoreboard-points">
              <span aria-hidden="true">{number(points)}</span>
              <span class="sr-only">{t('app:bar.points', { count: points })}</span>
            </span>
            {team === current && <span class="sr-only">{t('teams:atWork')}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
