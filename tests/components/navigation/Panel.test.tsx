import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Panel } from '../../../components/navigation/Panel'
import { browser, world } from '../fake-browser'
import { clear, hide, show } from '../stage'

const asked = browser.storage.session.onChanged

const visit = (route: string, windowId: number) =>
  asked.tell({ visit: { newValue: { route, windowId, at: Date.now() } } })

describe('the panel', () => {
  beforeEach(async () => {
    await clear()
    location.hash = '#/front'
  })

  it('shows the view that the popup of its window asked for', async () => {
    show(<Panel />)
    await vi.waitFor(() => expect(asked.count).toBe(1))
    visit('#/saved', 2)
    visit('#/sources', 1)
    await vi.waitFor(() => expect(location.hash).toBe('#/sources'))
  })

  it('stays where it is as a wide tab: what the popup asked for is the panel’s', async () => {
    world.isTab = true
    show(<Panel />)
    await vi.waitFor(() => expect(asked.count).toBe(1))
    visit('#/saved', 1)
    await new Promise((settled) => setTimeout(settled, 100))
    expect(location.hash).toBe('#/front')
  })

  it('listens for visits while it is open, and no longer', async () => {
    show(<Panel />)
    await vi.waitFor(() => expect(asked.count).toBe(1))
    hide()
    await vi.waitFor(() => expect(asked.count).toBe(0))
  })
})
