import { expect, test, type Page } from '@playwright/test'
import { directionOf, languages, tagOf, type Language } from '../../src/i18n/language.ts'
import { sizes } from './axe.ts'
import { misfits } from './misfits.ts'
import { atRest, bringFile, createPlayer, oneOfEachKind, wordsOf } from './player.ts'
import { tour } from './tour.ts'

test.describe('on a small phone', () => {
  test.use({ viewport: sizes.phone })

  // English and Arabic fit where axe tours their scenes.
  for (const language of languages.filter((each) => each !== 'en' && each !== 'ar')) {
    test.describe(tagOf(language), () => {
      test.use({ locale: language })

      test('every scene fits', async ({ page }) => {
        test.setTimeout(300_000)
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await tour(page, createPlayer(page, language), async (scene) => {
          expect.soft(await misfits(page), scene).toEqual([])
        })
      })
    })
  }
})

/** Names of the font files asked for so far. */
function fontsOf(page: Page): ReadonlySet<string> {
  const names = new Set<string>()
  page.on('request', (request) => {
    const name = /([\w-]+)-wght-(?:normal|italic)-[\w-]+\.woff2$/.exec(request.url())?.[1]
    if (name) names.add(name)
  })
  return names
}

/** The fonts that a title in the language needs beside plain Latin ones. */
const ownFonts: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  ar: /^noto-naskh-arabic-arabic$/,
  es: null,
  fr: null,
  de: null,
  ru: /-cyrillic$/,
  tr: /-latin-ext$/,
  zh: /^noto-(?:sans|serif)-sc-\d+$/,
}

for (const language of languages) {
  test.describe(`in ${tagOf(language)}`, () => {
    test.use({ locale: language })

    test('the page says its language, and only fonts for its letters are fetched', async ({ page }) => {
      const fonts = fontsOf(page)
      await createPlayer(page, language).open()
      await expect(page.locator('html')).toHaveAttribute('lang', tagOf(language))
      await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language))
      await expect(page.locator('.tonight-headline')).toBeVisible()
      await atRest(page)
      const own = ownFonts[language]
      const others = [...fonts].filter((name) => !name.endsWith('-latin'))
      expect(others.filter((name) => !own?.test(name))).toEqual([])
      if (own) expect(others).not.toEqual([])
    })
  })
}

test('each language is chosen by its own name, and changes the page at once', async ({ page }) => {
  await createPlayer(page).open()
  for (const language of languages) {
    const name = new Intl.DisplayNames([tagOf(language)], { type: 'language' }).of(tagOf(language))!
    const choice = page.getByRole('combobox')
    const option = choice.locator(`option[lang="${tagOf(language)}"]`)
    expect((await option.textContent())?.toLocaleLowerCase(language)).toBe(name.toLocaleLowerCase(language))
    await choice.selectOption(language)
    await expect(page.locator('html')).toHaveAttribute('lang', tagOf(language))
    await expect(page.getByRole('button', { name: wordsOf(language).start, exact: true })).toBeVisible()
  }
})

test('Chinese fonts come with a Chinese set, and not before', async ({ page }) => {
  const fonts = fontsOf(page)
  const styles: string[] = []
  page.on('request', (request) => {
    if (/chinese-[\w-]+\.css$/.test(request.url())) styles.push(request.url())
  })
  const chinese = { ...oneOfEachKind, id: 'zh', title: '午夜的报纸', language: 'zh-Hans' }
  await createPlayer(page).open('#/rack')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await atRest(page)
  expect(styles).toEqual([])
  expect([...fonts].filter((name) => name.includes('-sc-'))).toEqual([])
  await bringFile(page, 'zh.json', JSON.stringify(chinese))
  await expect(page.getByRole('heading', { name: chinese.title })).toBeVisible()
  await expect
    .poll(() => [...fonts].filter((name) => name.startsWith('noto-serif-sc')).length)
    .toBeGreaterThan(0)
})
