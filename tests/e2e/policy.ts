import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Sent from the page to the test. */
    tellOfRefusal(line: string): void
  }
}

/**
 * What the page's policy refused, and every request that left its origin, from now on; a list that grows. What a worker of the
 * page was refused is told by the console alone.
 */
export async function watchPolicy(page: Page): Promise<string[]> {
  const found: string[] = []
  let origin: string | null = null
  await page.exposeFunction('tellOfRefusal', (line: string) => found.push(line))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event
      window.tellOfRefusal(`${effectiveDirective}: ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`)
    })
  })
  page.on('console', (message) => {
    if (/content security policy|trusted ?(types|script|html)/i.test(message.text()))
      found.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!url.protocol.startsWith('http')) return
    origin ??= url.origin
    if (url.origin !== origin) found.push(`request: ${url.href}`)
  })
  return found
}
