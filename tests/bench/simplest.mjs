import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The simplest page's script: reads the store and prints 30 headlines, newest first, in one frame. */
const script = `indexedDB.open('broadside').onsuccess = ({ target }) => {
  const list = document.createElement('ol')
  const wanted = target.result.transaction('entries').objectStore('entries').index('bySort').openCursor(null, 'prev')
  let left = 30
  wanted.onsuccess = ({ target: { result: cursor } }) => {
    if (!cursor || left-- === 0) return document.body.append(list)
    const item = document.createElement('li')
    item.textContent = cursor.value.title
    list.append(item)
    cursor.continue()
  }
}
`

/** A copy of the built extension that also holds simplest.html. @param {string} built @returns {string} its folder */
export function withSimplestPage(built) {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-bench-'))
  cpSync(built, folder, { recursive: true })
  writeFileSync(
    join(folder, 'simplest.html'),
    '<!doctype html><meta charset="utf-8"><script src="simplest.js"></script>',
  )
  writeFileSync(join(folder, 'simplest.js'), script)
  return folder
}
