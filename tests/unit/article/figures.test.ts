import { describe, expect, test } from 'vitest'
import { bestOfSet } from '../../../utils/article/figure-source'
import type { Block } from '../../../utils/model/article'
import { blocksOf, paragraph, text } from './page'

const figure = (src: string, more: object = {}): Block => ({
  kind: 'figure',
  src,
  alt: '',
  caption: [],
  ...more,
})

describe('pictures', () => {
  test('a picture in a paragraph parts it', () => {
    expect(blocksOf('<p>a <img src="/p.jpg" alt=" A  bridge "> b</p>')).toEqual([
      paragraph('a'),
      figure('https://daily.example/p.jpg', { alt: 'A bridge' }),
      paragraph('b'),
    ])
  })

  test('a caption belongs to its picture, before or after it', () => {
    const expected = [figure('https://daily.example/p.jpg', { caption: [text('The bridge')] })]
    expect(blocksOf('<figure><img src="/p.jpg"><figcaption>The bridge</figcaption></figure>')).toEqual(
      expected,
    )
    expect(blocksOf('<figure><figcaption>The bridge</figcaption><img src="/p.jpg"></figure>')).toEqual(
      expected,
    )
  })

  test('the address that a script would fill in counts before the placeholder', () => {
    const lazy =
      '<img src="data:image/gif;base64,R0" data-src="/real.jpg"><noscript><img src="/real.jpg"></noscript>'
    expect(blocksOf(lazy)).toEqual([figure('https://daily.example/real.jpg')])
    expect(blocksOf('<img src="/img/blank.gif" data-original="/real.jpg">')).toEqual([
      figure('https://daily.example/real.jpg'),
    ])
  })

  test('the picture of a page without scripts counts where there is no other', () => {
    expect(blocksOf('<noscript><img src="/real.jpg"></noscript>')).toEqual([
      figure('https://daily.example/real.jpg'),
    ])
  })

  test('counting pixels and icons are dropped, an emoji is its letter', () => {
    expect(
      blocksOf(
        '<img src=/p.gif width=1 height=1><img src=/i.png width=16 height=16><p>Hi<img class=emoji alt="🎉" src=e.png></p>',
      ),
    ).toEqual([paragraph('Hi🎉')])
  })

  test('its size is kept where both sides are given', () => {
    expect(
      blocksOf('<img src=/a.jpg width="640" height="360px"><img src=/b.jpg width="100%" height=9>'),
    ).toEqual([
      figure('https://daily.example/a.jpg', { width: 640, height: 360 }),
      figure('https://daily.example/b.jpg'),
    ])
  })

  test('only http and https addresses are pictures', () => {
    expect(
      blocksOf('<img src="data:image/png;base64,AA"><img src="blob:x"><img src="javascript:x">'),
    ).toEqual([])
  })

  test('of a set the best up to 1200 pixels is taken, and commas in addresses are theirs', () => {
    const base = 'https://daily.example/'
    expect(bestOfSet('a.jpg 400w, b,c.jpg 1100w, d.jpg 2400w', base)).toBe('https://daily.example/b,c.jpg')
    expect(bestOfSet('a.jpg, b.jpg 2x, c.jpg 3x', base)).toBe('https://daily.example/b.jpg')
    expect(bestOfSet('a.jpg 4000w, b.jpg 2000w', base)).toBe('https://daily.example/b.jpg')
    expect(bestOfSet('javascript:x 1x', base)).toBeUndefined()
  })

  test('the sources of a picture element count', () => {
    expect(blocksOf('<picture><source srcset="/a.webp 800w"><img src="/a.jpg"></picture>')).toEqual([
      figure('https://daily.example/a.webp'),
    ])
  })
})

describe('embeds', () => {
  test('a film is an address where it can be seen, under its title', () => {
    expect(
      blocksOf('<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0" title="The bridge"></iframe>'),
    ).toEqual([{ kind: 'embed', href: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'The bridge' }])
  })

  test('without a title it is named by its host', () => {
    expect(blocksOf('<video><source src="https://v.example/a.mp4"></video>')).toEqual([
      { kind: 'embed', href: 'https://v.example/a.mp4', title: 'v.example' },
    ])
  })

  test('adverts, counters and frames without a web address are no embeds', () => {
    const frames = ['https://x.doubleclick.net/a', 'about:blank', 'javascript:x', 'data:text/html,x']
    expect(blocksOf(frames.map((src) => `<iframe src="${src}"></iframe>`).join(''))).toEqual([])
    expect(blocksOf('<iframe src="https://t.example/" width=1 height=1></iframe>')).toEqual([])
  })
})
