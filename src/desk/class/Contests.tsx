import { useState } from 'preact/hooks'
import { acceptanceOf } from '../../core/class/accept.ts'
import type { ClassFigures, QuestionFigures } from '../../core/class/statistics.ts'
import { textOf } from '../../core/model/article.ts'
import type { Question, QuestionSet } from '../../core/model/set.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { answerText } from '../../ui/views/parts/answerText.ts'
import { useDesk, type Desk } from '../context.ts'
import { Shown } from '../../ui/views/parts/Shown.tsx'

interface ContestsProps {
  readonly item: QuestionFigures
  readonly figures: ClassFigures
  readonly set: QuestionSet | null
  readonly question: Question | undefined
}

/** What players hold against the key, each to be accepted as a change of a draft with one press. */
export function Contests({ item, figures, set, question }: ContestsProps) {
  const desk = useDesk()
  const translator = useTranslator()
  const { t } = translator
  const [failed, setFailed] = useState(false)

  return (
    <div class="class-contests">
      <h4>{t('class:contest.title')}</h4>
      <ul>
        {item.contests.map((contest) => {
          const result = figures.counted.find(({ edition }) => edition === contest.edition)
          const given = result?.answers.find((each) => each.question === contest.question)
          const acceptance = set && acceptanceOf(set, contest, given)
          const accept = async (): Promise<void> => {
            if (!set || !acceptance) return
            const draft = await draftOf(desk, set).catch(() => null)
            const session = draft === null ? null : await desk.openDraft(draft).catch(() => null)
            if (draft === null || !session) {
              setFailed(true)
              desk.app.announce(t('class:contest.failed'), 'assertive')
              return
            }
            session.edit({ name: 'class:contest.edit', apply: (current) => acceptance.apply(current) })
            await session.flush()
            desk.app.announce(t('class:contest.accepted'))
            desk.go({ page: 'draft', draft, tab: 'questions', at: contest.question })
          }
          return (
            <li key={contest.edition}>
              <p>
                <bdi>
                  <Shown text={result?.nickname ?? t('class:players.noName')} />
                </bdi>
                {set && question && given && (
                  <>
                    {' · '}
                    <bdi lang={set.language}>
                      <Shown text={answerText(question, set.article, given.answer, translator)} />
                    </bdi>
                  </>
                )}
              </p>
              {set &&
                contest.spans.map((span, index) => (
                  <blockquote key={index} lang={set.article.language} dir="auto">
                    <Shown text={textOf(set.article, span)} />
                  </blockquote>
                ))}
              {contest.note !== '' && (
                <p dir="auto">
                  <Shown text={contest.note} />
                </p>
              )}
              {acceptance && (
                <button type="button" class="btn small no-print" onClick={() => void accept()}>
                  {t(`class:contest.${acceptance.change}`)}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {failed && <p class="class-refusal">{t('class:contest.failed')}</p>}
    </div>
  )
}

/** The id of the draft of this set that was changed last, or of one made now. */
async function draftOf({ app, newId }: Desk, set: QuestionSet): Promise<string> {
  const drafts = await app.store.deskDrafts()
  const own = drafts
    .toSorted((one, other) => other.updatedAt - one.updatedAt)
    .find(({ text }) => idIn(text) === set.id)
  if (own) return own.id
  const id = newId()
  const text = JSON.stringify(set, null, 2)
  await app.store.saveDeskDraft({ id, title: set.title, text, updatedAt: app.now() }, null)
  return id
}

function idIn(text: string): unknown {
  try {
    const set: unknown = JSON.parse(text)
    return typeof set === 'object' && set !== null && 'id' in set ? set.id : null
  } catch {
    return null
  }
}
