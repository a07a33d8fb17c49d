/** The text, or as much of its beginning as `units` UTF-16 units hold without tearing a character in two. */
export function cutTo(text: string, units: number): string {
  return text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '')
}
