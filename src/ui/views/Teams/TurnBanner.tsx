import './Teams.css'
import { useTranslator } from '../context.ts'
import { TeamBadge } from './TeamBadge.tsx'

/** Whose turn it is, at the head of the question. */
export function TurnBanner({ team, name }: { readonly team: number; readonly name: string }) {
  const { t } = useTranslator()
  return (
    <p class={`turn-banner team-${team}`}>
      <TeamBadge team={team} />
      <span>{t('teams:turn', { name })}</span>
    </p>
  )
}
