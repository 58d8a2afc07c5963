import { deleteDB, type IDBPDatabase, openDB, wrap } from 'idb'
import type { Failure } from '../model/failure'
import { failed, ok, type Result } from '../model/result'
import { takeEarlyStore } from './early'
import { migrations } from './migrations'
import { storeName } from './name'
import type { Schema } from './schema'

export type Database = IDBPDatabase<Schema>

/** A store that has not opened after this long counts as one that does not open. */
const openingLimitMs = 10_000

let opening: Promise<Result<Database>> | undefined

/** The store of this page or worker, opened once; raised to the newest version where it is older. */
export function openStore(): Promise<Result<Database>> {
  opening ??= open(() => {
    opening = undefined
  })
  return opening
}

/** Deletes the store, all of it. For the recovery screen; copies outside it stay. */
export async function deleteStore(): Promise<Result<null>> {
  const current = await opening
  if (current?.isOk) current.value.close()
  opening = undefined
  try {
    await within(openingLimitMs, deleteDB(storeName))
    return ok(null)
  } catch (error) {
    return failed(storeFailure(error))
  }
}

/** Turns what IndexedDB threw into the failure that has words. */
export function storeFailure(error: unknown): Failure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return { kind: 'store-closed', reason: 'full' }
  // Firefox throws InvalidStateError (older: SecurityError) where private windows have no storage.
  if (name === 'InvalidStateError' || name === 'SecurityError')
    return { kind: 'store-closed', reason: 'private' }
  return { kind: 'store-closed', reason: 'broken' }
}

async function open(forget: () => void): Promise<Result<Database>> {
  try {
    const database = await within(openingLimitMs, adopt(forget))
    if (database) return ok(database)
    const opened = await within(
      openingLimitMs,
      openDB<Schema>(storeName, migrations.length, {
        upgrade(raised, from) {
          for (const migration of migrations.slice(from)) migration.raise(raised as unknown as IDBPDatabase)
        },
        blocking(_current, _blocked, event) {
          forget()
          ;(event.target as IDBDatabase).close()
        },
        terminated: forget,
      }),
    )
    return ok(opened)
  } catch (error) {
    forget()
    return failed(storeFailure(error))
  }
}

/** The connection that first-read.js opened, where it is of the newest version. */
async function adopt(forget: () => void): Promise<Database | undefined> {
  const early = await takeEarlyStore(migrations.length)
  if (!early) return undefined
  early.onversionchange = () => {
    forget()
    early.close()
  }
  early.onclose = forget
  return wrap(early) as Database
}

function within<Value>(limitMs: number, promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('The store did not open in time')), limitMs)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
