import type { Page } from '@playwright/test'

/** All records of some of the database's stores, as they lie there, with their keys. The page has opened the database before. */
export async function readStored<Name extends string>(
  page: Page,
  names: readonly Name[],
): Promise<Readonly<Record<Name, readonly { readonly key: unknown; readonly value: unknown }[]>>> {
  const read = await page.evaluate(async (wanted) => {
    const result = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(String(request.error))))
      })
    const database = await result(indexedDB.open('stet'))
    const tx = database.transaction(wanted)
    const all = await Promise.all(
      wanted.map(async (name) => {
        const store = tx.objectStore(name)
        const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())])
        return [name, keys.map((key, at) => ({ key: key as unknown, value: values[at] as unknown }))] as const
      }),
    )
    database.close()
    return all
  }, names)
  return Object.fromEntries(read) as Record<Name, (typeof read)[number][1]>
}
