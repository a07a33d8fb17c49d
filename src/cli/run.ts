import { parseArgs } from 'node:util'
import { createTranslatorFrom, type Translator } from '../i18n/create.ts'
import { languages, type Language } from '../i18n/language.ts'
import { check, type Report } from './check.ts'
import { convert, conversionUsage, formatOf, type Conversion } from './convert.ts'
import { draftStory } from './draft.ts'
import { listSets } from './list.ts'
import { sourcesOf } from './sources.ts'

/** What the command line says. */
export type Said = 'findings' | 'exchange'

/** Carries out a command line, without the program's name; `sentences` are those of a language and a namespace. */
export async function run(
  args: readonly string[],
  input: AsyncIterable<Uint8Array>,
  sentences: (language: Language, namespace: Said) => Promise<object>,
): Promise<Report> {
  const asked = read(args)
  const translator = await translatorOf(asked, sentences)
  const usage = `${translator.t('findings:cli.usage', { languages: languages.join('|') })}\n`
  if (!asked) return { out: '', err: usage, exit: 2 }
  if (asked.command === 'convert') return convertFile(asked, input, translator)
  if (asked.help) return { out: usage, err: '', exit: 0 }
  if (asked.command === 'draft') return draftStory(asked.files[0]!, input, translator, asked.json)
  if (asked.command === 'index') return listSets(asked.files[0]!, input, translator)
  const found = await Promise.all(
    asked.files.map(async (file) => ({ file, sources: await sourcesOf(file, input) })),
  )
  const empty = found.filter(({ sources }) => sources.length === 0)
  const report = check(
    found.flatMap(({ sources }) => sources),
    translator,
    { json: asked.json },
  )
  if (empty.length === 0) return report
  const said = empty.map(({ file }) => `${translator.t('findings:cli.noSets', { folder: file })}\n`)
  return { ...report, err: report.err + said.join(''), exit: 2 }
}

async function convertFile(
  asked: Asked,
  input: AsyncIterable<Uint8Array>,
  translator: Translator,
): Promise<Report> {
  const usage = conversionUsage(translator)
  if (asked.help) return { out: usage, err: '', exit: 0 }
  const [file] = asked.files
  if (file === undefined || !asked.conversion) return { out: '', err: usage, exit: 2 }
  const sources = await sourcesOf(file, input)
  const [source] = sources
  if (!source?.bytes || source.name !== file) {
    const cause = source?.cause ?? 'EISDIR'
    return { out: '', err: `${translator.t('findings:cli.unreadable', { file, cause })}\n`, exit: 2 }
  }
  return convert({ name: source.name, bytes: source.bytes }, asked.conversion, translator)
}

const commands = ['check', 'convert', 'draft', 'index'] as const

interface Asked {
  readonly command: (typeof commands)[number]
  /** Null where a format is named that there isn't. */
  readonly conversion: Conversion | null
  readonly files: readonly string[]
  readonly json: boolean
  readonly help: boolean
  readonly language: Language
}

/** Null where the arguments make no sense. */
function read(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        language: { type: 'string', default: 'en' },
        from: { type: 'string' },
        to: { type: 'string' },
        out: { type: 'string' },
      },
    })
    const language = languages.find((each) => each === values.language)
    if (!language) return null
    const [name, ...files] = positionals
    const command = commands.find((each) => each === name) ?? 'check'
    const { json, help } = values
    const conversion = conversionOf(values)
    if (command !== 'convert' && (values.from ?? values.to ?? values.out) !== undefined) return null
    const isWhole = name === 'check' ? files.length > 0 : command !== 'check' && files.length === 1
    // A conversion has a usage of its own.
    if (!help && !isWhole && command !== 'convert') return null
    return { command, conversion: files.length === 1 ? conversion : null, files, json, help, language }
  } catch {
    return null
  }
}

function conversionOf({
  from,
  to,
  out,
  json,
}: {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly out?: string | undefined
  readonly json: boolean
}): Conversion | null {
  const [source, target] = [from, to].map((name) =>
    name === undefined ? null : (formatOf(name) ?? undefined),
  )
  if (source === undefined || target === undefined) return null
  return { from: source, to: target, out: out ?? null, json }
}

async function translatorOf(
  asked: Asked | null,
  sentences: (language: Language, namespace: Said) => Promise<object>,
): Promise<Translator> {
  const language = asked?.language ?? 'en'
  const [findings, exchange] = await Promise.all([
    sentences(language, 'findings'),
    sentences(language, 'exchange'),
  ])
  return createTranslatorFrom(
    language,
    { [language]: { findings, exchange } },
    { strict: asked?.command !== 'convert' },
  )
}
