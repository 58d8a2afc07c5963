import { request } from 'node:http'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startNewsroom } from '../newsroom/newsroom.mjs'

type Newsroom = Awaited<ReturnType<typeof startNewsroom>>
let newsroom: Newsroom
const now = Date.UTC(2026, 10, 20, 13, 24)

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** Asks as through a proxy, so that every host is reached. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const host = new URL(url).host
    const path = url.replace(/^https/, 'http')
    const asked = request({ port: newsroom.port, path, headers: { host, ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk)).on('error', fail)
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', fail).end()
  })
}

beforeAll(async () => {
  newsroom = await startNewsroom({ now })
})
afterAll(() => newsroom.stop())
beforeEach(() => {
  newsroom.clearFaults()
  newsroom.forgetRequests()
})

const plain = () => newsroom.sources.filter(({ scheme }) => scheme === 'http')

test('eleven publishers send feeds of seven kinds', () => {
  expect(newsroom.sources).toHaveLength(11)
  const kinds = new Set(newsroom.sources.flatMap(({ feeds }) => feeds.map(({ kind }) => kind)))
  expect([...kinds].sort()).toEqual([
    'atom',
    'json',
    'rdf',
    'rss',
    'rss-content',
    'rss-enclosure',
    'rss-media',
  ])
  expect(newsroom.source('hydro-review')?.feeds).toHaveLength(2)
  expect(newsroom.source('open-civic')?.feeds).toHaveLength(0)
})

test('every article is long, ends in a sentence of its own, and has a headline of its own', () => {
  const articles = [...newsroom.articles(), ...newsroom.future()]
  expect(articles.length).toBeGreaterThanOrEqual(60)
  expect(new Set(articles.map(({ lastSentence }) => lastSentence)).size).toBe(articles.length)
  expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length)
  for (const { id, text, paragraphs, lastSentence, language } of articles) {
    const least = language === 'ar' ? 170 : language === 'de' ? 200 : 250
    expect.soft(text.split(/\s+/).length, id).toBeGreaterThanOrEqual(least)
    expect.soft(paragraphs.length, id).toBeGreaterThanOrEqual(5)
    expect.soft(paragraphs.at(-1), id).toBe(lastSentence)
    expect.soft(text, id).not.toMatch(/[[\]|]/)
  }
})

test('every page of a plain publisher holds what the truth says', async () => {
  for (const { url, lastSentence, pictureUrls, paragraphs } of newsroom
    .articles()
    .filter((a) => a.url.startsWith('http:'))) {
    const { status, body } = await ask(url)
    const page = body.toString()
    expect(status).toBe(200)
    for (const text of [
      lastSentence,
      ...pictureUrls,
      ...paragraphs.map((p: string) => p.replaceAll('"', '&quot;')),
    ])
      expect(page).toContain(text)
  }
})

test('a picture is whole, and no two are alike', async () => {
  const urls = newsroom.articles().flatMap(({ pictureUrls }) => pictureUrls)
  expect(new Set(urls.map((url) => newsroom.pictureBytes(url).toString('base64'))).size).toBe(urls.length)
  for (const url of urls.filter((each) => each.endsWith('.png'))) {
    const bytes = newsroom.pictureBytes(url)
    const data = bytes.subarray(bytes.indexOf('IDAT') + 4, bytes.length - 16)
    expect(inflateSync(data).length).toBe(360 * 641)
    expect(bytes.length).toBeGreaterThan(3000)
  }
  const first = urls.find((url) => url.startsWith('http:'))!
  expect((await ask(first)).body).toEqual(newsroom.pictureBytes(first))
})

test('a feed that has not changed answers 304 to either validator', async () => {
  for (const { feeds } of plain())
    for (const { url } of feeds) {
      const { headers, body } = await ask(url)
      expect(body.length).toBeGreaterThan(1000)
      expect((await ask(url, { 'if-none-match': String(headers.etag) })).status).toBe(304)
      expect((await ask(url, { 'if-modified-since': String(headers['last-modified']) })).status).toBe(304)
    }
  expect(newsroom.requests.filter(({ status }) => status === 304)).toHaveLength(18)
})

