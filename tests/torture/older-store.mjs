import { migrations } from '../../utils/store/migrations.ts'

/** How many versions a store can be of. */
export const newestVersion = migrations.length

/** The tables and indexes that a store of a version has. @param {number} version */
export function tablesOf(version) {
  const tables = []
  const database = {
    createObjectStore(name, options) {
      const indexes = []
      tables.push({ name, options, indexes })
      return { createIndex: (index, keyPath) => indexes.push({ name: index, keyPath }) }
    },
  }
  for (const migration of migrations.slice(0, version)) migration.raise(database)
  return tables
}

/** Runs in a page of the extension while no worker runs: makes the store one of an older version, with the rows that it had a table for. */
export async function lowerStore(version, tables) {
  const settled = (request) =>
    new Promise((resolve, refuse) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => refuse(request.error)
    })
  const newer = await settled(indexedDB.open('broadside'))
  const rows = new Map()
  for (const { name } of tables)
    rows.set(name, await settled(newer.transaction(name).objectStore(name).getAll()))
  newer.close()
  // A picture's file goes with the store that it is in.
  for (const picture of rows.get('pictures'))
    picture.bytes = new Blob([await picture.bytes.arrayBuffer()], { type: picture.bytes.type })
  const build = async () => {
    await settled(indexedDB.deleteDatabase('broadside'))
    const opening = indexedDB.open('broadside', version)
    opening.onupgradeneeded = () => {
      for (const { name, options, indexes } of tables) {
        const table = opening.result.createObjectStore(name, options)
        for (const index of indexes) table.createIndex(index.name, index.keyPath)
        for (const row of rows.get(name)) table.put(row)
      }
    }
    return settled(opening)
  }
  // A worker that was woken meanwhile has made it anew, and of the newest version.
  const older = await build().catch(build).catch(build)
  const is = older.version
  older.close()
  return is
}
