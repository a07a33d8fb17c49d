/** Picks or takes back an option of several; `full`: as many as may be picked already are, and nothing changed. */
export function togglePick(
  picked: readonly number[],
  option: number,
  pick: number,
): { readonly picked: readonly number[]; readonly full: boolean } {
  if (picked.includes(option)) return { picked: picked.filter((each) => each !== option), full: false }
  if (picked.length >= pick) return { picked, full: true }
  return { picked: [...picked, option].toSorted((a, b) => a - b), full: false }
}
