/**
 * Closes the page to every host but its own and those given, for as long as it is open. The page's own policy lets it read from
 * any, because a set's address (`?set=`) is known only when the page is opened; policies add up, so each call can only close more.
 */
export function closeNetwork(document: Document, origins: readonly string[] = []): void {
  const meta = document.createElement('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  meta.content = ["connect-src 'self'", ...origins].join(' ')
  document.head.append(meta)
}
