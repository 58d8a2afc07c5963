import { expect, test } from 'vitest'
import { freshForMs } from '../../../utils/net/fresh-for'

const now = Date.UTC(2026, 10, 20, 12)
const fresh = (headers: Record<string, string>) => freshForMs(new Headers(headers), now)

test('an answer stays fresh for its max-age, less the age that it has already', () => {
  expect(fresh({ 'cache-control': 'public, max-age=600' })).toBe(600_000)
  expect(fresh({ 'cache-control': 'Max-Age="600"', age: '100' })).toBe(500_000)
  expect(fresh({ 'cache-control': 'max-age=60', age: '100' })).toBe(0)
  expect(fresh({ 'cache-control': 's-maxage=600' })).toBeUndefined()
})

test('where max-age is missing, until Expires, by the clock of the server', () => {
  const expires = 'Fri, 20 Nov 2026 14:00:00 GMT'
  expect(fresh({ expires })).toBe(2 * 3_600_000)
  expect(fresh({ expires, date: 'Fri, 20 Nov 2026 13:30:00 GMT' })).toBe(1_800_000)
  expect(fresh({ expires, 'cache-control': 'max-age=60' })).toBe(60_000)
})

test('what is past, no date or forbidden to keep says nothing of the next check', () => {
  expect(fresh({ expires: 'Thu, 19 Nov 2026 12:00:00 GMT' })).toBe(0)
  for (const expires of ['0', '-1', 'never']) expect(fresh({ expires })).toBeUndefined()
  expect(fresh({ 'cache-control': 'no-cache, max-age=600' })).toBeUndefined()
  expect(fresh({})).toBeUndefined()
})
