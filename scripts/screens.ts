import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright'
import { preview } from 'vite'
import { languages, type Language } from '../src/i18n/language.ts'
import { arabic, atRest, createPlayer, english, evidenceSpan, oneOfEachKind } from '../tests/e2e/player.ts'
import { launchOptions } from './browser.mjs'

/**
 * Pictures of every scene, from an edition with a question of each kind played in a real browser, and sheets with all the languages
 * side by side: `npm run screens [-- LANGUAGE…]`. Needs a built game in dist; writes reports/screens/SCENE-LANGUAGE-THEME-SIZE.png,
 * sheet-SCENE-THEME-SIZE.png and index.html with all of them.
 */
const out = 'reports/screens'
const sizes = { phone: { width: 360, height: 640 }, laptop: { width: 1280, height: 800 } } as const
const themes = ['light', 'dark'] as const
/** Dark paper is shown in one language of either direction. */
const themesOf = (language: Language) =>
  language === 'en' || language === 'ar' ? themes : themes.slice(0, 1)
const mixed = { ...oneOfEachKind, id: 'screens' }

const asked = process.argv.slice(2)
const unknown = asked.filter((tag) => !languages.some((language) => language === tag))
if (unknown.length > 0)
  throw new Error(`No language ${unknown.join(', ')}; there are ${languages.join(', ')}`)
const shown = languages.filter((language) => asked.length === 0 || asked.includes(language))

const server = await preview({ preview: { port: 0 }, logLevel: 'error' })
const address = server.resolvedUrls?.local[0]
if (!address) throw new Error('The preview server has no address')
mkdirSync(out, { recursive: true })

const browser = await chromium.launch(launchOptions())
try {
  const scenes = new Set<string>()
  for (const language of shown) {
    const context = await browser.newContext({
      baseURL: address,
      viewport: sizes.laptop,
      locale: language,
      reducedMotion: 'reduce',
    })
    await shootAll(await context.newPage(), language, scenes)
    await context.close()
    process.stdout.write(`${language}\n`)
  }
  await makeSheets(browser, [...scenes])
} finally {
  await browser.close()
  await server.close()
}

/** Plays the edition with a miss or two, and takes each kind of screen once, in every theme and size. */
async function shootAll(page: Page, language: Language, scenes: Set<string>): Promise<void> {
  const player = createPlayer(page, language)
  const { words } = player
  const taken = new Set<string>()
  const shoot = async (scene: string): Promise<void> => {
    if (taken.has(scene)) return
    taken.add(scene)
    scenes.add(scene)
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport)
      for (const colorScheme of themesOf(language)) {
        await page.emulateMedia({ colorScheme })
        await atRest(page)
        await page.screenshot({ path: picture(scene, language, colorScheme, size) })
      }
    }
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

  await player.playSet(mixed)
  const missed = new Set<string>()
  for (;;) {
    const question = await player.question(mixed)
    await shoot(missed.has(question.id) ? 'round-returning' : `round-${question.kind}`)
    const isMiss = missed.size < 3 && !missed.has(question.id) && question.kind !== 'locate'
    if (isMiss) missed.add(question.id)
    if (question.kind === 'locate') await player.drag(mixed, evidenceSpan(mixed, question))
    else await player.answer(question, isMiss ? 'wrong' : 'right')
    if (!taken.has('round-marked') && question.kind !== 'locate' && question.evidence && !isMiss) {
      await player.drag(mixed, evidenceSpan(mixed, question))
      await shoot('round-marked')
    }
    await player.check()
    await shoot(`explain-${question.kind}${isMiss ? '-missed' : ''}`)
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
  await page.getByRole('link', { name: mixed.questions[0]!.prompt }).waitFor()
  await shoot('review')
  await page.keyboard.press('p')
  await page.getByRole('dialog').waitFor()
  await shoot('pause')
}

/** One page with every picture, and one picture of each of its sections. */
async function makeSheets(browser: Browser, scenes: readonly string[]): Promise<void> {
  const isPictured = (theme: (typeof themes)[number]) =>
    shown.some((language) => themesOf(language).includes(theme))
  const sections = Object.keys(sizes).flatMap((size) =>
    themes.filter(isPictured).flatMap((theme) => scenes.map((scene) => ({ scene, theme, size }))),
  )
  const html = sections.map(({ scene, theme, size }) => {
    const pictured = shown.filter((language) => themesOf(language).includes(theme))
    const figures = pictured.map(
      (language) =>
        `<figure><img src="${picture(scene, language, theme, size).slice(out.length + 1)}" width="${size === 'phone' ? 360 : 720}"><figcaption>${language}</figcaption></figure>`,
    )
    return `<section id="${scene}-${theme}-${size}"><h2>${scene}, ${theme}, ${size}</h2>${figures.join('')}</section>`
  })
  const style =
    'body{margin:0;font:1rem sans-serif}section{display:flex;flex-wrap:wrap;gap:8px;inline-size:1488px;padding:8px}h2{inline-size:100%;margin:0}figure{margin:0}img{display:block}'
  const file = `${out}/index.html`
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>${style}</style>${html.join('\n')}</html>\n`,
  )
  const page = await browser.newPage({ viewport: { width: 1504, height: 900 } })
  await page.goto(pathToFileURL(resolve(file)).href)
  for (const { scene, theme, size } of sections) {
    const name = `${scene}-${theme}-${size}`
    await page.locator(`section[id="${name}"]`).screenshot({ path: `${out}/sheet-${name}.png` })
  }
  await page.close()
}

function picture(scene: string, language: Language, theme: string, size: string): string {
  return `${out}/${scene}-${language}-${theme}-${size}.png`
}
