import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeReferences } from '../../../utils/text/decode-references'
import { plainText } from '../../../utils/text/plain-text'

describe('plainText', () => {
  test.each([
    ['One <b>two</b>', 'One two'],
    ['Broad<em>side</em>', 'Broadside'],
    ['One<br>two<p>three</p>four', 'One two three four'],
    ['Q&amp;A &mdash; it&#8217;s&nbsp;here', 'Q&A — it’s here'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
    ['I <3 Zürich', 'I <3 Zürich'],
    ['a <b and no end', 'a <b and no end'],
    ['Hello <script>alert("<b>")</script>world', 'Hello world'],
    ['Hello <SCRIPT>never closed', 'Hello'],
    ['One<!-- <b>not</b> --> two', 'One two'],
    ['<a title="a > b">One</a> two', 'One two'],
    ["<p class=it's>One</p> two", 'One two'],
    [' \n One\t two \u0007', 'One two'],
    ['How to use &lt;b&gt; well', 'How to use <b> well'],
    ['&#146;quoted&#x92; &#0; &#xd800;', '’quoted’ \ufffd \ufffd'],
    ['&unknown; &amp', '&unknown; &'],
  ])('reads %j as %j', (html, text) => {
    expect(plainText(html)).toBe(text)
  })

  test('never throws and never leaves white space at the ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (html) => plainText(html) === plainText(html).trim()),
    )
  })

  test('drops every tag it is given', () => {
    const tag = fc.constantFrom('<b>', '</b>', '<p class="x">', '<br/>', '<img alt="a > b">', '<!-- x -->')
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, word)), (parts) => {
        const text = plainText(parts.flat().join(''))
        expect(text.replaceAll(' ', '')).toBe(parts.map(([, part]) => part).join(''))
      }),
    )
  })
})

describe('decodeReferences', () => {
  test('reads a name without its semicolon in HTML, but not in an address', () => {
    expect(decodeReferences('&copy 2026')).toBe('© 2026')
    expect(decodeReferences('?a=1&copy=2')).toBe('?a=1&copy=2')
  })

  test('needs the semicolon in XML', () => {
    expect(decodeReferences('AT&T &copy 1 &copy; 2', 'xml')).toBe('AT&T &copy 1 © 2')
  })

  test('decodes one level only', () => {
    expect(decodeReferences('&amp;amp;lt;')).toBe('&amp;lt;')
  })
})
