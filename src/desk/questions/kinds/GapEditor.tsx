import { useRef } from 'preact/hooks'
import type { GapQuestion } from '../../../core/model/set.ts'
import { useApp, useTranslator } from '../../../ui/views/context.ts'
import { Icon } from '../../../ui/views/parts/Icon.tsx'
import { useEditing } from '../editing.ts'
import { changeQuestion, putField } from '../edits.ts'
import { EvidenceField } from '../EvidenceField.tsx'
import { FlagField, PartCard, TextField } from '../fields.tsx'
import { PartTools } from '../parts.tsx'
import { DistractorsField } from './DistractorsField.tsx'
import { fillGap, gapFrom } from './gapText.ts'
import { LinesField } from './LinesField.tsx'

export function GapEditor({ question }: { readonly question: GapQuestion }) {
  const app = useApp()
  const { t } = useTranslator()
  const { change, focusField } = useEditing()
  const field = useRef<HTMLDivElement>(null)
  const onGap = (change: (question: GapQuestion) => GapQuestion) =>
    changeQuestion(question.id, (each) => (each.kind === 'gap' ? change(each) : each))
  return (
    <>
      <div ref={field} class="q-stack">
        <TextField label={t('editor:gap.text')} path={['text']} lines={3} help={t('editor:gap.how')} />
        <button
          type="button"
          class="btn ghost small q-add"
          onClick={() => {
            const box = field.current?.querySelector('textarea')
            if (!box) return
            const next = gapFrom(question, box.selectionStart, box.selectionEnd)
            if (next === question) {
              app.announce(t('editor:gap.selectFirst'), 'assertive')
              box.focus()
              return
            }
            change(
              'editor:edit.addPart',
              onGap((each) => gapFrom(each, box.selectionStart, box.selectionEnd)),
            )
            app.announce(t('editor:said.gapMade'))
          }}
        >
          <Icon name="add" />
          {t('editor:gap.make')}
        </button>
      </div>
      <fieldset class="q-parts">
        <legend class="q-label">{t('editor:gap.gaps')}</legend>
        {question.gaps.length === 0 && <p class="muted">{t('editor:gap.none')}</p>}
        {question.gaps.map((gap, index) => {
          const name = t('editor:gap.gap', { n: index + 1 })
          return (
            <PartCard
              key={index}
              name={name}
              at={`gaps.${index}`}
              tools={
                <PartTools
                  list="gaps"
                  index={index}
                  count={question.gaps.length}
                  name={name}
                  movable={false}
                  onRemove={() => {
                    change(
                      'editor:edit.remove',
                      onGap((each) => fillGap(each, index)),
                    )
                    focusField('text')
                  }}
                />
              }
            >
              <TextField label={t('editor:gap.answer')} path={['gaps', index, 'answer']} findings={false} />
              <LinesField
                label={t('editor:gap.accept')}
                values={gap.accept ?? []}
                onChange={(values) =>
                  change(
                    'editor:edit.text',
                    putField(question.id, ['gaps', index, 'accept'], values.length > 0 ? values : undefined),
                    `gaps.${index}.accept`,
                  )
                }
              />
              <EvidenceField label={t('editor:evidence.ofPart')} list={['gaps', index, 'evidence']} />
            </PartCard>
          )
        })}
      </fieldset>
      <FlagField label={t('editor:gap.typed')} path={['typed']} />
      {question.typed && <FlagField label={t('editor:field.slips')} path={['slips']} />}
      <DistractorsField
        label={t('editor:gap.distractors')}
        add={t('editor:gap.addDistractor')}
        distractors={question.distractors}
      />
    </>
  )
}
