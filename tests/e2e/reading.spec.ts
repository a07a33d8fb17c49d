import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { resolveQuote } from '../../src/core/anchoring/resolve.ts'
import type { Question, QuestionSet } from '../../src/core/model/set.ts'
import { expectSound, sizes as everySize } from './axe.ts'
import type { Language } from '../../src/i18n/language.ts'
import { arabic, atRest, createPlayer, english, evidenceSpan, wordsOf } from './player.ts'
import { markByKeys } from './keys.ts'
import { addVoice, endUtterance, reachWord, said, scriptSpeech, silences, spoken } from './speech.ts'

const sizes = { phone: everySize.phone, laptop: everySize.laptop }

const own = (language: Language) =>
  JSON.parse(readFileSync(`assets/locales/${language}/reading.json`, 'utf8'))
const en = own('en')

const questionOf = (id: string): Question => english.questions.find((each) => each.id === id)!

function ownSet(id: string, ...questions: readonly string[]): QuestionSet {
  return { ...english, id, title: `Set ${id}`, questions: questions.map(questionOf) }
}

async function openSettings(page: Page, language: Language = 'en'): Promise<Locator> {
  const { settings } = wordsOf(language)
  await page.goto('/')
  await page.getByRole('button', { name: settings, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: settings })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Chooses options by the names of their settings, and closes the settings. */
async function choose(
  page: Page,
  choices: Readonly<Record<string, string>>,
  language: Language = 'en',
): Promise<void> {
  const dialog = await openSettings(page, language)
  for (const [label, option] of Object.entries(choices)) {
    await dialog.getByLabel(label, { exact: true }).selectOption(option)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

async function openStory(page: Page, { id }: QuestionSet): Promise<Locator> {
  await page.goto(`/#/read/${id}`)
  const story = page.locator('.story-scroll')
  await expect(story).toBeVisible()
  await atRest(page)
  return story
}

/** A computed length of an element as a share of its font size. */
const inEms = (element: Locator, property: 'letterSpacing' | 'lineHeight'): Promise<number> =>
  element.evaluate((each, name) => {
    const style = getComputedStyle(each)
    return Number.parseFloat(style[name]) / Number.parseFloat(style.fontSize)
  }, property)

const paragraph = (page: Page, index: number): Locator => page.locator(`[data-block="${index}"]`)

test.describe('the reading settings', () => {
  test('stand under headings, with all the others', async ({ page }) => {
    const dialog = await openSettings(page)
    await expect(dialog.getByRole('heading', { level: 3 })).toContainText([
      'Language and look',
      'Reading',
      'Play',
      'Your data',
    ])
    const reading = dialog.getByRole('region', { name: 'Reading', exact: true })
    await expect(reading.getByRole('combobox')).toHaveCount(4)
    await expect(reading.getByRole('checkbox', { name: en.ruler.name })).not.toBeChecked()
  })

  test('line and letter spacing work at once, show in the sample, and are kept', async ({ page }) => {
    await openStory(page, english)
    const lines = await inEms(paragraph(page, 1), 'lineHeight')
    const dialog = await openSettings(page)
    const sample = dialog.getByRole('figure').getByText(en.settings.sample.text)
    await dialog.getByLabel(en.settings.lineSpacing).selectOption('140%')
    await dialog.getByLabel(en.settings.letterSpacing.title).selectOption(en.settings.letterSpacing.most)
    expect(await inEms(sample, 'lineHeight')).toBeCloseTo(lines * 1.4, 2)
    expect(await inEms(sample, 'letterSpacing')).toBeCloseTo(0.12, 3)
    await page.reload()
    await openStory(page, english)
    expect(await inEms(paragraph(page, 1), 'lineHeight')).toBeCloseTo(lines * 1.4, 2)
    expect(await inEms(paragraph(page, 1), 'letterSpacing')).toBeCloseTo(0.12, 3)
  })

  test('letters that join are never pulled apart, and others are, whatever the interface speaks', async ({
    page,
  }) => {
    const ar = own('ar')
    await choose(page, { [en.settings.letterSpacing.title]: en.settings.letterSpacing.most })
    await openStory(page, arabic)
    expect(await paragraph(page, 0).evaluate((each) => getComputedStyle(each).letterSpacing)).toMatch(
      /^(0px|normal)$/,
    )
    await choose(page, { Language: 'العربية' })
    await openStory(page, english)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
    expect(await inEms(paragraph(page, 1).locator('[data-at]').first(), 'letterSpacing')).toBeCloseTo(0.12, 3)
    const button = page.getByRole('button', { name: ar.ruler.name })
    expect(await button.evaluate((each) => getComputedStyle(each).letterSpacing)).toMatch(/^(0px|normal)$/)
    const sample = (await openSettings(page, 'ar')).getByRole('figure')
    expect(await inEms(sample.getByText(ar.settings.sample.latin), 'letterSpacing')).toBeCloseTo(0.12, 3)
  })

  test('the easy-reading face is fetched only once it is chosen, and sets what has Latin letters', async ({
    page,
  }) => {
    const fetched: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('opendyslexic')) fetched.push(request.url())
    })
    await openStory(page, english)
    expect(fetched).toEqual([])
    await choose(page, { [en.settings.font.title]: en.settings.font.easy })
    await page.reload()
    await openStory(page, english)
    await expect.poll(() => fetched.length).toBeGreaterThan(0)
    expect(fetched.every((address) => address.startsWith(new URL(page.url()).origin))).toBe(true)
    const face = await paragraph(page, 1).evaluate((each) => getComputedStyle(each).fontFamily)
    expect(face).toMatch(/^"?OpenDyslexic"?, .*Newsreader/)
    expect(await page.evaluate(() => document.fonts.check('20px OpenDyslexic', 'truce'))).toBe(true)
  })

  test('going back to the defaults can be taken back, by the same button', async ({ page }) => {
    const dialog = await openSettings(page)
    await dialog.getByLabel(en.settings.lineSpacing).selectOption('120%')
    await dialog.getByRole('checkbox', { name: en.ruler.name }).check()
    const defaults = dialog.getByRole('button', { name: 'Back to the defaults' })
    await defaults.focus()
    await page.keyboard.press('Enter')
    await expect(dialog.getByLabel(en.settings.lineSpacing)).toHaveValue('1')
    await expect(dialog.getByText(en.settings.areDefaults)).toBeVisible()
    const undo = dialog.getByRole('button', { name: en.settings.undoDefaults })
    await expect(undo).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByLabel(en.settings.lineSpacing)).toHaveValue('1.2')
    await expect(dialog.getByRole('checkbox', { name: en.ruler.name })).toBeChecked()
    await defaults.click()
    await dialog.getByLabel('Paper', { exact: true }).selectOption('Dark')
    await expect(defaults).toBeVisible()
  })

  test('a system that asks for more contrast gets as much as the setting gives', async ({ page }) => {
    const tokens = (): Promise<readonly string[]> =>
      page.evaluate(() => {
        const style = getComputedStyle(document.documentElement)
        return ['--paper', '--ink', '--edge', '--red', '--desk-0', '--focus'].map((name) =>
          style.getPropertyValue(name),
        )
      })
    await choose(page, { Contrast: 'High' })
    const wanted = await tokens()
    await choose(page, { Contrast: 'Follow the device' })
    expect(await tokens()).not.toEqual(wanted)
    await page.emulateMedia({ contrast: 'more' })
    await expect.poll(tokens).toEqual(wanted)
  })
})

