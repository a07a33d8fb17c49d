import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, type Said } from '../../src/cli/run.ts'
import type { Language } from '../../src/i18n/language.ts'
import { at, ferry, ferryText } from '../core/checks/ferry.ts'

let folder = ''

const brokenSet = () => {
  const set = ferry()
  at(set, 'bridge').evidence = [{ exact: 'which takes nearly two hours' }]
  delete at(set, 'warned').options[0]!.why
  return JSON.stringify(set, null, 2)
}

const advisedSet = () => {
  const set = ferry()
  delete at(set, 'warned').options[0]!.why
  return JSON.stringify(set)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-'))
  await mkdir(join(folder, 'empty'))
  await mkdir(join(folder, 'sets'))
  await Promise.all([
    writeFile(join(folder, 'sound.json'), ferryText),
    writeFile(join(folder, 'broken.json'), brokenSet()),
    writeFile(join(folder, 'advised.json'), advisedSet()),
    writeFile(join(folder, 'sets', 'b.json'), ferryText),
    writeFile(join(folder, 'sets', 'a.json'), '[]'),
    writeFile(join(folder, 'sets', 'set.schema.json'), '{}'),
    writeFile(join(folder, 'sets', 'notes.txt'), 'no set'),
  ])
})

afterAll(() => rm(folder, { recursive: true }))

async function* piped(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  // In two pieces, of which the first may end inside a character.
  for (const piece of [bytes.slice(0, 1001), bytes.slice(1001)]) yield await Promise.resolve(piece)
}

const sentences = async (language: Language, namespace: Said): Promise<object> =>
  JSON.parse(
    await readFile(join(import.meta.dirname, `../../assets/locales/${language}/${namespace}.json`), 'utf8'),
  ) as object

/** Files are named as they stand in the folder. */
const stet = (args: readonly string[], input = '') =>
  run(
    args.map((arg) => (/\.json$|^(?:empty|sets)$/.test(arg) ? join(folder, arg) : arg)),
    piped(input),
    sentences,
  )

