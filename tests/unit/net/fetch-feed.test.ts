import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { fetchFeed } from '../../../utils/net/fetch-feed'
import type { NetDeps } from '../../../utils/net/net-deps'
import { type Publisher, pour, startPublisher } from './publisher'

const now = Date.UTC(2026, 10, 20)
const deps: NetDeps = { fetch: globalThis.fetch, now: () => now }
const open: Publisher[] = []
afterEach(async () => {
  for (const publisher of open.splice(0)) await publisher.close()
})

async function publish(play: Parameters<typeof startPublisher>[0]): Promise<Publisher> {
  const publisher = await startPublisher(play)
  open.push(publisher)
  return publisher
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('a feed that answers', () => {
  test('is given with its bytes, its type, its marks byte for byte, and how long it stays fresh', async () => {
    const { url } = await publish((_request, response) => {
      response.writeHead(200, {
        'content-type': 'application/rss+xml',
        etag: 'W/"a b"',
        'last-modified': 'Fri,  20 Nov 2026',
        'cache-control': 'public, max-age=120',
      })
      response.end('<rss/>')
    })
    const answer = await fetchFeed({ url }, deps)
    expect(answer).toMatchObject({
      isOk: true,
      value: {
        kind: 'fetched',
        contentType: 'application/rss+xml',
        etag: 'W/"a b"',
        lastModified: 'Fri,  20 Nov 2026',
        maxAgeMs: 120_000,
      },
    })
    if (answer.isOk && answer.value.kind === 'fetched') expect(textOf(answer.value.bytes)).toBe('<rss/>')
  })

  test('is asked only for what changed, without cookies', async () => {
    const publisher = await publish((_request, response) => response.writeHead(304, { etag: '"2"' }).end())
    const answer = await fetchFeed({ url: publisher.url, etag: 'W/"1"', lastModified: 'then' }, deps)
    expect(answer).toMatchObject({ isOk: true, value: { kind: 'not-modified', etag: '"2"' } })
    const headers = publisher.requests[0]?.headers
    expect(headers).toMatchObject({ 'if-none-match': 'W/"1"', 'if-modified-since': 'then' })
    expect(headers?.cookie).toBeUndefined()
  })

  test('is not asked for what changed where it never gave marks', async () => {
    const publisher = await publish((_request, response) => response.end('<rss/>'))
    await fetchFeed({ url: publisher.url }, deps)
    expect(publisher.requests[0]?.headers).not.toHaveProperty('if-none-match')
    expect(publisher.requests[0]?.headers).not.toHaveProperty('if-modified-since')
  })

  test('is asked past the cache and without credentials', async () => {
    const seen: RequestInit[] = []
    const fetch: typeof globalThis.fetch = async (_url, init) => {
      seen.push(init ?? {})
      return new Response('x')
    }
    await fetchFeed({ url: 'https://daily.example/' }, { ...deps, fetch })
    expect(seen).toMatchObject([{ credentials: 'omit', cache: 'no-store', redirect: 'follow' }])
  })

  test('is unpacked, and named by the address that it was redirected to', async () => {
    const { url } = await publish((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: '/new' }).end()
      return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<rss/>'))
    })
    const answer = await fetchFeed({ url: `${url}/old` }, deps)
    expect(answer).toMatchObject({ isOk: true, value: { finalUrl: `${url}/new` } })
    if (answer.isOk && answer.value.kind === 'fetched') expect(textOf(answer.value.bytes)).toBe('<rss/>')
  })
})

describe('a feed that does not end', () => {
  const limitBytes = 1024 * 1024

  test('is cut off at the cap: no more is downloaded', async () => {
    const chunk = new Uint8Array(64 * 1024)
    const publisher = await publish((_request, response) => pour(response, chunk))
    const answer = await fetchFeed({ url: publisher.url }, { ...deps, limitBytes })
    expect(answer).toEqual({ isOk: false, failure: { kind: 'too-large', host: publisher.host, limitBytes } })
    await publisher.hungUp
    await publisher.close()
    // What the system's own buffers hold on either side comes on top.
    expect(publisher.sentBytes()).toBeLessThan(16 * 1024 * 1024)
  })

  test('is not read at all where it says that it is too large', async () => {
    const publisher = await publish((_request, response) => {
      response.writeHead(200, { 'content-length': String(50 * 1024 * 1024) })
      pour(response, new Uint8Array(64 * 1024), 50 * 1024 * 1024)
    })
    const answer = await fetchFeed({ url: publisher.url }, deps)
    expect(answer).toMatchObject({ failure: { kind: 'too-large', limitBytes: 10 * 1024 * 1024 } })
    await publisher.hungUp
    await publisher.close()
    expect(publisher.sentBytes()).toBeLessThan(10 * 1024 * 1024)
  })

  test('is measured as unpacked', async () => {
    const packed = gzipSync(new Uint8Array(20 * 1024 * 1024))
    expect(packed.byteLength).toBeLessThan(limitBytes)
    const { url } = await publish((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed),
    )
    expect(await fetchFeed({ url }, { ...deps, limitBytes })).toMatchObject({
      failure: { kind: 'too-large' },
    })
  })

  test('may be exactly as large as the cap', async () => {
    const { url } = await publish((_request, response) => response.end(new Uint8Array(limitBytes)))
    expect(await fetchFeed({ url }, { ...deps, limitBytes })).toMatchObject({ isOk: true })
  })
})