test('an entry appears when the clock passes its moment, and a feed then differs', async () => {
  const url = newsroom.source('northern-wire')!.feeds[0]!.url
  const { title, url: page } = newsroom.future().find(({ publisherId }) => publisherId === 'northern-wire')!
  const before = await ask(url)
  expect(before.body.toString()).not.toContain(title)
  expect((await ask(page)).status).toBe(404)
  newsroom.clock.advance(60 * 60_000)
  const after = await ask(url, { 'if-none-match': String(before.headers.etag) })
  expect(after.body.toString()).toContain(title)
  expect((await ask(page)).status).toBe(200)
})

test('an edit changes the page and an extra article is in the feed', async () => {
  const { id, url, paragraphs } = newsroom.articles('lorne-bay')[0]!
  newsroom.clock.advance(60_000)
  const edited = newsroom.edit(id)
  expect(edited.paragraphs[1]).not.toBe(paragraphs[1])
  expect((await ask(url)).body.toString()).toContain(edited.paragraphs[1])
  const extra = newsroom.publish('lorne-bay', { title: 'Whale seen from the fish hall' })
  const feed = (await ask(newsroom.source('lorne-bay')!.feeds[0]!.url)).body.toString()
  expect(feed).toContain('Whale seen from the fish hall')
  expect((await ask(extra.url)).body.toString()).toContain(extra.lastSentence)
})

test('an https-only publisher redirects, an apex goes to www, and each home page declares its feeds', async () => {
  expect((await ask('http://www.themeridian.test/feeds/all.atom')).headers.location).toBe(
    'https://www.themeridian.test/feeds/all.atom',
  )
  expect((await ask('http://hydroreview.test/')).headers.location).toBe('http://www.hydroreview.test/')
  const home = (await ask('http://www.hydroreview.test/')).body.toString()
  expect(home.match(/rel="alternate"/g)).toHaveLength(2)
})

test('faults spoil what they name and nothing else', async () => {
  const feed = newsroom.source('talpost')!.feeds[0]!.url
  newsroom.fault(feed, 'status:503:120', { times: 1 })
  expect(await ask(feed)).toMatchObject({ status: 503, headers: { 'retry-after': '120' } })
  expect((await ask(feed)).status).toBe(200)
  newsroom.fault('talpost', 'redirect301:http://www.elsewhere.test/')
  expect(await ask(feed)).toMatchObject({ status: 301, headers: { location: 'http://www.elsewhere.test/' } })
  newsroom.clearFaults()
  newsroom.fault('www.talpost.test', 'reset')
  await expect(ask(feed)).rejects.toThrow()
  newsroom.clearFaults()
  newsroom.fault(feed, 'cut')
  await expect(ask(feed)).rejects.toThrow()
  newsroom.clearFaults()
  newsroom.fault(feed, 'huge:3')
  expect((await ask(feed)).body.length).toBeGreaterThan(3_000_000)
  newsroom.clearFaults()
  newsroom.addHeaders(feed, { 'cache-control': 'max-age=7200' })
  expect((await ask(feed)).headers['cache-control']).toBe('max-age=7200')
})

test('a gate holds answers until it is released', async () => {
  const feed = newsroom.source('talpost')!.feeds[0]!.url
  const gate = newsroom.gate('www.talpost.test')
  const answer = ask(feed)
  await gate.arrived
  expect(newsroom.requests.at(-1)).toMatchObject({ status: undefined, host: 'www.talpost.test' })
  gate.release()
  expect((await answer).status).toBe(200)
})

test('offline every connection breaks, and it comes back', async () => {
  newsroom.setOffline(true)
  await expect(ask('http://www.talpost.test/')).rejects.toThrow()
  newsroom.setOffline(false)
  expect((await ask('http://www.talpost.test/')).status).toBe(200)
})
