import fc from 'fast-check'
import { expect, it } from 'vitest'
import { patternCovers, somePatternCovers } from '../../../utils/url/pattern-covers'

const part = fc.constantFrom('daily', 'www', 'news', 'example', 'test', 'co', 'uk')
const host = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))
const scheme = fc.constantFrom('http', 'https', '*')
const pattern = fc.oneof(
  fc.constant('<all_urls>'),
  fc.constant('*://*/*'),
  fc.tuple(scheme, fc.constantFrom('', '*.'), host).map(([kind, wild, name]) => `${kind}://${wild}${name}/*`),
)
const address = fc.oneof(
  fc
    .tuple(fc.constantFrom('http', 'https', 'ftp'), host, fc.constantFrom('', ':8080'))
    .map(([kind, name, port]) => `${kind}://${name}${port}/feed?a=1`),
  fc.constant('not an address'),
)

it('many patterns at once cover what one of them covers', () => {
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 5 }), address, (patterns, url) => {
      expect(somePatternCovers(new Set(patterns), url)).toBe(patterns.some((one) => patternCovers(one, url)))
    }),
    { numRuns: 2000 },
  )
})
