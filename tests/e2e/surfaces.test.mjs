import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

/** Runs in a panel: the view, the row in focus and the line at the top. */
const place = () => ({
  hash: location.hash,
  row: document.activeElement.closest('main [data-row]')?.dataset.row,
  scroll: Math.round(scrollY),
})
const isAt = ({ row, scroll }) =>
  document.activeElement.closest('main [data-row]')?.dataset.row === row && Math.round(scrollY) === scroll
const unread = () => document.querySelectorAll('main .is-unread').length

describe.each(['chromium', 'firefox'])('panels of one browser, in %s', (name) => {
  let newsroom
  let browser
  let panel

  beforeAll(async () => {
    newsroom = await startNewsroom()
    const source = newsroom.source('northern-wire')
    browser = await startBrowser({ browser: name, newsroom, pregrant: source.sites })
    await browser.grantHost(...source.sites)
    panel = await browser.openPanel()
    await panel.waitFor(() => document.querySelector('.lead'))
    await follow(panel, source)
    await panel.waitFor(() => document.querySelector('.lead .meta__source'))
    await panel.waitFor(() => !document.querySelector('.masthead__status').textContent.startsWith('fetching'))
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  /** Closes the panel where it is and opens it again. */
  const reopen = async () => {
    const left = await panel.evaluate(place)
    await panel.close()
    panel = await browser.openPanel()
    await panel.waitFor((hash) => location.hash === hash && document.querySelector('h1'), left.hash)
    return left
  }
  /** Further down; the panel has then noted where it is. */
  const scrollOn = async (by) => {
    await panel.evaluate((lines) => scrollBy(0, lines), by)
    await panel.waitFor(() => scrollY > 0 && JSON.parse(localStorage.place).scroll === scrollY)
  }

  it('show what is marked, and taken back, in another window without a reload', async () => {
    const other = await browser.openPanel(await browser.openWindow())
    await other.waitFor(() => document.querySelector('main .is-unread'))
    await other.evaluate(() => {
      window.isTheSame = true
    })
    const before = await panel.evaluate(unread)
    expect(before).toBeGreaterThan(5)
    await panel.press('M')
    for (const each of [panel, other]) await each.waitFor(() => !document.querySelector('main .is-unread'))
    await other.press('z')
    for (const each of [panel, other])
      await each.waitFor((count) => document.querySelectorAll('main .is-unread').length === count, before)
    expect(await other.evaluate(() => window.isTheSame)).toBe(true)
    await other.close()
  })

  it('come back to the article and the line that they were closed at, and from there to the list’s', async () => {
    await panel.waitFor(() => document.querySelector('.lead'))
    for (let row = 0; row < 4; row += 1) await panel.press('j')
    await scrollOn(120)
    const list = await panel.evaluate(place)
    await panel.press('Enter')
    await panel.waitFor(() => document.querySelector('.prose p'))
    await scrollOn(240)
    const left = await reopen()
    expect(left.hash).toMatch(/^#\/article\//)
    await panel.waitFor(() => document.querySelector('.prose p'))
    await panel.waitFor((scroll) => Math.round(scrollY) === scroll, left.scroll)
    await panel.press('Escape')
    await panel.waitFor(isAt, list)
  })

  it('come back to the row and the line of a list that they were closed at, or that was left for an article', async () => {
    const left = await reopen()
    expect(left.hash).toBe('#/front')
    await panel.waitFor(isAt, left)
    await panel.press('Enter')
    await panel.waitFor(() => document.querySelector('.prose p'))
    await panel.press('Escape')
    await panel.waitFor(isAt, left)
  })
})
