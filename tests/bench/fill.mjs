/** Runs in a page of the extension: fills the store with entries of one source, and sets an edition of twenty of them.
 * @param {number} count */
export async function fillStore(count) {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const transaction = database.transaction(['entries', 'stories', 'editions', 'sources'], 'readwrite')
  const now = Date.now()
  const source = {
    id: 's',
    title: 'Northern Wire',
    site: '*://*.north.test/*',
    followedAt: now,
    missingSites: [],
  }
  transaction.objectStore('sources').put(source)
  const rows = []
  for (let index = 0; index < count; index += 1) {
    const id = `e${index}`
    const headline = `Harbour council counts its boats for the ${index}th time this year`
    const publishedAt = now - index * 60_000
    const url = `https://north.test/${index}`
    transaction.objectStore('entries').put({
      ...{ id, storyId: id, sourceId: 's', url, title: headline, publishedAt },
      summary: `${headline}, and more follows.`,
      authors: [],
      seenAt: publishedAt,
      sortAt: publishedAt,
    })
    transaction
      .objectStore('stories')
      .put({ id, leadId: id, entryIds: [id], sourceIds: ['s'], lastAt: publishedAt })
    rows.push({
      ...{ storyId: id, entryId: id, entryIds: [id], headline, url, publishedAt },
      source: { id: 's', title: source.title },
      sourceCount: 1,
      also: [],
      isRead: false,
      isSaved: false,
      isHere: false,
    })
  }
  transaction.objectStore('editions').put({
    id: 'current',
    kind: 'refreshed',
    setAt: now,
    rows: rows.slice(0, 20),
    storyCount: count,
    sourceCount: 1,
    nextCheckAt: now + 3_600_000,
  })
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  database.close()
}
