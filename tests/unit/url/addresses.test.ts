import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feedIdOf } from '../../../utils/url/feed-id'
import { hash53 } from '../../../utils/url/hash53'
import { hostOf } from '../../../utils/url/host-of'
import { isPlainAddress } from '../../../utils/url/plain-address'
import { resolve } from '../../../utils/url/resolve'

describe('resolve', () => {
  const base = 'https://daily.example/news/index.html'
  test.each([
    ['a/1', 'https://daily.example/news/a/1'],
    ['/a/1', 'https://daily.example/a/1'],
    ['//cdn.example/p.jpg', 'https://cdn.example/p.jpg'],
    [' https://other.example/x y ', 'https://other.example/x%20y'],
  ])('makes %s absolute', (href, url) => {
    expect(resolve(base, href)).toBe(url)
  })

  test.each(['', ' ', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', 'http://'])(
    'knows no web address in %j',
    (href) => {
      expect(resolve(base, href)).toBeUndefined()
    },
  )
})

describe('isPlainAddress', () => {
  const sign = fc.constantFrom(
    ...'abz09AZ-._~%/?#&=+:@\'"<>|^[]{}\\` \té',
    'xn--',
    '%2e',
    '..',
    '.',
    '//',
    '/./',
  )
  const address = fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'HTTPS://', 'https:/', '//', ''),
      fc.constantFrom(
        'daily.example',
        'a.b-c.example',
        '1.2',
        '0x7f.1',
        'a.xn--',
        'b..c',
        'c.',
        'A.example',
        'd:80',
      ),
      fc.array(sign, { maxLength: 12 }).map((signs) => `/${signs.join('')}`),
    )
    .map((parts) => parts.join(''))

  test('says so only of what URL would write just so', () => {
    fc.assert(
      fc.property(address, (url) => {
        if (isPlainAddress(url)) expect(URL.parse(url)?.href).toBe(url)
      }),
      { numRuns: 5000 },
    )
    expect(isPlainAddress('https://www.daily.example/2026/05/a_b.html?x=1&y=%20#top')).toBe(true)
  })

  test('changes nothing of what an address resolves to', () => {
    fc.assert(
      fc.property(address, address, (base, href) => {
        const known = URL.parse(href.trim(), base) ?? URL.parse(href.trim())
        const isWeb = known?.protocol === 'https:' || known?.protocol === 'http:'
        expect(resolve(base, href)).toBe(isWeb && href.trim() !== '' ? known.href : undefined)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('hostOf', () => {
  test('names the port where it is not the own port of the scheme', () => {
    expect(hostOf('https://daily.example:443/x')).toBe('daily.example')
    expect(hostOf('http://daily.example:8080/x')).toBe('daily.example:8080')
    expect(hostOf('nonsense')).toBe('nonsense')
  })
})

describe('hash53', () => {
  test('is the same for the same text, for ever: ids in the store depend on it', () => {
    expect([hash53(''), hash53('daily'), hash53('Zürich 😀')]).toMatchInlineSnapshot(`
      [
        "wvjl67o803",
        "y5hdwctmsa",
        "1yhhvb3zrq8",
      ]
    `)
  })

  test('is short and has only letters and digits', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[0-9a-z]{1,11}$/.test(hash53(text))))
  })

  test('does not meet itself among a hundred thousand addresses', () => {
    const hashes = new Set(
      Array.from({ length: 100_000 }, (_, at) => hash53(`https://daily.example/a/${at}`)),
    )
    expect(hashes.size).toBe(100_000)
  })
})

describe('feedIdOf', () => {
  test('is the same under every spelling of the address', () => {
    expect(feedIdOf('http://www.daily.example/feed/')).toBe(feedIdOf('https://daily.example/feed'))
  })
})
