/** As far as it is used here: https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {
      createScriptURL?(address: string): string | null
      createHTML?(text: string): string
    },
  ): { createHTML(text: string): string }
}

type Trusting = Window & { readonly trustedTypes?: TrustedTypes }

/** Of all strings only these absolute addresses may become a worker; every other way from a string to script is shut. Once a page. */
export function trustWorkers(window: Trusting, addresses: readonly string[]): void {
  const exact = new Set(addresses)
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (exact.has(address) ? address : null),
  })
}

// What begins like the name of a handler. A handler would never run, but browsers report it to the page as one that was refused.
const handlerStart = /(?<=[\s"'/])on(?=[a-z])/gi
/** No character of any text, and none of a handler's name. */
const mark = '\uFDD0'

/** Parses HTML into a document of its own, in which nothing runs or loads; its nodes aren't to be put into the page. */
export function createInertParser(window: Trusting): (html: string) => Document {
  const policy = window.trustedTypes?.createPolicy('stet-paste', { createHTML: (text) => text })
  const parser = new DOMParser()
  return (html) => {
    const marked = html.replaceAll(handlerStart, `$&${mark}`)
    const parsed = parser.parseFromString(policy?.createHTML(marked) ?? marked, 'text/html')
    const texts = parsed.createTreeWalker(parsed, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { currentNode } = texts
      currentNode.nodeValue = currentNode.nodeValue?.replaceAll(mark, '') ?? null
    }
    return parsed
  }
}
