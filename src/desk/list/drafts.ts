import type { QuestionSet } from '../../core/model/set.ts'
import { textOf } from '../../formats/exchange/text.ts'
import { readDraft, type DraftReading } from '../../formats/stet/draft.ts'
import { writeSet } from '../../formats/stet/write.ts'
import type { FormatId } from '../../formats/exchange/types.ts'
import type { Chosen } from '../../formats/table/columns.ts'
import type { ForeignReading } from '../../ui/bring/read.ts'
import { readAway } from '../../ui/bring/reader.ts'
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

/** A file or a pasted text as it came; `reading` where its size alone said all. */
export interface Source {
  readonly name: string
  /** Null: it couldn't be read from where it is. */
  readonly bytes: Uint8Array | null
  readonly reading?: ForeignReading | undefined
}

/** What became of a file or of a pasted text. `draft`: the id of the draft that was made of it. */
export interface BroughtIn {
  readonly name: string
  readonly as: 'set' | 'foreign' | 'story' | 'nothing' | 'unread' | 'stopped'
  readonly draft: string | null
  readonly title: string
  readonly questions: number
  readonly hasStory: boolean
  readonly mended: boolean
  readonly findings: DraftReading['findings']
  /** Of another tool's file. */
  readonly reading: ForeignReading | null
  /** To be read again as another format. */
  readonly source: Source
}

interface Bringing {
  /** Null: whichever it is. */
  readonly format: FormatId | null
  /** What the columns of a table hold; null: as it seems. */
  readonly columns: Chosen | null
  readonly signal: AbortSignal
}

/** Makes a draft of what was brought, however broken, and whatever tool it is from. */
export async function bringIn(
  desk: Desk,
  source: Source,
  { format, columns, signal }: Bringing,
): Promise<BroughtIn> {
  const { name, bytes } = source
  const nothing = {
    name,
    draft: null,
    title: '',
    questions: 0,
    hasStory: false,
    mended: false,
    findings: [],
    reading: source.reading ?? null,
    source,
  } as const
  if (source.reading) return { ...nothing, as: 'nothing' }
  if (!bytes) return { ...nothing, as: 'unread' }
  const text = new TextDecoder().decode(bytes.subarray(0, mostOfText))
  const ours = format === null && /^[\s\uFEFF]*[[{]/.test(text) ? readDraft(bytes) : null
  if (ours?.set) {
    const { set, findings, mended } = ours
    const draft = await addDraft(desk, set)
    if (mended) await desk.app.store.keepDeskVersion({ draft, text, keptAt: desk.app.now() })
    return { ...nothing, as: 'set', draft, ...factsOf(set), mended, findings }
  }
  const { language } = desk.app.i18n.peek()
  const reading = await readAway({ name, bytes, format, columns, language, id: desk.newId() }, signal).catch(
    () => null,
  )
  if (signal.aborted) return { ...nothing, as: 'stopped' }
  if (!reading) return { ...nothing, as: 'unread' }
  const { set, imported } = reading
  const isTable = reading.columns !== null && (/\.(?:csv|tsv|tab)$/i.test(name) || /^[^\n]+\t/.test(text))
  const says = imported.items.length + imported.skipped.length > 0 || format !== null || isTable
  if (set && (says || imported.native)) {
    return { ...nothing, as: 'foreign', draft: await addDraft(desk, set), ...factsOf(set), reading }
  }
  if (says || !isProse(text)) {
    const findings = ours?.findings ?? []
    return { ...nothing, as: 'nothing', findings, reading: findings.length > 0 ? null : reading }
  }
  const title = name.replace(/\.\w{1,5}$/, '')
  const story = storySet(desk.newId(), language, title, textOf(bytes))
  return { ...nothing, as: 'story', draft: await addDraft(desk, story), title }
}

/** Bytes of a text that is kept as it was. */
const mostOfText = 8 * 1024 * 1024

function factsOf(set: QuestionSet): Pick<BroughtIn, 'title' | 'questions' | 'hasStory'> {
  return {
    title: titleOf(set),
    questions: set.questions.length,
    hasStory: set.article.blocks.some(({ kind }) => kind === 'paragraph'),
  }
}

/** Deletes the draft that a first reading made, unless somebody has worked at it since. */
export async function withdraw(desk: Desk, { draft, reading }: BroughtIn): Promise<void> {
  if (draft === null || !reading?.set) return
  const there = await desk.app.store.deskDraft(draft)
  if (there?.text !== writeSet(reading.set)) return
  await (await desk.openDraft(draft))?.close()
  await desk.app.store.deleteDeskDraft(draft)
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
