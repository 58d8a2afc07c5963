import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

/** Runs in a panel: all that a single key could change there. */
const state = () => ({
  hash: location.hash,
  focus: document.activeElement.closest('[data-row]')?.dataset.row ?? document.activeElement.tagName,
  unread: [...document.querySelectorAll('main .is-unread')].map(({ dataset }) => dataset.row),
  saved: [...document.querySelectorAll('main [data-row]')]
    .filter((row) => row.textContent.includes('Saved'))
    .map(({ dataset }) => dataset.row),
  toast: document.querySelector('.toast')?.textContent,
  dialogs: document.querySelectorAll('dialog[open]').length,
})

const showsUnread = (count) => document.querySelectorAll('main .is-unread').length === count

describe.each(['chromium', 'firefox'])('keys, marks and what takes them back, in %s', (name) => {
  let newsroom
  let browser
  let panel
  let source

  beforeAll(async () => {
    newsroom = await startNewsroom()
    source = newsroom.source('northern-wire')
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

  const untilView = (hash, selector) =>
    panel.waitFor((view, wanted) => location.hash === view && document.querySelector(wanted), hash, selector)
  /** The tabs of a publisher's pages, without what its feed adds to their addresses. */
  const originals = async () => {
    const tabs = await panel.evaluate(() => chrome.tabs.query({}))
    return tabs
      .map(({ id, url, pendingUrl, active }) => ({ id, url: url || pendingUrl || '', active }))
      .filter(({ url }) => url.includes('/news/'))
      .map((tab) => ({ ...tab, url: tab.url.split('?')[0].replace(/^https/, 'http') }))
  }
  const untilOriginals = async (count) => {
    await panel.waitFor(
      (wanted) =>
        chrome.tabs
          .query({})
          .then((tabs) => tabs.filter(({ url }) => url?.includes('/news/')).length === wanted),
      count,
    )
    return originals()
  }

  it('o opens the original in front and Shift O behind, of a row and of the article', async () => {
    await panel.press('j')
    const title = await panel.evaluate(() => document.activeElement.lastChild.textContent.trim())
    const url = newsroom
      .articles(source.id)
      .find((article) => article.title === title)
      .url.replace(/^https/, 'http')
    await panel.press('O')
    expect(await untilOriginals(1)).toEqual([expect.objectContaining({ url, active: false })])
    await panel.press('o')
    expect((await untilOriginals(2)).map((tab) => [tab.url, tab.active])).toEqual([
      [url, false],
      [url, true],
    ])
    await panel.press('Enter')
    await panel.waitFor(() => document.querySelector('.prose p'))
    await panel.press('O')
    const all = await untilOriginals(3)
    expect(all.filter(({ active }) => active)).toHaveLength(1)
    await panel.evaluate(
      (ids) => chrome.tabs.remove(ids),
      all.map(({ id }) => id),
    )
    await panel.press('Escape')
    await untilView('#/front', '.lead')
  })

  it('1, 3 and 4 lead to the views, r checks for news, and ? lists the keys until Escape', async () => {
    await panel.press('4')
    await untilView('#/sources', '.source-row')
    await panel.press('3')
    await untilView('#/saved', '.empty')
    newsroom.forgetRequests()
    const gate = newsroom.gate(new URL(source.feeds[0].url).host)
    await panel.press('r')
    await gate.arrived
    gate.release()
    await panel.waitFor(() => !document.querySelector('.masthead__status').textContent.startsWith('fetching'))
    await panel.press('?')
    await panel.waitFor(() => document.querySelector('dialog[open]'))
    await panel.press('Escape')
    await panel.waitFor(() => !document.querySelector('dialog'))
    await panel.press('1')
    await untilView('#/front', '.lead')
  })

  it('marks all read from the key, the menu and the popup; the toast and the menu take it back', async () => {
    const count = await panel.evaluate(() => document.querySelectorAll('main .is-unread').length)
    expect(count).toBeGreaterThan(4)
    await panel.press('M')
    await panel.waitFor(showsUnread, 0)
    expect(await panel.evaluate(() => document.querySelector('.toast [role=status]').textContent)).toBe(
      `${count} stories marked read`,
    )
    await panel.click('.toast button')
    await panel.waitFor(showsUnread, count)

    const choose = async (label) => {
      await panel.click('.menu-place > button')
      await panel.waitFor(() => document.activeElement.matches('[role=menuitem]'))
      while (!(await panel.focused()).text.startsWith(label)) await panel.press('ArrowDown')
      await panel.press('Enter')
      await panel.waitFor(() => !document.querySelector('[role=menu]'))
    }
    await choose('Mark all read')
    await panel.waitFor(showsUnread, 0)
    await choose('Undo')
    await panel.waitFor(showsUnread, count)

    const popup = await browser.openPopup()
    await popup.waitFor(() => document.querySelector('.footer-bar .button:not(.button--primary)'))
    await popup.click('.footer-bar .button:not(.button--primary)')
    await popup.waitFor(showsUnread, 0)
    await panel.waitFor(showsUnread, 0)
    await popup.click('.toast button')
    await popup.waitFor(() => document.querySelector('main .is-unread'))
    await popup.close()
    await panel.waitFor(showsUnread, count)
  })

  it('reads the popup by the same keys, which the panel shows, and Escape closes it', async () => {
    const popup = await browser.openPopup()
    // A popup that is ready hears its keys.
    await popup.waitFor(() => document.querySelector('[data-ready] .glance .is-unread'))
    const row = () => popup.evaluate(() => document.activeElement.closest('[data-row]')?.dataset.row)
    await popup.press('j')
    await popup.press('j')
    const id = await row()
    await popup.press('m')
    for (const surface of [popup, panel])
      await surface.waitFor((one) => document.querySelector(`[data-row="${one}"].is-read`), id)
    await popup.press('z')
    for (const surface of [popup, panel])
      await surface.waitFor((one) => document.querySelector(`[data-row="${one}"].is-unread`), id)
    expect(await row()).toBe(id)
    // It is gone before the key is up.
    await popup.press('Escape').catch(() => {})
    await vi.waitUntil(() => popup.isClosed(), { timeout: 30_000, interval: 100 })
  })

  it('saves with s; what s takes out of the saved list again comes back from the toast', async () => {
    const id = await panel.evaluate(() => {
      document.querySelector('main .is-unread a').focus()
      return document.activeElement.dataset.entry
    })
    const unsave = async () => {
      await panel.press('j')
      await panel.waitFor((one) => document.activeElement.closest(`[data-row="${one}"]`), id)
      await panel.press('s')
      await panel.waitFor(() => document.querySelector('main .empty'))
    }
    await panel.press('s')
    await panel.waitFor(
      (one) => document.querySelector(`[data-row="${one}"]`).textContent.includes('Saved'),
      id,
    )
    await panel.press('3')
    await untilView('#/saved', '[data-row]')
    await panel.waitFor(() => document.activeElement.tagName === 'H1')
    await unsave()
    await panel.waitFor(() => document.querySelector('.toast')?.textContent.includes('No longer saved'))
    await panel.click('.toast button')
    await panel.waitFor((one) => document.querySelector(`main [data-row="${one}"]`), id)
    await unsave()
  })

  it('takes an unfollowed source back from the toast, with its headlines', async () => {
    await panel.press('4')
    await panel.click('.source-row__name a')
    await panel.waitFor(() => document.querySelector('.button--danger'))
    // By a key: the toast of the test before may still lie over the end of the page.
    await panel.evaluate(() => document.querySelector('.button--danger').focus())
    await panel.press('Enter')
    await untilView('#/sources', '.empty')
    await panel.waitFor(() => document.querySelector('.toast')?.textContent.includes('no longer followed'))
    await panel.click('.toast button')
    await panel.waitFor(() => document.querySelector('.source-row'))
    await panel.press('1')
    await untilView('#/front', '.lead .meta__source')
  })

  it('does nothing at single keys once they are switched off; Tab, Enter and Escape go on', async () => {
    const onTitle = () => document.activeElement.tagName === 'H1'
    await panel.waitFor(onTitle)
    await panel.press('?')
    await panel.click('.keys-switch input')
    await panel.waitFor(() => document.querySelector('.keys-switch input[aria-checked=false]'))
    await panel.press('Escape')
    await panel.waitFor(onTitle)
    await panel.waitFor(() => !document.querySelector('.toast'))
    await panel.evaluate(() => document.querySelectorAll('main .is-unread a')[1].focus())
    const before = await panel.evaluate(state)
    newsroom.forgetRequests()
    for (const key of ['j', 'k', 's', 'm', 'M', 'z', 'r', 'o', 'O', '1', '3', '4', '?'])
      await panel.press(key)
    expect(await panel.evaluate(state)).toEqual(before)
    // What follows goes the same way as they would have: had one of them done something, it would be there by now.
    await panel.press('Enter')
    await panel.waitFor(() => document.querySelector('.prose p'))
    await panel.press('Escape')
    await untilView('#/front', '.lead')
    await panel.waitFor(
      (id) => document.activeElement.closest('[data-row].is-read')?.dataset.row === id,
      before.focus,
    )
    const after = await panel.evaluate(state)
    expect(after).toEqual({ ...before, unread: before.unread.filter((id) => id !== before.focus) })
    expect(newsroom.requests).toEqual([])
    expect(await originals()).toEqual([])
  })

  it('switches them on again in Settings, by Tab and Space', async () => {
    await panel.evaluate(() => {
      location.hash = '#/settings'
    })
    await panel.waitFor(() => document.querySelector('[role=switch][aria-checked=false]'))
    for (let pressed = 0; !(await panel.evaluate(() => document.activeElement.matches('[role=switch]'))); ) {
      if (++pressed > 20) throw new Error('Tab does not reach the switch')
      await panel.press('Tab')
    }
    await panel.press('Space')
    await panel.waitFor(() => document.activeElement.matches('[role=switch][aria-checked=true]'))
    await panel.press('Escape')
    await untilView('#/front', '.lead')
    await panel.press('3')
    await untilView('#/saved', '.empty')
  })
})
