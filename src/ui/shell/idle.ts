/** Resolves when the page has nothing more urgent to do, at the latest after so many milliseconds. */
export function whenIdle(window: Window, latest: number): Promise<void> {
  return new Promise((resolve) => {
    // Safari has none.
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: latest })
    else setTimeout(resolve)
  })
}
