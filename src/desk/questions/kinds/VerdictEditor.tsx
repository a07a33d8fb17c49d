import { useMemo } from 'preact/hooks'
import type { Verdict, VerdictQuestion } from '../../../core/model/set.ts'
import { useApp, useTranslator } from '../../../ui/views/context.ts'
import { Icon } from '../../../ui/views/parts/Icon.tsx'
import { useUniqueId } from '../../../ui/views/parts/useUniqueId.ts'
import { textOf } from '../../../core/model/article.ts'
import { useEditing } from '../editing.ts'
import { changeQuestion, putEvidence, quotesAt, removeEntry, spansOf } from '../edits.ts'
import { Excerpt, MarkWords } from '../EvidenceField.tsx'
import { FieldFindings } from '../FieldFindings.tsx'
import { TextField, Tool } from '../fields.tsx'
import { nearestSentences } from '../nearest.ts'
import { WhyField } from '../WhyField.tsx'

const verdicts: readonly Verdict[] = ['stands', 'contradicted', 'notStated']

export function VerdictEditor({ question }: { readonly question: VerdictQuestion }) {
  const { t } = useTranslator()
  const { change } = useEditing()
  const group = useUniqueId()
  return (
    <>
      <fieldset class="q-parts">
        <legend class="q-label">{t('editor:verdict.answer')}</legend>
        <div class="q-verdicts">
          {verdicts.map((verdict) => (
            <label key={verdict} class="q-flag">
              <input
                type="radio"
                name={group}
                checked={question.answer === verdict}
                onChange={() =>
                  change(
                    'editor:edit.key',
                    changeQuestion(question.id, (each) =>
                      each.kind === 'verdict' ? withAnswer(each, verdict) : each,
                    ),
                  )
                }
              />
              <span>
                {t(`play:verdict.${verdict}.name`)}
                <span class="muted"> · {t(`play:verdict.${verdict}.means`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {(question.answer === 'notStated' || (question.nearest ?? []).length > 0) && (
        <NearestField question={question} />
      )}
      <fieldset class="q-parts">
        <legend class="q-label">{t('editor:verdict.others')}</legend>
        {verdicts
          .filter((verdict) => verdict !== question.answer || question.why?.[verdict])
          .map((verdict) => (
            <div key={verdict} class="q-part" data-field={`why.${verdict}`}>
              <WhyField
                path={['why', verdict]}
                label={t('editor:verdict.whyNot', { verdict: t(`play:verdict.${verdict}.name`) })}
              />
              <FieldFindings at={`why.${verdict}`} />
            </div>
          ))}
      </fieldset>
    </>
  )
}

/** The verdict that is right says no longer why it fails. */
function withAnswer(question: VerdictQuestion, answer: Verdict): VerdictQuestion {
  const { why, ...rest } = question
  const { [answer]: _, ...others } = why ?? {}
  return { ...rest, answer, ...(Object.keys(others).length > 0 && { why: others }) }
}

const mostProposed = 3

function NearestField({ question }: { readonly question: VerdictQuestion }) {
  const app = useApp()
  const { t } = useTranslator()
  const { set, change, focusField } = useEditing()
  const nearest = question.nearest ?? []
  const there = spansOf(set.article, quotesAt(question, ['nearest']))
  const proposed = useMemo(
    () => nearestSentences(set.article, question.prompt, mostProposed + there.length),
    [set.article, question.prompt, there.length],
  )
    .filter(
      (span) =>
        !there.some((each) => each.block === span.block && each.start < span.end && span.start < each.end),
    )
    .slice(0, mostProposed)
  return (
    <fieldset class="q-parts" data-field="nearest">
      <legend class="q-label">{t('editor:nearest.name')}</legend>
      <p class="muted">{t('editor:nearest.how')}</p>
      <FieldFindings at="nearest" />
      {nearest.map(({ evidence }, index) => (
        <div key={index} class="q-part" data-field={`nearest.${index}`}>
          <div class="q-quotes-line">
            <Excerpt quote={evidence} />
            <Tool
              icon="cross"
              label={t('editor:evidence.remove', { text: evidence.exact })}
              onPress={() => {
                change('editor:edit.evidence', removeEntry(question.id, ['nearest'], index, true))
                app.announce(t('editor:said.evidenceRemoved', { text: evidence.exact }))
                focusField('nearest.mark')
              }}
            />
          </div>
          <TextField label={t('editor:nearest.lacks')} path={['nearest', index, 'lacks']} findings={false} />
          <FieldFindings at={`nearest.${index}`} />
        </div>
      ))}
      <div class="row">
        <MarkWords list={['nearest']} more={nearest.length > 0} about={t('editor:nearest.name')} />
      </div>
      {proposed.length > 0 && (
        <>
          <p class="q-label">{t('editor:nearest.proposed')}</p>
          <ul class="q-proposed">
            {proposed.map((span) => (
              <li key={`${span.block} ${span.start}`}>
                <button
                  type="button"
                  class="q-quote"
                  onClick={() => {
                    change('editor:edit.evidence', putEvidence(question.id, ['nearest'], [...there, span]))
                    app.announce(t('editor:said.nearestTaken'))
                  }}
                >
                  <Icon name="add" />
                  <span class="sr-only">{t('editor:nearest.take')} </span>
                  <q class="q-excerpt" lang={set.article.language} dir="auto">
                    {textOf(set.article, span)}
                  </q>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  )
}
