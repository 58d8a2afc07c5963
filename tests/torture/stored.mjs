/** Runs in a page of the extension: what the store and the copy outside it hold, as far as a kill could hurt it. */
export async function readAll() {
  const database = await new Promise((resolve, refuse) => {
    const request = indexedDB.open('broadside')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => refuse(request.error)
  })
  const all = (table) =>
    new Promise((resolve) => {
      database.transaction(table).objectStore(table).getAll().onsuccess = ({ target }) =>
        resolve(target.result)
    })
  const [sources, feeds, entries, states, stories, articles, folders] = await Promise.all(
    ['sources', 'feeds', 'entries', 'readingStates', 'stories', 'articles', 'folders'].map(all),
  )
  database.close()
  const { copy: sealed } = await chrome.storage.local.get('copy')
  const copy = sealed && JSON.parse(sealed.text)
  const bundled = (id) => id.startsWith('bundled.')
  return {
    sources: sources
      .filter((one) => one.unfollowedAt === undefined)
      .map(({ id }) => id)
      .sort(),
    feeds: feeds.map(({ id, sourceId }) => ({ id, sourceId })),
    entries: entries
      .filter(({ id }) => !bundled(id))
      .map(({ id, sourceId, url, storyId }) => ({ id, sourceId, url, storyId })),
    read: states
      .filter(({ readAt }) => readAt !== undefined)
      .map(({ entryId }) => entryId)
      .sort(),
    saved: states
      .filter(({ savedAt }) => savedAt !== undefined)
      .map(({ entryId }) => entryId)
      .sort(),
    stories: stories.map(({ id, entryIds }) => ({ id, entryIds })),
    articles: articles.map(({ entryId, state }) => ({ entryId, state })),
    folders: folders.map(({ id }) => id).sort(),
    copied: copy && {
      sources: copy.sources.map(({ id }) => id).sort(),
      saved: copy.saved.map(({ entry }) => entry.id).sort(),
      folders: copy.folders.map(({ id }) => id).sort(),
    },
  }
}
