import { expect, test, type Page } from '@playwright/test'
import { writeLink } from '../../src/formats/stet/link.ts'
import { writeCode } from '../../src/formats/result/write.ts'
import { hashSet } from '../../src/storage/hash.ts'
import { hostileFiles, hostileTexts } from '../hostile/inputs.ts'
import { hostileResult } from '../hostile/set.ts'
import { hostileStore, playableSets } from '../hostile/store.ts'
import { atRest, bringFile, carry } from './player.ts'
import { watchPolicy } from './policy.ts'

const school = 'https://school.example/set.json'

/** Elements and attributes that only foreign markup would bring. */
const planted =
  'iframe, object, embed, base[href*="evil"], meta[http-equiv=refresh], img[src=x], [src*="evil"], [href*="evil"], [href^="javascript:"], [action], [formaction], [srcdoc], [onerror], [onload], [onfocus], [onmouseover], math, animate, script:not([src]):not([type])'

/** What went wrong with the page since; and a look at the place where it is. */
async function guard(page: Page) {
  const found = await watchPolicy(page)
  const happened: string[] = []
  page.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => happened.push(`error: ${error.stack ?? error.message}`))
  return {
    async look(place: string): Promise<void> {
      await atRest(page)
      expect.soft(await page.locator(planted).count(), `${place}: planted`).toBe(0)
      const seen = found.filter((line) => line !== `request: ${school}`)
      expect.soft([...seen, ...happened], place).toEqual([])
    },
  }
}

const to = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await expect(page.locator('#first')).toHaveCount(0)
  await expect(page.locator('main, [role=main]').first()).toBeVisible()
}

test('hostile words do nothing in the game, whichever way they came in and wherever they are shown', async ({
  page,
}) => {
  page.setDefaultTimeout(15_000)
  const { look } = await guard(page)
  const store = await hostileStore()
  const outcome = page.locator('.import-outcome')

  await to(page, '/#/rack')
  const [, byFile, byDrop, byPaste, byLink] = playableSets
  await page.locator('input[type=file]').setInputFiles([
    ...hostileTexts
      .filter(({ text }) => text.length < 200 && !text.includes('\0'))
      .slice(0, 20)
      .map(({ text }) => ({
        name: `${text.replaceAll('/', '∕').toWellFormed()}.json`,
        mimeType: '',
        buffer: Buffer.from('{'),
      })),
    ...hostileFiles.flatMap(({ name, bytes }) => {
      const buffer = Buffer.from(bytes())
      return buffer.length < 1_000_000 ? [{ name: `${name}.json`, mimeType: '', buffer }] : []
    }),
  ])
  await expect(outcome).toContainText('a key twice.json')
  await look('Rack: broken files')
  await bringFile(page, 'a.json', JSON.stringify(byFile))
  await expect(outcome).toContainText('is on the rack now')
  await look('Rack: a file')
  const carried = await carry(page, [{ name: 'b.json', text: JSON.stringify(byDrop) }])
  for (const type of ['dragover', 'drop'])
    await page.locator('main').dispatchEvent(type, { dataTransfer: carried })
  await expect(page.getByRole('listitem').filter({ hasText: 'Yours' })).toHaveCount(2)
  await page.getByText('Paste text', { exact: true }).click()
  await page.getByLabel('The set as JSON').fill(JSON.stringify(byPaste))
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Yours' })).toHaveCount(3)
  await look('Rack: a drop and a paste')
  await page.goto(`/${await writeLink(byLink!)}`)
  await look('Rack: a link asks')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Yours' })).toHaveCount(4)
  await page.route(school, (route) =>
    route.fulfill({ json: playableSets[0], headers: { 'Access-Control-Allow-Origin': '*' } }),
  )
  await page.goto(`/?set=${encodeURIComponent(school)}`)
  await page.getByRole('button', { name: 'Fetch it' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Yours' })).toHaveCount(5)
  await look('Rack: an address')

  await to(page, '/')
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Read a file in' }).click()
  await (await choosing).setFiles({ name: 'b.json', mimeType: '', buffer: Buffer.from(store.backup) })
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/read in|came in|\d/)
  await page.keyboard.press('Escape')
  for (const edition of [...store.asking, ...store.explaining]) {
    await to(page, `/#/play/${edition}`)
    await expect(page.locator('.slip')).toBeVisible()
    await look(edition)
  }
  await to(page, `/#/front/${store.finished}`)
  await look('the front page')
  await to(page, `/#/review/${store.finished}`)
  await look('the review')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await look('the printed review')
  for (const { id } of playableSets[0]!.questions) {
    await to(page, `/#/review/${store.finished}/${id}`)
    await look(`the review of ${id}`)
  }
  await to(page, `/#/read/${playableSets[0]!.id}`)
  await look('the story')
  await to(page, '/#/statistics')
  await look('the statistics')
  await to(page, '/')
  await look('the title')

  await to(page, '/desk.html')
  await look('the list of drafts')
  const gift = playableSets[0]!.questions
    .map(({ prompt }) => `::${prompt}::${prompt} {=${prompt} ~no}`)
    .join('\n\n')
  await page.locator('input[type=file]').setInputFiles([
    { name: '<img src=x onerror=alert(1)>.gift', mimeType: '', buffer: Buffer.from(gift) },
    { name: 'b.json', mimeType: '', buffer: Buffer.from(hostileFiles[0]!.bytes()) },
  ])
  await expect(page.getByRole('region', { name: 'What was read' })).toBeFocused()
  await look('the desk’s report')
  for (const draft of store.drafts) {
    for (const tab of ['story', 'questions', 'translations', 'share', 'versions', 'proof', 'suggestions']) {
      await to(page, `/desk.html#/draft/${draft}/${tab}`)
      await look(`${tab} of ${draft}`)
    }
    for (const { id } of playableSets[0]!.questions) {
      await to(page, `/desk.html#/draft/${draft}/questions/${id}`)
      await look(`question ${id} of ${draft}`)
    }
  }
  await expect(page.locator('.q-row .unseen-sign').first()).toBeVisible()

  await to(page, `/desk.html#/class/${playableSets[0]!.id}`)
  const hash = await hashSet(playableSets[0]!)
  const codes = await Promise.all(
    hostileTexts
      .slice(0, 12)
      .map(
        async ({ text }, at) =>
          `${text} ${await writeCode({ ...hostileResult(playableSets[0]!, hash, text), edition: `c${at}` })}`,
      ),
  )
  await page.getByRole('textbox', { name: /^Codes/ }).fill(codes.join('\n'))
  await page.getByRole('button', { name: 'Take them in' }).click()
  await look('the class')
})
