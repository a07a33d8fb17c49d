/** The last name of a category's path; a slash within a name is written twice. Null where the path has no name but `top`. */
export function lastOf(path: string): string | null {
  const names: string[] = ['']
  const plain = path.replace(/^\$[a-z0-9]{1,20}\$\//i, '')
  for (const [run] of plain.matchAll(/\/+|[^/]+/g)) {
    if (!run.startsWith('/')) names.push(names.pop()! + run)
    else {
      names.push(names.pop()! + '/'.repeat(Math.floor(run.length / 2)))
      if (run.length % 2 === 1) names.push('')
    }
  }
  const last = names
    .findLast((name) => name.trim() !== '')
    ?.replace(/\s+/g, ' ')
    .trim()
  return last === undefined || last === 'top' ? null : last
}
