import { describe, expect, test } from 'vitest'
import { toWebAddress } from '../../../utils/url/web-address'

describe('toWebAddress', () => {
  test.each([
    ['daily.example', 'https://daily.example/'],
    ['  daily.example/news  ', 'https://daily.example/news'],
    ['daily.example:8080/feed', 'https://daily.example:8080/feed'],
    ['//daily.example', 'https://daily.example/'],
    ['http://intranet/feed', 'http://intranet/feed'],
    ['localhost:3000', 'https://localhost:3000/'],
    ['192.168.1.4/rss', 'https://192.168.1.4/rss'],
    ['feed://daily.example/rss', 'https://daily.example/rss'],
    ['feed:http://daily.example/rss', 'http://daily.example/rss'],
    ['zürich.example', 'https://xn--zrich-kva.example/'],
  ])('reads %s as %s', (typed, url) => {
    expect(toWebAddress(typed)).toEqual({ isOk: true, value: url })
  })

  test.each(['', '   ', '\n'])('refuses nothing (%j)', (typed) => {
    expect(toWebAddress(typed)).toEqual({ isOk: false, failure: { kind: 'no-address' } })
  })

  test.each([
    'news',
    'the daily news',
    'javascript:alert(1)',
    'mailto:desk@daily.example',
    'desk@daily.example',
    'ftp://daily.example/',
    'https://',
    'data:text/html,x',
  ])('refuses %s, and says what was typed', (typed) => {
    expect(toWebAddress(typed)).toEqual({ isOk: false, failure: { kind: 'not-a-web-address', typed } })
  })
})
