import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { atRest, bringFile, createPlayer, oneOfEachKind as mixed, type Player } from './player.ts'

const ferry = readFileSync('tests/fixtures/sets/ferry.json', 'utf8')

/** As WCAG 1.4.12 asks: what a reader may set, whatever the page says. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

/**
 * What is cut off, stands out of the screen or lies over something else: what is pressed, typed into or leads a part, and lines of
 * text in boxes that hide what is too much for them.
 */
function misfits(): readonly string[] {
  const { scrollWidth } = document.documentElement
  const wide = scrollWidth > innerWidth ? [`the page: ${scrollWidth} of ${innerWidth}`] : []
  const nameOf = (part: HTMLElement) => `${part.className || part.tagName}: ${part.innerText.slice(0, 40)}`
  const seen = [
    ...document.querySelectorAll<HTMLElement>(
      'button, a[href], label, summary, select, textarea, kbd, legend, h1, h2, h3, h4, p, li, dt, dd, td, th',
    ),
  ].filter(
    (part) =>
      part.checkVisibility({ visibilityProperty: true }) &&
      part.getBoundingClientRect().width > 1 &&
      !part.closest('.sr-only, .visually-hidden, [inert], dialog:not([open]), [aria-hidden=true]') &&
      (document.querySelector('dialog[open]') === null || part.closest('dialog[open]') !== null),
  )
  const cut = seen.filter((part) => {
    const { left, right } = part.getBoundingClientRect()
    const { overflowX, overflowY, display } = getComputedStyle(part)
    const hides = (way: string) => way === 'hidden' || way === 'clip'
    const isBox = display !== 'inline' && part.tagName !== 'TEXTAREA' && part.tagName !== 'SELECT'
    const scrolls = part.closest('[tabindex="0"], .story-scroll') !== null
    return (
      (isBox && hides(overflowX) && part.scrollWidth > part.clientWidth + 2) ||
      (isBox && hides(overflowY) && part.scrollHeight > part.clientHeight + 2) ||
      (!scrolls && (left < -1 || right > innerWidth + 1))
    )
  })
  const controls = seen.filter((part) => part.matches('button, a[href], summary, select, textarea'))
  // What has been scrolled out of its box lies beneath nothing.
  const shownOf = (part: HTMLElement) => {
    let { left, right, top, bottom } = part.getBoundingClientRect()
    for (let box = part.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue
      const own = box.getBoundingClientRect()
      ;[left, right] = [Math.max(left, own.left), Math.min(right, own.right)]
      ;[top, bottom] = [Math.max(top, own.top), Math.min(bottom, own.bottom)]
    }
    return { left, right, top, bottom }
  }
  const over = controls.flatMap((one, index) =>
    controls.slice(index + 1).flatMap((other) => {
      if (one.contains(other) || other.contains(one)) return []
      // Lines of a link within a text each have a box of their own.
      if ([one, other].some((each) => getComputedStyle(each).display === 'inline')) return []
      const [a, b] = [shownOf(one), shownOf(other)]
      const shared =
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2
      // What stays in its place on the screen lies over what is scrolled beneath it.
      const fixed = [one, other].some((each) =>
        [each, each.parentElement, each.parentElement?.parentElement].some(
          (box) => box && ['fixed', 'sticky'].includes(getComputedStyle(box).position),
        ),
      )
      return shared && !fixed ? [`${nameOf(one)} × ${nameOf(other)}`] : []
    }),
  )
  return [...wide, ...cut.map(nameOf), ...over]
}

