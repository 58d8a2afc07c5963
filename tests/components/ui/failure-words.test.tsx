import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../components/ui/failure-words'

const founds = ['page', 'opml', 'picture', 'json', 'xml', 'cut-off', 'text', 'nothing'] as const

describe('the words of what is no feed', () => {
  const all = founds.map((found) => wordsOf({ kind: 'not-a-feed', host: 'daily.example', found }))

  it('name what was sent, each otherwise, and the next step', () => {
    expect(new Set(all.map(({ title }) => title)).size).toBe(founds.length)
    for (const { title, text } of all) {
      expect(title).toContain('daily.example')
      expect(text).toMatch(/Look at|look at|Try again/)
    }
    expect(all[0]?.title).toBe('daily.example sent a web page, not a feed')
  })
})
