import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { FunctionComponent } from 'preact'
import type { Kind, Process, Question, Topic } from '../../core/model/set.ts'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useDesk, useDraft } from '../context.ts'
import { playDraft } from '../draft/play.ts'
import { EditingContext, type Editing, type StoryBeside } from './editing.ts'
import {
  changeKind,
  deleteQuestion,
  duplicateQuestion,
  indexOfQuestion,
  moveQuestion,
  putField,
} from './edits.ts'
import { EvidenceField } from './EvidenceField.tsx'
import { FieldFindings } from './FieldFindings.tsx'
import { PickField, TextField, Tool } from './fields.tsx'
import { editors, kinds } from './kinds/registry.ts'
import { findingsByField } from './places.ts'

const processes: readonly Process[] = ['locate', 'infer', 'integrate', 'evaluate']
const topics: readonly Topic[] = [
  'speakers',
  'names',
  'events',
  'numbers',
  'places',
  'times',
  'claims',
  'reasons',
]

interface QuestionEditorProps {
  readonly id: string
  readonly story: StoryBeside
  /** Moves the focus to a field of the open question once it is there. */
  readonly focusField: (field: string, question?: string | null) => void
}

/** The open question: what all kinds have, and between it what its kind has. */
export function QuestionEditor({ id, story, focusField }: QuestionEditorProps) {
  const app = useApp()
  const desk = useDesk()
  const session = useDraft()
  const { t } = useTranslator()
  const set = session.set.value
  const index = indexOfQuestion(set, id)
  const findings = useComputed(() =>
    findingsByField(session.findings.value, indexOfQuestion(session.set.value, id)),
  ).value
  const question = set.questions[index]
  const change = useMemo(
    (): Editing['change'] => (name, apply, field) =>
      session.edit({ name, apply, ...(field !== undefined && { field: `${id}.${field}` }) }),
    [session, id],
  )
  if (!question) return null
  const count = set.questions.length
  const editing: Editing = { set, question, findings, story, change, focusField }
  const open = (at: string | null): void =>
    desk.go({ page: 'draft', draft: session.id, tab: 'questions', at })

  const move = (by: number): void => {
    change('editor:edit.move', moveQuestion(id, by))
    app.announce(t('editor:said.moved', { n: index + by + 1, of: count }))
  }
  const put = (field: string, value: unknown): void =>
    change('editor:edit.setting', putField(id, [field], value))
  const isNotStated = question.kind === 'verdict' && question.answer === 'notStated'
  const OwnFields = editors[question.kind] as FunctionComponent<{ readonly question: Question }>

  return (
    <EditingContext.Provider value={editing}>
      <article class="sheet q-sheet" aria-labelledby="question-heading">
        <header class="q-head">
          <h2 id="question-heading" tabIndex={-1} data-field="heading">
            {t('editor:question.heading', { n: index + 1, of: count })}
          </h2>
          <div class="q-head-tools">
            <Tool icon="up" label={t('editor:question.up')} disabled={index === 0} onPress={() => move(-1)} />
            <Tool
              icon="down"
              label={t('editor:question.down')}
              disabled={index === count - 1}
              onPress={() => move(1)}
            />
            <Tool
              icon="copy"
              label={t('editor:question.duplicate')}
              onPress={() => {
                const copy = desk.newId()
                change('editor:edit.duplicate', duplicateQuestion(id, copy))
                app.announce(t('editor:said.duplicated', { n: index + 2 }))
                open(copy)
                focusField('heading', copy)
              }}
            />
            <Tool
              icon="trash"
              label={t('editor:question.delete')}
              onPress={() => {
                const next = set.questions[index + 1] ?? set.questions[index - 1]
                change('editor:edit.delete', deleteQuestion(id))
                app.announce(t('editor:said.deleted', { n: index + 1 }))
                open(next?.id ?? null)
                focusField('heading', next?.id ?? null)
              }}
            />
          </div>
        </header>
        <button
          type="button"
          class="btn ghost small q-add"
          onClick={() =>
            void playDraft(desk, session, id).then((played) => {
              if (!played) app.announce(t('editor:question.notYet'), 'assertive')
            })
          }
        >
          <Icon name="onward" />
          {t('editor:question.play')}
        </button>
        <FieldFindings at="" />
        <div class="q-settings">
          <PickField<Kind>
            label={t('editor:field.kind')}
            value={question.kind}
            options={kinds.map((kind) => ({ value: kind, name: t(`editor:kind.${kind}.name`) }))}
            onPick={(kind) => {
              story.leave()
              change('editor:edit.kind', changeKind(id, kind))
            }}
          />
          <PickField<Process>
            label={t('editor:field.process')}
            value={question.process}
            options={processes.map((process) => ({ value: process, name: t(`play:process.${process}`) }))}
            onPick={(process) => put('process', process)}
          />
          <PickField<'1' | '2' | '3'>
            label={t('editor:field.difficulty')}
            value={`${question.difficulty}`}
            options={(['1', '2', '3'] as const).map((level) => ({
              value: level,
              name: t(`editor:difficulty.${level}`),
            }))}
            onPick={(level) => put('difficulty', Number(level))}
          />
          <PickField<Topic | ''>
            label={t('editor:field.topic')}
            value={question.topic ?? ''}
            options={[
              { value: '', name: t('editor:field.noTopic') },
              ...topics.map((topic) => ({ value: topic, name: t(`play:topic.${topic}`) })),
            ]}
            onPick={(topic) => put('topic', topic === '' ? undefined : topic)}
          />
        </div>
        <TextField
          label={
            question.kind === 'verdict' || question.kind === 'locate'
              ? t('editor:field.statement')
              : t('editor:field.prompt')
          }
          path={['prompt']}
          lines={2}
        />
        <OwnFields question={question} />
        {(!isNotStated || (question.evidence ?? []).length > 0) && (
          <EvidenceField
            label={t('editor:evidence.proof')}
            list={['evidence']}
            help={t('editor:evidence.how')}
            findings
          />
        )}
        {!isNotStated && <EvidenceField label={t('editor:evidence.also')} list={['alsoProvedBy']} findings />}
        <TextField label={t('editor:field.explanation')} path={['explanation']} lines={2} />
        <TextField label={t('editor:field.hint')} path={['hint']} optional />
        <TextField
          label={t('editor:field.fact')}
          path={['fact']}
          optional
          help={t('editor:field.factHelp')}
        />
      </article>
    </EditingContext.Provider>
  )
}
