import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { tokenize } from '../../src/core/anchoring/tokens.ts'
import { resolveQuote } from '../../src/core/anchoring/resolve.ts'
import type { Span } from '../../src/core/model/answer.ts'
import type { Question, QuestionSet } from '../../src/core/model/set.ts'
import { writeLink } from '../../src/formats/stet/link.ts'
import { openHost } from '../e2e/host.ts'
import { keys, type Driver, type Point } from './driver.ts'
import { openFirefox } from './firefox.ts'
import { openWebKit } from './webkit.ts'

const ferry: QuestionSet = JSON.parse(readFileSync('tests/fixtures/sets/ferry.json', 'utf8'))
const asked = new Set(['why-stop', 'bridge', 'price'])
const { translations: _translations, ...untranslated } = ferry
const set: QuestionSet = {
  ...untranslated,
  id: 'smoke',
  questions: ferry.questions.filter(({ id }) => asked.has(id)),
}
const pictures = process.env['STET_PICTURES']
const patience = 15_000

/** Somebody at the game in this browser. */
function createHand(driver: Driver) {
  /** Asks the page again and again until it has an answer. */
  async function until<A extends readonly unknown[], R>(
    what: string,
    ask: (...given: A) => R,
    ...given: A
  ): Promise<NonNullable<R>> {
    const end = Date.now() + patience
    for (;;) {
      const answer = await driver.run(ask, ...given)
      if (answer !== null && answer !== undefined && answer !== false) return answer
      if (Date.now() > end) {
        await look('missed')
        throw new Error(`${driver.name}: ${what} never came; the page says: ${await driver.run(textOfPage)}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
  }
  const find = (selector: string, words: string | null): Promise<Point> =>
    until(`${selector} ${words ?? ''}`, pointOf, selector, words)
  async function look(name: string): Promise<void> {
    if (!pictures) return
    mkdirSync(pictures, { recursive: true })
    writeFileSync(`${pictures}/${driver.name}-${name}.png`, Buffer.from(await driver.picture(), 'base64'))
  }
  async function click(selector: string, words: string | null = null): Promise<void> {
    await driver.drag(await find(selector, words))
  }
  return {
    until,
    find,
    look,
    click,
    see: (selector: string, words: string | null = null) => find(selector, words),
    async dragAcross(span: Span): Promise<void> {
      const block = set.article.blocks.findIndex(({ id }) => id === span.block)
      const [from, to] = await until('words of the story', endsOf, block, span.start, span.end - 1)
      await driver.drag(from, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to)
    },
    async markByKeys(span: Span): Promise<void> {
      const block = set.article.blocks.findIndex(({ id }) => id === span.block)
      const tokens = tokenize(set.article.blocks[block]!.text)
      const first = tokens.findIndex(({ end }) => end > span.start)
      const last = tokens.findLastIndex(({ start }) => start < span.end)
      const times = (key: string, count: number) => Array.from({ length: count }, () => key)
      await driver.press(
        'm',
        ...times(keys.PageUp, set.article.blocks.length),
        ...times(keys.PageDown, block),
        keys.Home,
        ...times(keys.ArrowRight, first),
        keys.Enter,
        ...times(keys.ArrowRight, last - first),
        keys.Enter,
        keys.Escape,
      )
    },
  }
}

function textOfPage(): string {
  return document.body.innerText.replace(/\s+/g, ' ').slice(0, 600)
}

/** The middle of what is seen, once it has come to rest. */
function pointOf(selector: string, words: string | null): { x: number; y: number } | null {
  const shown = [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.checkVisibility())
    .map((element) => ({
      element,
      said: (element.getAttribute('aria-label') ?? element.textContent).trim(),
    }))
  const found = (
    shown.find(({ said }) => words === null || said === words) ??
    shown.find(({ said }) => said.includes(words ?? ''))
  )?.element
  if (!found || document.querySelector('#first') || found.closest('[inert]')) return null
  found.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x, y, width, height } = found.getBoundingClientRect()
  const at = `${x} ${y} ${width}`
  const rested = found.dataset['smoke'] === at
  found.dataset['smoke'] = at
  return rested && width > 0 ? { x: x + width / 2, y: y + height / 2 } : null
}

function endsOf(block: number, start: number, end: number): [Point, Point] | null {
  const element = document.querySelector<HTMLElement>(`[data-block="${block}"]`)
  if (!element) return null
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const pieces = [...element.querySelectorAll('[data-at]')]
  const [from, to] = [start, end].map((offset) => {
    const piece = pieces.findLast((each) => Number(each.getAttribute('data-at')) <= offset)!
    const range = document.createRange()
    range.setStart(piece.firstChild!, offset - Number(piece.getAttribute('data-at')))
    range.setEnd(piece.firstChild!, offset - Number(piece.getAttribute('data-at')) + 1)
    const box = range.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
  return [from!, to!]
}

function spanOf(question: Question): Span {
  const found = resolveQuote(set.article, question.evidence![0]!)
  if (!found.ok) throw new Error(`${question.id} has no proof`)
  return found.span
}

/** Plays an edition of three questions, each with its proof, and looks in at the desk. Rejects with what was missed. */
async function play(driver: Driver, site: string): Promise<void> {
  const hand = createHand(driver)
  await driver.open(site)
  await hand.see('h1')
  await hand.look('title')
  await hand.click('.title-buttons button', 'Check tonight')
  await hand.see('button', 'Check answer')

  await driver.open('about:blank')
  await driver.open(site + (await writeLink(set)))
  await hand.click('dialog button', 'Add it')
  await hand.see('h2', set.title)
  await hand.look('rack')
  await hand.click('li:has(h2) button', 'Play all 3')
  for (let played = 0; played < set.questions.length; played++) {
    const stem = await hand.until('a question', () => document.querySelector('form h1')?.textContent)
    const question = set.questions.find(({ prompt }) => prompt === stem)!
    const span = spanOf(question)
    if (question.kind === 'choice') {
      await hand.click('form label', question.options.find(({ correct }) => correct)!.text)
      await hand.dragAcross(span)
    } else if (question.kind === 'verdict') {
      await driver.press('a')
      await hand.markByKeys(span)
    } else if (question.kind === 'short') {
      await hand.click('form input')
      await driver.press(...question.answers[0]!)
      await hand.dragAcross(span)
    }
    await hand.see('.mark-list li, .marks li, [class*=mark] li')
    await hand.look(`question ${played}`)
    await hand.click('button', 'Check answer')
    await hand.see('.explain')
    await hand.look(`explained ${played}`)
    const text = await driver.run(textOfPage)
    if (/struck/i.test(text) && !/stands/i.test(text)) throw new Error(`${driver.name}: not right: ${text}`)
    await hand.click(
      '.explain button, .explain ~ * button, button',
      played === 2 ? 'front page' : 'Next question',
    )
  }
  await hand.see('.front-headline', 'Every fact stands: 3 of 3')
  await hand.look('front')
  await driver.reload()
  await hand.see('.front-headline', 'Every fact stands: 3 of 3')

  await driver.open(`${site}desk.html`)
  await hand.see('h1')
  await hand.click('button', 'New set')
  await hand.see('textarea, [role=textbox]')
  await hand.look('desk')
  const fault = await driver.run(() => document.querySelector('.notice-details pre')?.textContent ?? null)
  if (fault !== null) throw new Error(`${driver.name}: ${fault}`)
}

const paths = JSON.parse(process.argv[2] ?? '{}') as {
  readonly firefox?: string
  readonly webkit?: Parameters<typeof openWebKit>[0]
}
const browsers = [
  ...(paths.firefox === undefined ? [] : [() => openFirefox(paths.firefox!)]),
  ...(paths.webkit === undefined ? [] : [() => openWebKit(paths.webkit!)]),
]
const host = await openHost('dist')
let failed = false
for (const open of browsers) {
  const started = performance.now()
  let driver: Driver | null = null
  try {
    driver = await open()
    await play(driver, host.address)
    process.stdout.write(
      `${driver.name}: an edition of three questions, and the desk (${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
    )
  } catch (problem) {
    failed = true
    process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`)
  } finally {
    await driver?.close()
  }
}
await host.stop()
process.exit(failed ? 1 : 0)
