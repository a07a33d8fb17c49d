import './Teams.css'
import type { EditionState } from '../../../core/session/edition.ts'
import { teamOfQuestion } from '../../../core/session/teams.ts'

/** A desk's sign: a number, a shape and a pattern of its own. Says nothing by itself; its name stands beside it. */
export function TeamBadge({ team }: { readonly team: number }) {
  return (
    <span class={`team-badge team-${team}`} aria-hidden="true">
      <b>{team + 1}</b>
    </span>
  )
}

interface DeskMarkProps {
  readonly edition: EditionState
  readonly question: string
  /** Whether the name can be seen; read out it is in any case. */
  readonly named?: boolean
}

/** Which desk a question went to; nothing where no desks took turns. */
export function DeskMark({ edition, question, named = false }: DeskMarkProps) {
  const team = teamOfQuestion(edition, question)
  if (team === null) return null
  return (
    <span class="desk-mark">
      <TeamBadge team={team} />
      <bdi class={named ? undefined : 'sr-only'}>{edition.teams[team]}</bdi>
    </span>
  )
}
