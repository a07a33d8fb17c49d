import type { QuestionSet } from '../../core/model/set.ts'
import { readDraft, type DraftReading } from '../../formats/stet/draft.ts'
import { writeSet } from '../../formats/stet/write.ts'
import type { Desk } from '../context.ts'

/** A set of which there is nothing yet, in the language of the desk. */
export function blankSet(id: string, language: string): QuestionSet {
  return {
    format: 'stet-set/1',
    id,
    title: '',
    language,
    article: { title: '', language, blocks: [] },
    questions: [],
  }
}

/** A text that is no file of ours, as a story: paragraphs are parted by empty lines, or by line ends where there are none. */
function storySet(id: string, language: string, title: string, text: string): QuestionSet {
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/.test(text) ? /\n\s*\n/ : /\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  const blocks = paragraphs.map((paragraph, index) => ({
    id: `p${index + 1}`,
    kind: 'paragraph' as const,
    text: paragraph,
  }))
  const blank = blankSet(id, language)
  return { ...blank, title, article: { ...blank.article, title, blocks } }
}

/** Files of data that are not ours would make no story. */
function isProse(text: string): boolean {
  return text.trim() !== '' && !/^[\s\uFEFF]*[[{<]/.test(text) && !text.includes('\u0000')
}

/** What became of a file or of a pasted text. `draft`: the id of the draft that was made of it. */
export interface BroughtIn {
  readonly name: string
  readonly as: 'set' | 'story' | 'nothing' | 'unread'
  readonly draft: string | null
  readonly title: string
  readonly questions: number
  readonly mended: boolean
  readonly findings: DraftReading['findings']
}

/** Makes a draft of a text, however broken; `text` null: it couldn't be read from where it is. */
export async function bringIn(desk: Desk, name: string, text: string | null): Promise<BroughtIn> {
  const nothing = { name, draft: null, title: '', questions: 0, mended: false, findings: [] }
  if (text === null) return { ...nothing, as: 'unread' }
  const { set, findings, mended } = readDraft(text)
  if (set) {
    const draft = await addDraft(desk, set)
    if (mended) await desk.app.store.keepDeskVersion({ draft, text, keptAt: desk.app.now() })
    return { name, as: 'set', draft, title: titleOf(set), questions: set.questions.length, mended, findings }
  }
  if (!isProse(text)) return { ...nothing, as: 'nothing', findings }
  const title = name.replace(/\.\w{1,5}$/, '')
  const story = storySet(desk.newId(), desk.app.i18n.peek().language, title, text)
  return { ...nothing, as: 'story', draft: await addDraft(desk, story), title }
}

/** Answers with the draft's id. */
export async function addDraft(desk: Desk, set: QuestionSet): Promise<string> {
  const id = desk.newId()
  const { store } = desk.app
  await store.saveDeskDraft({ id, title: titleOf(set), text: writeSet(set), updatedAt: desk.app.now() }, null)
  return id
}

/** Empty where neither the set nor its story has one. */
export function titleOf({ title, article }: QuestionSet): string {
  return title.trim() || article.title.trim()
}

/** A name for the file of a set. */
export function fileName({ id }: QuestionSet): string {
  return `${id.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60) || 'set'}.json`
}
