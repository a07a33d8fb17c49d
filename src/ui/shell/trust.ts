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

/** Parses HTML into a document of its own, in which nothing runs or loads; its nodes aren't to be put into the page. */
export function createInertParser(window: Trusting): (html: string) => Document {
  const policy = window.trustedTypes?.createPolicy('stet-paste', { createHTML: (text) => text })
  const parser = new DOMParser()
  return (html) => parser.parseFromString(policy?.createHTML(html) ?? html, 'text/html')
}
