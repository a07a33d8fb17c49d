import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Locator, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { atRest, expectInReach } from './player.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** As in a hand, on a school's laptop, on a wall. */
export const sizes = {
  phone: { width: 360, height: 640 },
  laptop: { width: 1280, height: 800 },
  projector: { width: 1920, height: 1080 },
} as const

const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
} as const

/** Of axe's rules, those that another look of the same page can break. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe has against the page, a line for each place. */
async function violations(page: Page, options: RunOptions): Promise<readonly string[]> {
  await atRest(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations: found } = await page.evaluate<AxeResults, RunOptions>(
    (asked) =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        ...asked,
        resultTypes: ['violations'],
      }),
    options,
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** Controls smaller than 44 pixels either way; those within a line of text are exempt. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], select, input, textarea, summary, [role=button]',
      ),
    ]
    return controls.flatMap((control) => {
      const label =
        control.closest('label') ?? document.querySelector<HTMLElement>(`label[for="${control.id || '-'}"]`)
      const own = control.getBoundingClientRect()
      if (own.width === 0 && !label) return []
      if (control.closest('[inert], [hidden], dialog:not([open])') || !control.checkVisibility()) return []
      const inText =
        (control.tagName === 'A' || getComputedStyle(control).display === 'inline') &&
        getComputedStyle(control).display.startsWith('inline') &&
        control.closest('p, blockquote')
      if (inText || control.matches('.sr-only')) return []
      const outer = label?.getBoundingClientRect() ?? own
      const [width, height] = [Math.max(own.width, outer.width), Math.max(own.height, outer.height)]
      return width < 43.5 || height < 43.5
        ? [`${control.outerHTML.slice(0, 90)}: ${Math.round(width)}×${Math.round(height)}`]
        : []
    })
  })
}

const everything: RunOptions = { runOnly: { type: 'tag', values: tags } }
const colours: RunOptions = { runOnly: { type: 'rule', values: colourRules } }
const butColours: RunOptions = {
  ...everything,
  rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])),
}

/**
 * A look's colours are the same at each size: each look is scanned for them where the page has most to show, on a phone or on a laptop.
 * They are most of a scan's work.
 */
const scanned = {
  phone: [
    ['light', everything],
    ['high contrast', colours],
  ],
  laptop: [
    ['light', butColours],
    ['dark', colours],
  ],
  projector: [['light', butColours]],
} as const

/**
 * At each size, and in each look at one of them, axe finds nothing; nothing is wider than the screen, what is named can be reached, and on a
 * phone all can be pressed. Leaves the page at the size it had, in the light look.
 */
export async function expectSound(
  page: Page,
  scene: string,
  inReach: readonly Locator[] = [],
): Promise<void> {
  const before = page.viewportSize()!
  for (const size of ['phone', 'laptop', 'projector'] as const) {
    await page.setViewportSize(sizes[size])
    for (const [look, options] of scanned[size]) {
      await page.emulateMedia(looks[look])
      const found = await violations(page, options)
      expect.soft(found, `${scene}, ${size}, ${look}`).toEqual([])
    }
    await page.emulateMedia(looks.light)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect.soft(over, `${scene}, ${size}: wider than the screen`).toBeLessThanOrEqual(0)
    if (size === 'phone') expect.soft(await smallTargets(page), `${scene}: too small to press`).toEqual([])
    for (const control of inReach) await expectInReach(page, control)
  }
  await page.setViewportSize(before)
  // The page lays itself out for the size it had.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  await atRest(page)
}
