import type { Article } from '../../core/model/set.ts'
import { useTranslator } from '../../ui/views/context.ts'
import { useDraft } from '../context.ts'
import { Panel, TextField } from './Panel.tsx'

type Field = 'title' | 'language' | 'publisher' | 'author' | 'url' | 'published' | 'rights'

const required: readonly Field[] = ['title', 'language']
const fields: readonly Field[] = [...required, 'publisher', 'author', 'url', 'published', 'rights']

/** What is known of the story: its headline, and where it comes from. What isn't known stays out of the set. */
export function AboutPanel() {
  const draft = useDraft()
  const { t } = useTranslator()
  const { article } = draft.set.value
  const change = (field: Field, value: string): void =>
    draft.edit({
      name: 'story:edit.about',
      field: `about:${field}`,
      apply: (set) => ({ ...set, article: withField(set.article, field, value) }),
    })
  return (
    <Panel title={t('story:about.title')} isOpen={article.title.trim() === ''}>
      {() =>
        fields.map((field) => (
          <TextField
            key={field}
            label={t(`story:about.${field === 'title' ? 'headline' : field}`)}
            value={article[field] ?? ''}
            language={field === 'title' ? article.language : undefined}
            isAddress={field === 'url'}
            onInput={(value) => change(field, value)}
          />
        ))
      }
    </Panel>
  )
}

function withField(article: Article, field: Field, value: string): Article {
  if (value !== '' || required.includes(field)) return { ...article, [field]: value }
  const { [field]: _, ...rest } = article
  return rest as Article
}