/** Controls that forced colours leave without an edge, a line beneath or a picture; and choices whose mark is gone. */
function bare(): readonly string[] {
  const edged = (part: Element) => {
    const {
      borderTopWidth,
      borderTopStyle,
      borderBottomWidth,
      outlineStyle,
      textDecorationLine,
      appearance,
    } = getComputedStyle(part)
    return (
      (Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none') ||
      Number.parseFloat(borderBottomWidth) > 0 ||
      outlineStyle !== 'none' ||
      textDecorationLine !== 'none' ||
      (part.tagName === 'INPUT' && appearance !== 'none')
    )
  }
  return [...document.querySelectorAll<HTMLElement>('button, a[href], select, textarea, input')]
    .filter((part) => part.checkVisibility() && part.getBoundingClientRect().width > 1)
    .filter((part) => !part.closest('.sr-only, [inert]') && getComputedStyle(part).opacity !== '0')
    .filter(
      (part) =>
        !edged(part) &&
        !part.querySelector('svg, [class]') &&
        !(part.parentElement && edged(part.parentElement)),
    )
    .map((part) => `${part.className || part.tagName}: ${part.innerText.slice(0, 40)}`)
}

/** The main screens of game and desk, each seen by `visit`. */
async function walk(page: Page, player: Player, visit: (screen: string) => Promise<void>): Promise<void> {
  const { words } = player
  const question = mixed.questions[0]!
  await player.open()
  await visit('title')
  await page.getByRole('button', { name: words.settings, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('settings')
  await page.keyboard.press('Escape')
  await player.playSet({ ...mixed, id: 'adapted', title: 'Adapted', questions: mixed.questions.slice(0, 5) })
  const seen = new Set<string>()
  for (let left = 5; left > 0; left--) {
    const asked = await player.question(mixed)
    seen.add(asked.kind)
    await visit(`round: ${asked.kind}`)
    await player.answer(asked, 'right')
    await player.check()
    if (left === 5) await visit('explained')
    await player.next()
  }
  expect(seen.size).toBe(5)
  await expect(page.locator('.front-headline')).toBeVisible()
  await visit('front page')
  await page.goto('/#/rack')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await visit('rack')

  await page.goto('/desk.html')
  await expect(page.getByRole('button', { name: 'New set' })).toBeVisible()
  await bringFile(page, 'ferry.json', ferry)
  await expect(page.getByRole('region', { name: 'What was read' })).toBeFocused()
  await visit('desk: list')
  await page.getByRole('region', { name: 'What was read' }).getByRole('link').first().click()
  await expect(page.getByRole('textbox', { name: /^Text of block/ }).first()).toBeVisible()
  const draft = new URL(page.url()).hash.split('/')[2]!
  await visit('desk: story')
  for (const tab of ['questions', `questions/${question.id}`, 'share', 'translations']) {
    await page.goto(`/desk.html#/draft/${draft}/${tab}`)
    await expect(page.locator('main h2, main h1').first()).toBeVisible()
    await visit(`desk: ${tab}`)
  }
  await page.goto('/desk.html#/class')
  await expect(page.getByRole('textbox', { name: /^Codes/ })).toBeVisible()
  await visit('desk: class')
}

const laptop = { width: 1280, height: 800 }
interface Way {
  readonly size: { readonly width: number; readonly height: number }
  readonly css: string
  readonly colours: 'none' | 'active'
}
const ways: Readonly<Record<string, Way>> = {
  'wide spacing': { size: laptop, css: spacing, colours: 'none' },
  'letters twice as large': { size: laptop, css: 'html { font-size: 200% !important }', colours: 'none' },
  '400 %': { size: { width: 320, height: 256 }, css: '', colours: 'none' },
  'forced colours': { size: laptop, css: '', colours: 'active' },
}
const pictures = process.env['STET_PICTURES']

test('with wide spacing, large letters, at 400 % and in forced colours nothing of game and desk is cut off, out of reach, over another or bare', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const adapt = async ({ size, css, colours }: Way): Promise<void> => {
    await page.emulateMedia({ forcedColors: colours })
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [sheet]
    }, css)
    await page.setViewportSize(size)
    // The page lays itself out for the size that it has now.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  }
  await walk(page, createPlayer(page), async (screen) => {
    await atRest(page)
    for (const [way, how] of Object.entries(ways)) {
      await adapt(how)
      expect.soft(await page.evaluate(misfits), `${screen}, ${way}`).toEqual([])
      if (pictures)
        await page.screenshot({ path: `${pictures}/${way}-${screen.replaceAll(/\W+/g, '-')}.png` })
    }
    expect.soft(await page.evaluate(bare), screen).toEqual([])
    await adapt({ size: laptop, css: '', colours: 'none' })
  })
})
