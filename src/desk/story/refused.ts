import type { Store } from '../../storage/store.ts'
import type { Proposal } from './reanchor.ts'

/** More than these nobody refuses; the oldest go first. */
const most = 500

const settingOf = (draft: string) => `refused:${draft}`

/** The same for the same words in the same place of a question: a refusal holds until another place is proposed. */
export function keyOf({ question, path, old, quotes }: Proposal): string {
  return JSON.stringify([question, path, old, quotes])
}

/** Keys of the proposals that were refused in a draft. */
export async function readRefused(store: Pick<Store, 'setting'>, draft: string): Promise<readonly string[]> {
  const kept = await store.setting(settingOf(draft))
  return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []
}

export async function keepRefused(
  store: Pick<Store, 'saveSetting'>,
  draft: string,
  keys: readonly string[],
): Promise<void> {
  await store.saveSetting(settingOf(draft), keys.slice(-most))
}
