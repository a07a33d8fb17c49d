/** Whether the browser has promised not to clear what is stored when its disk gets full. Null where it doesn't say. Never rejects. */
export async function isPersistent(manager = () => navigator.storage): Promise<boolean | null> {
  try {
    return await manager().persisted()
  } catch {
    return null
  }
}

/** Asks for that promise; some browsers ask the user. Never rejects. */
export async function askToPersist(manager = () => navigator.storage): Promise<void> {
  try {
    if (!(await manager().persisted())) await manager().persist()
  } catch {
    // No such promise can be had here.
  }
}
