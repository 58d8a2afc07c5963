import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CatalogueView } from '../../../components/catalogue/CatalogueView'
import { catalogue } from '../../../components/catalogue/catalogue'
import { startersFor } from '../../../components/catalogue/starters'
import type { FeedId, SourceId } from '../../../utils/model/ids'
import { feedIdOf } from '../../../utils/url/feed-id'
import { world } from '../fake-browser'
import { clear, expectAccessible, fill, find, press, seen, sent, show, went } from '../stage'

const starters = startersFor(catalogue, navigator.language)
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.catalogue-pick input')]
const names = () =>
  [...document.querySelectorAll('.catalogue-pick b')].map(({ textContent }) => textContent ?? '')
const choose = (name: string, value: string) => {
  const select = find('select', name) as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}
const search = (words: string) => {
  const field = document.querySelector<HTMLInputElement>('[type=search]')!
  field.value = words
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** One source of the catalogue is followed already. */
async function followOne() {
  const { name, feed } = catalogue[0]!
  const id = 'followed' as SourceId
  await fill({
    sources: [{ id, title: name, site: '*://*.bbci.co.uk/*', followedAt: 1, missingSites: [] }],
    feeds: [
      {
        id: feedIdOf(feed) as FeedId,
        sourceId: id,
        url: feed,
        format: 'rss',
        title: name,
        nextCheckAt: 1,
        failures: 0,
        checks: [],
      },
    ],
  })
}

describe('the catalogue', () => {
  beforeEach(async () => {
    await clear()
    Object.assign(globalThis, { broadsideSiteOf: (url: string) => `*://${new URL(url).host}/*` })
  })

  it('has a few chosen for who follows nothing: one press asks for all of them, and follows them', async () => {
    show(<CatalogueView />)
    await seen(`Follow ${starters.length} sources`)
    expect(boxes().filter(({ checked }) => checked)).toHaveLength(starters.length)
    expect(names().slice(0, starters.length).toSorted()).toEqual(starters.map(({ name }) => name).toSorted())
    await seen(`It will name ${starters.length} sites`)
    await expectAccessible()
    press(`Follow ${starters.length} sources`)
    expect(world.asked).toHaveLength(1)
    expect(world.asked[0]).toHaveLength(starters.length)
    await vi.waitFor(() => expect(went.routes).toEqual([{ view: 'front' }]))
    expect(sent('followListed')).toHaveLength(1)
    expect(sent('followListed')[0]).toMatchObject({
      feeds: expect.arrayContaining([expect.objectContaining({ url: starters[0]!.feed })]),
    })
    expect(went.said).toEqual([`${starters.length} sources are followed`])
  })

  it('keeps what was refused, and leads to the list that says so', async () => {
    world.willAllow = false
    show(<CatalogueView />)
    await seen(`Follow ${starters.length} sources`)
    press(`Follow ${starters.length} sources`)
    await vi.waitFor(() => expect(went.routes).toEqual([{ view: 'sources' }]))
    expect(sent('followListed')).toHaveLength(1)
    expect(went.said[0]).toContain('not allowed')
  })

  it('is narrowed by words, language, country and topics', async () => {
    show(<CatalogueView />)
    await seen('Follow')
    choose('Language', '')
    await vi.waitFor(() => expect(names()).toHaveLength(catalogue.length))
    choose('Country', 'DE')
    await vi.waitFor(() => expect(names()).toContain('tagesschau'))
    expect(names().length).toBeLessThan(12)
    press('Business')
    await vi.waitFor(() => expect(names().toSorted()).toEqual(['Frankfurter Allgemeine', 'Handelsblatt']))
    search('handels')
    await vi.waitFor(() => expect(names()).toEqual(['Handelsblatt']))
    search('nothing like it')
    await seen('No source fits.')
    await expectAccessible()
  })

  it('shows what is chosen alone, and clears it', async () => {
    show(<CatalogueView />)
    await seen(`${starters.length} chosen`)
    press(`${starters.length} chosen`)
    await vi.waitFor(() => expect(names()).toHaveLength(starters.length))
    press('Clear')
    await vi.waitFor(() => expect(document.querySelector('.action-bar')).toBeNull())
    expect(boxes().some(({ checked }) => checked)).toBe(false)
  })

  it('chooses nothing for who follows something, and marks it', async () => {
    await followOne()
    show(<CatalogueView />)
    choose('Language', '')
    await seen('followed')
    expect(boxes().some(({ checked }) => checked)).toBe(false)
    expect(boxes()).toHaveLength(catalogue.length - 1)
    expect(document.querySelector('.action-bar')).toBeNull()
    boxes()[0]!.click()
    await seen('Follow 1 source')
    await expectAccessible()
  })
})
