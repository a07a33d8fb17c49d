import { useState } from 'preact/hooks'
import type { QuestionSet, Term } from '../../core/model/set.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useDraft } from '../context.ts'
import { Panel, TextField } from './Panel.tsx'

function withTerms(set: QuestionSet, glossary: readonly Term[]): QuestionSet {
  if (glossary.length > 0) return { ...set, glossary }
  const { glossary: _, ...rest } = set
  return rest
}

function withForms(term: Term, forms: readonly string[]): Term {
  if (forms.length > 0) return { ...term, forms }
  const { forms: _, ...rest } = term
  return rest
}

/** Hard words of the story, how it writes them, and what they mean there. */
export function TermsPanel() {
  const draft = useDraft()
  const { t } = useTranslator()
  const { glossary = [], article, language } = draft.set.value
  const edit = (apply: (terms: readonly Term[]) => readonly Term[], field?: string): void =>
    draft.edit({
      name: 'story:edit.words',
      field,
      apply: (set) => withTerms(set, apply(set.glossary ?? [])),
    })
  const change = (index: number, field: string, apply: (term: Term) => Term): void =>
    edit((terms) => terms.map((term, at) => (at === index ? apply(term) : term)), `term:${index}:${field}`)
  return (
    <Panel title={t('story:terms.title', { number: glossary.length })}>
      {() => (
        <>
          <p class="muted">{t('story:terms.help')}</p>
          {glossary.map(({ term, forms = [], meaning }, index) => (
            <fieldset key={index} class="story-entry">
              <legend>{term.trim() === '' ? t('story:terms.number', { number: index + 1 }) : term}</legend>
              <TextField
                label={t('story:terms.term')}
                value={term}
                language={article.language}
                onInput={(value) => change(index, 'term', (each) => ({ ...each, term: value }))}
              />
              <FormsField
                forms={forms}
                language={article.language}
                onChange={(list) => change(index, 'forms', (each) => withForms(each, list))}
              />
              <TextField
                label={t('story:terms.meaning')}
                value={meaning}
                language={language}
                long
                onInput={(value) => change(index, 'meaning', (each) => ({ ...each, meaning: value }))}
              />
              <button
                type="button"
                class="btn ghost small"
                onClick={() => edit((terms) => terms.toSpliced(index, 1))}
              >
                <Icon name="trash" />
                <span class="sr-only">{t('story:terms.remove', { term })}</span>
              </button>
            </fieldset>
          ))}
          <button
            type="button"
            class="btn ghost small"
            onClick={() => edit((terms) => [...terms, { term: '', meaning: '' }])}
          >
            <Icon name="add" />
            {t('story:terms.add')}
          </button>
        </>
      )}
    </Panel>
  )
}

interface FormsFieldProps {
  readonly forms: readonly string[]
  readonly language: string
  onChange(forms: readonly string[]): void
}

const commas = /\s*[,،，、;؛]\s*/u

/** A list as one line, parted by commas; the comma that is being typed isn't taken away. */
function FormsField({ forms, language, onChange }: FormsFieldProps) {
  const { t } = useTranslator()
  const [typed, setTyped] = useState<string | null>(null)
  const read = (text: string): readonly string[] =>
    text
      .trim()
      .split(commas)
      .filter((form) => form !== '')
  const isOwn = typed !== null && read(typed).join('\n') === forms.join('\n')
  return (
    <TextField
      label={t('story:terms.forms')}
      value={isOwn ? typed : forms.join(', ')}
      language={language}
      onInput={(text) => {
        setTyped(text)
        onChange(read(text))
      }}
    />
  )
}
