/** Runs in a page of the extension: what the store and the copy outside it hold, as far as a kill could hurt it. */
export async function readAll() {
  const database = await new Promise((resolve, refuse) => {
    const request = indexedDB.open('broadside')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => refuse(request.error)
  })
  const ask = (table, what) =>
    new Promise((resolve) => {
      database.transaction(table).objectStore(table)[what]().onsuccess = ({ target }) =>
        resolve(target.result)
    })
  const all = (table) => ask(table, 'getAll')
  const [sources, feeds, entries, states, stories, folders, editions, undos] = await Promise.all(
    ['sources', 'feeds', 'entries', 'readingStates', 'stories', 'folders', 'editions', 'undos'].map(all),
  )
  const [texts, articles, pictures] = await Promise.all(
    ['feedTexts', 'articles', 'pictures'].map((table) => ask(table, 'getAllKeys')),
  )
  const { version } = database
  database.close()
  const shown = editions.flatMap(({ rows }) => rows.flatMap(({ entryIds }) => entryIds))
  const undoable = undos.flatMap(({ kind, entryId }) => (kind === 'save' ? [entryId] : []))
  const oldestKeptAt = Date.now() - 30 * 24 * 3_600_000
  const { copy: sealed } = await chrome.storage.local.get('copy')
  const copy = sealed && JSON.parse(sealed.text)
  const bundled = (id) => id.startsWith('bundled.')
  const idsOf = (rows) => rows.map(({ id }) => id).sort()
  const markedBy = (mark) =>
    states
      .filter((state) => state[mark] !== undefined)
      .map(({ entryId }) => entryId)
      .sort()
  return {
    sources: idsOf(sources.filter((one) => one.unfollowedAt === undefined)),
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
    held: [...markedBy('savedAt'), ...shown, ...undoable],
    shown,
    version,
    partsOf: [...texts, ...articles, ...pictures.map(([entryId]) => entryId)],
    read: markedBy('readAt'),
    saved: markedBy('savedAt'),
    stories: stories.map(({ id, entryIds }) => ({ id, entryIds })),
    folders: idsOf(folders),
    copied: copy && {
      sources: idsOf(copy.sources),
      saved: copy.saved.map(({ entry }) => entry.id).sort(),
      folders: idsOf(copy.folders),
    },
  }
}
