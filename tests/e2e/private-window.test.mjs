import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow, send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'
import { keepsakesOf } from './keepsakes.mjs'

const button = (words) =>
  [...document.querySelectorAll('button, a.button')].some((one) => one.textContent.includes(words))

/** What is said, what can be done, and nothing that would delete. */
async function saysWhy(panel) {
  await panel.waitFor(() => document.querySelector('h1')?.textContent.trim() === 'The store does not open')
  const words = await panel.text()
  expect(words).toContain('Private windows have no store for extensions. Open Broadside in a normal window.')
  expect(words).toContain('choose to remember history in its privacy settings')
  expect(words).not.toMatch(/loading|start afresh/i)
  expect(await panel.axe()).toEqual([])
}

describe('a private window of Firefox', () => {
  let newsroom
  let browser

  beforeAll(async () => {
    newsroom = await startNewsroom()
    browser = await startBrowser({ browser: 'firefox', newsroom, pregrant: newsroom.sites })
    await browser.allowPrivateWindows()
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  it('says why it shows no sheet, offers the copy as a file, and leaves the store of the normal ones as it is', async () => {
    const page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead'))
    await browser.grantHost(...newsroom.sites)
    await follow(page, newsroom.source('northern-wire'))
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    await send(page, 'changeSettings', { density: 'compact' })
    const before = await keepsakesOf(page)
    const panel = await browser.openPanel(await browser.openWindow({ isPrivate: true }))
    await saysWhy(panel)
    await panel.waitFor(button, 'Export')
    await panel.close()
    expect(await keepsakesOf(page)).toEqual(before)
    expect(await page.evaluate(() => document.querySelector('.lead .meta__source') !== null)).toBe(true)
  })
})

describe('a Firefox that never remembers history', () => {
  let browser

  beforeAll(async () => {
    browser = await startBrowser({
      browser: 'firefox',
      prefs: { 'browser.privatebrowsing.autostart': true },
    })
    await browser.allowPrivateWindows()
  })
  afterAll(() => browser?.close())

  it('is told of in panel and popup, with the way out', async () => {
    const panel = await browser.openPanel()
    await saysWhy(panel)
    await panel.close()
    const popup = await browser.openPopup()
    await popup.waitFor(() =>
      document.querySelector('.note')?.textContent.includes('choose to remember history'),
    )
  })
})
