const DEEPEST = 64

/**
 * JSON with keys sorted by UTF-16 units and no white space (RFC 8785). Keys whose value is undefined are left out.
 * Throws a RangeError for nesting beyond 64, since a deeper file could only be an attack on the stack.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new RangeError('Nested too deeply')
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item ?? null, depth + 1)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field, depth + 1)}`)
  return `{${fields.join(',')}}`
}
