import { createHash } from 'node:crypto'
import http from 'node:http'
import { madeWords } from '../newsroom/made-words.mjs'
import { seeded } from '../newsroom/seeded.mjs'

const entriesEach = 20
const hostOf = (index) => `www.source${index}.test`

const capital = (text) => text[0].toUpperCase() + text.slice(1)

/** The newest entries first; `newest`: how many came since the first time. */
function feedOf(index, now, newest = 0) {
  const items = Array.from({ length: entriesEach }, (_, place) => {
    const at = place - newest
    const link = `http://${hostOf(index)}/news/${at}`
    const published = new Date(now - (index + at * 40) * 60_000).toUTCString()
    // The same for the same entry, whenever its feed is asked for.
    const random = seeded(`${index} ${at}`)
    const title = capital(madeWords(random, 7 + Math.floor(random() * 5)))
    const summary = capital(madeWords(random, 12))
    return (
      `<item><title>${title}</title><link>${link}</link>` +
      `<guid>${link}</guid><pubDate>${published}</pubDate><description>&lt;p&gt;${summary}.&lt;/p&gt;</description></item>`
    )
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>District ${index}</title><link>http://${hostOf(index)}/</link>${items.join('')}</channel></rss>`
}

/** Serves `count` sources on one loopback port, each on a host of its own, with an ETag; their articles' pages are missing.
 * @param {number} count */
export async function serveManyFeeds(count) {
  const now = Date.now()
  let newest = 0
  const write = () =>
    new Map(Array.from({ length: count }, (_, index) => [hostOf(index), feedOf(index, now, newest)]))
  let feeds = write()
  const tally = { whole: 0, unchanged: 0, mostPerHost: 0 }
  const open = new Map()
  const server = http.createServer((request, response) => {
    const host = request.headers.host.replace(/:\d+$/, '')
    const body = request.url === '/feed' ? feeds.get(host) : undefined
    open.set(host, (open.get(host) ?? 0) + 1)
    tally.mostPerHost = Math.max(tally.mostPerHost, open.get(host))
    response.on('close', () => open.set(host, open.get(host) - 1))
    if (!body) return response.writeHead(404).end()
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`
    const isSame = request.headers['if-none-match'] === etag
    tally[isSame ? 'unchanged' : 'whole'] += 1
    response.writeHead(isSame ? 304 : 200, { etag, 'content-type': 'application/rss+xml' })
    response.end(isSame ? undefined : body)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: server.address().port,
    urls: [...feeds.keys()].map((host) => `http://${host}/feed`),
    /** Each source publishes so many entries more, and its oldest leave the feed. @param {number} each */
    publish(each) {
      newest += each
      feeds = write()
    },
    /** Requests since the last reading, and the most that one host had open at once. */
    read() {
      const seen = { ...tally }
      Object.assign(tally, { whole: 0, unchanged: 0, mostPerHost: 0 })
      return seen
    },
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  }
}
