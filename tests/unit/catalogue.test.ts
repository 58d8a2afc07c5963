import { expect, test } from 'vitest'
import listed from '../../assets/catalogue/sources.json'
import { catalogue, topics } from '../../components/catalogue/catalogue'
import { readableLanguage, startersFor } from '../../components/catalogue/starters'
import { canonicalKey } from '../../utils/url/canonical-key'

const namesOf = (tag: string) => startersFor(catalogue, tag).map(({ name }) => name)

test('the catalogue lists about two hundred sources, none twice', () => {
  expect(catalogue.length).toBeGreaterThan(190)
  expect(catalogue.length).toBeLessThan(230)
  expect(new Set(catalogue.map(({ feed }) => canonicalKey(feed))).size).toBe(catalogue.length)
  expect(new Set(catalogue.map(({ homeUrl }) => canonicalKey(homeUrl))).size).toBe(catalogue.length)
})

test('each has a name, web addresses, a known language and country, and a topic', () => {
  const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  for (const { name, feed, homeUrl, language, country, topics: own } of catalogue) {
    expect(name.trim()).not.toBe('')
    for (const address of [feed, homeUrl]) expect(new URL(address).protocol, address).toMatch(/^https?:$/)
    expect(known.of(language), name).toBeDefined()
    expect(regions.of(country), name).toBeDefined()
    expect(own.length, name).toBeGreaterThan(0)
  }
})

test('every topic of the list is known, and every known one is in it', () => {
  const letters = Object.values(listed).flatMap((rows) => rows.flatMap(([, , own = '']) => [...own]))
  expect(new Set(letters)).toEqual(new Set(Object.keys(topics)))
})

test('no language has the whole catalogue, and many have a part of it', () => {
  const languages = new Set(catalogue.map(({ language }) => language))
  expect(languages.size).toBeGreaterThan(30)
  expect(new Set(catalogue.map(({ country }) => country)).size).toBeGreaterThan(50)
  expect(catalogue.filter(({ language }) => language === 'en').length).toBeLessThan(catalogue.length * 0.6)
})

test('a reader is offered a few sources of the own language, those of the own country first', () => {
  expect(namesOf('en-GB').slice(0, 2)).toEqual(['BBC News', 'Sky News'])
  expect(namesOf('en-US')[0]).toBe('The New York Times')
  expect(namesOf('en-US')).toHaveLength(6)
  expect(startersFor(catalogue, 'de').every(({ language }) => language === 'de')).toBe(true)
  expect(namesOf('nb-NO')).toContain('NRK')
  expect(namesOf('zh-TW')).toEqual(['HKET'])
})

test('a reader of a language that the list lacks is offered English ones', () => {
  expect(readableLanguage(catalogue, 'mi')).toBeUndefined()
  expect(startersFor(catalogue, 'mi').every(({ language }) => language === 'en')).toBe(true)
})
