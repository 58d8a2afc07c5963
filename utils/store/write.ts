import type { IDBPTransaction, StoreNames } from 'idb'
import { ring } from './changes'
import type { Database } from './database'
import type { Schema, TableName } from './schema'

export type WriteTransaction<Tables extends TableName = TableName> = IDBPTransaction<
  Schema,
  Tables[],
  'readwrite'
>

/**
 * The one door to write: one transaction over `tables`, all of it or none, then the doorbell.
 * `change` awaits nothing but the transaction; what it throws aborts and is thrown on.
 */
export async function write<Tables extends TableName, Value>(
  database: Database,
  tables: readonly Tables[],
  change: (transaction: WriteTransaction<Tables>) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction([...tables] as StoreNames<Schema>[] as Tables[], 'readwrite')
  const finished = transaction.done
  finished.catch(() => {})
  let value: Value
  try {
    value = await change(transaction)
  } catch (error) {
    abort(transaction)
    throw error
  }
  await finished
  ring(tables)
  return value
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It had ended by itself: the error that is being thrown says why.
  }
}
