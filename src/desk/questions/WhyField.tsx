import type { Reason, Why } from '../../core/model/set.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { valueAt, type Path } from './at.ts'
import { useEditing } from './editing.ts'
import { putWhy } from './edits.ts'
import { EvidenceField } from './EvidenceField.tsx'
import { PickField, TextField } from './fields.tsx'

const reasons: readonly Reason[] = ['contradicted', 'otherSpeaker', 'otherTime', 'overstated', 'notInText']

/** Why a wrong answer fails: the reason, a sentence to the player, and the words of the story that show it. */
export function WhyField({ path, label }: { readonly path: Path; readonly label: string }) {
  const { t } = useTranslator()
  const { question, change } = useEditing()
  const why = valueAt(question, path) as Why | undefined
  return (
    <div class="q-why">
      <PickField<Reason | ''>
        label={label}
        value={why?.reason ?? ''}
        options={[
          { value: '', name: t('editor:why.none') },
          ...reasons.map((reason) => ({ value: reason, name: t(`play:reason.${reason}`) })),
        ]}
        onPick={(reason) =>
          change('editor:edit.why', putWhy(question.id, path, reason === '' ? undefined : { ...why, reason }))
        }
      />
      {why && (
        <>
          <TextField label={t('editor:why.note')} path={[...path, 'note']} optional findings={false} />
          <EvidenceField label={t('editor:why.evidence')} list={[...path, 'evidence']} />
        </>
      )}
    </div>
  )
}
