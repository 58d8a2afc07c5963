import { setTimeout as rest } from 'node:timers/promises'
import { send } from '../browser/follow.mjs'
import { isPruned, letPrune, putOldEntries, untilPruning } from './old-entries.mjs'
import { lowerStore, newestVersion, tablesOf } from './older-store.mjs'

const oldEntries = 1200
const publisher = 'northern-wire'

const listOf = (round) =>
  `<opml version="2.0"><body><outline text="Folder ${round}">${Array.from(
    { length: 20 },
    (_, at) =>
      `<outline type="rss" text="Paper ${round}-${at}" xmlUrl="https://paper${round}x${at}.test/feed"/>`,
  ).join('')}</outline></body></opml>`

const feedUrlOf = (newsroom) => newsroom.source(publisher).feeds[0].url

/** What may be under way when the worker dies. What goes before it, in `ready`, is not cut off. */
export const actions = {
  refresh: {
    start: ({ page, newsroom, round }) => {
      newsroom.publish(publisher, { title: `Report ${round} of the harbour office in full` })
      return send(page, 'refresh')
    },
  },
  read: {
    start: ({ page, entryId, isOn }) => send(page, 'markRead', { entryIds: [entryId], isRead: isOn }),
  },
  saved: { start: ({ page, entryId, isOn }) => send(page, 'save', { entryId, isSaved: isOn }) },
  import: {
    start: ({ page, round }) =>
      send(page, 'importOpml', { base64: Buffer.from(listOf(round)).toString('base64') }),
  },
  folder: { start: ({ page, round }) => send(page, 'makeFolder', { name: `Made ${round}` }) },
  prune: {
    async ready({ page, newsroom, round, reader }) {
      const [entryId] = await page.evaluate(putOldEntries, feedUrlOf(newsroom), round, oldEntries)
      await send(page, 'save', { entryId, isSaved: true })
      reader.saved.set(entryId, true)
      await send(page, 'markRead', { entryIds: [entryId], isRead: true })
      reader.read.set(entryId, true)
    },
    start: ({ page }) => page.evaluate(letPrune),
    // Now and then it dies before, too.
    begun: ({ page, random }) => page.evaluate(untilPruning, random() < 0.8 ? 10_000 : 0),
  },
  migration: {
    async ready({ browser, page, random }) {
      await browser.killWorker()
      const version = 1 + Math.floor(random() * (newestVersion - 1))
      const is = await page.evaluate(lowerStore, version, tablesOf(version))
      if (is !== version) throw new Error(`the store is of version ${is}, not ${version}`)
    },
    start: ({ page }) => send(page, 'wake'),
  },
}

/** Prunes to the end, undisturbed, and gives those that ought to have gone. */
export async function pruneToItsEnd({ page, newsroom }, readAll) {
  // A migration may have forgotten what the feed held last: it tells again.
  newsroom.publish(publisher, { title: 'The last report of the harbour office in full' })
  await send(page, 'refresh')
  await page.evaluate(letPrune)
  for (let tries = 0; !(await page.evaluate(isPruned)); tries += 1) {
    if (tries > 300) throw new Error('the store was never pruned to its end')
    await rest(100)
  }
  const { entries, held } = await page.evaluate(readAll)
  return entries.map(({ id }) => id).filter((id) => id.includes('.old') && !held.includes(id))
}
