import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../utils/model/entry'
import { matchHeadline } from '../../../utils/story/match'

const entry = (title: string) => ({ id: title, title }) as Entry
const others = ['Bees learn the shorter path', 'Council votes on night buses', 'Karsa mayor opens a library']

describe('matching a headline that has no address', () => {
  it('finds the same event in other words', () => {
    const same = entry('Two villages below Karsa dam told to leave')
    const found = matchHeadline('Villages below the Karsa dam asked to leave for the weekend', [
      ...others.map(entry),
      same,
    ])
    expect(found).toEqual([same])
  })

  it('does not take a shared name for a shared event', () => {
    expect(matchHeadline('Villages below the Karsa dam asked to leave', others.map(entry))).toEqual([])
  })

  it('finds nothing where nothing is', () => {
    expect(matchHeadline('Villages below the Karsa dam asked to leave', [])).toEqual([])
  })
})
