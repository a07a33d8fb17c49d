import type { OrderQuestion } from '../../../core/model/set.ts'
import { useTranslator } from '../../../ui/views/context.ts'
import { EvidenceField } from '../EvidenceField.tsx'
import { FieldFindings } from '../FieldFindings.tsx'
import { PartCard, TextField } from '../fields.tsx'
import { AddPart, PartTools } from '../parts.tsx'

export function OrderEditor({ question }: { readonly question: OrderQuestion }) {
  const { t } = useTranslator()
  return (
    <fieldset class="q-parts">
      <legend class="q-label">{t('editor:order.events')}</legend>
      <FieldFindings at="events" />
      {question.events.map((_, index) => {
        const name = t('editor:order.event', { n: index + 1 })
        return (
          <PartCard
            key={index}
            name={name}
            at={`events.${index}`}
            tools={<PartTools list="events" index={index} count={question.events.length} name={name} />}
          >
            <TextField label={t('editor:order.text')} path={['events', index, 'text']} findings={false} />
            <TextField
              label={t('editor:order.when')}
              path={['events', index, 'when']}
              optional
              findings={false}
            />
            <EvidenceField label={t('editor:evidence.ofPart')} list={['events', index, 'evidence']} />
          </PartCard>
        )
      })}
      <AddPart
        list="events"
        label={t('editor:order.add')}
        entry={{ text: '' }}
        count={question.events.length}
        focus={(index) => ['events', index, 'text']}
      />
    </fieldset>
  )
}
