/** Runs in a page of the extension: puts entries of a followed feed into the store that are older than what is kept, with all that an entry has, two in each story. Gives their ids. */
export async function putOldEntries(feedUrl, round, count) {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const feeds = await new Promise((resolve) => {
    database.transaction('feeds').objectStore('feeds').getAll().onsuccess = ({ target }) =>
      resolve(target.result)
  })
  const { id: feedId, sourceId } = feeds.find(({ url }) => url === feedUrl)
  const tables = ['entries', 'stories', 'feedTexts', 'articles', 'pictures']
  const transaction = database.transaction(tables, 'readwrite')
  const put = (table, row) => transaction.objectStore(table).put(row)
  const sortAt = Date.now() - 40 * 24 * 3_600_000
  const ids = Array.from({ length: count }, (_, at) => `${feedId}.old${round}-${at}`)
  for (const [at, id] of ids.entries()) {
    const url = `https://northern-wire.test/old/${round}/${at}`
    const storyId = ids[at - (at % 2)]
    const words = { title: `Old report ${round} of the harbour, part ${at}`, authors: [] }
    put('entries', { id, storyId, feedId, sourceId, url, ...words, seenAt: sortAt, sortAt })
    if (at % 2)
      put('stories', {
        ...{ id: storyId, leadId: storyId, entryIds: [storyId, id] },
        ...{ sourceIds: [sourceId], lastAt: sortAt },
      })
    put('feedTexts', { entryId: id, html: `<p>${words.title}</p>` })
    put('articles', {
      ...{ entryId: id, state: 'here', origin: 'feed', keptAt: sortAt, authors: [], missingPictures: [] },
      blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: words.title }] }],
      wordCount: 7,
    })
    if (at % 10 === 0)
      put('pictures', { entryId: id, src: `${url}.png`, type: 'image/png', bytes: new Blob([words.title]) })
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  database.close()
  return ids
}

/** Runs in a page of the extension: a day seems to have gone by since the last pruning, and the alarm that sees to it rings. */
export async function letPrune() {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const transaction = database.transaction('status', 'readwrite')
  transaction.objectStore('status').delete('prune')
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  database.close()
  await chrome.alarms.create('check', { when: Date.now(), periodInMinutes: 5 })
}

/** Runs in a page of the extension: waits until the first entries are gone; the alarm's refresh comes before. */
export async function untilPruning(longestMs) {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const count = () =>
    new Promise((resolve) => {
      database.transaction('entries').objectStore('entries').count().onsuccess = ({ target }) =>
        resolve(target.result)
    })
  const most = await count()
  for (const end = Date.now() + longestMs; Date.now() < end && (await count()) >= most; )
    await new Promise((resolve) => setTimeout(resolve, 10))
  database.close()
}

/** Runs in a page of the extension: whether the store has been pruned to its end since `letPrune`. */
export async function isPruned() {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const record = await new Promise((resolve) => {
    database.transaction('status').objectStore('status').get('prune').onsuccess = ({ target }) =>
      resolve(target.result)
  })
  database.close()
  return record !== undefined
}
