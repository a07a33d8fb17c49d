import type { Name, QuestionSet } from '../../core/model/set.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { useDesk, useDraft } from '../context.ts'
import { Panel, TextField } from './Panel.tsx'

const kinds: readonly Name['kind'][] = ['person', 'group', 'place', 'other']
type Alias = NonNullable<Name['alsoKnownAs']>[number]

function withNames(set: QuestionSet, names: readonly Name[]): QuestionSet {
  if (names.length > 0) return { ...set, names }
  const { names: _, ...rest } = set
  return rest
}

function withRole(name: Name, role: string): Name {
  if (role !== '') return { ...name, role }
  const { role: _, ...rest } = name
  return rest
}

/** Whom and what the story names, what it says they are, and what else it calls them. */
export function NamesPanel() {
  const desk = useDesk()
  const draft = useDraft()
  const { t } = useTranslator()
  const { names = [], article } = draft.set.value

  function change(id: string, field: string, apply: (name: Name) => Name): void {
    draft.edit({
      name: 'story:edit.names',
      field: `name:${id}:${field}`,
      apply: (set) =>
        withNames(
          set,
          (set.names ?? []).map((name) => (name.id === id ? apply(name) : name)),
        ),
    })
  }
  const aliases = (id: string, field: string, apply: (list: readonly Alias[]) => readonly Alias[]): void =>
    change(id, field, ({ alsoKnownAs = [], ...name }) => {
      const list = apply(alsoKnownAs)
      return list.length > 0 ? { ...name, alsoKnownAs: list } : name
    })
  const setAlias = (id: string, index: number, alias: Alias, field: string): void =>
    aliases(id, `${index}:${field}`, (list) => list.with(index, alias))
  const add = (): void => {
    const name: Name = { id: desk.newId(), kind: 'person', name: '' }
    draft.edit({ name: 'story:edit.names', apply: (set) => withNames(set, [...(set.names ?? []), name]) })
  }

  return (
    <Panel title={t('story:names.title', { number: names.length })}>
      {() => (
        <>
          <p class="muted">{t('story:names.help')}</p>
          {names.map(({ id, kind, name, role, alsoKnownAs = [] }, place) => (
            <fieldset key={id} class="story-entry">
              <legend>{name.trim() === '' ? t('story:names.number', { number: place + 1 }) : name}</legend>
              <TextField
                label={t('story:names.name')}
                value={name}
                language={article.language}
                onInput={(value) => change(id, 'name', (each) => ({ ...each, name: value }))}
              />
              <label class="field">
                <span>{t('story:names.kind')}</span>
                <select
                  class="input"
                  value={kind}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value as Name['kind']
                    change(id, 'kind', (each) => ({ ...each, kind: chosen }))
                  }}
                >
                  {kinds.map((each) => (
                    <option key={each} value={each}>
                      {t(`story:names.${each}`)}
                    </option>
                  ))}
                </select>
              </label>
              <TextField
                label={t('story:names.role')}
                value={role ?? ''}
                language={article.language}
                onInput={(value) => change(id, 'role', (each) => withRole(each, value))}
              />
              {alsoKnownAs.map((alias, index) => (
                <div key={index} class="story-alias">
                  <TextField
                    label={t('story:names.alias')}
                    value={alias.name}
                    language={article.language}
                    onInput={(value) => setAlias(id, index, { ...alias, name: value }, 'name')}
                  />
                  <TextField
                    label={t('story:names.since')}
                    value={alias.since ?? ''}
                    language={article.language}
                    onInput={(value) =>
                      setAlias(
                        id,
                        index,
                        value === '' ? { name: alias.name } : { ...alias, since: value },
                        'since',
                      )
                    }
                  />
                  <button
                    type="button"
                    class="btn ghost small"
                    onClick={() => aliases(id, 'less', (list) => list.toSpliced(index, 1))}
                  >
                    <Icon name="close" />
                    <span class="sr-only">{t('story:names.removeAlias', { name: alias.name })}</span>
                  </button>
                </div>
              ))}
              <div class="row">
                <button
                  type="button"
                  class="btn ghost small"
                  onClick={() => aliases(id, 'more', (list) => [...list, { name: '' }])}
                >
                  <Icon name="add" />
                  {t('story:names.addAlias')}
                </button>
                <button
                  type="button"
                  class="btn ghost small"
                  onClick={() =>
                    draft.edit({
                      name: 'story:edit.names',
                      apply: (set) =>
                        withNames(
                          set,
                          (set.names ?? []).filter((each) => each.id !== id),
                        ),
                    })
                  }
                >
                  <Icon name="trash" />
                  <span class="sr-only">{t('story:names.remove', { name })}</span>
                </button>
              </div>
            </fieldset>
          ))}
          <button type="button" class="btn ghost small" onClick={add}>
            <Icon name="add" />
            {t('story:names.add')}
          </button>
        </>
      )}
    </Panel>
  )
}
