import { describe, expect, test } from 'vitest'
import { atom, firstOf, read } from './feed-text'

describe('Atom', () => {
  test('is read with all that an entry says', () => {
    const entry = firstOf(
      atom(`<title type="html">Q&amp;amp;A &lt;b&gt;now&lt;/b&gt;</title><id>urn:1</id>
        <link rel="edit" href="/edit"/><link rel="alternate" href="/a/1"/><link rel="enclosure" href="/a.mp3" length="5"/>
        <published>2026-03-03T10:00:00Z</published><updated>2026-03-04T10:00:00Z</updated>
        <author><name>Jane Doe</name><email>jane@daily.example</email></author><category term="w" label="World"/>
        <summary>Short</summary><content type="html">&lt;p&gt;Full &lt;img src="p.jpg"&gt;&lt;/p&gt;</content>`),
    )
    expect(entry).toMatchObject({
      guid: 'urn:1',
      url: 'https://daily.example/a/1',
      title: 'Q&A now',
      summary: 'Short',
      html: '<p>Full <img src="https://daily.example/p.jpg"></p>',
      authors: ['Jane Doe'],
      publishedAt: Date.UTC(2026, 2, 3, 10),
      updatedAt: Date.UTC(2026, 2, 4, 10),
      categories: ['World'],
      enclosures: [{ url: 'https://daily.example/a.mp3', length: 5 }],
      language: 'en',
    })
  })

  test('shows the tags that a text is about, and obeys those that are markup', () => {
    expect(firstOf(atom('<title>How to use &lt;b&gt;</title>')).title).toBe('How to use <b>')
    expect(firstOf(atom('<title type="html">&lt;b&gt;Bold&lt;/b&gt;</title>')).title).toBe('Bold')
    expect(firstOf(atom('<content>1 &lt; 2 &amp;amp; 3</content>')).html).toBe('1 &lt; 2 &amp;amp; 3')
  })

  test('writes xhtml as HTML, under whatever prefix, with addresses by the nearest xml:base', () => {
    const html = firstOf(
      atom(`<content type="xhtml" xml:base="https://cdn.example/x/"><h:div xmlns:h="http://www.w3.org/1999/xhtml">
        1 &lt; <h:a href="b">two</h:a><h:br/><h:img src="/p.jpg" xml:base="https://other.example/"/></h:div></content>`),
    ).html
    expect(html?.replace(/\s+/g, ' ')).toBe(
      '<div> 1 &lt; <a href="https://cdn.example/x/b">two</a><br><img src="https://other.example/p.jpg" base="https://other.example/"></div>',
    )
  })

  test('gives the authors of the feed to entries without any', () => {
    const text = atom('<title>One</title>').replace('<id>', '<author><name>The desk</name></author><id>')
    expect(firstOf(text).authors).toEqual(['The desk'])
  })

  test('takes no id for an address', () => {
    expect(firstOf(atom('<id>https://daily.example/a/1</id>')).url).toBeUndefined()
  })

  test('is read without its namespace, with a prefix, and as Atom 0.3', () => {
    expect(firstOf('<feed><entry><title>One</title></entry></feed>').title).toBe('One')
    const prefixed =
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>One</a:title></a:entry></a:feed>'
    expect(firstOf(prefixed).title).toBe('One')
    const old = read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><tagline>Words</tagline><entry>
      <title mode="escaped" type="text/html">&lt;i&gt;One&lt;/i&gt;</title><issued>2026-03-03</issued></entry></feed>`)
    expect(old).toMatchObject({ format: 'atom', description: 'Words' })
    expect(old.entries).toMatchObject([{ title: 'One', publishedAt: Date.UTC(2026, 2, 3) }])
  })
})
