import { expect, test } from 'vitest'
import { fetchFeed } from '../../../utils/net/fetch-feed'
import { startPublisher } from './publisher'

const deps = { fetch: globalThis.fetch, now: () => Date.UTC(2026, 10, 20) }

test.each(['W/"a b"', '"', '', 'bare', "'single'", '"v1"-gzip', 'W/W/"2"', '"ä\xff"'])(
  'a server gets its mark back byte for byte: %s',
  async (etag) => {
    const publisher = await startPublisher((_request, response) => {
      response.writeHead(200, { etag }).end('<rss/>')
    })
    const first = await fetchFeed({ url: publisher.url }, deps)
    await fetchFeed({ url: publisher.url, ...(first.isOk && { etag: first.value.etag }) }, deps)
    expect(publisher.requests[1]?.headers['if-none-match'] ?? '').toBe(etag)
    await publisher.close()
  },
)
