import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { expectSound, sizes } from './axe.ts'
import { translatedList, translateSet } from '../../src/core/model/translate.ts'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { createPlayer, english, oneOfEachKind } from './player.ts'

function wordsOf(language: 'en' | 'ar') {
  const { list, tabs, translations } = JSON.parse(
    readFileSync(`assets/locales/${language}/desk.json`, 'utf8'),
  )
  return {
    files: String(list.files),
    open: String(list.open),
    tab: String(tabs.translations),
    add: String(translations.add),
    tag: String(translations.tag),
    prompt: String(translations.field.prompt),
  }
}

/** Opens the desk on a draft of the set with one question of each kind, at its translations. */
async function openTranslations(page: Page, language: 'en' | 'ar'): Promise<void> {
  const say = wordsOf(language)
  await page.goto('/desk.html')
  const file = {
    name: 'set.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(oneOfEachKind)),
  }
  await page.getByRole('button', { name: say.files }).waitFor()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('link', { name: say.open }).first().click()
  await page.getByRole('link', { name: say.tab }).click()
  await expect(page.getByRole('button', { name: say.add })).toBeVisible()
}

test('a teacher adds a language, translates with pointer and keys, sees what is missing, and takes it back', async ({
  page,
}) => {
  await openTranslations(page, 'en')
  const tag = page.getByRole('combobox', { name: /New language/ })
  await tag.fill('arabisch!')
  await page.getByRole('button', { name: 'Add a language' }).click()
  await expect(page.getByText('isn’t a language tag')).toBeVisible()
  await tag.fill('ar')
  await tag.press('Enter')

  const arabic = page.getByRole('region', { name: 'Arabic' })
  const count = arabic.getByText(/^\d+ of \d+ translated$/)
  await expect(count).toHaveText(/^0 of /)
  await arabic.getByRole('button', { name: 'Next missing' }).click()
  const prompt = arabic.getByRole('textbox', { name: 'Prompt Arabic' }).first()
  await expect(prompt).toBeFocused()
  await expect(prompt).toHaveAttribute('lang', 'ar')
  await expect(prompt).toHaveAttribute('dir', 'rtl')
  await page.keyboard.type('ما اسمها؟')
  await expect(count).toHaveText(/^1 of /)
  await page.keyboard.press('Control+Enter')
  await expect(prompt).not.toBeFocused()
  await page.keyboard.type('الجواب')
  await expect(count).toHaveText(/^2 of /)

  await arabic.getByRole('button', { name: 'Only what is missing' }).click()
  await expect(arabic.getByRole('textbox', { name: 'Prompt Arabic' }).first()).toHaveValue('')
  await expectSound(page, 'translations', [arabic.getByRole('button', { name: 'Next missing' })])

  await page.reload()
  await expect(count).toHaveText(/^2 of /)
  await arabic.getByRole('button', { name: 'Remove this language' }).click()
  await expect(arabic).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(count).toHaveText(/^2 of /)
})

test.describe('in Arabic', () => {
  test.use({ locale: 'ar', viewport: sizes.phone })
  test('the page runs from right to left, a French translation from left to right', async ({ page }) => {
    const say = wordsOf('ar')
    await openTranslations(page, 'ar')
    await page.getByRole('combobox', { name: say.tag }).fill('fr')
    await page.getByRole('button', { name: say.add }).click()
    const field = page.getByRole('textbox', { name: say.prompt }).first()
    await expect(field).toHaveAttribute('dir', 'ltr')
    await field.fill('Quel est son nom ?')
    await expectSound(page, 'translations in Arabic')
  })
})

test.describe('a player of another language', () => {
  test.use({ locale: 'ar' })

  test('reads the questions in it, in play, explained and on the front page, and may ask for the original', async ({
    page,
  }) => {
    const original = english.questions.find(({ kind, fact }) => kind === 'choice' && fact !== undefined)!
    const set: QuestionSet = {
      ...english,
      id: 'bilingual',
      title: 'Asked in two languages',
      questions: [original],
      translations: {
        ar: {
          [original.id]: {
            prompt: 'ماذا يقول النص؟',
            options: translatedList(original, 'options').map((_, index) => `الخيار رقم ${index + 1}`),
            fact: 'هذا ما يقوله النص.',
          },
        },
      },
    }
    const said = translateSet(set, 'ar').set
    const player = createPlayer(page, 'ar')
    await player.playSet(set)
    const question = await player.question(said)
    const stem = page.getByRole('heading', { level: 1 })
    await expect(stem).toHaveAttribute('lang', 'ar')
    await player.answer(question, 'right')
    const language = page.getByRole('combobox', { name: 'الأسئلة باللغة' })
    await language.selectOption('original')
    await expect(stem).toHaveText(original.prompt)
    await expect(stem).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
    await language.selectOption('ar')
    await expectSound(page, 'a translated question', [language])
    await player.check()
    await expect(page.getByText(question.prompt, { exact: true })).toBeVisible()
    // What has no translation stands in the original.
    await expect(page.getByText(original.explanation, { exact: true })).toHaveAttribute('lang', 'en')
    await player.next()
    await expect(page.getByText(question.fact!)).toHaveAttribute('lang', 'ar')
  })
})
