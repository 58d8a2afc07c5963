import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksToText } from '../../../utils/article/blocks-to-text'
import { countWords } from '../../../utils/article/count-words'
import { renderHtml } from '../../../utils/article/render-html'
import type { Block, Inline } from '../../../utils/model/article'
import { blocksOf, paragraph, text } from './page'

describe('paragraphs', () => {
  test('white space collapses and blocks without words are dropped', () => {
    expect(blocksOf('<p>  The \n\t mayor   spoke. </p><p>&nbsp; </p><p><b> </b></p>')).toEqual([
      paragraph('The mayor spoke.'),
    ])
  })

  test('text that stands in a div, or in nothing, is a paragraph', () => {
    expect(blocksOf('Before<div>Inside<p>Deeper</p>After</div>')).toEqual(
      ['Before', 'Inside', 'Deeper', 'After'].map(paragraph),
    )
  })

  test('two line breaks part paragraphs and one stays', () => {
    expect(blocksOf('<br>One<br>two<br> <br/>three<br>')).toEqual([
      { kind: 'paragraph', inlines: [text('One'), { kind: 'line-break' }, text('two')] },
      paragraph('three'),
    ])
  })

  test('emphasis around paragraphs goes on in each of them', () => {
    const strong = (words: string) => ({
      kind: 'paragraph',
      inlines: [{ kind: 'strong', children: [text(words)] }],
    })
    expect(blocksOf('<b><p>One</p><p>two</p></b>')).toEqual([strong('One'), strong('two')])
  })

  test('spaces between words and marks are kept once', () => {
    expect(blocksToText(blocksOf('<p>a <i> b</i> <b>c </b> d<!-- x -->e</p>'))).toBe('a b c de')
  })

  test('a ruby reading stands in brackets and a quotation in marks', () => {
    expect(blocksToText(blocksOf('<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <q>Yes</q>'))).toBe(
      '漢(kan) “Yes”',
    )
  })
})

describe('structure', () => {
  test('headings come in three levels', () => {
    const levels = blocksOf('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h6>e</h6>').map(
      (block) => block.kind === 'heading' && block.level,
    )
    expect(levels).toEqual([2, 2, 3, 4, 4])
  })

  test('lists nest, and a list beside the items belongs to the item before it', () => {
    const inner: Block = { kind: 'list', isOrdered: true, items: [[paragraph('b')]] }
    const outer: Block = {
      kind: 'list',
      isOrdered: false,
      items: [[paragraph('a'), inner], [paragraph('c')]],
    }
    expect(blocksOf('<ul><li>a<ol><li>b</ol><li>c</ul>')).toEqual([outer])
    expect(blocksOf('<ul><li>a</li><ol><li>b</li></ol><li>c</li></ul>')).toEqual([outer])
  })

  test('a quote holds blocks', () => {
    expect(blocksOf('<blockquote><p>a</p><p>b</p></blockquote>')).toEqual([
      { kind: 'quote', blocks: [paragraph('a'), paragraph('b')] },
    ])
  })

  test('a table of data keeps its rows, heads and columns', () => {
    const [table] = blocksOf(
      '<table><tr><th>Ward<th>Votes</tr><tr><td colspan=2>North</td></tr><tr><td></td></tr><tr><td>South<td>7</table>',
    )
    const rows = table?.kind === 'table' ? table.rows : []
    expect(rows.map((row) => row.map((cell) => cell.inlines.length))).toEqual([
      [1, 1],
      [1, 0],
      [1, 1],
    ])
    expect(rows[0]?.[0]?.isHeader).toBe(true)
  })

  test('a table that lays out a page is looked through', () => {
    expect(
      blocksOf('<table><tr><td><h2>News</h2><p>Text</p></td></tr></table>').map(({ kind }) => kind),
    ).toEqual(['heading', 'paragraph'])
  })

  test('code keeps its lines and spaces', () => {
    expect(blocksOf('<pre>\nlet a\n  = 1<br>b <b>c</b>\n</pre>')).toEqual([
      { kind: 'code', text: 'let a\n  = 1\nb c' },
    ])
  })

  test('a form that holds the whole text is looked through, another is left out', () => {
    const words = 'The council met again. '.repeat(80)
    expect(blocksOf(`<form><p>${words}</p><label>Name</label><input></form>`)).toEqual([
      paragraph(words.trim()),
    ])
    expect(blocksOf('<form><label>Your mail</label><button>Go</button></form><p>a</p>')).toEqual([
      paragraph('a'),
    ])
  })
})

