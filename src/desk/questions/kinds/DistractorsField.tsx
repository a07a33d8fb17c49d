import type { Distractor } from '../../../core/model/set.ts'
import { useTranslator } from '../../../ui/views/context.ts'
import { FieldFindings } from '../FieldFindings.tsx'
import { PartCard, TextField } from '../fields.tsx'
import { AddPart, PartTools } from '../parts.tsx'
import { WhyField } from '../WhyField.tsx'

interface DistractorsFieldProps {
  readonly label: string
  readonly add: string
  readonly distractors: readonly Distractor[] | undefined
}

/** Wrong answers beside the right ones, each with the reason why it fails. */
export function DistractorsField({ label, add, distractors = [] }: DistractorsFieldProps) {
  const { t } = useTranslator()
  return (
    <fieldset class="q-parts">
      <legend class="q-label">{label}</legend>
      <FieldFindings at="distractors" />
      {distractors.map((_, index) => {
        const name = t('editor:distractor.name', { n: index + 1 })
        return (
          <PartCard
            key={index}
            name={name}
            at={`distractors.${index}`}
            tools={
              <PartTools list="distractors" index={index} count={distractors.length} name={name} optional />
            }
          >
            <TextField label={name} labelHidden path={['distractors', index, 'text']} findings={false} />
            <WhyField path={['distractors', index, 'why']} label={t('editor:why.fails')} />
          </PartCard>
        )
      })}
      <AddPart
        list="distractors"
        label={add}
        entry={{ text: '' }}
        count={distractors.length}
        focus={(index) => ['distractors', index, 'text']}
      />
    </fieldset>
  )
}
