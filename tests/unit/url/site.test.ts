import { describe, expect, test } from 'vitest'
import { patternCovers } from '../../../utils/url/pattern-covers'
import { siteOf } from '../../../utils/url/site'

describe('siteOf', () => {
  test.each([
    ['https://www.daily.example/feed', '*://*.daily.example/*'],
    ['https://feeds.news.daily.co.uk/rss', '*://*.daily.co.uk/*'],
    ['https://jane.github.io/feed.xml', '*://*.jane.github.io/*'],
    ['http://127.0.0.1:8080/feed', '*://127.0.0.1/*'],
    ['http://[::1]:8080/feed', '*://[::1]/*'],
    ['http://localhost:3000/', '*://localhost/*'],
    ['https://github.io/', '*://github.io/*'],
  ])('asks for the site of %s as %s', (url, pattern) => {
    expect(siteOf(url)).toBe(pattern)
    expect(patternCovers(pattern, url)).toBe(true)
  })
})

describe('patternCovers', () => {
  test('covers a site with its www and its other subdomains, on either scheme', () => {
    for (const url of [
      'http://daily.example/',
      'https://www.daily.example/a',
      'https://a.b.daily.example:8443/',
    ])
      expect(patternCovers('*://*.daily.example/*', url)).toBe(true)
  })

  test('does not cover a site that merely ends with the same letters', () => {
    expect(patternCovers('*://*.daily.example/*', 'https://notdaily.example/')).toBe(false)
    expect(patternCovers('*://daily.example/*', 'https://www.daily.example/')).toBe(false)
  })

  test('minds a scheme that is named', () => {
    expect(patternCovers('https://*.daily.example/*', 'http://daily.example/')).toBe(false)
  })

  test('covers every web address by a pattern for all of them, and nothing else', () => {
    for (const pattern of ['*://*/*', '<all_urls>']) {
      expect(patternCovers(pattern, 'https://daily.example/')).toBe(true)
      expect(patternCovers(pattern, 'file:///etc/hosts')).toBe(false)
    }
  })
})
