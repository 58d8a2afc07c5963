import { describe, expect, it } from 'vitest'
import { somePatternCovers } from '../../../utils/url/pattern-covers'

const granted = new Set(['*://*.daily.example/*', 'https://news.co.test/*', 'http://*.plain.test/*'])

describe('of many patterns one covers', () => {
  it.each([
    'https://daily.example/feed?a=1',
    'http://www.daily.example:8080/',
    'https://a.b.daily.example/',
    'https://news.co.test/',
    'http://www.plain.test/',
  ])('%s', (url) => expect(somePatternCovers(granted, url)).toBe(true))
})

describe('of many patterns none covers', () => {
  it.each([
    'https://notdaily.example/',
    'https://example/',
    'https://www.news.co.test/',
    'http://news.co.test/',
    'https://www.plain.test/',
    'ftp://daily.example/',
    'not an address',
  ])('%s', (url) => expect(somePatternCovers(granted, url)).toBe(false))
})

it('every site covers every web address, and no other', () => {
  for (const all of ['*://*/*', '<all_urls>']) {
    expect(somePatternCovers(new Set([all]), 'http://daily.example/')).toBe(true)
    expect(somePatternCovers(new Set([all]), 'file:///etc/hosts')).toBe(false)
  }
})
