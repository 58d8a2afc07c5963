// Feeds torn and swollen by a generator of numbers: what no publisher means and every publisher sends one day.
import { chance } from '../feeds/articles.mjs'

const scraps = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '=',
    '/',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<!',
    '<![',
    '</',
    '/>',
  ],
  ...[
    '&lt;',
    '&amp;',
    '&#',
    '&#x',
    '&amp;lt;',
    '&nbsp',
    '&copy=',
    '&#0;',
    '&#x110000;',
    '&#x80;',
    '&nothing;',
  ],
  ...[
    '</item>',
    '<item>',
    '<entry>',
    '</title>',
    '<title>',
    '<description>',
    '</channel>',
    '<guid>',
    '<link/>',
  ],
  ...[
    '<a href="javascript:alert(1)">',
    '<link>javascript:alert(1)</link>',
    '<link href="data:text/html,x"/>',
  ],
  ...['<enclosure url="ftp://a.example/x" type="image/png"/>', '<media:thumbnail url="file:///etc/passwd"/>'],
  ...[
    ' xmlns="http://www.w3.org/1999/xhtml"',
    ' xmlns:a="b"',
    ' xml:base="javascript:"',
    ' xml:base="//x/y/"',
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY a "b&lt;c"><!ENTITY b "&a;&a;&a;">]>',
    '&a;',
    '&b;',
    '\0',
    '\u0085',
    '\ufeff',
    '\ud800',
  ],
  ...[
    '{',
    '[',
    '"items":',
    'null',
    '1e999',
    '\\',
    '\\u0000',
    ' type="xhtml"',
    ' type="html"',
    ' mode="base64"',
  ],
]

/** A text with some of its places cut, doubled, moved or replaced by scraps. */
export function tear(text, random) {
  const { one, number } = chance(random)
  let torn = text
  for (let times = number(1, 6); times > 0; times--) {
    const at = number(0, torn.length)
    const length = one([0, 0, 1, 20, 300])
    const kinds = {
      scrap: () => torn.slice(0, at) + one(scraps) + torn.slice(at + length),
      many: () => torn.slice(0, at) + one(scraps).repeat(number(2, 400)) + torn.slice(at),
      cut: () => torn.slice(0, Math.max(at, 20)),
      splice: () => {
        const from = number(0, torn.length)
        return torn.slice(0, at) + torn.slice(from, from + number(1, 2000)) + torn.slice(at)
      },
      drop: () => torn.slice(0, at) + torn.slice(at + number(1, 200)),
    }
    torn = kinds[one(['scrap', 'scrap', 'scrap', 'many', 'cut', 'splice', 'drop'])]()
  }
  return torn
}

/** A text as bytes, some of them flipped, in an encoding that its header may lie about. */
export function tearBytes(text, random) {
  const { one, number, happens } = chance(random)
  const bytes = happens(0.1)
    ? new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)
    : new TextEncoder().encode(text)
  if (happens(0.3) && bytes.length > 0)
    for (let times = number(1, 10); times > 0; times--)
      bytes[number(0, bytes.length - 1)] ^= 1 << number(0, 7)
  const charsets = [
    'utf-8',
    'iso-8859-1',
    'windows-1251',
    'shift_jis',
    'gb18030',
    'utf-16',
    'utf-16be',
    'x-none',
  ]
  return { bytes, contentType: happens(0.5) ? `text/xml; charset=${one(charsets)}` : undefined }
}

const inItem = (text) => `<rss><channel><item><title>x</title>${text}</item></channel></rss>`

/** Feeds that grow without end in one thing, by how many times they have it: what is done about each must be done once. */
export const swollen = {
  'open tags': (times) => inItem('<b>'.repeat(times)),
  'closing tags of nothing': (times) => inItem('</b>'.repeat(times)),
  'tags in tags': (times) => inItem('<b><i>'.repeat(times) + '</b>'.repeat(times)),
  'bare signs': (times) => inItem('<'.repeat(times)),
  'unclosed tags': (times) => inItem('<a '.repeat(times)),
  'unclosed values': (times) => inItem('<a b="'.repeat(times)),
  'unclosed values of both kinds': (times) => inItem(`<a b='<c d="`.repeat(times)),
  'unclosed sections': (times) => inItem('<![CDATA['.repeat(times)),
  'unclosed comments': (times) => inItem('<!--'.repeat(times)),
  'unclosed instructions': (times) => inItem('<?'.repeat(times)),
  'unclosed declarations': (times) => inItem('<!DOCTYPE ['.repeat(times)),
  ampersands: (times) => inItem(`<description>${'&amp;amp;&'.repeat(times)}</description>`),
  attributes: (times) =>
    inItem(`<enclosure ${Array.from({ length: times }, (_, at) => `a${at}="x"`).join(' ')}/>`),
  'one long attribute': (times) => inItem(`<enclosure url="https://a.example/${'x/../'.repeat(times)}"/>`),
  namespaces: (times) =>
    inItem(Array.from({ length: times }, (_, at) => `<a xmlns:n${at}="${at}">`).join('')),
  bases: (times) => inItem('<a xml:base="a/">'.repeat(times)),
  entities: (times) =>
    `<!DOCTYPE x [${Array.from({ length: times }, (_, at) => `<!ENTITY e${at} "&e${at - 1};&e${at - 1};">`).join('')}]>${inItem(`<description>${`&e${times - 1};`.repeat(times)}</description>`)}`,
  entries: (times) =>
    `<rss><channel>${'<item><title>x</title><link>/a</link></item>'.repeat(times)}</channel></rss>`,
  'entries in entries': (times) => `<rss><channel>${'<item><title>x'.repeat(times)}</channel></rss>`,
  authors: (times) => inItem('<author>a@b.example (Jo)</author>'.repeat(times)),
  'torn names': (times) => inItem(`<author>${'(a@'.repeat(times)}</author>`),
  pictures: (times) => inItem('<media:content url="/a.png"/>'.repeat(times)),
  groups: (times) => inItem('<media:group>'.repeat(times)),
  'hidden parts': (times) => inItem(`<description>${'&lt;script&gt;'.repeat(times)}</description>`),
  'tags in texts': (times) => inItem(`<description><![CDATA[${'<a href=x '.repeat(times)}]]></description>`),
  spaces: (times) => inItem(`<description>a${' \n'.repeat(times)}b</description>`),
  'spaces between tags': (times) => inItem(`<description>a${' <![CDATA[<b>]]>'.repeat(times)}</description>`),
  'values of spaces': (times) =>
    inItem(`<description><![CDATA[${'<a href  =   "'.repeat(times)}]]></description>`),
  brackets: (times) => `${'['.repeat(times)}`,
}
