import type { MatchQuestion } from '../../../core/model/set.ts'
import { useTranslator } from '../../../ui/views/context.ts'
import { EvidenceField } from '../EvidenceField.tsx'
import { FieldFindings } from '../FieldFindings.tsx'
import { PartCard, TextField } from '../fields.tsx'
import { AddPart, PartTools } from '../parts.tsx'
import { DistractorsField } from './DistractorsField.tsx'

export function MatchEditor({ question }: { readonly question: MatchQuestion }) {
  const { t } = useTranslator()
  return (
    <>
      <fieldset class="q-parts">
        <legend class="q-label">{t('editor:match.pairs')}</legend>
        <FieldFindings at="pairs" />
        {question.pairs.map((_, index) => {
          const name = t('editor:match.pair', { n: index + 1 })
          return (
            <PartCard
              key={index}
              name={name}
              at={`pairs.${index}`}
              tools={<PartTools list="pairs" index={index} count={question.pairs.length} name={name} />}
            >
              <div class="q-two">
                <TextField label={t('editor:match.item')} path={['pairs', index, 'item']} findings={false} />
                <TextField
                  label={t('editor:match.target')}
                  path={['pairs', index, 'target']}
                  findings={false}
                />
              </div>
              <EvidenceField label={t('editor:evidence.ofPart')} list={['pairs', index, 'evidence']} />
            </PartCard>
          )
        })}
        <AddPart
          list="pairs"
          label={t('editor:match.add')}
          entry={{ item: '', target: '' }}
          count={question.pairs.length}
          focus={(index) => ['pairs', index, 'item']}
        />
      </fieldset>
      <DistractorsField
        label={t('editor:match.distractors')}
        add={t('editor:match.addDistractor')}
        distractors={question.distractors}
      />
    </>
  )
}
