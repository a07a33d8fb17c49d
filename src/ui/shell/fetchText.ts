/**
 * The text at an address relative to the page: what the page holds itself, where it is one file with all (`scripts/vite-single.ts`), else
 * what the host has. Rejects on any answer but a good one.
 */
export async function fetchText(address: string): Promise<string> {
  const own = document.querySelector(`script[data-file="${CSS.escape(address)}"]`)
  if (own) return own.textContent
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}
