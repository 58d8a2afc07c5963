import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../components/ui/failure-words'

const founds = ['page', 'sign-in', 'opml', 'picture', 'json', 'xml', 'cut-off', 'text', 'nothing'] as const

describe('the words of what is no feed', () => {
  const all = founds.map((found) => wordsOf({ kind: 'not-a-feed', host: 'daily.example', found }))

  it('name what was sent, each otherwise, and the next step', () => {
    expect(new Set(all.map(({ title }) => title)).size).toBe(founds.length)
    for (const { title, text } of all) {
      expect(title).toContain('daily.example')
      expect(text).toMatch(/Look at|look at|[Tt]ry again/)
    }
    expect(all[0]?.title).toBe('daily.example sent a web page, not a feed')
  })
})

describe('the words of a file that is no list of feeds', () => {
  it('name what it is, and which file to choose', () => {
    const feed = wordsOf({ kind: 'not-opml', found: 'feed' })
    expect(feed.title).toBe('The file is a feed, not a list of feeds')
    expect(wordsOf({ kind: 'not-opml', found: 'page' }).title).toContain('web page')
    expect(wordsOf({ kind: 'not-opml', found: 'nothing' }).title).toBe('The file is empty')
    expect(wordsOf({ kind: 'not-opml', found: 'json' })).toEqual(wordsOf({ kind: 'not-opml', found: 'xml' }))
    expect(wordsOf({ kind: 'file-too-large', limitBytes: 10 * 1024 * 1024 }).title).toContain('10 MB')
  })
})

describe('the words of a folder that cannot be so', () => {
  it('name the folder and the way out', () => {
    expect(wordsOf({ kind: 'folder-exists', name: 'Local' }).title).toBe('There is a folder “Local” already')
    expect(wordsOf({ kind: 'folder-inside-itself', name: 'Local' }).title).toBe(
      '“Local” can’t be inside itself',
    )
    expect(wordsOf({ kind: 'folder-too-deep', limit: 12 }).title).toContain('12 deep')
  })
})
