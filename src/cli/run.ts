import { parseArgs } from 'node:util'
import { createTranslatorFrom, type Sentences, type Translator } from '../i18n/create.ts'
import { languages, type Language } from '../i18n/language.ts'
import { check, type Report } from './check.ts'
import { listSets } from './list.ts'
import { sourcesOf } from './sources.ts'

/** Carries out a command line, without the program's name; `sentences` are the `findings` sentences by language. */
export async function run(
  args: readonly string[],
  input: AsyncIterable<Uint8Array>,
  sentences: (language: Language) => Promise<object>,
): Promise<Report> {
  const asked = read(args)
  const translator = await translatorOf(asked?.language ?? 'en', sentences)
  const usage = `${translator.t('findings:cli.usage', { languages: languages.join('|') })}\n`
  if (!asked) return { out: '', err: usage, exit: 2 }
  if (asked.help) return { out: usage, err: '', exit: 0 }
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

interface Asked {
  readonly command: 'check' | 'index'
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
      },
    })
    const language = languages.find((each) => each === values.language)
    if (!language) return null
    const [name, ...files] = positionals
    const command = name === 'index' ? name : 'check'
    const isWhole = command === 'index' ? files.length === 1 : name === 'check' && files.length > 0
    return values.help || isWhole ? { command, files, json: values.json, help: values.help, language } : null
  } catch {
    return null
  }
}

async function translatorOf(
  language: Language,
  sentences: (language: Language) => Promise<object>,
): Promise<Translator> {
  const loaded: Sentences = { findings: await sentences(language) }
  return createTranslatorFrom(language, { [language]: loaded }, { strict: true })
}
