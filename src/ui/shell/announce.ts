import type { App } from '../app.ts'

/** Says sentences in the page's live regions. The same sentence twice is said twice. */
export function createAnnouncer(polite: HTMLElement, assertive: HTMLElement): App['announce'] {
  return (sentence, urgency = 'polite') => {
    const region = urgency === 'polite' ? polite : assertive
    const line = region.ownerDocument.createElement('p')
    line.textContent = sentence
    // An added line is read out, and those before it are no longer there to be read again.
    region.replaceChildren(line)
  }
}
