import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Popup } from '../../../components/popup/Popup'
import type { Edition } from '../../../utils/model/edition'
import type { Failure } from '../../../utils/model/failure'
import { bundled, headlines, refreshed, rowInFocus, rowOf, setOnline, settled } from '../edition/editions'
import { browser, world } from '../fake-browser'
import { clear, expectAccessible, fill, find, press, seen, sent, type } from '../stage'

let root: HTMLElement

/** Opens the popup as its page does: on the edition that is in the store. */
async function open(edition?: Edition, failure?: Failure): Promise<void> {
  if (edition) await fill({ editions: [edition] })
  render(<Popup first={failure ? { isOk: false, failure } : { isOk: true, value: edition }} />, root)
  await settled()
}

const shownRows = () => [...document.querySelectorAll('.glance > :not([inert])')]

beforeEach(async () => {
  await clear()
  await page.viewport(400, 600)
  root = document.body.appendChild(document.createElement('div'))
  vi.spyOn(window, 'close').mockImplementation(() => {})
})

afterEach(async () => {
  render(null, root)
  root.remove()
  setOnline(true)
  Reflect.deleteProperty(chrome, 'sidePanel')
  vi.restoreAllMocks()
  await page.viewport(360, 800)
})

describe('a glance', () => {
  it('shows the lead and at least five whole rows; what does not fit cannot be reached', async () => {
    await open(refreshed(headlines.map((one) => rowOf(one))))
    await seen('8 of 8 unread')
    const foot = document.querySelector('footer')!.getBoundingClientRect().top
    expect(shownRows().length).toBeGreaterThanOrEqual(5)
    for (const row of shownRows()) expect(row.getBoundingClientRect().bottom).toBeLessThanOrEqual(foot)
    for (let presses = 0; presses < 12; presses += 1) type('j')
    expect(document.activeElement?.closest('li')).toBe(shownRows().at(-1))
    await expectAccessible()
  })

  it('lets the lead’s deck go before a row, where headlines are long', async () => {
    const long = `${headlines[1]} and passengers are told of it only at the pier, in the rain`
    const edition = bundled()
    const rows = edition.rows.map((row, at) => (at === 0 ? { ...row, headline: long } : { ...row, also: [] }))
    await open({ ...edition, rows })
    await seen('Came with Broadside: fixed, undated.')
    expect(shownRows().length).toBeGreaterThanOrEqual(5)
  })

  it('of the bundled edition offers sources, and leads there in the panel', async () => {
    const opening = vi.fn(async () => {})
    Object.assign(chrome, { sidePanel: { open: opening }, windows: { WINDOW_ID_CURRENT: -2 } })
    const asked = vi.spyOn(browser.storage.session, 'set')
    await open(bundled())
    await seen('Headline written for this edition')
    await expectAccessible()
    press('Add sources')
    // In the click itself: the browser wants the gesture, and the panel that it opens may end the popup.
    expect(opening).toHaveBeenCalledOnce()
    expect(JSON.stringify(asked.mock.calls)).toContain('#/catalogue')
    await vi.waitFor(() => expect(window.close).toHaveBeenCalled())
  })

  it('opens a headline in the wide page where no panel can open', async () => {
    const edition = refreshed(headlines.map((one) => rowOf(one)))
    await open(edition)
    await seen(headlines[1]!)
    find('a', `Unread. ${headlines[1]}`).click()
    await vi.waitFor(() => expect(window.close).toHaveBeenCalled())
    expect(world.opened).toEqual([`/sidepanel.html#/article/${encodeURIComponent(headlines[1]!)}`])
  })

  it('marks all read, says how many, and takes it back', async () => {
    world.answers.set('markAllRead', () => ({ isOk: true, value: { storyCount: 8 } }))
    await open(refreshed(headlines.map((one) => rowOf(one))))
    await seen(headlines[0]!)
    press('Mark all read')
    await seen('8 stories marked read')
    await expectAccessible()
    press('Undo')
    await vi.waitFor(() => expect(sent('undo')).toHaveLength(1))
  })

  it('answers to the same keys as the panel', async () => {
    world.answers.set('refresh', () => ({ isOk: true, value: { answered: 1, failed: 0, fresh: 0 } }))
    await open(refreshed(headlines.map((one) => rowOf(one))))
    await seen(headlines[0]!)
    type('j')
    expect(rowInFocus()).toBe(headlines[0])
    type('s')
    type('m')
    type('r')
    expect(sent('save')).toHaveLength(1)
    expect(sent('markRead')).toHaveLength(1)
    expect(sent('refresh')).toHaveLength(1)
    type('Escape')
    expect(window.close).toHaveBeenCalled()
  })

  it('follows the site of the tab, whose address the press of the icon gave', async () => {
    world.tabUrl = 'https://harbournotes.example/today'
    await open(refreshed(headlines.map((one) => rowOf(one))))
    await seen(headlines[0]!)
    press('More')
    await seen('Follow this site')
    await expectAccessible()
    find('[role=menuitem]', 'Follow this site').click()
    await vi.waitFor(() =>
      expect(world.opened).toEqual([
        `/sidepanel.html#/add/${encodeURIComponent('https://harbournotes.example/today')}`,
      ]),
    )
  })

  it('says without a network which edition this is', async () => {
    setOnline(false)
    await open(refreshed([rowOf(headlines[0]!), rowOf(headlines[1]!, { isHere: false })]))
    await seen('edition, offline')
    await seen('Not on this device')
    await expectAccessible()
  })
})

describe('a popup without a sheet', () => {
  it('wakes the worker, and shows the sheet when it is written', async () => {
    await open()
    await vi.waitFor(() => expect(sent('wake')).toHaveLength(1))
    expect(document.querySelector('.skeleton')).not.toBeNull()
    await fill({ editions: [bundled()] })
    await seen('Headline written for this edition')
  })

  it('says of a store that does not open why, and leads to the panel', async () => {
    await open(undefined, { kind: 'store-closed', reason: 'private' })
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'InvalidStateError')
    })
    await seen('The store does not open')
    await expectAccessible()
    press('Open panel')
    await vi.waitFor(() => expect(world.opened).toHaveLength(1))
  })

  it('says of an emptied store that a copy is there', async () => {
    await fill({ status: [{ key: 'recovery', copyAt: 1, sourceCount: 3, savedCount: 2 }] })
    await open()
    await seen('The store is empty')
    await expectAccessible()
  })

  it('says so above the bundled edition, which an emptied store has again', async () => {
    await fill({
      status: [{ key: 'recovery', copyAt: 1, sourceCount: 3, savedCount: 2 }],
      editions: [bundled()],
    })
    await open(bundled())
    await seen('The store is empty')
    await seen('Headline written for this edition')
    await expectAccessible()
  })

  it('whose edition has no story is a blank sheet', async () => {
    await open(refreshed([]))
    await seen('A blank sheet')
    await expectAccessible()
  })
})
