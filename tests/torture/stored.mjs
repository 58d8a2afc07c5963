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
  const keys = (table) =>
    new Promise((resolve) => {
      database.transaction(table).objectStore(table).getAllKeys().onsuccess = ({ target }) =>
        resolve(target.result)
    })
  const [sources, feeds, entries, states, stories, folders, editions, undos] = await Promise.all(
    ['sources', 'feeds', 'entries', 'readingStates', 'stories', 'folders', 'editions', 'undos'].map(all),
  )
  const [texts, articles, pictures] = await Promise.all(['feedTexts', 'articles', 'pictures'].map(keys))
  const { version } = database
  database.close()
  const shown = editions.flatMap(({ rows }) => rows.flatMap(({ entryIds }) => entryIds))
  const undoable = undos.flatMap(({ kind, entryId }) => (kind === 'save' ? [entryId] : []))
  const oldestKeptAt = Date.now() - 30 * 24 * 3_600_000
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
      .map(({ id, sourceId, url, storyId, sortAt }) => {
        const isOld = sortAt < oldestKeptAt
        return { id, sourceId, url, storyId, isOld }
      }),
    /** Entries that are here for whatever else tells of them. */
    everyEntry: entries.map(({ id }) => id),
    /** What holds an entry, however old it is. */
    held: [
      ...states.filter(({ savedAt }) => savedAt !== undefined).map(({ entryId }) => entryId),
      ...shown,
      ...undoable,
    ],
    shown,
    version,
    partsOf: [...texts, ...articles, ...pictures.map(([entryId]) => entryId)],
    read: states
      .filter(({ readAt }) => readAt !== undefined)
      .map(({ entryId }) => entryId)
      .sort(),
    saved: states
      .filter(({ savedAt }) => savedAt !== undefined)
      .map(({ entryId }) => entryId)
      .sort(),
    stories: stories.map(({ id, entryIds }) => ({ id, entryIds })),
    folders: folders.map(({ id }) => id).sort(),
    copied: copy && {
      sources: copy.sources.map(({ id }) => id).sort(),
      saved: copy.saved.map(({ entry }) => entry.id).sort(),
      folders: copy.folders.map(({ id }) => id).sort(),
    },
  }
}
