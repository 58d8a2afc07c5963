import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FrontView } from '../../../components/navigation/FrontView'
import { world } from '../fake-browser'
import { clear, expectAccessible, fill, press, seen, sent, show } from '../stage'
import { bundled, headlines, links, refreshed, rowOf } from './editions'

describe('the front page while news arrives', () => {
  beforeEach(clear)

  it('keeps its order, and offers the newer edition', async () => {
    const old = refreshed(headlines.slice(0, 4).map((one) => rowOf(one)))
    show(<FrontView edition={old} />)
    await seen(headlines[0]!)
    const newer = headlines.slice(2, 6).map((one) => rowOf(one, { isRead: one === headlines[2] }))
    show(<FrontView edition={refreshed(newer, { setAt: old.setAt! + 1 })} />)
    await seen('2 new')
    expect(links()).toEqual(headlines.slice(0, 4))
    // Marks are seen at once, in the order that is held.
    expect(document.querySelectorAll('.is-read')).toHaveLength(1)
    await expectAccessible()
    press('2 new')
    await vi.waitFor(() => expect(links()).toEqual(headlines.slice(2, 6)))
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
  })

  it('names the next check that is to come, over an edition that is held too', async () => {
    const rows = headlines.slice(0, 4).map((one) => rowOf(one))
    const at = (hour: number) => new Date(2026, 10, 20, hour).getTime()
    show(<FrontView edition={refreshed(rows, { nextCheckAt: at(9) })} />)
    await seen('Next check at 09:00.')
    const later = { setAt: at(9), nextCheckAt: at(10) }
    show(<FrontView edition={refreshed(rows, later)} />)
    await seen('Next check at 10:00.')
  })

  it('says that what is due waits for another connection, and what to press', async () => {
    const metered = Object.assign(new EventTarget(), { saveData: true })
    const isNot = Object.getOwnPropertyDescriptor(Navigator.prototype, 'connection')!
    Object.defineProperty(navigator, 'connection', { configurable: true, value: metered })
    const rows = headlines.slice(0, 4).map((one) => rowOf(one))
    show(<FrontView edition={refreshed(rows, { nextCheckAt: Date.now() - 1000 })} />)
    await seen('The connection is metered')
    await expectAccessible()
    world.answers.set('refresh', () => ({ isOk: true, value: { answered: 1, failed: 0, fresh: 0 } }))
    press('Check now')
    await vi.waitFor(() => expect(sent('refresh')).toHaveLength(1))
    metered.saveData = false
    metered.dispatchEvent(new Event('change'))
    await vi.waitFor(() => expect(document.body.textContent).not.toContain('metered'))
    Object.defineProperty(navigator, 'connection', isNot)
  })

  it('shows a mark on a row that the newer edition has no more', async () => {
    const gone = rowOf(headlines[0]!)
    const old = refreshed([gone, rowOf(headlines[1]!)])
    show(<FrontView edition={old} />)
    await seen(headlines[0]!)
    show(<FrontView edition={refreshed([rowOf(headlines[2]!)], { setAt: old.setAt! + 1 })} />)
    await seen('1 new')
    const lead = () => document.querySelector(`[data-row="${gone.entryId}"]`)?.className
    expect(lead()).toContain('is-unread')
    await fill({ readingStates: [{ entryId: gone.entryId, readAt: 1 }] })
    await vi.waitFor(() => expect(lead()).not.toContain('is-unread'))
  })

  it('lets the bundled edition give way at once', async () => {
    show(<FrontView edition={bundled()} />)
    await seen('This edition came with Broadside')
    show(<FrontView edition={refreshed([rowOf('Harbour opens')])} />)
    await vi.waitFor(() => expect(links()).toEqual(['Harbour opens']))
  })

  it('is a skeleton before there is an edition, and says which one is awaited', async () => {
    show(<FrontView />)
    await seen('First edition')
    expect(document.querySelector('.skeleton')).not.toBeNull()
    await expectAccessible()
  })
})