/** Texts that are cut off: their box hides what doesn't fit, and more doesn't fit than a letter's own overhang. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isHidden = (element: Element): boolean =>
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      element.closest('.sr-only, .visually-hidden, [aria-hidden="true"], [inert]') !== null
    const texts = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        !isHidden(element) &&
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    )
    return texts.flatMap((element) => {
      const boxes = [...element.childNodes]
        .filter((node) => node instanceof Text)
        .flatMap((node) => {
          const range = document.createRange()
          range.selectNodeContents(node)
          return [...range.getClientRects()].filter(({ width }) => width > 0)
        })
      const left = Math.min(...boxes.map((each) => each.left))
      const right = Math.max(...boxes.map((each) => each.right))
      const top = Math.min(...boxes.map((each) => each.top))
      const bottom = Math.max(...boxes.map((each) => each.bottom))
      for (let box: HTMLElement | null = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(box)
        // What says so with an ellipsis has the whole text elsewhere, and what scrolls is reached.
        if (textOverflow === 'ellipsis') return []
        const outer = box.getBoundingClientRect()
        const cutsX =
          ['hidden', 'clip'].includes(overflowX) && (left < outer.left - 2 || right > outer.right + 2)
        const cutsY =
          ['hidden', 'clip'].includes(overflowY) && (top < outer.top - 2 || bottom > outer.bottom + 2)
        if (cutsX || cutsY)
          return [`${element.className || element.tagName}: ${element.textContent.slice(0, 40)}`]
        if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY)) break
      }
      return right > innerWidth + 2 || left < -2
        ? [`beyond the screen: ${element.className || element.tagName}: ${element.textContent.slice(0, 40)}`]
        : []
    })
  })

test.describe('with the widest spacing, the largest text and the easy-reading face', () => {
  for (const language of ['en', 'ar'] as const) {
    // Arabic has the same layout, mirrored: where there is most room, English speaks for both.
    for (const size of language === 'en' ? (['phone', 'laptop'] as const) : (['phone'] as const)) {
      test(`nothing is cut off in any scene (${language}, ${size})`, async ({ browser }) => {
        test.setTimeout(300_000)
        const context = await browser.newContext({
          viewport: sizes[size],
          locale: language,
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        const player = createPlayer(page, language)
        const sentences = own(language)
        const pages = JSON.parse(readFileSync(`assets/locales/${language}/pages.json`, 'utf8'))
        const fits = async (scene: string): Promise<void> => {
          await atRest(page)
          expect.soft(await cutOff(page), scene).toEqual([])
          expect
            .soft(
              await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
              `${scene}: wider than the screen`,
            )
            .toBeLessThanOrEqual(0)
        }
        await choose(
          page,
          {
            [sentences.settings.lineSpacing]: '1.4',
            [sentences.settings.letterSpacing.title]: '0.12',
            [sentences.settings.font.title]: 'easy',
            [pages.settings.textSize]: '1.5',
          },
          language,
        )
        await page.goto('/')
        await fits('Title')
        await page.getByRole('button', { name: player.words.settings, exact: true }).click()
        await fits('Settings')
        await page.keyboard.press('Escape')
        await page.keyboard.press('?')
        await expect(page.getByRole('dialog')).toBeVisible()
        await fits('Help')
        await page.keyboard.press('Escape')
        await page.goto('/#/rack')
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
        await fits('Rack')
        await openStory(page, english)
        await fits('Read')
        const set = ownSet(
          'spaced',
          'renamed',
          'finalised',
          'who-said',
          'name-change',
          'focus',
          'hope',
          'hours',
        )
        await player.playSet(set)
        for (let left = set.questions.length; left > 0; left--) {
          const question = await player.question(set)
          await fits(`Round: ${question.kind}`)
          if (question.kind === 'locate') await markByKeys(page, set, evidenceSpan(set, question))
          else await player.answer(question, 'right')
          await player.check()
          await fits(`Explain: ${question.kind}`)
          await player.next()
        }
        await expect(page.locator('.front-headline')).toBeVisible()
        await fits('FrontPage')
        await page.getByRole('link', { name: player.words.review, exact: true }).click()
        await page.getByRole('link', { name: questionOf('renamed').prompt }).click()
        await fits('Review')
        await page.keyboard.press('p')
        await expect(page.getByRole('dialog')).toBeVisible()
        await fits('Pause')
        await context.close()
      })
    }
  }
})

/** The text of the line under the ruler, as far as it lies on one. */
const ruledLine = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const band = document.querySelector('.ruler-band')?.getBoundingClientRect()
    if (!band || band.height === 0) return null
    const middle = band.top + band.height / 2
    let line = ''
    for (const piece of document.querySelectorAll('.story [data-at], .story-title')) {
      const text = piece.firstChild
      if (!(text instanceof Text)) continue
      for (let at = 0; at < text.length; at++) {
        const range = document.createRange()
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        const box = range.getBoundingClientRect()
        if (box.width > 0 && box.top < middle && box.bottom > middle) line += text.data[at]
      }
    }
    return line.trim()
  })

