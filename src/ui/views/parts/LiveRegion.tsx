import { signal, type ReadonlySignal } from '@preact/signals'

export interface Announcements {
  readonly polite: ReadonlySignal<string>
  readonly assertive: ReadonlySignal<string>
  announce(sentence: string, urgency?: 'polite' | 'assertive'): void
}

/** What `app.announce` is made of: each sentence goes to the live region of its urgency. */
export function createAnnouncements(): Announcements {
  const said = { polite: signal(''), assertive: signal('') }
  return {
    ...said,
    announce(sentence, urgency = 'polite') {
      const region = said[urgency]
      // The same words twice change nothing on the page and would go unsaid: a blank at the end makes them new.
      region.value = region.peek() === sentence ? `${sentence}\u00a0` : sentence
    },
  }
}

/** Has to be on the page before anything is said; once, outside the scenes. */
export function LiveRegion({ from }: { readonly from: Announcements }) {
  return (
    <div class="sr-only">
      <div role="status" aria-live="polite">
        {from.polite.value}
      </div>
      <div role="alert" aria-live="assertive">
        {from.assertive.value}
      </div>
    </div>
  )
}