describe('a feed that fails', () => {
  test('by silence is given up, and hung up on', async () => {
    const publisher = await publish(() => undefined)
    const answer = await fetchFeed({ url: publisher.url }, { ...deps, timeoutMs: 50 })
    expect(answer).toEqual({ isOk: false, failure: { kind: 'timed-out', host: publisher.host, seconds: 1 } })
    await publisher.hungUp
    expect(publisher.requests).toHaveLength(1)
  })

  test('by a drip is given up too: the time is for the whole of it', async () => {
    const publisher = await publish((_request, response) => {
      const drip = setInterval(() => response.write('x'), 5)
      response.on('close', () => clearInterval(drip))
    })
    expect(await fetchFeed({ url: publisher.url }, { ...deps, timeoutMs: 100 })).toMatchObject({
      failure: { kind: 'timed-out' },
    })
    await publisher.hungUp
  })

  test('by a reset gives no answer, and one in the body is told from it', async () => {
    const early = await publish((request) => request.socket.destroy())
    const noAnswer = (host: string) => ({ isOk: false, failure: { kind: 'no-answer', host } })
    expect(await fetchFeed({ url: early.url }, deps)).toEqual(noAnswer(early.host))
    const late = await publish((request, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('<rss>', () => request.socket.destroy())
    })
    const brokenOff = { isOk: false, failure: { kind: 'broken-off', host: late.host } }
    expect(await fetchFeed({ url: late.url }, deps)).toEqual(brokenOff)
  })

  test('by a body that can’t be unpacked is broken off too', async () => {
    const { url } = await publish((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('<rss/>'),
    )
    expect(await fetchFeed({ url }, deps)).toMatchObject({ failure: { kind: 'broken-off' } })
  })

  test('by a closed port gives no answer', async () => {
    const closed = createServer()
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done))
    const address = closed.address()
    const port = typeof address === 'object' ? address?.port : 0
    await new Promise((done) => closed.close(done))
    const answer = await fetchFeed({ url: `http://127.0.0.1:${port}/` }, deps)
    expect(answer).toEqual({ isOk: false, failure: { kind: 'no-answer', host: `127.0.0.1:${port}` } })
  })

  test('by redirects in a circle is told from one that gives no answer', async () => {
    const publisher = await publish((_request, response) =>
      response.writeHead(302, { location: '/again' }).end(),
    )
    const answer = await fetchFeed({ url: publisher.url }, deps)
    expect(answer).toEqual({ isOk: false, failure: { kind: 'endless-redirects', host: publisher.host } })
  })

  test('by a redirect to a host that is not allowed names that host, however many steps lead there', async () => {
    const publisher = await publish((request, response) => {
      const location = request.url === '/feed' ? '/further' : 'https://far.test/feed'
      response.writeHead(302, { location }).end()
    })
    // As browsers do: a redirect that may not be followed is a request that failed.
    const fetch: typeof globalThis.fetch = (url, init) =>
      init?.redirect === 'follow' ? Promise.reject(new TypeError()) : globalThis.fetch(url, init)
    const isAllowed = async (url: string) => url.startsWith(publisher.url)
    const answer = await fetchFeed({ url: `${publisher.url}/feed` }, { ...deps, fetch, isAllowed })
    expect(answer).toEqual({ isOk: false, failure: { kind: 'redirected-away', host: 'far.test' } })
    expect(publisher.requests).toHaveLength(2)
  })

  test('by a redirect that the browser does not tell of says that it leads on', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })
    const fetch: typeof globalThis.fetch = (_url, init) =>
      init?.redirect === 'follow' ? Promise.reject(new TypeError()) : Promise.resolve(opaque)
    const answer = await fetchFeed({ url: 'https://daily.test/feed' }, { ...deps, fetch })
    expect(answer).toEqual({ isOk: false, failure: { kind: 'led-away', host: 'daily.test' } })
  })

  test.each([404, 410, 429, 500, 503])('by the status %d names it', async (status) => {
    const publisher = await publish((_request, response) => response.writeHead(status).end('<rss/>'))
    const failure = { kind: 'http-status', host: publisher.host, status }
    expect(await fetchFeed({ url: publisher.url }, deps)).toEqual({ isOk: false, failure })
  })

  test.each([
    ['120', 120_000],
    ['Fri, 20 Nov 2026 01:00:00 GMT', 3_600_000],
    ['Thu, 19 Nov 2026 01:00:00 GMT', 0],
    ['soon', undefined],
    ['1.5', undefined],
  ])('says how long to leave it alone: %s', async (header, retryAfterMs) => {
    const { url } = await publish((_request, response) =>
      response.writeHead(503, { 'retry-after': header }).end(),
    )
    expect(await fetchFeed({ url }, deps)).toMatchObject({ isOk: false, retryAfterMs })
  })

  test('by being offline is not asked', async () => {
    const publisher = await publish((_request, response) => response.end())
    const answer = await fetchFeed({ url: publisher.url }, { ...deps, isOnline: false })
    expect(answer).toEqual({ isOk: false, failure: { kind: 'offline' } })
    expect(publisher.requests).toHaveLength(0)
  })

  test('by an end from outside is interrupted, before it begins or in the middle', async () => {
    const publisher = await publish((_request, response) => response.write('<rss>'))
    const controller = new AbortController()
    const asked = fetchFeed({ url: publisher.url }, { ...deps, signal: controller.signal })
    while (publisher.requests.length === 0) await new Promise((done) => setImmediate(done))
    controller.abort()
    const interrupted = { isOk: false, failure: { kind: 'interrupted' } }
    expect(await asked).toEqual(interrupted)
    expect(await fetchFeed({ url: publisher.url }, { ...deps, signal: controller.signal })).toEqual(
      interrupted,
    )
    expect(publisher.requests).toHaveLength(1)
  })
})
