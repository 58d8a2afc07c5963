import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SourcesView } from '../../../components/sources/SourcesView'
import { SourceView } from '../../../components/sources/SourceView'
import type { FolderId } from '../../../utils/model/ids'
import { world } from '../fake-browser'
import { feedOf, reportOf, sourceOf } from '../records'
import { clear, expectAccessible, fill, find, press, seen, sent, show, showInMain, went } from '../stage'

const wire = sourceOf('Northern Wire')
const today = sourceOf('Veldermark Today')
const point = sourceOf('Penn Point', {
  pendingAddress: 'https://pennpoint.example/',
  missingSites: ['*://*.pennpoint.example/*'],
})
const busy = { kind: 'http-status' as const, host: 'veldermarktoday.example', status: 503 }
const checks = [
  { at: Date.now() - 2000, fresh: 4 },
  { at: Date.now() - 1000, fresh: 0, failure: busy },
]
const failing = feedOf(today, { failure: busy, failures: 1, checks })
const slowChecks = [300, 7300, 9100].map((tookMs, at) => ({ at, fresh: 0, status: 304, tookMs }))

describe('the list of sources', () => {
  beforeEach(clear)

  it('is a blank sheet where nothing is followed', async () => {
    showInMain(<SourcesView />)
    await seen('A blank sheet')
    await expectAccessible()
    press('Choose sources')
    expect(went.routes).toEqual([{ view: 'catalogue' }])
  })

  it('puts first what needs the reader, with its cause and the press that mends it', async () => {
    await fill({ sources: [wire, today, point], feeds: [feedOf(wire), failing] })
    world.answers.set('refresh', () => ({ isOk: true, value: { answered: 1, failed: 0, fresh: 2 } }))
    showInMain(<SourcesView />)
    await seen('Needs attention')
    await seen('veldermarktoday.example answered 503.')
    await seen('Not allowed to read pennpoint.example.')
    expect(document.querySelector('.health')?.ariaLabel).toBe('Last 2 checks: 1 failed')
    await expectAccessible()
    press('Try now')
    await vi.waitFor(() => expect(went.said).toEqual(['It answered, with 2 new articles']))
    press('Allow')
    await vi.waitFor(() => expect(went.routes).toEqual([{ view: 'add', address: point.pendingAddress }]))
    expect(world.asked).toEqual([[point.site]])
  })

  it('offers to look at what was refused and is allowed now', async () => {
    await fill({ sources: [{ ...point, missingSites: [] }] })
    showInMain(<SourcesView />)
    await seen('Broadside may read pennpoint.example now.')
    await expectAccessible()
    press('Look')
    expect(went.routes).toEqual([{ view: 'add', address: point.pendingAddress }])
  })

  it('names the slow with the figure, finds it by that word, and has it checked once a day in one press', async () => {
    const others = Array.from({ length: 11 }, (_, index) => sourceOf(`Paper ${index + 1}`))
    const sources = [wire, today, ...others]
    const feeds = [feedOf(wire, { checks: slowChecks }), failing, ...others.map((one) => feedOf(one))]
    await fill({ sources, feeds })
    showInMain(<SourcesView />)
    await seen('Needs attention')
    await seen('Half of its last 3 checks took 7.3 seconds or more.')
    await expectAccessible()
    const field = document.querySelector('input')!
    for (const [word, source] of [
      ['slow', wire],
      ['failed', today],
    ] as const) {
      field.value = word
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await vi.waitFor(() =>
        expect([...document.querySelectorAll('.source-row h3')].map((name) => name.textContent)).toEqual([
          source.title,
        ]),
      )
    }
    field.value = ''
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await seen('Slow')
    press('Check once a day')
    const checkEveryMs = 86_400_000
    await vi.waitFor(() => expect(sent('changeSource')).toEqual([{ sourceId: wire.id, checkEveryMs }]))
    await vi.waitFor(() => expect(went.said).toEqual(['Northern Wire is checked once a day from now on']))
  })

  it('has a filter from twelve sources on', async () => {
    const many = Array.from({ length: 12 }, (_, index) => sourceOf(`Paper ${index + 1}`))
    await fill({ sources: many, feeds: many.map((one) => feedOf(one)) })
    showInMain(<SourcesView />)
    await vi.waitFor(() => expect(document.querySelectorAll('.source-row')).toHaveLength(12))
    const field = document.querySelector('input')!
    field.value = 'paper 12'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await vi.waitFor(() => expect(document.querySelectorAll('.source-row')).toHaveLength(1))
    field.value = 'zzz'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await seen('No source has “zzz” in its name, address, folder or trouble.')
    await expectAccessible()
  })

  it('stands by folders, in three orders, and is found by a folder’s name', async () => {
    const folders = [
      { id: 'world' as FolderId, name: 'World', position: 0 },
      { id: 'europe' as FolderId, name: 'Europe', position: 0, parentId: 'world' as FolderId },
    ]
    const inEurope = Array.from({ length: 11 }, (_, index) =>
      sourceOf(`Paper ${String.fromCharCode(65 + index)}`, { folderIds: ['europe' as FolderId] }),
    )
    const inWorld = { ...today, folderIds: ['world' as FolderId] }
    const sources = [...inEurope, inWorld, wire]
    const entries = [
      reportOf(inEurope[3]!, 'Newest', { sortAt: Date.now() - 60_000 }),
      reportOf(inEurope[0]!, 'Older', { sortAt: Date.now() - 7_200_000 }),
    ]
    await fill({ folders, sources, entries, feeds: [failing, ...inEurope.map((one) => feedOf(one))] })
    showInMain(<SourcesView />)
    const heads = () => [...document.querySelectorAll('h2')].map((one) => one.textContent)
    await vi.waitFor(() => expect(heads()).toEqual(['Needs attention 1', 'World › Europe 11', 'No folder 1']))
    const order = document.querySelector('select')!
    const choose = (value: string) => {
      order.value = value
      order.dispatchEvent(new Event('change', { bubbles: true }))
    }
    choose('title')
    await vi.waitFor(() => expect(heads()).toEqual(['World 1', 'World › Europe 11', 'No folder 1']))
    choose('latest')
    await seen('last article 2 h')
    const names = () => [...document.querySelectorAll('.source-row a')].map((one) => one.textContent)
    expect(names().slice(1, 3)).toEqual(['Paper D', 'Paper A'])
    await expectAccessible()
    const field = document.querySelector('input')!
    field.value = 'europe'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await vi.waitFor(() => expect(names()).toHaveLength(11))
    choose('trouble')
    press('Folders')
    expect(went.routes).toEqual([{ view: 'folders' }])
  })

  it('draws 600 rows in turns, the first at once', async () => {
    const many = Array.from({ length: 600 }, (_, index) => sourceOf(`Paper ${index + 1}`))
    const past = Array.from({ length: 24 }, (_, index) => ({ at: index, fresh: index % 4 }))
    await fill({ sources: many, feeds: many.map((one) => feedOf(one, { checks: past })) })
    const rows = () => document.querySelectorAll('.source-row').length
    const turns = [0]
    const observer = new MutationObserver(() => turns.push(rows()))
    observer.observe(document.body, { childList: true, subtree: true })
    showInMain(<SourcesView />)
    await vi.waitFor(() => expect(rows()).toBe(600), { timeout: 15_000 })
    observer.disconnect()
    expect(Math.max(...turns.slice(1).map((count, at) => count - turns[at]!))).toBeLessThanOrEqual(50)
    expect(document.querySelectorAll('.source-row *').length).toBeLessThan(600 * 16)
  })
})