describe('what never survives', () => {
  test('scripts, styles, frames, drawings and fields leave nothing', () => {
    const gone =
      '<script>a</script><style>b</style><template>c</template><svg><text>d</text></svg><textarea>e</textarea>' +
      '<select><option>f</select><button>g</button><noscript>h</noscript><object data="x.swf"></object>'
    expect(blocksOf(gone)).toEqual([])
  })

  test('what follows a drawing that was never closed survives', () => {
    expect(blocksOf('<svg><g>icon<p>The text</p>')).toEqual([paragraph('The text')])
  })

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '&#106;avascript&colon;alert(1)',
    'data:text/html,x',
    'blob:https://daily.example/1',
    'file:///etc/passwd',
    'moz-extension://a/b.html',
  ])('a link to %s is only its words', (href) => {
    expect(blocksOf(`<p><a href="${href}">words</a></p>`)).toEqual([paragraph('words')])
  })

  test('links are absolute, without a name and password', () => {
    const links = blocksOf(
      '<a href="../a">1</a><a href="//x.example/b">2</a><a href="https://u:p@x.example/">3</a>',
    )
    expect(hrefsOf(links)).toEqual(['https://daily.example/a', 'https://x.example/b', 'https://x.example/'])
  })

  test('addresses resolve against the base that a page sets, if that is a web address', () => {
    expect(hrefsOf(blocksOf('<base href="/en/"><a href="a">1</a>'))).toEqual(['https://daily.example/en/a'])
    expect(hrefsOf(blocksOf('<base href="javascript://"><a href="/%0aalert(1)">1</a>'))).toEqual([
      'https://daily.example/%0aalert(1)',
    ])
  })

  test('text that looks like markup is escaped when it is rendered', () => {
    expect(renderHtml(blocksOf('<p>&lt;script&gt; &amp; "a"</p>'))).toBe(
      '<p>&lt;script&gt; &amp; &quot;a&quot;</p>',
    )
  })

  test('no markup throws, and no address but an allowed one comes out', () => {
    const piece = fc.constantFrom(
      ...'<p>|</p>|<a href="javascript:x">|<a href="/y">|<a href=" vbscript:z">|</a>|<ul>|<li>|</ul>|<table>|<tr>|<td>|<th>'.split(
        '|',
      ),
      ...'</table>|<pre>|</pre>|<svg>|</svg>|<figure>|<figcaption>|</figure>|<img src="data:x">|<img src=a.png>|<h2>'.split(
        '|',
      ),
      ...'</h2>|<blockquote>|</blockquote>|<br>|words|&lt;|<form>|<noscript>|<iframe src=//v.example/e>|<picture>|<q>'.split(
        '|',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const blocks = blocksOf(pieces.join(''))
        for (const href of hrefsOf(blocks)) expect(href).toMatch(/^(?:https?|mailto|tel):/)
        expect(renderHtml(blocks)).not.toMatch(/<(?:script|svg|form|iframe)|(?:java|vb)script:[xz]"/i)
      }),
      { numRuns: 400 },
    )
  })
})

describe('size', () => {
  test('a page nested two hundred thousand deep is answered in seconds', () => {
    const started = performance.now()
    expect(blocksOf(`${'<div>'.repeat(200_000)}deep`)).toBeDefined()
    blocksOf(`${'<ul><li>'.repeat(5000)}deep`)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('words are counted, captions among them', () => {
    expect(
      countWords(blocksOf('<p>Two words</p><figure><img src=a.png><figcaption>one</figcaption></figure>')),
    ).toBe(3)
  })
})

function hrefsOf(blocks: readonly Block[]): string[] {
  const ofInlines = (inlines: readonly Inline[]): string[] =>
    inlines.flatMap((inline) => {
      if (!('children' in inline)) return []
      return [...(inline.kind === 'link' ? [inline.href] : []), ...ofInlines(inline.children)]
    })
  return blocks.flatMap((block) => {
    if (block.kind === 'embed') return [block.href]
    if (block.kind === 'figure') return [block.src, ...ofInlines(block.caption)]
    if (block.kind === 'list') return block.items.flatMap(hrefsOf)
    if (block.kind === 'quote') return hrefsOf(block.blocks)
    if (block.kind === 'table') return block.rows.flat().flatMap((cell) => ofInlines(cell.inlines))
    return 'inlines' in block ? ofInlines(block.inlines) : []
  })
}
