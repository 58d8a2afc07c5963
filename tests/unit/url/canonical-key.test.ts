import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalKey } from '../../../utils/url/canonical-key'

describe('canonicalKey', () => {
  const key = 'https://daily.example/world/harbour'
  test.each([
    'http://daily.example/world/harbour',
    'https://www.daily.example/world/harbour/',
    'https://DAILY.example:443/world/harbour#comments',
    'http://daily.example:80/world/harbour?utm_source=feed&UTM_medium=rss',
    ' https://daily.example./world/harbour?fbclid=abc&gclid=1 ',
    'https://reader:secret@daily.example/world/harbour',
  ])('is the same for %s', (url) => {
    expect(canonicalKey(url)).toBe(key)
  })

  test('keeps what may name another page: the path in its letters, other ports, other parameters in their order', () => {
    expect(canonicalKey('https://daily.example/World')).toBe('https://daily.example/World')
    expect(canonicalKey('http://daily.example:8080/')).toBe('https://daily.example:8080')
    expect(canonicalKey('https://daily.example/?id=7&utm_id=1&page=2')).toBe(
      'https://daily.example?id=7&page=2',
    )
    expect(canonicalKey('https://daily.example/?id=7')).not.toBe(canonicalKey('https://daily.example/?id=8'))
  })

  test('leaves a host alone that is nothing without its www', () => {
    expect(canonicalKey('https://www.com/')).toBe('https://www.com')
  })

  test('leaves what is no web address as it is', () => {
    expect(canonicalKey(' tag:daily.example,2026:1 ')).toBe('tag:daily.example,2026:1')
  })

  test('of a key is that key, whatever the address', () => {
    const address = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string())
    fc.assert(fc.property(address, (url) => canonicalKey(canonicalKey(url)) === canonicalKey(url)))
  })
})
