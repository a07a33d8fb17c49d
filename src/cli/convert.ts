import { writeFile } from 'node:fs/promises'
import type { Finding } from '../core/model/finding.ts'
import type { QuestionSet } from '../core/model/set.ts'
import { exporterOf, exporters, importers, importFile } from '../formats/exchange/registry.ts'
import { empty } from '../formats/exchange/imported.ts'
import { toSet } from '../formats/exchange/toSet.ts'
import {
  formatIds,
  type FormatId,
  type Imported,
  type Input,
  type Loss,
  type Place,
} from '../formats/exchange/types.ts'
import { readDraft } from '../formats/stet/draft.ts'
import { writeSet } from '../formats/stet/write.ts'
import { findingSentence, formatName, lossSentence, placeWords, skippedSentence } from '../i18n/exchange.ts'
import { sentenceOf } from '../i18n/findings.ts'
import { languages } from '../i18n/language.ts'
import type { Translator } from '../i18n/create.ts'
import type { Report } from './check.ts'

/** `stet` is our own format. */
type AnyFormat = FormatId | 'stet'

export interface Conversion {
  readonly from: AnyFormat | null
  readonly to: AnyFormat | null
  /** Path of the file to write. */
  readonly out: string | null
  readonly json: boolean
}

/** Names that a format goes by as well. */
const otherNames: Readonly<Record<string, AnyFormat>> = {
  native: 'stet',
  json: 'stet',
  moodle: 'moodleXml',
  canvas: 'qti12',
  qti: 'qti21',
  qti22: 'qti21',
  qti3: 'qti30',
  quizizz: 'wayground',
  csv: 'table',
  tsv: 'table',
  xlsx: 'table',
}

/** A format by the name that somebody wrote, however spelled; null where there is no such format. */
export function formatOf(written: string): AnyFormat | null {
  const bare = written.toLowerCase().replace(/[^a-z0-9]/g, '')
  const known = ([...formatIds, 'stet'] as const).find((id) => id.toLowerCase() === bare)
  return known ?? (Object.hasOwn(otherNames, bare) ? otherNames[bare]! : null)
}

export function conversionUsage({ t }: Translator): string {
  const named = (all: readonly { readonly format: FormatId }[]) =>
    ['stet', ...all.map(({ format }) => format)].join(' ')
  const command = `npm run -s stet -- convert FILE [--to FORMAT] [--from FORMAT] [--out PATH] [--json] [--language ${languages.join('|')}]`
  const formats = `--from: ${named(importers)}\n--to: ${named(exporters)}`
  return `${t('exchange:cli.usage', { command, formats })}\n`
}

interface Reading {
  readonly format: AnyFormat | null
  readonly imported: Imported
  /** Null where nothing was read. */
  readonly set: QuestionSet | null
  readonly findings: readonly Told[]
}

interface Told extends Finding {
  readonly place?: Place | undefined
  readonly sentence: string
}

/** Reads a file of any format, says what was read, and writes it in another format where one is asked for. Never throws. */
export async function convert(
  input: Input,
  { from, to, out, json }: Conversion,
  translator: Translator,
): Promise<Report> {
  const exporter = to === null || to === 'stet' ? null : exporterOf(to)
  const unreadable = from !== null && from !== 'stet' && !importers.some(({ format }) => format === from)
  if (unreadable || (to !== null && to !== 'stet' && !exporter)) {
    return { out: '', err: conversionUsage(translator), exit: 2 }
  }
  const reading = read(input, from, translator)
  const { set } = reading
  const lost = exporter && set ? exporter.losses(set) : []
  const said = json ? asJson(reading, lost, translator) : asText(reading, translator)
  if (!set || to === null)
    return { out: set || json ? said : '', err: set || json ? '' : said, exit: set ? 0 : 1 }

  const losses = exporter && lost.length > 0 ? lossLines(exporter.format, lost, translator) : ''
  const content = exporter ? exporter.write(set) : new TextEncoder().encode(writeSet(set))
  if (out === null) {
    if (json) return { out: said, err: losses, exit: 0 }
    if (isBinary(content)) {
      const needs = translator.t('exchange:cli.writeNeedsOut', { format: formatName(translator, to) })
      return { out: '', err: `${losses}${needs}\n`, exit: 2 }
    }
    return { out: new TextDecoder().decode(content), err: `${said}${losses}`, exit: 0 }
  }
  try {
    await writeFile(out, content)
  } catch (problem) {
    const cause = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
    const failed = translator.t('exchange:cli.notWritten', { file: out, cause })
    return { out: json ? said : '', err: `${losses}${failed}\n`, exit: 2 }
  }
  const written = `${translator.t('exchange:cli.written', { file: out })}\n`
  return { out: json ? said : `${said}${written}`, err: losses, exit: 0 }
}

