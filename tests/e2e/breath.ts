import type { Locator } from '@playwright/test'

/**
 * Adds to a field's text and loads the page anew in the same breath: the disk may be slow, and nothing that is asked of it from here on is
 * heard before the page is gone.
 */
export async function typeAndReload(field: Locator, added: string): Promise<void> {
  await field.evaluate((element, more) => {
    const input = element as HTMLInputElement | HTMLTextAreaElement
    for (const letter of more) {
      input.value += letter
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    location.reload()
  }, added)
}
