import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { Kind, QuestionSet } from '../../src/core/model/set.ts'
import type { Language } from '../../src/i18n/language.ts'
import { arabic, createPlayer, english, evidenceSpan, type Player } from './player.ts'

const kinds: readonly Kind[] = ['choice', 'verdict', 'match', 'order', 'gap', 'locate', 'short']
const mixed: QuestionSet = {
  ...english,
  id: 'mixed',
  title: 'One of each kind',
  questions: kinds.map((kind) => english.questions.find((question) => question.kind === kind)!),
}
/** One that is answered by the choice of an option, one by ties, one by an order: their explanations are the longest. */
const toMiss: ReadonlySet<Kind> = new Set(['choice', 'match', 'order'])
const two: QuestionSet = {
  ...mixed,
  id: 'two',
  title: 'Two questions',
  questions: mixed.questions.slice(0, 2),
}

/** Goes through every scene and overlay in a language, and calls `visit` at each with a name of its own. */
export async function tour(
  page: Player['page'],
  language: Language,
  visit: (scene: string) => Promise<void>,
): Promise<void> {
  const player = createPlayer(page, language)
  const { words } = player
  const sentences = (namespace: string) =>
    JSON.parse(readFileSync(`assets/locales/${language}/${namespace}.json`, 'utf8'))
  const [modes, teams, contest] = ['modes', 'teams', 'contest'].map(sentences)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog')
  const cardOf = ({ title }: QuestionSet) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

  await player.open()
  await expect(page.locator('.tonight-headline')).toBeVisible()
  await visit('title')
  await button(words.settings).click()
  await expect(dialog).toBeVisible()
  await visit('settings')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
  await visit('help')
  await page.keyboard.press('Escape')

  await page.goto('/#/statistics')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await visit('statistics-empty')
  await page.goto('/#/rack')
  await page.locator('input[type=file]').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":'),
  })
  await expect(page.locator('.import-outcome')).not.toBeEmpty()
  await visit('rack')
  await page.goto(`/#/read/${(language === 'ar' ? arabic : english).id}`)
  await expect(page.locator('.story')).toBeVisible()
  await visit('read')

  await player.playSet(mixed)
  const missed = new Set<string>()
  let isMarked = false
  for (let isLast = false; !isLast;) {
    const question = await player.question(mixed)
    const isReturning = missed.has(question.id)
    const isMiss = toMiss.has(question.kind) && !isReturning
    await visit(isReturning ? `returning-${question.kind}` : `round-${question.kind}`)
    if (question.kind === 'locate') await player.drag(mixed, evidenceSpan(mixed, question))
    else await player.answer(question, isMiss ? 'wrong' : 'right')
    if (!isMarked && !isMiss && question.kind !== 'locate' && question.evidence) {
      isMarked = true
      await player.drag(mixed, evidenceSpan(mixed, question))
      await visit('round-marked')
    }
    await player.check()
    await visit(`explain-${question.kind}${isMiss ? '-missed' : isReturning ? '-returned' : ''}`)
    if (isMiss && missed.size === 0) {
      await button(contest.open).click()
      await expect(page.getByRole('textbox', { name: contest.note })).toBeVisible()
      await visit('contest')
      await page.getByRole('textbox', { name: contest.note }).fill('Daraya')
      await button(contest.keep).click()
      await expect(button(contest.withdraw)).toBeVisible()
      await visit('contest-kept')
    }
    if (isMiss) missed.add(question.id)
    isLast = await button(words.toFront).isVisible()
    await player.next()
  }
  await expect(page.locator('.front-headline')).toBeVisible()
  await visit('front')
  await page.getByRole('link', { name: words.review, exact: true }).click()
  await expect(page.getByRole('link', { name: mixed.questions[0]!.prompt })).toBeVisible()
  await visit('review')
  await page.getByRole('link', { name: mixed.questions[0]!.prompt }).click()
  await expect(page.getByText(mixed.questions[0]!.explanation)).toBeAttached()
  await visit('review-question')
  await page.keyboard.press('p')
  await expect(dialog).toBeVisible()
  await visit('pause')
  await page.keyboard.press('Escape')
  await page.goto('/#/statistics')
  await expect(page.getByRole('figure').or(page.getByRole('img')).first()).toBeVisible()
  await visit('statistics')

  await page.goto('/#/rack')
  await page.locator('input[type=file]').setInputFiles({
    name: `${two.id}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(two)),
  })
  const choose = async (mode: 'fromMemory' | 'deadline') => {
    await cardOf(two).getByRole('button', { name: modes.other }).click()
    await dialog.getByText(modes.mode[mode].name, { exact: true }).click()
    await expect(dialog.getByRole('radio', { name: modes.mode[mode].name })).toBeChecked()
  }
  await choose('deadline')
  await visit('modes')
  await button(modes.start).click()
  await expect(page.getByRole('timer')).toBeVisible()
  await visit('deadline')
  await page.keyboard.press('p')
  await expect(dialog).toBeVisible()
  await visit('deadline-pause')
  await page.keyboard.press('Escape')
  await page.goto('/#/rack')
  await choose('fromMemory')
  await button(modes.start).click()
  await expect(page.getByRole('heading', { name: modes.memory.readFirst })).toBeVisible()
  await visit('memory-read')
  await button(modes.memory.close).click()
  await player.question(two)
  await visit('memory')

  await page.goto('/#/rack')
  await cardOf(two).getByRole('button', { name: teams.title, exact: true }).click()
  await expect(dialog.getByRole('radio').first()).toBeAttached()
  await visit('desks-setup')
  await button(teams.setup.start).click()
  for (const [index] of two.questions.entries()) {
    const question = await player.question(two)
    if (index === 0) await visit('desks')
    await player.answer(question, 'right')
    await player.check()
    if (index === 0) await visit('desks-explain')
    await player.next()
  }
  await expect(page.getByRole('table')).toBeVisible()
  await visit('desks-front')
}
