import type { Page } from '@playwright/test'
import { atRest } from './player.ts'

/** What is cut off or stands out, a line each: the page itself, and whatever is pressed or leads a part of it. */
export async function misfits(page: Page): Promise<readonly string[]> {
  await atRest(page)
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    const page = scrollWidth > innerWidth ? [`the page: ${scrollWidth} of ${innerWidth}`] : []
    const parts = [
      ...document.querySelectorAll<HTMLElement>(
        'button, a, label, summary, select, kbd, legend, h1, h2, h3, dt, dd, .chip, .tag',
      ),
    ]
    const cut = parts.filter((part) => {
      if (part.closest('.sr-only, .visually-hidden, [inert], dialog:not([open])') || !part.checkVisibility())
        return false
      const { left, right, width } = part.getBoundingClientRect()
      if (width === 0) return false
      // An inline part has no inner width of its own.
      const isCut = part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1
      return isCut || left < -1 || right > innerWidth + 1
    })
    return [...page, ...cut.map((part) => `${part.className || part.tagName}: ${part.innerText}`)]
  })
}
