import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../utils/model/entry'
import { matchHeadline } from '../../../utils/story/match'

const entry = (title: string, summary?: string) => ({ id: title, title, summary }) as Entry
const others = [
  entry('Bees learn the shorter path', 'They count the trees on the way to the orchard.'),
  entry('Council votes on night buses', 'The council of Port Ellery meets on Tuesday.'),
  entry('The mayor of Karsa opens a library'),
  entry('Reservoir levels fall across the region after a dry spring'),
]
const titles = (headline: string, candidates: Entry[]) =>
  matchHeadline(headline, candidates).map(({ title }) => title)

describe('matching a headline that has no address', () => {
  it('finds the same event in other words', () => {
    const same = entry('Two villages below Karsa dam told to leave')
    expect(titles('Villages below the Karsa dam asked to leave for the weekend', [...others, same])).toEqual([
      same.title,
    ])
  })

  it('finds it through the summary where the title is short', () => {
    const same = entry('Kestrel Mining names its price', 'The bid for Harrow Copper is worth $4.12 billion.')
    expect(titles('Kestrel Mining Offers $4.12 Billion For Rival Harrow Copper', [...others, same])).toEqual([
      same.title,
    ])
  })

  it('sees one word in its forms, and a country under its short names', () => {
    const same = entry('Veldermark denied the U.S. landing rights for its flights')
    expect(titles('Veldermark Denies US Flight Landing', [...others, same])).toEqual([same.title])
  })

  it('does not take a shared name for a shared event', () => {
    expect(titles('Villages below the Karsa dam asked to leave', others)).toEqual([])
    const name = entry('Why readers in Port Ellery love the Port Ellery Gazette')
    expect(titles('Port Ellery Ferry Sinks After Storm', [...others, name])).toEqual([])
  })

  it('counts a name of several words once', () => {
    const place = entry('A walk through Nova Alta Verde, from the harbour')
    expect(titles('Nova Alta Verde Elects Harbour Pilot As Governor', [...others, place])).toEqual([])
  })

  it('does not take another number of the same kind for the same event', () => {
    const other = entry('Quake of magnitude 4.1 felt in Lorne')
    expect(titles('Magnitude 6.8 Quake Destroys Old Bridge At Mirrin', [...others, other])).toEqual([])
  })

  it('puts the closest first and stops at eight', () => {
    const far = entry('Karsa dam: villages below asked to go')
    const near = entry('Villages below the Karsa dam asked to leave for the weekend')
    expect(titles('Villages below the Karsa dam asked to leave for the weekend', [far, near])[0]).toBe(
      near.title,
    )
    const many = Array.from({ length: 12 }, () => near)
    expect(titles(near.title, many)).toHaveLength(8)
  })

  it('finds nothing where nothing is', () => {
    expect(titles('Villages below the Karsa dam asked to leave', [])).toEqual([])
    expect(titles('', others)).toEqual([])
  })
})
