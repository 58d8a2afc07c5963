import { type IDBPTransaction, type StoreNames, type StoreValue, unwrap } from 'idb'
import { ring } from './changes'
import type { Database } from './database'
import type { Schema, TableName } from './schema'

export type WriteTransaction<Tables extends TableName = TableName> = IDBPTransaction<
  Schema,
  Tables[],
  'readwrite'
>

const mutators = new Set<PropertyKey>(['put', 'add', 'delete', 'clear'])

/**
 * The one door to write: one transaction over `tables`, all of it or none, then the doorbell for the tables that it wrote
 * to. `change` awaits nothing but the transaction, and writes by its stores' own put, add, delete and clear, not through
 * a cursor; what it throws aborts and is thrown on.
 */
export async function write<Tables extends TableName, Value>(
  database: Database,
  tables: readonly Tables[],
  change: (transaction: WriteTransaction<Tables>) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction([...tables] as StoreNames<Schema>[] as Tables[], 'readwrite')
  const finished = transaction.done
  finished.catch(() => {})
  const written = new Set<Tables>()
  let value: Value
  try {
    value = await change(noting(transaction, (table) => written.add(table)))
  } catch (error) {
    abort(transaction)
    throw error
  }
  await finished
  if (written.size > 0) ring([...written])
  return value
}

const putRows = Symbol('putRows')

/**
 * Puts many rows without a promise for each: what one of them fails of aborts the transaction, and `write` throws it.
 * `transaction` is the one that `write` gave.
 */
export function putAll<Table extends TableName>(
  transaction: WriteTransaction,
  table: Table,
  rows: readonly StoreValue<Schema, Table>[],
): void {
  ;(transaction as unknown as { [putRows](table: TableName, rows: readonly unknown[]): void })[putRows](
    table,
    rows,
  )
}

/** The transaction, telling each table that is written to. */
function noting<Tables extends TableName>(
  transaction: WriteTransaction<Tables>,
  tell: (table: Tables) => void,
): WriteTransaction<Tables> {
  const storeOf = (name: Tables) =>
    passing(transaction.objectStore(name), (store, key) => {
      if (mutators.has(key)) tell(name)
      return bound(store, key)
    })
  const put = (name: Tables, rows: readonly unknown[]) => {
    if (rows.length === 0) return
    tell(name)
    const store = unwrap(transaction.objectStore(name)) as IDBObjectStore
    for (const row of rows) store.put(row)
  }
  return passing(transaction, (target, key) => {
    if (key === putRows) return put
    return key === 'objectStore' ? storeOf : bound(target, key)
  })
}

function passing<Target extends object>(
  target: Target,
  get: (target: Target, key: PropertyKey) => unknown,
): Target {
  return new Proxy(target, { get })
}

/** A method keeps its owner: a browser's own object refuses to be called through another. */
function bound(owner: object, key: PropertyKey): unknown {
  const value = Reflect.get(owner, key, owner)
  return typeof value === 'function' ? value.bind(owner) : value
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It had ended by itself: the error that is being thrown says why.
  }
}
