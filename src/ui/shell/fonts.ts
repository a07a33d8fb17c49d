/**
 * Makes the fonts of a language known to the page, given its tag; most are from the start. Resolves when they are. Where their
 * list can't be fetched, the system's own fonts stand in.
 */
export async function declareFonts(tag: string): Promise<void> {
  if (/^zh\b/i.test(tag)) await import('../styles/chinese.css').catch(() => undefined)
}
