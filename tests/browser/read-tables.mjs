/** Runs in a page of the extension: all rows of some tables, by table. @param {string[]} names */
export async function readTables(names) {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const all = (table) =>
    new Promise((resolve) => {
      database.transaction(table).objectStore(table).getAll().onsuccess = ({ target }) =>
        resolve(target.result)
    })
  const rows = await Promise.all(names.map(all))
  database.close()
  return Object.fromEntries(names.map((name, at) => [name, rows[at]]))
}
