import { draft } from '../derive/draft.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Report } from './check.ts'
import { sourcesOf } from './sources.ts'

/** Drafts questions from a story as a set; with `json` all that was found in it, with offsets in UTF-16 units. */
export async function draftStory(
  file: string,
  input: AsyncIterable<Uint8Array>,
  translator: Translator,
  json: boolean,
): Promise<Report> {
  const [source] = await sourcesOf(file, input)
  if (!source?.bytes || source.name !== file) {
    const cause = source?.cause ?? 'EISDIR'
    return { out: '', err: `${translator.t('findings:cli.unreadable', { file, cause })}\n`, exit: 2 }
  }
  // A byte order mark is kept: offsets are those of the text as it was given.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.bytes)
  const found = draft(text)
  return { out: `${JSON.stringify(json ? found : found.set, null, 2)}\n`, err: '', exit: 0 }
}
