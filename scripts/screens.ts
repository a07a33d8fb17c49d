import { mkdirSync } from 'node:fs'
import process from 'node:process'
import { chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { arabic, atRest, createPlayer, english, evidenceSpan, type Language } from '../tests/e2e/player.ts'
import { launchOptions } from './browser.mjs'

/**
 * Pictures of every scene, from a whole edition played in a real browser: `npm run screens [-- LANGUAGE…]`.
 * Needs a built game in dist; writes reports/screens/SCENE-LANGUAGE-THEME-SIZE.png.
 */
const out = 'reports/screens'
const sizes = { phone: { width: 360, height: 640 }, laptop: { width: 1280, height: 800 } }
const themes = ['light', 'dark'] as const
const asked = process.argv.slice(2)
const languages = (asked.length > 0 ? asked : ['en', 'ar']) as readonly Language[]

const server = await preview({ preview: { port: 0 }, logLevel: 'error' })
const address = server.resolvedUrls?.local[0]
if (!address) throw new Error('The preview server has no address')
mkdirSync(out, { recursive: true })

const browser = await chromium.launch(launchOptions())
try {
  for (const language of languages) {
    for (const theme of themes) {
      for (const [size, viewport] of Object.entries(sizes)) {
        const context = await browser.newContext({
          baseURL: address,
          viewport,
          locale: language,
          colorScheme: theme,
          hasTouch: size === 'phone',
        })
        const page = await context.newPage()
        await shootAll(page, language, (scene) => `${out}/${scene}-${language}-${theme}-${size}.png`)
        await context.close()
      }
    }
  }
} finally {
  await browser.close()
  await server.close()
}

/** Plays the English set, all of it, a few questions wrong, and takes each kind of screen once. */
async function shootAll(page: Page, language: Language, file: (scene: string) => string): Promise<void> {
  const player = createPlayer(page, language)
  const { words } = player
  const taken = new Set<string>()
  const shoot = async (scene: string): Promise<void> => {
    if (taken.has(scene)) return
    taken.add(scene)
    await atRest(page)
    // Nothing flies any more, and the front page is printed.
    await page.locator('.stage-ink[data-raised="yes"]').waitFor({ state: 'detached' })
    await page.screenshot({ path: file(scene) })
  }

  await player.open()
  await shoot('title')
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await shoot('help')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.settings, exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await shoot('settings')
  await page.keyboard.press('Escape')
  await page.goto('#/rack')
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await shoot('rack')
  await page.goto(`#/read/${(language === 'ar' ? arabic : english).id}`)
  await page.locator('.story').waitFor()
  await shoot('read')

  await player.playSet({ ...english, id: 'screens', title: 'Screens' })
  const missed = new Set<string>()
  for (;;) {
    const question = await player.question(english)
    await shoot(`round-${question.kind}`)
    if (missed.has(question.id)) await shoot('round-returning')
    const isMiss = missed.size < 7 && ![...missed].some((id) => kindOf(id) === question.kind)
    if (isMiss) missed.add(question.id)
    if (question.kind === 'locate') {
      await player.drag(
        english,
        isMiss ? { block: 'p2', start: 0, end: 30 } : evidenceSpan(english, question),
      )
    } else {
      await player.answer(question, isMiss ? 'wrong' : 'right')
      if (!taken.has('explain-proved') && question.evidence && !isMiss) {
        await player.drag(english, evidenceSpan(english, question))
        await shoot('round-marked')
      }
    }
    await player.check()
    await shoot(`explain-${isMiss ? 'missed' : 'right'}-${question.kind}`)
    if (await page.getByRole('button', { name: words.toFront, exact: true }).isVisible()) break
    await player.next()
  }
  await player.next()
  await page.locator('.front-headline').waitFor()
  await shoot('front')
  await page
    .getByRole('link', { name: words.review, exact: true })
    .or(page.getByRole('button', { name: words.review, exact: true }))
    .first()
    .click()
  await page.locator('.story, .review').first().waitFor()
  await shoot('review')
}

function kindOf(id: string): string | undefined {
  return english.questions.find((question) => question.id === id)?.kind
}
