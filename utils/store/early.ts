import type { Edition } from '../model/edition'
import { storeName } from './name'

/** The store as it stands, and its current edition. */
interface Early {
  database: IDBDatabase
  edition?: Edition
}

declare global {
  /** What first-read.js found before the page's modules ran; undefined where there is no store yet. */
  var early: Promise<Early | undefined> | undefined
}

/** Opens the store at whatever version it has and reads its edition; makes no store where there is none. */
export function readEarly(): void {
  globalThis.early = new Promise((resolve) => {
    const nothing = () => resolve(undefined)
    try {
      const request = indexedDB.open(storeName)
      request.onupgradeneeded = () => request.transaction?.abort()
      request.onerror = nothing
      request.onsuccess = () => {
        const database = request.result
        database.onversionchange = () => database.close()
        readEdition(database, (edition) => resolve({ database, edition }))
      }
    } catch {
      // Firefox throws where private windows have no storage: openStore meets it again, and has the words.
      nothing()
    }
  })
}

function readEdition(database: IDBDatabase, tell: (edition?: Edition) => void): void {
  if (database.objectStoreNames.contains('editions')) {
    const current: Edition['id'] = 'current'
    const request = database.transaction('editions').objectStore('editions').get(current)
    request.onsuccess = () => tell(request.result)
    request.onerror = () => tell()
  } else tell()
}

/** The edition that was read early, if the store is of this version; with it, `takeEarlyStore` has a connection. */
export async function earlyEdition(version: number): Promise<Edition | undefined> {
  const early = await globalThis.early
  return early?.database.version === version ? early.edition : undefined
}

/** The early connection, once, if it is of this version; another would only be in the way of a raising, and is closed. */
export async function takeEarlyStore(version: number): Promise<IDBDatabase | undefined> {
  const early = await globalThis.early
  globalThis.early = undefined
  if (early?.database.version === version) return early.database
  early?.database.close()
  return undefined
}
