import type { ShortQuestion } from '../../../core/model/set.ts'
import { useTranslator } from '../../../ui/views/context.ts'
import { FieldFindings } from '../FieldFindings.tsx'
import { FlagField, PartCard, TextField } from '../fields.tsx'
import { AddPart, PartTools } from '../parts.tsx'
import { DistractorsField } from './DistractorsField.tsx'

export function ShortEditor({ question }: { readonly question: ShortQuestion }) {
  const { t } = useTranslator()
  return (
    <>
      <fieldset class="q-parts">
        <legend class="q-label">{t('editor:short.answers')}</legend>
        <p class="muted">{t('editor:short.how')}</p>
        <FieldFindings at="answers" />
        {question.answers.map((_, index) => {
          const name = t('editor:short.answer', { n: index + 1 })
          return (
            <PartCard
              key={index}
              name={name}
              at={`answers.${index}`}
              tools={<PartTools list="answers" index={index} count={question.answers.length} name={name} />}
            >
              <TextField label={name} labelHidden path={['answers', index]} findings={false} />
            </PartCard>
          )
        })}
        <AddPart
          list="answers"
          label={t('editor:short.add')}
          entry=""
          count={question.answers.length}
          focus={(index) => ['answers', index]}
        />
      </fieldset>
      <FlagField label={t('editor:short.numeric')} path={['numeric']} />
      <FlagField label={t('editor:field.slips')} path={['slips']} />
      <DistractorsField
        label={t('editor:short.distractors')}
        add={t('editor:short.addDistractor')}
        distractors={question.distractors}
      />
    </>
  )
}
