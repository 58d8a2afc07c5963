import type { IDBPTransaction } from 'idb'
import { failed, ok, type Result } from '../model/result'
import { ringsHeard } from './changes'
import { openStore, storeFailure } from './database'
import type { Schema, TableName } from './schema'

export type ReadTransaction = IDBPTransaction<Schema, TableName[], 'readonly'>

/** A question to the store. Its tables are its transaction's scope and what a screen that shows it listens for. */
export interface Query<Argument, Answer> {
  tables: readonly TableName[]
  /** Awaits nothing but the transaction. */
  run(read: ReadTransaction, argument: Argument): Promise<Answer>
}

/** Declares a query; the types of its argument and answer come from `run`. */
export function defineQuery<Argument, Answer>(
  tables: readonly TableName[],
  run: Query<Argument, Answer>['run'],
): Query<Argument, Answer> {
  return { tables, run }
}

/** Asks once, in one transaction. Fails only with `store-closed`. */
export async function ask<Argument, Answer>(
  query: Query<Argument, Answer>,
  argument: Argument,
): Promise<Result<Answer>> {
  // Whoever shows the answer must not miss a write that comes between it and their listening.
  ringsHeard()
  const store = await openStore()
  if (!store.isOk) return store
  try {
    const read = store.value.transaction([...query.tables], 'readonly')
    return ok(await query.run(read as ReadTransaction, argument))
  } catch (error) {
    return failed(storeFailure(error))
  }
}
