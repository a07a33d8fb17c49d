import { readFileSync } from 'node:fs'
import { expect, type JSHandle, type Locator, type Page } from '@playwright/test'
import { resolveQuote } from '../../src/core/anchoring/resolve.ts'
import { matchTargets } from '../../src/core/grading/match.ts'
import type { Span } from '../../src/core/model/answer.ts'
import { evidenceOf } from '../../src/core/model/evidence.ts'
import type { Kind, Question, QuestionSet } from '../../src/core/model/set.ts'
import type { Language } from '../../src/i18n/language.ts'

/** A shipped set, as its file has it. */
function shippedSet(id: string): QuestionSet {
  return JSON.parse(readFileSync(`questions/${id}.json`, 'utf8'))
}

export const english = shippedSet('us-russia-syria-2016')
export const easyEnglish = shippedSet('us-russia-syria-2016-a2')
export const spanish = shippedSet('el-reloj-de-valdelumbre')
export const arabic = shippedSet('masna-al-thalj')

export const kinds: readonly Kind[] = ['choice', 'verdict', 'match', 'order', 'gap', 'locate', 'short']

/** The first question of each kind of the English set. */
export const oneOfEachKind: QuestionSet = {
  ...english,
  id: 'mixed',
  title: 'One of each kind',
  questions: kinds.map((kind) => english.questions.find((question) => question.kind === kind)!),
}

