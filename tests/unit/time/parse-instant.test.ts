import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOf } from '../../../utils/time/age-of'
import { parseInstant } from '../../../utils/time/parse-instant'

const isoOf = (text: string) => {
  const instant = parseInstant(text)
  return instant === undefined ? undefined : new Date(instant).toISOString()
}

describe('parseInstant', () => {
  test.each([
    ['Tue, 03 Mar 2026 10:20:30 GMT', '2026-03-03T10:20:30.000Z'],
    ['Tue, 03 Mar 2026 10:20:30', '2026-03-03T10:20:30.000Z'],
    ['Fri, 3 Mar 26 10:20 EST', '2026-03-03T15:20:00.000Z'],
    ['3 March 1999 9:05:00 +0530', '1999-03-03T03:35:00.000Z'],
    ['3 Mar 99 09:05:00 -05:00', '1999-03-03T14:05:00.000Z'],
    ['TUE,  03 MAR 2026\n10:20:30  PDT ', '2026-03-03T17:20:30.000Z'],
    ['Tue, 03 Mar 2026 24:00:00 Z', '2026-03-04T00:00:00.000Z'],
    ['Tue, 30 Jun 2026 23:59:60 UTC', '2026-07-01T00:00:00.000Z'],
    ['Tue Mar  3 10:20:30 2026', '2026-03-03T10:20:30.000Z'],
    ['Tue Mar 3 10:20:30 CET 2026', '2026-03-03T09:20:30.000Z'],
    ['March 3rd, 2026 1:05 pm', '2026-03-03T13:05:00.000Z'],
    ['Mar, 03 mars 2026 10:20:30 +0100', '2026-03-03T09:20:30.000Z'],
    ['Di, 3 März 2026 10:20:30 MEZ', '2026-03-03T09:20:30.000Z'],
    ['03-Mar-2026 10:20:30 GMT', '2026-03-03T10:20:30.000Z'],
    ['3 de marzo de 2026', '2026-03-03T00:00:00.000Z'],
    ['Tue, 03 Mar 2026 10:20:30 GMT+2', '2026-03-03T08:20:30.000Z'],
    ['Tue, 03 Mar 2026 10:20:30 +0000 (UTC)', '2026-03-03T10:20:30.000Z'],
  ])('reads RFC 822 and what is made of it: %j', (text, iso) => {
    expect(isoOf(text)).toBe(iso)
  })

  test.each([
    ['2026-03-03T10:20:30Z', '2026-03-03T10:20:30.000Z'],
    ['2026-03-03T10:20:30.123456+02:00', '2026-03-03T08:20:30.123Z'],
    ['2026-03-03T10:20:30-0730', '2026-03-03T17:50:30.000Z'],
    ['2026-03-03t10:20z', '2026-03-03T10:20:00.000Z'],
    ['2026-03-03 10:20:30', '2026-03-03T10:20:30.000Z'],
    ['2026-03-03 10:20:30 +01', '2026-03-03T09:20:30.000Z'],
    ['2026-03-03 10:20:30 EST', '2026-03-03T15:20:30.000Z'],
    ['20260303T102030Z', '2026-03-03T10:20:30.000Z'],
    ['2026-3-3', '2026-03-03T00:00:00.000Z'],
    ['2026-03', '2026-03-01T00:00:00.000Z'],
    ['1772533230', '2026-03-03T10:20:30.000Z'],
    ['1772533230123', '2026-03-03T10:20:30.123Z'],
  ])('reads ISO 8601 and seconds since 1970: %j', (text, iso) => {
    expect(isoOf(text)).toBe(iso)
  })

  test.each([
    '',
    'yesterday',
    '17',
    '12345',
    'Chapter 3, March 2026 edition',
    '0000-00-00 00:00:00',
    '-0001-11-30T00:00:00+00:00',
    'Mon, 30 Nov -0001 00:00:00 +0000',
    '2026-02-31',
    '2026-13-01',
    'Tue, 03 Mar 2026 25:00:00 GMT',
    'Tue, 03 Mar 2026 10:61:00 GMT',
    '2026-03-03T10:20:30+99:00',
  ])('knows no instant in %j', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  test('reads back every instant that it could be given in both standard forms', () => {
    const span = { min: Date.UTC(1950, 0, 1), max: Date.UTC(2199, 0, 1) }
    fc.assert(
      fc.property(fc.integer(span), (instant) => {
        const seconds = Math.floor(instant / 1000) * 1000
        expect(parseInstant(new Date(instant).toISOString())).toBe(instant)
        expect(parseInstant(new Date(seconds).toUTCString())).toBe(seconds)
      }),
    )
  })

  test('never throws, and never answers with what is no number', () => {
    fc.assert(fc.property(fc.string(), (text) => !Number.isNaN(parseInstant(text) ?? 0)))
  })
})

describe('ageOf', () => {
  const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()
  const now = at(20, 14)
  test.each([
    ['a moment ago', now - 20_000, { unit: 'now' }],
    ['in the future', now + 3_600_000, { unit: 'now' }],
    ['42 minutes ago', now - 42 * 60_000, { unit: 'minutes', count: 42 }],
    ['three hours ago', at(20, 11), { unit: 'hours', count: 3 }],
    ['early on the same day', at(20, 0, 30), { unit: 'hours', count: 13 }],
    ['last evening', at(19, 21), { unit: 'yesterday' }],
    ['two days ago', at(18, 23), { unit: 'date' }],
  ] as const)('of what came %s', (_when, instant, age) => {
    expect(ageOf(instant, now)).toEqual(age)
  })

  test('counts hours across midnight', () => {
    expect(ageOf(at(19, 23), at(20, 1))).toEqual({ unit: 'hours', count: 2 })
  })
})
