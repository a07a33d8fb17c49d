import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let project: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'stet-layers-'))
  cpSync('.oxlintrc.json', join(project, '.oxlintrc.json'))
  cpSync('tsconfig.json', join(project, 'tsconfig.json'))
  cpSync('src/core/tsconfig.json', join(project, 'src/core/tsconfig.json'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'))
})

afterEach(() => rmSync(project, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

/** Exit code and output of a tool run in the small project. */
function runTool(tool: string, args: readonly string[]): { code: number; output: string } {
  try {
    return {
      code: 0,
      output: execFileSync(resolve('node_modules/.bin', tool), args, { cwd: project, encoding: 'utf8' }),
    }
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string }
    return { code: status, output: stdout }
  }
}

describe('the linter refuses', () => {
  it.each([
    ['an npm package in core', 'src/core/model/planted.ts', "import 'preact'", 'core imports no package'],
    [
      'another room in core',
      'src/core/model/planted.ts',
      "import '../../ui/app.ts'",
      'core imports no other room',
    ],
    [
      'the clock in core',
      'src/core/model/planted.ts',
      'export const at = Date.now()',
      "Unexpected use of 'Date'",
    ],
    ['chance in core', 'src/core/model/planted.ts', 'export const n = Math.random()', 'Math.random'],
    ['storage in formats', 'src/formats/planted.ts', "import '../storage/store.ts'", 'import core only'],
    ['the page in storage', 'src/storage/planted.ts', "import '../ui/app.ts'", 'Storage imports core'],
    ['formats in i18n', 'src/i18n/planted.ts', "import '../formats/stet/read.ts'", "core's types only"],
    ['Phaser in a view', 'src/ui/views/planted.tsx', "import 'phaser'", 'Phaser belongs to'],
    [
      'another package in schedule',
      'src/schedule/planted.ts',
      "import 'preact'",
      'schedule imports ts-fsrs and no other package',
    ],
    ['storage in schedule', 'src/schedule/planted.ts', "import '../storage/store.ts'", 'imports core only'],
    [
      'the clock in schedule',
      'src/schedule/planted.ts',
      'export const at = Date.now()',
      'The time is handed in',
    ],
    ['ts-fsrs in a view', 'src/ui/views/planted.tsx', "import 'ts-fsrs'", 'ts-fsrs to schedule'],
    ['ts-fsrs in storage', 'src/storage/planted.ts', "import 'ts-fsrs'", 'Storage shows nothing'],
    ['the schedule in core', 'src/core/model/planted.ts', "import '../../schedule/due.ts'", 'no other room'],
    ['howler in a scene', 'src/ui/scenes/planted.ts', "import 'howler'", 'howler belongs to audio'],
    [
      'the core build of howler in a view',
      'src/ui/views/planted.tsx',
      "import 'howler/dist/howler.core.min.js'",
      'howler to audio',
    ],
    ['the page in audio', 'src/audio/planted.ts', "import '../ui/app.ts'", "core's types only"],
    [
      'localStorage in a view',
      'src/ui/views/planted.ts',
      'localStorage.clear()',
      'Storage belongs to src/storage',
    ],
    [
      'the page on the command line',
      'src/cli/planted.ts',
      "import '../ui/app.ts'",
      'imports core, formats and i18n only',
    ],
  ])('%s', (_, path, text, words) => {
    write(path, `${text}\n`)
    const { code, output } = runTool('oxlint', ['src'])
    expect(output).toContain(words)
    expect(code).not.toBe(0)
  })

  it('an import cycle', () => {
    write('src/ui/one.ts', "import { two } from './two.ts'\nexport const one = (): number => two()\n")
    write('src/ui/two.ts', "import { one } from './one.ts'\nexport const two = (): number => one()\n")
    const { code, output } = runTool('oxlint', ['src'])
    expect(output).toContain('no-cycle')
    expect(code).not.toBe(0)
  })

  it('nothing where scenes import Phaser and core imports its own', () => {
    write('src/ui/scenes/fine.ts', "import 'phaser'\n")
    write('src/schedule/fine.ts', "import 'ts-fsrs'\n")
    write('src/core/model/other.ts', 'export const other = 1\n')
    write('src/core/model/fine.ts', "import { other } from './other.ts'\nexport const fine = other\n")
    expect(runTool('oxlint', ['src'])).toMatchObject({ code: 0 })
  })
})

it('the type checker refuses the DOM in core', () => {
  write('src/core/model/planted.ts', 'export const title = document.title\n')
  const { code, output } = runTool('tsc', ['-p', 'src/core/tsconfig.json'])
  expect(output).toContain("Cannot find name 'document'")
  expect(code).not.toBe(0)
})