async function wordBox(page: Page, set: QuestionSet, exact: string) {
  const found = resolveQuote(set.article, { exact })
  if (!found.ok) throw new Error(`“${exact}” isn’t in the story once`)
  const { block, start } = found.span
  const index = set.article.blocks.findIndex(({ id }) => id === block)
  return paragraph(page, index).evaluate((element, offset) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const piece = [...element.querySelectorAll('[data-at]')].findLast(
      (each) => Number(each.getAttribute('data-at')) <= offset,
    )!
    const inner = offset - Number(piece.getAttribute('data-at'))
    const range = document.createRange()
    range.setStart(piece.firstChild!, inner)
    range.setEnd(piece.firstChild!, inner + 1)
    const box = range.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, start)
}

test.describe('the reading ruler', () => {
  test('is switched by the toolbar, by a key and in the settings, and is kept', async ({ page }) => {
    await openStory(page, english)
    const button = page.getByRole('button', { name: en.ruler.name })
    await expect(page.locator('.ruler')).toHaveCount(0)
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('.ruler-band')).toBeVisible()
    await page.keyboard.press('r')
    await expect(page.locator('.ruler')).toHaveCount(0)
    await expect(page.locator('#polite')).toHaveText(en.ruler.off)
    const dialog = await openSettings(page)
    await dialog.getByRole('checkbox', { name: en.ruler.name }).check()
    await page.reload()
    await openStory(page, english)
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('.ruler-band')).toBeVisible()
  })

  for (const [name, set, exact] of [
    ['left to right', english, 'Turkey’s recent decision'],
    ['right to left', arabic, 'شُيّد المصنع'],
  ] as const) {
    test(`lies on the line under the mouse, and lets the mouse through (${name})`, async ({ page }) => {
      await openStory(page, set)
      await page.keyboard.press('r')
      const place = await wordBox(page, set, exact)
      await page.mouse.move(place.x, place.y)
      await expect.poll(() => ruledLine(page)).toContain(exact.split(' ')[0])
      const top = await page.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y)?.closest('.ruler') === null,
        place,
      )
      expect(top).toBe(true)
    })
  }

  test('goes line by line with the arrows, from paragraph to paragraph, and the story with it', async ({
    page,
  }) => {
    // No line between two is read off while the ruler travels.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const story = await openStory(page, english)
    await page.keyboard.press('r')
    await story.focus()
    await expect.poll(() => ruledLine(page)).toContain('US, Russia')
    const lines: string[] = []
    // To the end, and no further.
    for (let presses = 0; presses < 90; presses++) {
      await page.keyboard.press('ArrowDown')
      await page.evaluate(() => new Promise(requestAnimationFrame))
      const line = (await ruledLine(page)) ?? ''
      if (line !== lines.at(-1)) lines.push(line)
    }
    const whole = english.article.blocks.map(({ text }) => text).join(' ')
    expect(lines.join(' ').replace(/\s+/g, '')).toContain(whole.replace(/\s+/g, ''))
    expect(await story.evaluate((each) => each.scrollTop)).toBeGreaterThan(0)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => ruledLine(page)).toBe(lines.at(-2))
    await expect(story).toBeFocused()
  })

  test('leaves the arrows to the word cursor where words are marked, and goes with it', async ({ page }) => {
    const player = createPlayer(page)
    await choose(page, {})
    await player.playSet(ownSet('ruled', 'renamed'))
    await page.keyboard.press('r')
    await page.keyboard.press('m')
    await page.keyboard.press('Home')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect.poll(() => ruledLine(page)).toMatch(/^The United States/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('.hl-proof').first()).toContainText('The United States')
    await expect.poll(() => ruledLine(page)).not.toMatch(/^The United States/)
  })

  test.describe('under a finger', () => {
    test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true })

    test('comes over the first line and the last by scrolling alone', async ({ page }) => {
      const story = await openStory(page, english)
      await page.getByRole('button', { name: en.ruler.name }).tap()
      await expect.poll(() => ruledLine(page)).toContain('US, Russia')
      await story.evaluate((each) => each.scrollTo({ top: each.scrollHeight, behavior: 'instant' }))
      const end = english.article.blocks.at(-1)!.text.split(' ').at(-1)!
      await expect.poll(() => ruledLine(page)).toContain(end)
    })
  })
})