/** Chooses a file of this text on the rack. */
export const bringFile = (page: Page, name: string, text: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

export interface DroppedFile {
  readonly name: string
  readonly text: string
}

/** Files in a drag over the page, as a browser would carry them. */
export const carry = (page: Page, files: readonly DroppedFile[]): Promise<JSHandle<DataTransfer>> =>
  page.evaluateHandle((carried) => {
    const transfer = new DataTransfer()
    for (const { name, text } of carried)
      transfer.items.add(new File([text], name, { type: 'application/json' }))
    return transfer
  }, files)

interface Words {
  readonly check: string
  readonly next: string
  /** Begins the way on to another desk's question; the desk's name follows. */
  readonly nextDesk: string
  readonly toFront: string
  readonly start: string
  readonly verdict: Readonly<Record<'stands' | 'contradicted' | 'notStated', string>>
  readonly earlier: string
  readonly targets: string
  readonly bank: string
  readonly gap: string
  readonly stands: string
  readonly settings: string
  readonly openStory: string
  readonly closeStory: string
  readonly review: string
}

/** The interface's own words, from its sentences; names of controls in the tests are these. */
export function wordsOf(language: Language): Words {
  const play = JSON.parse(readFileSync(`assets/locales/${language}/play.json`, 'utf8'))
  const pages = JSON.parse(readFileSync(`assets/locales/${language}/pages.json`, 'utf8'))
  const teams = JSON.parse(readFileSync(`assets/locales/${language}/teams.json`, 'utf8'))
  return {
    check: play.round.check,
    next: play.explain.next,
    nextDesk: teams.next.replace('{{name}}', ''),
    toFront: play.explain.toFrontPage,
    start: pages.title.start,
    verdict: {
      stands: play.verdict.stands.name,
      contradicted: play.verdict.contradicted.name,
      notStated: play.verdict.notStated.name,
    },
    earlier: play.order.up,
    targets: play.match.targets,
    bank: play.gap.bank,
    gap: play.gap.name,
    stands: play.band.stands,
    settings: pages.title.settings,
    openStory: play.story.open,
    closeStory: play.story.close,
    review: pages.front.review,
  }
}

/** A person at the game: finds things by role and name, answers from the set. */
export interface Player {
  readonly page: Page
  readonly words: Words
  /** Opens the title and waits until it can be used. */
  open(hash?: string): Promise<void>
  /** Brings a set to the rack as a file and plays all of it. */
  playSet(set: QuestionSet): Promise<void>
  /** The question on the desk, found by its stem. */
  question(set: QuestionSet): Promise<Question>
  answer(question: Question, how: 'right' | 'wrong'): Promise<void>
  /** Marks words of the story by dragging across them. */
  drag(set: QuestionSet, span: Span): Promise<void>
  check(): Promise<void>
  /** On to the next question or the front page. */
  next(): Promise<void>
}

export function createPlayer(page: Page, language: Language = 'en'): Player {
  const words = wordsOf(language)
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  const onward = button(words.next)
    .or(button(words.toFront))
    .or(button(new RegExp(`^${words.nextDesk}`)))
  const optionLabel = (text: string) =>
    page.locator('label', { has: page.getByText(text, { exact: true }) }).first()

  const player: Player = {
    page,
    words,
    async open(hash = '') {
      await page.goto(`/${hash}`)
      // The title that stands in the page has no keys yet.
      await expect(page.locator('#first')).toHaveCount(0)
      if (hash === '') await expect(button(words.start)).toBeVisible()
    },
    async playSet(set) {
      await page.goto('/#/rack')
      await bringFile(page, `${set.id}.json`, JSON.stringify(set))
      const card = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: set.title, exact: true }) })
      await card.getByRole('button').first().click()
      await expect(button(words.check)).toBeVisible()
    },
    async question(set) {
      await expect(button(words.check)).toBeVisible()
      const stem = await page.locator('form h1').textContent()
      const question = set.questions.find(({ prompt }) => prompt === stem)
      if (!question) throw new Error(`No question “${stem}” in ${set.id}`)
      return question
    },
    async answer(question, how) {
      const right = how === 'right'
      switch (question.kind) {
        case 'choice': {
          const keys = question.options.filter((option) => option.correct === true)
          const others = question.options.filter((option) => option.correct !== true)
          // Wrong: as many as are asked for, with at least one that fails.
          const picked = right ? keys : [...others, ...keys].slice(0, keys.length)
          for (const { text } of picked) await optionLabel(text).click()
          return
        }
        case 'verdict': {
          const wrong = question.answer === 'stands' ? 'contradicted' : 'stands'
          await page
            .getByRole('radio', { name: words.verdict[right ? question.answer : wrong] })
            .check({ force: true })
          return
        }
        case 'match': {
          const targets = matchTargets(question)
          const bank = page.getByRole('group', { name: words.targets })
          // From the top of the list, as a person goes through it; chance lays it out.
          const rows = page.locator('.match-row')
          for (let at = 0; at < question.pairs.length; at++) {
            const row = rows.nth(at)
            const item = await row.locator('.match-text').innerText()
            const { target } = question.pairs.find((pair) => pair.item === item)!
            await row.getByRole('button').first().click()
            const given = right ? target : (targets.find((each) => each !== target) ?? target)
            await bank.getByRole('button', { name: given, exact: true }).click()
          }
          return
        }
        case 'order': {
          const wanted = right ? question.events : question.events.toReversed()
          // They may lie in the wanted order by chance: then one is touched all the same.
          await raise(page, words.earlier.replace('{{event}}', ''), wanted.at(-1)!.text, 0)
          for (const [place, { text }] of wanted.entries()) {
            await raise(page, words.earlier.replace('{{event}}', ''), text, place)
          }
          return
        }
        case 'gap':
          for (const [index, { answer }] of question.gaps.entries()) {
            const name = words.gap
              .replace('{{n}}', String(index + 1))
              .replace('{{of}}', String(question.gaps.length))
            const wrong = question.distractors?.[0]?.text ?? 'otherwise'
            if (question.typed === true) {
              await page.getByRole('textbox', { name }).fill(right ? answer : wrong)
            } else {
              const other = question.gaps[(index + 1) % question.gaps.length]!.answer
              await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
              const word = right ? answer : question.gaps.length > 1 ? other : wrong
              await page.getByRole('group', { name: words.bank }).getByRole('button', { name: word }).click()
            }
          }
          return
        case 'short':
          await page
            .getByRole('textbox', { name: question.prompt })
            .fill(right ? question.answers[0]! : 'otherwise')
          return
        case 'locate':
          throw new Error('A locate question is answered in the story: mark its evidence')
      }
    },
    async drag(set, span) {
      // On a small screen the story lies beneath the question.
      const closed = button(words.openStory)
      const isSheet = await closed.isVisible()
      if (isSheet) {
        await closed.click()
        await expect(button(words.closeStory)).toBeVisible()
      }
      const [from, to] = await edges(page, set, span)
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
      await page.mouse.move(to.x, to.y, { steps: 4 })
      await page.mouse.up()
      if (isSheet) await button(words.closeStory).click()
    },
    async check() {
      await button(words.check).click()
      await expect(onward).toBeVisible()
    },
    async next() {
      await onward.click()
    },
  }
  return player
}

