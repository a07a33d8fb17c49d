import type { ChoiceQuestion } from '../../../core/model/set.ts'
import { useTranslator } from '../../../ui/views/context.ts'
import { useUniqueId } from '../../../ui/views/parts/useUniqueId.ts'
import { useEditing } from '../editing.ts'
import { markKey } from '../edits.ts'
import { FieldFindings } from '../FieldFindings.tsx'
import { FlagField, PartCard, TextField } from '../fields.tsx'
import { AddPart, PartTools } from '../parts.tsx'
import { WhyField } from '../WhyField.tsx'
import { useState } from 'preact/hooks'

export function ChoiceEditor({ question }: { readonly question: ChoiceQuestion }) {
  const { t, ordinalLetter } = useTranslator()
  const { change } = useEditing()
  const group = useUniqueId()
  const keys = question.options.filter((option) => option.correct).length
  const [wanted, setWanted] = useState(false)
  const several = keys > 1 || wanted
  return (
    <fieldset class="q-parts">
      <legend class="q-label">{t('editor:choice.options')}</legend>
      <label class="q-flag">
        <input type="checkbox" checked={several} disabled={keys > 1} onChange={() => setWanted(!wanted)} />
        <span>{t('editor:choice.several')}</span>
      </label>
      <FieldFindings at="options" />
      {question.options.map((option, index) => {
        const name = t('editor:choice.option', { letter: ordinalLetter(index) })
        return (
          <PartCard
            key={index}
            name={name}
            at={`options.${index}`}
            tools={<PartTools list="options" index={index} count={question.options.length} name={name} />}
          >
            <label class="q-flag q-key">
              <input
                type={several ? 'checkbox' : 'radio'}
                name={group}
                checked={option.correct === true}
                aria-label={t('editor:choice.isKeyOf', { name })}
                onChange={() => change('editor:edit.key', markKey(question.id, index, several))}
              />
              <span>{t('editor:choice.isKey')}</span>
            </label>
            <TextField label={name} labelHidden path={['options', index, 'text']} findings={false} />
            {!option.correct && <WhyField path={['options', index, 'why']} label={t('editor:why.fails')} />}
          </PartCard>
        )
      })}
      <AddPart
        list="options"
        label={t('editor:choice.add')}
        entry={{ text: '' }}
        count={question.options.length}
        focus={(index) => ['options', index, 'text']}
      />
      <FlagField label={t('editor:choice.keepOrder')} path={['keepOrder']} />
    </fieldset>
  )
}