describe('stet check', () => {
  it('is content with a sound set', async () => {
    expect(await stet(['check', 'sound.json'])).toEqual({
      out: '1 set: 0 errors, 0 warnings.\n',
      err: '',
      exit: 0,
    })
  })

  it('exits with 0 on advice alone', async () => {
    const { out, exit } = await stet(['check', 'advised.json'])
    expect(out).toContain('warning wrongWithoutReason Question 2')
    expect(out).toContain('1 set: 0 errors, 1 warning.')
    expect(exit).toBe(0)
  })

  it('exits with 1 on an error and says file, line, column, severity, code and what to do', async () => {
    const { out, exit } = await stet(['check', 'broken.json', 'sound.json'])
    const lines = brokenSet().split('\n')
    const line = lines.findIndex((each) => each.includes('nearly'))
    expect(out).toContain(
      `${join(folder, 'broken.json')}:${line}:${lines[line - 1]!.indexOf('{') + 1} error evidenceAbsent Question 4`,
    )
    expect(out).toContain('2 sets: 1 error, 1 warning.')
    expect(exit).toBe(1)
  })

  it('reads a folder’s sets but not their schema', async () => {
    const { out, exit } = await stet(['check', 'sets'])
    expect(out).toContain(`${join(folder, 'sets', 'a.json')}:1:1 error rootNotObject`)
    expect(out).toContain('2 sets: 1 error, 0 warnings.')
    expect(exit).toBe(1)
  })

  it('reads what is piped in', async () => {
    expect(await stet(['check', '-'], ferryText)).toMatchObject({ exit: 0 })
    expect((await stet(['check', '-'], brokenSet())).out).toMatch(/^-:\d+:\d+ /)
  })

  it('lets no control character of a set through to the terminal', async () => {
    const { out } = await stet(['check', '-'], '{ "format": "stet-set/1", "\\u001b[2J\\u009b": 1 }')
    expect(out).toContain('there is no field “\uFFFD[2J\uFFFD” here')
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })

  it('speaks Arabic', async () => {
    const { out } = await stet(['check', 'advised.json', '--language', 'ar'])
    expect(out).toContain('السؤال 2')
    expect(out).toContain('مجموعة واحدة: لا أخطاء، تنبيه واحد.')
  })

  it('gives JSON for programs, with sentences and the set’s id', async () => {
    const { out, exit } = await stet(['check', '--json', 'broken.json', 'sound.json'])
    expect(JSON.parse(out)).toMatchObject([
      {
        file: join(folder, 'broken.json'),
        set: null,
        findings: [
          { code: 'wrongWithoutReason', severity: 'warning', path: ['questions', 1, 'options', 0] },
          {
            code: 'evidenceAbsent',
            severity: 'error',
            sentence: expect.stringContaining('Closest: ¶3') as string,
          },
        ],
      },
      { file: join(folder, 'sound.json'), set: 'ferry', findings: [] },
    ])
    expect(exit).toBe(1)
  })

  it('exits with 2 on a file that can’t be read, and checks the others', async () => {
    const { out, err, exit } = await stet(['check', 'gone.json', 'broken.json'])
    expect(err).toBe(`${join(folder, 'gone.json')}: this can’t be read (ENOENT).\n`)
    expect(out).toContain('evidenceAbsent')
    expect(exit).toBe(2)
  })

  it('exits with 2 on a folder without sets', async () => {
    expect(await stet(['check', 'empty'])).toMatchObject({
      err: expect.stringContaining('no set') as string,
      exit: 2,
    })
  })

  it.each([
    ['nothing', []],
    ['no file', ['check']],
    ['another command', ['play', 'sound.json']],
    ['an unknown option', ['check', '--fix', 'sound.json']],
    ['an unknown language', ['check', '--language', 'tlh', 'sound.json']],
  ])('exits with 2 and says how it is used: %s', async (_, args) => {
    const { out, err, exit } = await stet(args)
    expect(err).toContain('check FILE…')
    expect(out).toBe('')
    expect(exit).toBe(2)
  })

  it('says how it is used when asked, and exits with 0', async () => {
    expect(await stet(['--help'])).toMatchObject({
      out: expect.stringContaining('check FILE…') as string,
      exit: 0,
    })
  })
})

describe('the program', () => {
  it('keeps its exit code and stays silent when nobody reads to the end', async () => {
    const program = join(import.meta.dirname, '../../src/cli/stet.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', program, 'check', join(folder, 'broken.json')])
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stdout.destroy()
    expect(await once(child, 'close')).toEqual([1, null])
    expect(said).toBe('')
  }, 60_000)
})

describe('stet index', () => {
  it('lists the sets of a built site in rack order, and names those with errors', async () => {
    const site = join(folder, 'site')
    const place = join(site, 'questions')
    await mkdir(place, { recursive: true })
    for (const [name, text] of [
      ['ferry-a2.json', ferryText],
      ['ferry.json', ferryText],
      ['broken.json', brokenSet()],
      ['set.schema.json', '{}'],
      ['index.json', '["gone.json"]'],
    ] as const) {
      await writeFile(join(place, name), text)
    }
    const { out, exit } = await run(['index', site], piped(''), sentences)
    expect(JSON.parse(await readFile(join(place, 'index.json'), 'utf8'))).toEqual([
      'broken.json',
      'ferry.json',
      'ferry-a2.json',
    ])
    expect(out).toContain('broken.json')
    expect(out).toContain('index.json lists 3 sets.')
    expect(exit).toBe(1)
  })

  it('writes nothing where there is no set', async () => {
    const { err, exit } = await stet(['index', 'empty'])
    expect(err).toContain('there is no set in this folder')
    expect(exit).toBe(2)
    await expect(readFile(join(folder, 'empty', 'index.json'))).rejects.toThrow('ENOENT')
  })
})
