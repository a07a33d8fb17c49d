import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { unzip } from '../../src/formats/exchange/zip.ts'
import { siteFiles, writeScorm } from '../../src/formats/scorm/write.ts'
import { complaintsOf, type Call } from '../formats/scorm/strict.ts'
import { createPlayer, english, type Player } from './player.ts'

const require = createRequire(import.meta.url)
const place = '/lms/courses/4/package/'
const mimes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** Two questions and a half of what a class would get. */
const set: QuestionSet = {
  ...english,
  id: 'for-a-platform',
  questions: english.questions.filter(({ kind }) => kind === 'choice' || kind === 'verdict').slice(0, 3),
}

function packed(): ReadonlyMap<string, Uint8Array> {
  const names = siteFiles(JSON.parse(readFileSync('dist/files.json', 'utf8')), set)
  const archive = unzip(writeScorm(set, new Map(names.map((name) => [name, readFileSync(`dist/${name}`)]))))
  if (!('files' in archive)) throw new Error(archive.fault)
  return archive.files
}

/** A course page with the package in a frame below it. `launch()` begins a session with what was kept of the last. */
const coursePage = `<!doctype html><title>Course</title>
<script src="/lms/scorm12.js"></script>
<script>
  const sessions = []
  let kept = null
  function launch(broken) {
    const platform = new Scorm12API({ autocommit: false, logLevel: 5 })
    if (kept) platform.loadFromJSON(kept, 'cmi')
    const calls = []
    sessions.push(calls)
    window.API = broken ? undefined : {}
    if (!broken)
      for (const name of ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError'])
        window.API[name] = (...args) => {
          const answer = platform[name](...args)
          calls.push({ name, args, answer: String(answer) })
          if (name === 'LMSFinish' || name === 'LMSCommit') kept = JSON.parse(JSON.stringify(platform.cmi))
          return answer
        }
    document.querySelector('iframe').src = '${place}index.html?session=' + sessions.length
  }
</script>
<iframe title="Package" style="border:0;position:fixed;inset:0;width:100%;height:100%"></iframe>`

async function openCourse(page: Page): Promise<void> {
  const files = packed()
  await page.route('**/lms/**', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/lms/course.html')
      return route.fulfill({ contentType: mimes['html']!, body: coursePage })
    if (pathname === '/lms/scorm12.js')
      return route.fulfill({ path: require.resolve('scorm-again/scorm12/min') })
    const body = files.get(decodeURIComponent(pathname.slice(place.length)))
    const contentType = mimes[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return body ? route.fulfill({ contentType, body: Buffer.from(body) }) : route.fulfill({ status: 404 })
  })
  await page.goto('/lms/course.html')
}

const launch = (page: Page, how = '') => page.evaluate(`launch(${how})`)
const sessions = (page: Page) => page.evaluate<Call[][]>('sessions')

/** The value that was last set in a session. */
function lastSet(calls: readonly Call[], element: string): string | undefined {
  return calls.findLast(({ name, args }) => name === 'LMSSetValue' && args[0] === element)?.args[1]
}

async function answerOne(player: Player, how: 'right' | 'wrong'): Promise<void> {
  await player.answer(await player.question(set), how)
  await player.check()
}

test('a learning platform is told of each answer, and a reload goes on at the same question', async ({
  page,
}) => {
  await openCourse(page)
  await launch(page)
  const missing: string[] = []
  page.on('response', (response) => {
    if (response.status() === 404) missing.push(response.url())
  })
  const player = createPlayer(page.frameLocator('iframe') as unknown as Page)

  await answerOne(player, 'right')
  await player.next()
  await answerOne(player, 'right')
  await player.next()
  const third = await player.question(set)
  await launch(page)
  expect(await player.question(set)).toEqual(third)
  await answerOne(player, 'right')
  await player.next()
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()

  await launch(page)
  await expect(page.frameLocator('iframe').locator('.front')).toBeVisible()
  const [first = [], second = [], after = []] = await sessions(page)
  expect(complaintsOf(first)).toEqual([])
  expect(complaintsOf(second, 2)).toEqual([])
  expect(complaintsOf(after, 3)).toEqual([])
  // Whatever the platform itself makes of them.
  const refused = [...first, ...second, ...after].filter(
    ({ name, answer }) => name !== 'LMSGetValue' && answer !== 'true',
  )
  expect(refused).toEqual([])
  expect(lastSet(first, 'cmi.core.lesson_status')).toBe('incomplete')
  expect(lastSet(first, 'cmi.core.score.raw')).toBe('67')
  expect(lastSet(first, 'cmi.core.exit')).toBe('suspend')
  expect(first.filter(({ name }) => name === 'LMSFinish')).toHaveLength(1)
  expect(lastSet(first, 'cmi.interactions.1.result')).toBe('correct')
  expect(lastSet(second, 'cmi.interactions.2.result')).toBe('correct')
  expect(lastSet(second, 'cmi.core.lesson_status')).toBe('passed')
  expect(lastSet(second, 'cmi.core.score.raw')).toBe('100')
  // A result that stands isn't told anew.
  expect(lastSet(after, 'cmi.core.lesson_status')).toBeUndefined()
  expect(missing.filter((url) => !url.includes('noto-'))).toEqual([])
})

test('without a platform the game plays on, and says so once', async ({ page }) => {
  await openCourse(page)
  await launch(page, 'true')
  const frame = page.frameLocator('iframe')
  const player = createPlayer(frame as unknown as Page)
  await answerOne(player, 'wrong')
  await expect(frame.getByText('No learning platform answers here.')).toHaveCount(1)
})