function read(input: Input, from: AnyFormat | null, translator: Translator): Reading {
  if (from === 'stet' || (from === null && looksLikeSet(input.bytes))) {
    const { set, findings } = readDraft(input.bytes)
    const items = set?.questions.map((question) => ({ question, place: { id: question.id } })) ?? []
    return {
      format: 'stet',
      imported: { ...empty, title: set?.title ?? null, story: set?.article.blocks ?? [], items },
      set,
      findings: findings.map((finding) => ({
        ...finding,
        place: { line: finding.line },
        sentence: sentenceOf(translator, finding),
      })),
    }
  }
  const { format, imported } = importFile(input, from ?? undefined)
  const findings = imported.findings.map((finding) => ({
    ...finding,
    sentence: findingSentence(translator, finding),
  }))
  const isEmpty = imported.items.length + imported.story.length === 0 && !imported.native
  if (isEmpty) return { format, imported, set: null, findings }
  const set = toSet(imported, { name: input.name, language: translator.language })
  return { format, imported: imported.native ? withNative(imported, set) : imported, set, findings }
}

/** What travelled along takes the place of what the file shows of it; nothing of it is lost. */
function withNative(imported: Imported, set: QuestionSet): Imported {
  const items = set.questions.map((question, index) => ({
    question,
    place: imported.items.length === set.questions.length ? imported.items[index]!.place : {},
  }))
  return { ...imported, title: set.title, story: set.article.blocks, items, skipped: [], losses: [] }
}

/** An object of JSON; which of ours it is, if any, its reader says. */
function looksLikeSet(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 400)).trimStart()
  return /^\{\s*(?:"|$|\/)/.test(start)
}

function isBinary(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b
}

/** A file from anywhere is quoted, and these would act on a terminal; line ends of ours are put in afterwards. */
const control = /\p{Cc}/gu

const lineOf = (...parts: readonly string[]): string =>
  `${parts
    .filter((part) => part !== '')
    .join(': ')
    .replace(control, ' ')}\n`

function asText({ format, imported, set, findings }: Reading, translator: Translator): string {
  const { t } = translator
  const { items, skipped, losses, story, native } = imported
  const lines = [
    lineOf(
      format === null ? '' : formatName(translator, format),
      set
        ? t('exchange:read.summary', { read: items.length, all: items.length + skipped.length })
        : t('exchange:read.nothing'),
    ),
    ...(native ? [lineOf(t('exchange:read.native'))] : []),
    ...(story.length > 0 ? [lineOf(t('exchange:read.story', { number: story.length }))] : []),
    ...findings.map(({ place = {}, sentence }) => lineOf(placeWords(translator, place), sentence)),
    ...skipped.map((each) =>
      lineOf(placeWords(translator, each.place), each.name, skippedSentence(translator, each)),
    ),
    ...losses.map((loss) => lossLine(loss, translator)),
  ]
  return lines.join('')
}

function lossLine(loss: Loss, translator: Translator): string {
  const { place = {}, question = '' } = loss
  return lineOf(placeWords(translator, place) || question, lossSentence(translator, loss))
}

function lossLines(format: FormatId, losses: readonly Loss[], translator: Translator): string {
  const head = lineOf(translator.t('exchange:cli.lost', { format: formatName(translator, format) }))
  return head + losses.map((loss) => lossLine(loss, translator)).join('')
}

function asJson(
  { format, imported, set, findings }: Reading,
  lost: readonly Loss[],
  translator: Translator,
): string {
  const { items, skipped, losses, story } = imported
  const whole = {
    items: items.map(({ question, place }) => ({ ...question, place })),
    skipped: skipped.map((each) => ({ ...each, sentence: skippedSentence(translator, each) })),
    findings,
    losses: [...losses, ...lost].map((loss) => ({ ...loss, sentence: lossSentence(translator, loss) })),
    format,
    title: set?.title ?? imported.title,
    story,
    set,
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