/** Presses an event's “earlier” until it stands at its place, from 0. */
async function raise(page: Page, earlier: string, event: string, place: number): Promise<void> {
  const row = page.getByRole('listitem').filter({ has: page.getByText(event, { exact: true }) })
  const step = row.getByRole('button', { name: earlier.trim() })
  const above = (): Promise<number> =>
    row.evaluate((element) => [...element.parentElement!.children].indexOf(element))
  for (let at = await above(); at > place; at--) {
    await step.click()
    await expect.poll(above).toBe(at - 1)
  }
}

/** Where the first quotation that proves a question stands. */
export function evidenceSpan(set: QuestionSet, question: Question): Span {
  const quote = evidenceOf(question)[0]
  const resolution = quote && resolveQuote(set.article, quote)
  if (!resolution?.ok) throw new Error(`Question ${question.id} has no evidence to be marked`)
  return resolution.span
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Waits until fonts are there and every movement with an end has ended. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    // What is folded away, in a closed list, stands still in the middle of its movement.
    const moving = document
      .getAnimations()
      .filter(
        ({ effect }) =>
          effect?.getComputedTiming().endTime !== Infinity &&
          (!(effect instanceof KeyframeEffect) || (effect.target?.checkVisibility() ?? false)),
      )
    await Promise.allSettled(moving.map((each) => each.finished))
    // Nothing flies any more, and the front page is printed.
    const ink = document.querySelector<HTMLElement>('.stage-ink')
    while (ink?.dataset['raised'] === 'yes') await new Promise(requestAnimationFrame)
  })
}

/** The middle of the first and of the last letter of a span, scrolled into the panel first; no font moves them after. */
async function edges(page: Page, set: QuestionSet, span: Span): Promise<readonly [Point, Point]> {
  await atRest(page)
  const block = set.article.blocks.findIndex(({ id }) => id === span.block)
  const paragraph = page.locator(`[data-block="${block}"]`)
  // Waits until the sheet has come to rest.
  await paragraph.scrollIntoViewIfNeeded()
  return paragraph.evaluate(
    (element, offsets) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const pieces = [...element.querySelectorAll('[data-at]')]
      const [from, to] = offsets.map((offset) => {
        const piece = pieces.findLast((each) => Number(each.getAttribute('data-at')) <= offset)!
        const start = offset - Number(piece.getAttribute('data-at'))
        const range = document.createRange()
        range.setStart(piece.firstChild!, start)
        range.setEnd(piece.firstChild!, start + 1)
        const box = range.getBoundingClientRect()
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      })
      return [from!, to!] as const
    },
    [span.start, span.end - 1],
  )
}

/** Whether nothing is wider than the screen, and the control can really be seen and pressed. */
export async function expectInReach(page: Page, control: Locator): Promise<void> {
  await atRest(page)
  await control.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
  await expect(control).toBeInViewport({ ratio: 0.99 })
  const covered = await control.evaluate((element) => {
    const box = element.getBoundingClientRect()
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    return !(top && (element === top || element.contains(top) || top.contains(element)))
  })
  expect(covered, 'something lies over the control').toBe(false)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}