describe('one source', () => {
  beforeEach(clear)

  it('says what its checks cost, what was not fetched twice, and why the next comes when it does', async () => {
    const past = [
      { at: Date.now() - 2000, fresh: 2, status: 200, received: 18_200, tookMs: 7900 },
      { at: Date.now() - 1000, fresh: 0, status: 304, received: 0, saved: 18_200, tookMs: 300 },
    ]
    const reason = { kind: 'asked', waitMs: 3 * 3_600_000 } as const
    await fill({ sources: [wire], feeds: [feedOf(wire, { checks: past, reason })] })
    show(<SourceView id={wire.id} />)
    await seen('The publisher asks to wait 3 hours.')
    await seen('1 of 2 checks found nothing changed: 18.2 KB saved')
    await seen('2 new articles, 7.9 s')
    await expectAccessible()
  })

  it('says why its checks fail and when the next is, with its log and what it published', async () => {
    await fill({ sources: [today], feeds: [failing], entries: [reportOf(today, 'Night trains')] })
    show(<SourceView id={today.id} />)
    await seen('The last check failed')
    await seen('each failure makes the wait longer')
    await seen('4 new articles')
    await seen('Night trains')
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(today.title))
    await expectAccessible()
  })

  it('that is slow says what to do; one whose feed is gone offers to look at its site', async () => {
    await fill({ sources: [wire], feeds: [feedOf(wire, { checks: slowChecks })] })
    show(<SourceView id={wire.id} />)
    await seen('Checked less often, it holds up fewer refreshes.')
    await expectAccessible()
    const gone = { kind: 'http-status' as const, host: 'veldermarktoday.example', status: 404 }
    await fill({ sources: [today], feeds: [feedOf(today, { failure: gone, failures: 2, checks })] })
    show(<SourceView id={today.id} />)
    await seen('Nothing is at this address. Look for a new one on the site.')
    press('Look for its feed')
    expect(went.routes).toEqual([{ view: 'add', address: today.homeUrl }])
  })

  it('has settings of its own: folder, interval, place on the front page, text and pictures', async () => {
    const folders = [
      { id: 'world' as FolderId, name: 'World', position: 0 },
      { id: 'science' as FolderId, name: 'Science', position: 1 },
    ]
    const filed = { ...wire, folderIds: ['world' as FolderId], rank: 'higher' as const }
    await fill({ folders, sources: [filed], feeds: [feedOf(wire)] })
    show(<SourceView id={wire.id} />)
    await seen('Settings for this source')
    await vi.waitFor(() => expect(document.querySelectorAll('select')).toHaveLength(2))
    await expectAccessible()
    const [folder, interval] = document.querySelectorAll('select')
    const choose = (list: HTMLSelectElement, value: string) => {
      list.value = value
      list.dispatchEvent(new Event('change', { bubbles: true }))
    }
    choose(folder!, 'science')
    choose(interval!, '1800000')
    find('label', 'Lower').click()
    for (const each of document.querySelectorAll<HTMLInputElement>('[role=switch]')) each.click()
    await vi.waitFor(() => expect(sent('changeSource')).toHaveLength(4))
    expect(sent('fileSources')).toEqual([{ sourceIds: [wire.id], outOf: 'world', into: 'science' }])
    expect(sent('changeSource')).toEqual([
      { sourceId: wire.id, checkEveryMs: 1_800_000 },
      { sourceId: wire.id, rank: 'lower' },
      { sourceId: wire.id, hasText: false },
      { sourceId: wire.id, hasPictures: false },
    ])
  })

  it('is unfollowed with a way back', async () => {
    await fill({ sources: [wire], feeds: [feedOf(wire)] })
    show(<SourceView id={wire.id} />)
    await seen('Unfollow')
    press('Unfollow')
    await vi.waitFor(() => expect(went.routes).toEqual([{ view: 'sources' }]))
    expect(sent('unfollow')).toEqual([{ sourceId: wire.id }])
    expect(went.said).toEqual(['Northern Wire is no longer followed'])
  })

  it('that is not followed is said to be missing', async () => {
    show(<SourceView id={wire.id} />)
    await seen('It is not on this device')
  })
})
