import type { Undo } from '../model/undo'
import type { WriteTransaction } from '../store/write'

const keptUndos = 20

/** Adds an action to those that can be taken back, inside the transaction that does it. */
export async function rememberUndo(transaction: unknown, undo: Undo): Promise<void> {
  const undos = (transaction as WriteTransaction).objectStore('undos')
  await undos.add(undo)
  const keys = await undos.getAllKeys()
  for (const key of keys.slice(0, -keptUndos)) await undos.delete(key)
}
