/** The text without what embedded files hold, line for line: pictures take far more room than questions. Linear. */
export function withoutFiles(text: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = text.indexOf('<file '); at !== -1; at = text.indexOf('<file ', from)) {
    const start = text.indexOf('>', at) + 1
    const end = start === 0 ? -1 : text.indexOf('</file>', start)
    if (end === -1) break
    const tag = text.slice(at, Math.min(start, at + 2000))
    const data = /encoding\s*=\s*["']base64["']/.test(tag) && !tag.endsWith('/>')
    kept.push(text.slice(from, data ? start : end))
    if (data) kept.push('\n'.repeat(text.slice(start, end).split('\n').length - 1))
    from = end
  }
  kept.push(text.slice(from))
  return kept.join('')
}
