import { isAt, unitsAt, upper } from '../text/chars.ts'

/** Two to six capitals, with or without full stops. */
export function isAcronym(name: string): boolean {
  const parted = name.endsWith('.')
  let count = 0
  for (let at = 0; at < name.length; count++) {
    if (!isAt(name, at, upper)) return false
    at += unitsAt(name, at)
    if (!parted) continue
    if (name[at] !== '.') return false
    at++
  }
  return count > 1 && count < (parted ? 6 : 7)
}
