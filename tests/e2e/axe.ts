import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { atRest } from './player.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe has against the page, a line for each place. */
export async function violations(page: Page): Promise<readonly string[]> {
  await atRest(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations: found } = await page.evaluate<AxeResults, readonly string[]>(
    (values) =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: { type: 'tag', values: [...values] },
      }),
    tags,
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

/** Axe finds nothing, nothing is wider than the screen, and on a phone all can be pressed. */
export async function expectSound(
  page: Page,
  scene: string,
  size: 'phone' | 'laptop' | 'projector',
): Promise<void> {
  expect.soft(await violations(page), scene).toEqual([])
  expect
    .soft(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${scene}: wider than the screen`,
    )
    .toBeLessThanOrEqual(0)
  if (size === 'phone') expect.soft(await smallTargets(page), `${scene}: too small to press`).toEqual([])
}
