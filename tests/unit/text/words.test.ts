import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directionOf } from '../../../utils/text/direction-of'
import { normaliseTitle } from '../../../utils/text/normalise-title'
import { truncateWords } from '../../../utils/text/truncate-words'
import { countWords, words } from '../../../utils/text/words'

describe('words', () => {
  test('keeps together what apostrophes, points and hyphens join', () => {
    expect(words('The harbour’s U.S.-built ferry, 3.5 m long.')).toEqual([
      'The',
      'harbour’s',
      'U.S',
      'built',
      'ferry',
      '3.5',
      'm',
      'long',
    ])
  })

  test('cuts text that is written without spaces', () => {
    expect(words('東京の天気', 'ja').length).toBeGreaterThan(1)
    expect(countWords('ข่าววันนี้', 'th')).toBeGreaterThan(1)
  })

  test('does not mind a language tag that is none', () => {
    expect(countWords('東京の天気', 'not a tag!')).toBeGreaterThan(1)
  })

  test('counts none in nothing', () => {
    expect(countWords(' … ')).toBe(0)
  })
})

describe('truncateWords', () => {
  test('cuts after a whole word and says that it did', () => {
    expect(truncateWords('The harbour opens on Friday, at last', 30)).toBe('The harbour opens on Friday…')
  })

  test('cuts a single long word', () => {
    expect(truncateWords('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`)
  })

  test('never exceeds its limit, never splits a character, and leaves short text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const cut = truncateWords(text, limit)
        expect(cut.length).toBeLessThanOrEqual(limit)
        expect(cut.isWellFormed()).toBe(true)
        if (text.length <= limit) expect(cut).toBe(text)
      }),
    )
  })
})

describe('directionOf', () => {
  test.each([
    ['«أخبار» today', undefined, 'rtl'],
    ['12 חדשות', undefined, 'rtl'],
    ['News: أخبار', 'ar', 'ltr'],
    ['2026', 'fa-IR', 'rtl'],
    ['2026', 'de', 'ltr'],
    ['', undefined, 'ltr'],
  ])('of %j in %s is %s', (text, language, direction) => {
    expect(directionOf(text, language)).toBe(direction)
  })
})

describe('normaliseTitle', () => {
  test('is the same for titles that differ in quotes, dashes, case and width only', () => {
    const title = normaliseTitle('Harbour “closed” – mayor’s office')
    expect(normaliseTitle('HARBOUR "closed" - mayor\'s  office')).toBe(title)
    expect(title).toBe('harbour closed mayors office')
  })

  test('keeps the letters of every script', () => {
    expect(normaliseTitle('東京の天気！')).toBe('東京の天気')
  })
})
