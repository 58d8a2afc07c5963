import { gzipSync } from 'node:zlib'

const rssOf = (items) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>As it was</title><link>https://www.newsroom.test/</link>${items.join('')}</channel></rss>`

const itemOf = (title, guid, at) =>
  `<item><title>${title}</title><link>https://www.newsroom.test/${guid}</link><guid isPermaLink="false">${guid}</guid>` +
  `<pubDate>${new Date(at).toUTCString()}</pubDate><description>What is told under number ${guid}.</description></item>`

const feed = (items) => ({ type: 'application/rss+xml; charset=utf-8', body: rssOf(items) })

let renewals = 0

/** What may be wrong with a feed that is answered, as `faults.mjs` names it. `record` is the request. */
export const feedFaults = {
  /** A whole feed without one entry. */
  emptied: () => feed([]),
  /** So many entries, a minute apart, the newest last. */
  many: (_given, [count], record) =>
    feed(
      Array.from({ length: Number(count) }, (_, at) =>
        itemOf(`Tide table ${at} of the long series`, `tide-${at}`, record.at - (count - at) * 60_000),
      ),
    ),
  /** So many entries that no answer had before, all of this moment. */
  renewed: (_given, [count], record) => {
    renewals++
    return feed(
      Array.from({ length: Number(count) }, (_, at) =>
        itemOf(`Ticker line ${at} at turn ${renewals}`, `ticker-${renewals}-${at}`, record.at),
      ),
    )
  },
  /** Bytes in one encoding under the name of another; the declaration inside says the same as the header. */
  charset: (given, [declared, real]) => ({
    ...given,
    type: given.type.replace(/;.*/, `; charset=${declared}`),
    body: Buffer.from(String(given.body).replace(/encoding="[^"]*"/, `encoding="${declared}"`), real),
  }),
  /** Packed, and broken behind its head. */
  gzip: (given) => {
    const packed = gzipSync(given.body)
    packed.fill(0xff, 10)
    return { ...given, body: packed, headers: { ...given.headers, 'content-encoding': 'gzip' } }
  },
}