test.describe('reading aloud', () => {
  const control = (page: Page): Locator => page.getByRole('group', { name: en.aloud.name })
  const button = (page: Page, name: string): Locator =>
    control(page).getByRole('button', { name, exact: true })
  const anna = { name: 'Anna', lang: 'en-GB' }

  test('is not offered by a browser that has no voice', async ({ page }) => {
    await openStory(page, english)
    expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0)
    await expect(control(page)).toHaveCount(0)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog').getByText(en.ruler.key)).toBeVisible()
    await expect(page.getByRole('dialog').getByText(en.aloud.key)).toHaveCount(0)
  })

  test('with a scripted engine: only where a voice of this device speaks the story’s language, also one that comes later', async ({
    page,
  }) => {
    await scriptSpeech(page, [anna, { name: 'Far away', lang: 'ar', localService: false }])
    await openStory(page, arabic)
    await expect(control(page)).toHaveCount(0)
    await addVoice(page, { name: 'Majed', lang: 'ar-001' })
    await expect(control(page)).toBeVisible()
    await openStory(page, english)
    await expect(control(page)).toBeVisible()
    expect(await said(page)).toEqual([])
  })

  test('with a scripted engine: says sentence by sentence and shows the word', async ({ page }) => {
    await scriptSpeech(page, [anna])
    const story = await openStory(page, english)
    await button(page, en.aloud.play).click()
    await expect(button(page, en.aloud.pause)).toBeFocused()
    expect(await said(page)).toEqual([`Anna ×1: ${english.article.blocks[0]!.text}`])
    // A voice that doesn't tell its words shows the sentence.
    expect(await spoken(page)).toBe(english.article.blocks[0]!.text)
    await reachWord(page, 'achieved')
    expect(await spoken(page)).toBe('achieved')
    await endUtterance(page)
    await reachWord(page, 'Aleppo')
    expect(await spoken(page)).toBe('Aleppo')
    await expect(page.locator('[data-spoken]')).toHaveAttribute('data-paragraph', '2')
    for (let index = 0; index < 8; index++) await endUtterance(page)
    await expect.poll(() => story.evaluate((each) => each.scrollTop)).toBeGreaterThan(0)
    await expect(page.locator('[data-spoken]')).toBeInViewport()
    await expect(button(page, en.aloud.pause)).toBeFocused()
  })

  test('with a scripted engine: pauses, goes on from the word, at another speed, and stops', async ({
    page,
  }) => {
    await scriptSpeech(page, [anna])
    await openStory(page, english)
    await page.keyboard.press('l')
    await reachWord(page, 'achieved')
    await page.keyboard.press('l')
    await expect(button(page, en.aloud.resume)).toBeVisible()
    expect(await spoken(page)).toBe('achieved')
    await button(page, en.aloud.resume).click()
    expect((await said(page)).at(-1)).toBe('Anna ×1: achieved clarity on the path forward”, said Kerry.')
    await control(page).getByLabel(en.aloud.speed).selectOption('150%')
    expect((await said(page)).at(-1)).toBe('Anna ×1.5: achieved clarity on the path forward”, said Kerry.')
    await button(page, en.aloud.stop).click()
    await expect(button(page, en.aloud.play)).toBeVisible()
    expect(await spoken(page)).toBe('')
    await expect(button(page, en.aloud.stop)).toHaveAttribute('aria-disabled', 'true')
    await page.reload()
    await expect(control(page).getByLabel(en.aloud.speed)).toHaveValue('1.5')
    expect(await said(page)).toEqual([])
  })

  test('with a scripted engine: the voice can be chosen where there are several', async ({ page }) => {
    await scriptSpeech(page, [anna, { name: 'Ben', lang: 'en-US' }, { name: 'Majed', lang: 'ar' }])
    await openStory(page, english)
    const voice = control(page).getByLabel(en.aloud.voice)
    await expect(voice.getByRole('option')).toHaveText(['Anna', 'Ben'])
    await voice.selectOption('Ben')
    await button(page, en.aloud.play).click()
    expect((await said(page)).at(-1)).toMatch(/^Ben ×1: /)
  })

  test('with a scripted engine: halts under the pause and where the page is hidden, and ends with the scene', async ({
    page,
  }) => {
    await scriptSpeech(page, [anna])
    await openStory(page, english)
    await button(page, en.aloud.play).click()
    await reachWord(page, 'clarity')
    const before = await silences(page)
    await page.keyboard.press('p')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect.poll(() => silences(page)).toBe(before + 1)
    await page.keyboard.press('Escape')
    await button(page, en.aloud.resume).click()
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect(button(page, en.aloud.resume)).toBeVisible()
    await button(page, en.aloud.resume).click()
    await expect(button(page, en.aloud.pause)).toBeVisible()
    const speaking = await silences(page)
    await page.getByRole('button', { name: 'Start checking' }).click()
    await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible()
    expect(await silences(page)).toBe(speaking + 1)
    expect(await spoken(page)).toBe('')
    await expect(button(page, en.aloud.play)).toBeVisible()
  })

  test('with a scripted engine: says so where it fails', async ({ page }) => {
    await scriptSpeech(page, [anna])
    await openStory(page, english)
    await button(page, en.aloud.play).click()
    await endUtterance(page, 'error')
    await expect(page.locator('#assertive')).toHaveText(en.aloud.failed)
    await expect(button(page, en.aloud.play)).toBeVisible()
  })

  test.describe('on a phone', () => {
    test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true })

    test('with a scripted engine: halts when the sheet that holds its control is closed', async ({
      page,
    }) => {
      await scriptSpeech(page, [anna])
      const player = createPlayer(page)
      await player.playSet(ownSet('sheet', 'renamed'))
      await page.getByRole('button', { name: player.words.openStory }).click()
      await button(page, en.aloud.play).click()
      const before = await silences(page)
      await page.getByRole('button', { name: player.words.closeStory }).click()
      await expect.poll(() => silences(page)).toBe(before + 1)
    })
  })
})

