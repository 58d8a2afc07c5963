import { readTables } from '../browser/read-tables.mjs'

/** What a reader must never lose, by way of a page of the extension. */
export async function keepsakesOf(surface) {
  const names = ['sources', 'folders', 'readingStates', 'status']
  const { sources, folders, readingStates: states, status } = await surface.evaluate(readTables, names)
  return {
    sources: sources.map(({ id, title, folderIds }) => ({ id, title, folderIds })),
    folders,
    saved: states.filter(({ savedAt }) => savedAt).map(({ entryId, savedAt }) => ({ entryId, savedAt })),
    read: states.filter(({ readAt }) => readAt).map(({ entryId, readAt }) => ({ entryId, readAt })),
    settings: status.find(({ key }) => key === 'settings')?.settings,
  }
}

/** Runs in a page of the extension: what a browser does that clears site data, and then perhaps a newer Broadside. */
export async function loseStore(newerVersion) {
  await new Promise((resolve, refuse) => {
    const request = indexedDB.deleteDatabase('broadside')
    request.onsuccess = resolve
    request.onerror = () => refuse(request.error)
  })
  if (!newerVersion) return
  await new Promise((resolve) => {
    indexedDB.open('broadside', newerVersion).onsuccess = ({ target }) => {
      target.result.close()
      resolve()
    }
  })
}

/** Runs in a page of the extension: presses the button, and takes the file that the page gives the browser to save. */
export const exportAll = () =>
  new Promise((resolve) => {
    const catchLink = (event) => {
      const link = event.target.closest('a[download]')
      if (!link) return
      event.preventDefault()
      document.removeEventListener('click', catchLink, true)
      const { download: name, href } = link
      fetch(href)
        .then((answer) => answer.text())
        .then((text) => resolve({ name, text }))
    }
    document.addEventListener('click', catchLink, true)
    const buttons = [...document.querySelectorAll('button')]
    buttons.find((one) => one.textContent.includes('Export all')).click()
  })
