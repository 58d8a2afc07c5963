import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeFeed } from '../../../utils/feed/decode-feed'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('decodeFeed', () => {
  test('believes the byte-order mark before the header and the declaration', () => {
    const bytes = joined(
      latin('\xef\xbb\xbf'),
      utf8('<?xml version="1.0" encoding="ISO-8859-1"?><rss>Žižek</rss>'),
    )
    expect(decodeFeed(bytes, 'text/xml; charset=koi8-r')).toContain('Žižek')
  })

  test('believes the header before the declaration', () => {
    const bytes = joined(
      latin('<?xml version="1.0" encoding="utf-8"?><rss>\xcd\xee\xe2\xee\xf1\xf2\xe8</rss>'),
    )
    expect(decodeFeed(bytes, 'text/xml; Charset="WINDOWS-1251"')).toContain('Новости')
  })

  test('believes the declaration where the header says nothing, or nonsense', () => {
    const bytes = latin(
      "<?xml version='1.0' encoding = 'windows-1251'?><rss>\xcd\xee\xe2\xee\xf1\xf2\xe8</rss>",
    )
    expect(decodeFeed(bytes)).toContain('Новости')
    expect(decodeFeed(bytes, 'text/xml; charset=utf8mb4')).toContain('Новости')
  })

  test('reads ISO-8859-1 as windows-1252, as the Encoding standard has it', () => {
    expect(
      decodeFeed(latin('<?xml version="1.0" encoding="ISO-8859-1"?><rss>\x93Caf\xe9\x94</rss>')),
    ).toContain('“Café”')
  })

  test('reads UTF-8 in spite of a careless Latin-1 label', () => {
    expect(decodeFeed(utf8('<rss>Žižek’s</rss>'), 'text/xml; charset=ISO-8859-1')).toContain('Žižek’s')
  })

  test('keeps UTF-8 right around a broken byte', () => {
    expect(decodeFeed(joined(utf8('<rss>Müller '), latin('\xff'), utf8(' Čapek</rss>')))).toMatch(
      /Müller .+ Čapek/,
    )
  })

  test('falls back to windows-1252 where UTF-8 is claimed and not written', () => {
    expect(
      decodeFeed(latin('<?xml version="1.0" encoding="UTF-8"?><rss>Caf\xe9 d\xe9j\xe0</rss>')),
    ).toContain('Café déjà')
  })

  test('reads UTF-16 with and without its mark, but not where the bytes are plain', () => {
    const little = new Uint8Array(new Uint16Array([...'<rss>日本</rss>'].map((c) => c.charCodeAt(0))).buffer)
    expect(decodeFeed(little)).toContain('日本')
    expect(decodeFeed(joined(latin('\xff\xfe'), little))).toContain('日本')
    expect(decodeFeed(utf8('<?xml version="1.0" encoding="UTF-16"?><rss>日本</rss>'))).toContain('日本')
  })

  test('never throws, whatever the bytes and the header', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, type) => typeof decodeFeed(bytes, type) === 'string'),
    )
  })
})