test.describe('the words explained', () => {
  const term = english.glossary![0]!
  const word = (page: Page): Locator => page.getByRole('button', { name: term.term, exact: true })
  const note = (page: Page): Locator => page.getByRole('dialog', { name: term.term })

  test('by a press, a key or a tap: Escape closes and gives the focus back', async ({ page }) => {
    await openStory(page, english)
    await word(page).click()
    await expect(note(page)).toContainText(term.meaning)
    await expect(note(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(note(page)).toBeHidden()
    await expect(word(page)).toBeFocused()
    // Escape closed one thing, not two.
    await expect(page.getByRole('dialog')).toHaveCount(0)
    for (const key of ['Enter', ' ']) {
      await page.keyboard.press(key)
      await expect(note(page)).toBeFocused()
      await page.keyboard.press('Tab')
      await expect(note(page).getByRole('button', { name: 'Close' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(note(page)).toBeHidden()
      await expect(word(page)).toBeFocused()
    }
  })

  test('a press elsewhere closes, and scrolling away from the word', async ({ page }) => {
    const story = await openStory(page, english)
    await word(page).click()
    await page.getByRole('heading', { level: 2 }).click()
    await expect(note(page)).toBeHidden()
    await word(page).click()
    await expect(note(page)).toBeVisible()
    await story.evaluate((each) => each.scrollTo({ top: each.scrollHeight, behavior: 'instant' }))
    await expect(note(page)).toBeHidden()
  })

  test('beside the word, within the window, wherever it stands', async ({ page }) => {
    await page.setViewportSize(sizes.phone)
    for (const set of [english, arabic]) {
      await openStory(page, set)
      const words = page.locator('.term[role="button"]')
      expect(await words.count()).toBeGreaterThanOrEqual(set.glossary!.length)
      for (const each of await words.all()) {
        await each.scrollIntoViewIfNeeded()
        await each.press('Enter')
        const box = await page.locator('.term-note').boundingBox()
        const own = await each.boundingBox()
        expect(box!.x).toBeGreaterThanOrEqual(0)
        expect(box!.x + box!.width).toBeLessThanOrEqual(360)
        expect(box!.y).toBeGreaterThanOrEqual(0)
        expect(box!.y + box!.height).toBeLessThanOrEqual(640)
        expect(box!.y > own!.y || box!.y + box!.height <= own!.y + 1).toBe(true)
        await page.keyboard.press('Escape')
      }
    }
  })

  test('text is selected across a word, without telling its meaning', async ({ page }) => {
    await openStory(page, english)
    const box = (await word(page).boundingBox())!
    await page.mouse.move(box.x - 40, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2, { steps: 4 })
    await page.mouse.up()
    expect(await page.evaluate(() => getSelection()!.toString())).toMatch(/ammer/)
    await expect(note(page)).toHaveCount(0)
  })

  test('where words are marked, marking wins, and the list below the story has the meanings', async ({
    page,
  }) => {
    const player = createPlayer(page)
    const set = ownSet('marked', 'renamed')
    await player.playSet(set)
    await expect(word(page)).toHaveCount(0)
    const found = resolveQuote(set.article, { exact: 'focus and hammer out a diplomatic' })
    if (!found.ok) throw new Error('not in the story')
    await player.drag(set, found.span)
    await expect(page.locator('.hl-proof').first()).toContainText('focus and hammer out a')
    await expect(page.locator('.term-note')).toHaveCount(0)
    const list = page.getByText(
      en.glossary.words_other.replace('{{count}}', String(english.glossary!.length)),
    )
    await list.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(term.meaning)).toBeVisible()
    // Enter opened the list; it began no mark.
    await expect(page.locator('.over-cursor')).toHaveCount(0)
    await list.click()
    await expect(page.getByText(term.meaning)).toBeHidden()
    await expect(page.locator('.hl-proof').first()).toContainText('focus and hammer out a')
  })

  test('stand in the explanation too, also where a highlight cuts them', async ({ page }) => {
    const player = createPlayer(page)
    const cut: QuestionSet = {
      ...ownSet('cut', 'renamed'),
      questions: [
        {
          ...questionOf('renamed'),
          evidence: [{ block: 'p2', exact: 'the focus and hammer' }, ...questionOf('renamed').evidence!],
        },
      ],
    }
    await player.playSet(cut)
    await player.answer(cut.questions[0]!, 'right')
    await player.check()
    await word(page).click()
    await expect(note(page)).toContainText(term.meaning)
    await page.keyboard.press('Escape')
    await page.getByText('out', { exact: true }).click()
    await expect(note(page)).toContainText(term.meaning)
  })

  test('a set without them has no list', async ({ page }) => {
    const player = createPlayer(page)
    await player.playSet({ ...ownSet('bare', 'renamed'), glossary: undefined })
    await expect(page.locator('.words')).toHaveCount(0)
  })
})

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language, viewport: sizes.phone })

    test('axe finds nothing in the settings, and in a story with ruler, voice and a word explained', async ({
      page,
    }) => {
      test.setTimeout(240_000)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await scriptSpeech(page, [
        { name: 'Anna', lang: 'en-GB' },
        { name: 'Ben', lang: 'en-GB' },
      ])
      const dialog = await openSettings(page, language)
      await dialog.getByRole('checkbox', { name: own(language).ruler.name }).check()
      await expectSound(page, 'Settings')
      await openStory(page, english)
      await page.keyboard.press('l')
      await reachWord(page, 'clarity')
      await page.locator('.words summary').click()
      await expectSound(page, 'Story')
      await page.locator('.term').first().press('Enter')
      await expect(page.locator('.term-note')).toBeVisible()
      await expectSound(page, 'Word explained')
    })
  })
}
