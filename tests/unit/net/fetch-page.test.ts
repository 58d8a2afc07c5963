import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodePage } from '../../../utils/net/decode-page'
import { fetchImage } from '../../../utils/net/fetch-image'
import { fetchPage } from '../../../utils/net/fetch-page'
import type { NetDeps } from '../../../utils/net/net-deps'
import { pictureType } from '../../../utils/net/picture-type'
import { type Publisher, pour, startPublisher } from './publisher'

const deps: NetDeps = { fetch: globalThis.fetch, now: () => 0 }
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const png = latin('\x89PNG\r\n\x1a\n....')

let publisher: Publisher
beforeAll(async () => {
  publisher = await startPublisher((request, response) => {
    if (request.url === '/large') return pour(response, new Uint8Array(64 * 1024), 50 * 1024 * 1024)
    if (request.url === '/p.jpg') return response.writeHead(200, { 'content-type': 'image/jpeg' }).end(png)
    if (request.url === '/lie.png')
      return response.writeHead(200, { 'content-type': 'image/png' }).end('<html>no')
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=windows-1251' })
      .end(latin('<p>\xcd\xee'))
  })
})
afterAll(() => publisher.close())

describe('fetchPage', () => {
  test('gives the text of a page by its charset', async () => {
    const url = `${publisher.url}/page`
    expect(await fetchPage(url, deps)).toEqual({
      isOk: true,
      value: { html: '<p>Но', finalUrl: url, contentType: 'text/html; charset=windows-1251' },
    })
  })

  test('reads no page beyond 4 MB', async () => {
    expect(await fetchPage(`${publisher.url}/large`, deps)).toMatchObject({
      failure: { kind: 'too-large', limitBytes: 4 * 1024 * 1024 },
    })
  })
})

describe('decodePage', () => {
  test.each([
    ['its mark', '\xef\xbb\xbfZ\xc3\xbcrich', 'text/html; charset=koi8-r', 'Zürich'],
    [
      'its header',
      '<meta charset="utf-8">\xcd\xee',
      'text/html; charset=windows-1251',
      '<meta charset="utf-8">Но',
    ],
    ['its meta', '<meta charset=windows-1251>\xcd\xee', '', '<meta charset=windows-1251>Но'],
    ['its bytes', 'Z\xc3\xbcrich', 'text/html', 'Zürich'],
    ['habit', 'Z\xfcrich \x93', 'text/html; charset=nonsense', 'Zürich “'],
  ])('reads a page by %s', (_what, bytes, type, text) => {
    expect(decodePage(latin(bytes), type)).toBe(text)
  })

  test('reads a meta by its http-equiv, and does not believe one that says UTF-16', () => {
    const old = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\xcd\xee'
    expect(decodePage(latin(old))).toContain('Но')
    expect(decodePage(latin('<meta charset="utf-16">Z\xc3\xbcrich'))).toContain('Zürich')
  })
})

describe('fetchImage', () => {
  test('names a picture by its bytes, not by what the server says', async () => {
    const answer = await fetchImage(`${publisher.url}/p.jpg`, deps)
    expect(answer).toMatchObject({ isOk: true, value: { type: 'image/png' } })
    if (answer.isOk) expect(new Uint8Array(answer.value.bytes)).toEqual(png)
  })

  test('refuses what is no picture', async () => {
    const failure = { kind: 'not-a-picture', host: publisher.host }
    expect(await fetchImage(`${publisher.url}/lie.png`, deps)).toEqual({ isOk: false, failure })
  })

  test('reads no picture beyond 6 MB', async () => {
    expect(await fetchImage(`${publisher.url}/large`, deps)).toMatchObject({
      failure: { kind: 'too-large', limitBytes: 6 * 1024 * 1024 },
    })
  })
})

describe('pictureType', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x1cftypavif', 'image/avif'],
    ['\0\0\0\x1cftypmif1\0\0\0\0avif', 'image/avif'],
  ])('knows %j', (bytes, type) => {
    expect(pictureType(latin(bytes))).toBe(type)
  })

  test('knows a drawing only where the server says so', () => {
    const svg = latin('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(pictureType(svg, 'image/svg+xml; charset=utf-8')).toBe('image/svg+xml')
    expect(pictureType(svg, 'text/html')).toBeUndefined()
    expect(pictureType(latin('<html>'), 'image/svg+xml')).toBeUndefined()
  })

  test('knows none in other bytes, nor in none', () => {
    for (const bytes of ['', 'RIFF\0\0\0\0WAVE', '\0\0\0\x1cftypmp42', '%PDF-1.7', '<html>'])
      expect(pictureType(latin(bytes), 'image/png')).toBeUndefined()
  })
})
