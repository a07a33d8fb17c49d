import './TeamsSetup.css'
import { useRef, useState } from 'preact/hooks'
import type { QuestionSet } from '../../../core/model/set.ts'
import { teamCounts } from '../../../core/session/edition.ts'
import { deskNames, LONGEST_NAME } from '../../../core/session/teams.ts'
import { useApp, useTranslator } from '../context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useLoaded } from '../parts/useLoaded.ts'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { lastTeamsKey, readLastTeams, shareFor, sharesOf, type LastTeams } from './lastTeams.ts'
import { TeamBadge } from './TeamBadge.tsx'

interface TeamsSetupProps {
  /** As the rack has it; with two questions at least. */
  readonly set: QuestionSet
  onClose(): void
}

/** Sets up the desks that take turns, and begins their edition. What was chosen last time is there again. */
export function TeamsSetup({ set, onClose }: TeamsSetupProps) {
  const app = useApp()
  const { t } = useTranslator()
  const form = useUniqueId()
  const last = useLoaded(() => app.store.setting(lastTeamsKey), [])
  return (
    <Dialog
      title={t('teams:title')}
      onClose={onClose}
      actions={
        <>
          <button type="submit" form={form} class="btn pri">
            {t('teams:setup.start')}
          </button>
          <button type="button" class="btn ghost" onClick={onClose}>
            {t('teams:setup.cancel')}
          </button>
        </>
      }
    >
      {last.state !== 'loading' && (
        <SetupForm id={form} set={set} last={readLastTeams(last.state === 'ready' ? last.value : null)} />
      )}
    </Dialog>
  )
}

interface SetupFormProps {
  readonly id: string
  readonly set: QuestionSet
  readonly last: LastTeams
}

function SetupForm({ id, set, last }: SetupFormProps) {
  const app = useApp()
  const { t, number } = useTranslator()
  const questions = set.questions.length
  const [desks, setDesks] = useState(() => Math.min(last.desks, questions))
  const [names, setNames] = useState(last.names)
  const [wanted, setWanted] = useState(last.each)
  const [proof, setProof] = useState(last.proof ?? app.settings.peek().proof)
  const starting = useRef(false)
  const ids = { each: useUniqueId(), proof: useUniqueId(), names: useUniqueId() }
  const each = shareFor(questions, desks, wanted)
  const typed = names.slice(0, desks)
  const shown = deskNames(typed, (n) => t('teams:desk', { n }))

  async function start(): Promise<void> {
    if (starting.current) return
    starting.current = true
    const chosen: LastTeams = {
      desks: teamCounts.find((count) => count === desks) ?? 2,
      names,
      each: wanted,
      proof,
    }
    await app.store.saveSetting(lastTeamsKey, chosen)
    const edition = await app.startEdition(set.id, {
      mode: 'twoDesks',
      teams: shown,
      size: each * desks,
      proof: proof === 'set' ? (set.proof ?? 'bonus') : proof,
    })
    app.navigate({ scene: 'Play', edition })
  }

  return (
    <form
      id={id}
      class="teams-setup"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <p>{t('teams:setup.how')}</p>
      <fieldset class="desk-count">
        <legend>{t('teams:setup.desks')}</legend>
        <div class="desk-counts">
          {teamCounts.map((count) => (
            <label key={count} class={count > questions ? 'is-off' : undefined}>
              <input
                type="radio"
                name={`${id}-desks`}
                value={count}
                checked={count === desks}
                disabled={count > questions}
                onChange={() => setDesks(count)}
              />
              <span>{number(count)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset aria-describedby={ids.names}>
        <legend>{t('teams:setup.names')}</legend>
        <div class="desk-names">
          {typed.map((name, team) => (
            <DeskName
              key={team}
              team={team}
              name={name}
              shown={shown[team] ?? ''}
              onName={(next) => setNames(names.with(team, next))}
            />
          ))}
        </div>
        <p id={ids.names} class="muted">
          {t('teams:setup.namesAdvice')}
        </p>
      </fieldset>
      <div class="field">
        <label for={ids.each}>{t('teams:setup.questions')}</label>
        <select
          id={ids.each}
          class="input"
          value={String(each)}
          onChange={(event) => setWanted(Number(event.currentTarget.value))}
        >
          {sharesOf(questions, desks).map((share) => (
            <option key={share} value={String(share)}>
              {t('teams:setup.size', { count: share * desks, each: share })}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={ids.proof}>{t('pages:settings.proof.title')}</label>
        <select
          id={ids.proof}
          class="input"
          value={proof}
          onChange={(event) => {
            const chosen = proofs.find((policy) => policy === event.currentTarget.value)
            if (chosen) setProof(chosen)
          }}
        >
          {proofs.map((policy) => (
            <option key={policy} value={policy}>
              {t(`pages:settings.proof.${policy}`)}
            </option>
          ))}
        </select>
      </div>
    </form>
  )
}

const proofs = ['set', 'bonus', 'required', 'off'] as const

interface DeskNameProps {
  readonly team: number
  readonly name: string
  /** As it will be seen. */
  readonly shown: string
  readonly onName: (name: string) => void
}

function DeskName({ team, name, shown, onName }: DeskNameProps) {
  const { t } = useTranslator()
  const ids = { input: useUniqueId(), shown: useUniqueId() }
  const isToldApart = name.trim() !== '' && shown !== name.trim().replace(/\s+/gu, ' ')
  return (
    <div class="desk-name">
      <TeamBadge team={team} />
      <div class="field">
        <label for={ids.input}>{t('teams:desk', { n: team + 1 })}</label>
        <input
          id={ids.input}
          class="input"
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={LONGEST_NAME}
          value={name}
          aria-describedby={isToldApart ? ids.shown : undefined}
          onInput={(event) => onName(event.currentTarget.value)}
        />
        {isToldApart && (
          <p id={ids.shown} class="muted">
            {t('teams:setup.shownAs', { name: shown })}
          </p>
        )}
      </div>
    </div>
  )
}
