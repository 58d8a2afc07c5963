import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FrontPage } from '../../../components/edition/FrontPage'
import type { StoryRow } from '../../../utils/model/edition'
import type { FolderId } from '../../../utils/model/ids'
import { defaultSettings } from '../../../utils/model/settings'
import type { RefreshStatus } from '../../../utils/model/status'
import { world } from '../fake-browser'
import { feedOf, sourceOf } from '../records'
import { clear, expectAccessible, fill, find, press, seen, sent, showInMain, type, went } from '../stage'
import { bundled, headlines, links, refreshed, rowInFocus, rowOf, setOnline, settled } from './editions'

const idOf = ({ storyId }: StoryRow) => storyId
const rows = () => headlines.map((headline) => rowOf(headline))

beforeEach(async () => {
  await clear()
  world.answers.set('refresh', () => ({ isOk: true, value: { answered: 1, failed: 0, fresh: 0 } }))
})
afterEach(() => setOnline(true))

describe('the bundled edition', () => {
  it('shows each of its headlines as a link of its own, also the second of two about one event', async () => {
    const edition = bundled()
    showInMain(<FrontPage edition={edition} />)
    await seen('This edition came with Broadside')
    expect(links()).toEqual(
      edition.rows.flatMap((row) => [row.headline, ...row.also.map((also) => also.headline)]),
    )
    expect(find('a', 'Sailings resume at 18:00').getAttribute('href')).toBe('#/headline/also')
    expect(find('a', headlines[0]!).getAttribute('href')).toMatch(/^#\/article\//)
    await seen('That’s the bundled edition.')
    await expectAccessible()
    press('Add sources')
    expect(went.routes).toEqual([{ view: 'catalogue' }])
  })

  it('does not ask for sources once one is followed', async () => {
    const wire = sourceOf('Northern Wire')
    await fill({ sources: [wire], feeds: [feedOf(wire)] })
    showInMain(<FrontPage edition={bundled()} />)
    await vi.waitFor(() => expect(document.querySelector('.note')).toBeNull())
  })
})

describe('a front page', () => {
  it('ends, and says how much of what there is it showed', async () => {
    showInMain(<FrontPage edition={refreshed(rows())} />)
    await seen('8 stories shown of 96 from 38 sources.')
    expect(links()).toEqual(headlines)
    expect(find('a', 'Show all stories').getAttribute('href')).toBe('#/all')
    await expectAccessible()
  })

  it('has a section of each folder under it, each saying what it shows of what there is', async () => {
    const all = rows()
    const sections = [
      { folderId: 'world' as FolderId, title: 'World', storyIds: all.slice(4, 7).map(idOf), storyCount: 14 },
      { folderId: 'near' as FolderId, title: 'Near you', storyIds: all.slice(7).map(idOf), storyCount: 1 },
    ]
    showInMain(<FrontPage edition={refreshed(all, { sections })} />)
    await seen('8 stories shown of 96 from 38 sources.')
    const heads = [...document.querySelectorAll('.sheet-sections h2')].map((one) => one.textContent)
    expect(heads).toEqual(['World 3 of 14 stories', 'Near you 1 of 1 story'])
    expect(links()).toEqual(headlines)
    expect(document.querySelectorAll('.sheet-sections .story')).toHaveLength(4)
    await expectAccessible()
  })

  it('of one source says what a second would bring', async () => {
    showInMain(<FrontPage edition={refreshed(rows(), { sourceCount: 1, storyCount: 8 })} />)
    await seen('With a second source, Broadside shows who else reports a story')
    press('Bundled edition')
    expect(went.routes).toEqual([{ view: 'bundled' }])
  })

  it('without a story is a blank sheet', async () => {
    showInMain(<FrontPage edition={refreshed([])} />)
    await seen('A blank sheet')
    await expectAccessible()
  })

  it('without a network says what is here, and marks what is not by shape and in words', async () => {
    setOnline(false)
    const away = rowOf(headlines[1]!, { isHere: false })
    showInMain(<FrontPage edition={refreshed([rowOf(headlines[0]!), away])} />)
    await seen('1 of its 2 articles are on this device')
    expect(document.querySelector('.story.is-away.is-unread')?.textContent).toContain('Not on this device')
    await expectAccessible()
    press('Try now')
    expect(sent('refresh')).toEqual([{}])
  })

  it('that no source answered for keeps the last edition and leads to each error', async () => {
    const status: RefreshStatus = {
      key: 'refresh',
      isRunning: false,
      startedAt: 1,
      beatAt: 1,
      feedsDone: 38,
      feedsTotal: 38,
      articlesDone: 0,
      articlesTotal: 0,
      fetching: [],
      last: { at: 1, answered: 0, failed: 38, fresh: 0 },
    }
    await fill({ status: [status] })
    showInMain(<FrontPage edition={refreshed(rows())} />)
    await seen('None of 38 sources answered')
    expect(links()).toEqual(headlines)
    await expectAccessible()
    press('See each error')
    expect(went.routes).toEqual([{ view: 'sources' }])
  })
})

describe('a front page that is read', () => {
  const read = () => rows().map((row) => ({ ...row, isRead: true }))

  it('says so when it is opened, and shows its stories on a press', async () => {
    showInMain(<FrontPage edition={refreshed(read(), { setAt: 1 })} />)
    await seen('8 stories read. The next check is at')
    expect(links()).toEqual([])
    await expectAccessible()
    press('Show read stories')
    await vi.waitFor(() => expect(links()).toEqual(headlines))
  })

  it('stays as it is when its last story is marked while it is open', async () => {
    showInMain(<FrontPage edition={refreshed(rows(), { setAt: 2 })} />)
    showInMain(<FrontPage edition={refreshed(read(), { setAt: 2 })} />)
    await vi.waitFor(() => expect(document.querySelectorAll('.is-read').length).toBeGreaterThan(0))
    expect(links()).toEqual(headlines)
  })
})

describe('keys on a front page', () => {
  it('move focus, save, mark and open the original of the row that has it', async () => {
    const [first, second] = rows()
    showInMain(<FrontPage edition={refreshed([first!, second!])} />)
    await seen(second!.headline)
    await settled()
    type('j')
    type('j')
    expect(rowInFocus()).toBe(second!.entryId)
    type('s')
    type('m')
    type('o')
    type('k')
    expect(rowInFocus()).toBe(first!.entryId)
    type('z')
    expect(sent('save')).toEqual([{ entryId: second!.entryId, isSaved: true }])
    expect(sent('markRead')).toEqual([{ entryIds: second!.entryIds, isRead: true }])
    expect(world.opened).toEqual([second!.url])
    expect(sent('undo')).toHaveLength(1)
  })

  it('do nothing when they are switched off', async () => {
    await fill({ status: [{ key: 'settings', settings: { ...defaultSettings, hasSingleKeys: false } }] })
    showInMain(<FrontPage edition={refreshed(rows())} />)
    await seen(headlines[0]!)
    await settled()
    type('j')
    expect(rowInFocus()).toBeUndefined()
  })

  it('say what went wrong with the action that they asked for', async () => {
    world.answers.set('save', () => ({ isOk: false, failure: { kind: 'store-closed', reason: 'full' } }))
    showInMain(<FrontPage edition={refreshed(rows())} />)
    await seen(headlines[0]!)
    await settled()
    type('j')
    type('s')
    await vi.waitFor(() => expect(went.said.join()).toContain('The store does not open'))
  })
})
