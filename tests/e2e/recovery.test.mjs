import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow, send } from '../browser/follow.mjs'
import { readTables } from '../browser/read-tables.mjs'
import { timeless } from '../browser/timeless.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'
import { loseStore } from './keepsakes.mjs'

/** What a reader must never lose. */
const precious = async (surface) => {
  const names = ['sources', 'feeds', 'readingStates', 'status']
  const { sources, feeds, readingStates: states, status } = await surface.evaluate(readTables, names)
  return {
    sources,
    feeds: feeds.map(({ id, url, sourceId, title }) => ({ id, url, sourceId, title })),
    saved: states.filter(({ savedAt }) => savedAt).map(({ entryId, savedAt }) => ({ entryId, savedAt })),
    settings: status.find(({ key }) => key === 'settings')?.settings,
  }
}

const titled = (text) => document.querySelector('h1')?.textContent.trim() === text

describe.each(['chromium', 'firefox'])('a lost store in %s', (name) => {
  let newsroom
  let browser
  let page
  let before

  beforeAll(async () => {
    newsroom = await startNewsroom()
    const source = newsroom.source('northern-wire')
    browser = await startBrowser({ browser: name, newsroom, pregrant: [source.site] })
    page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead'))
    await browser.grantHost(source.site)
    await follow(page, source)
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    const entryId = await page.evaluate(() => document.querySelector('.lead').dataset.row)
    await send(page, 'save', { entryId, isSaved: true })
    await send(page, 'changeSettings', { density: 'compact' })
    before = await precious(page)
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  /** The view in words, clean by axe in both schemes, and as a screen reader has it. */
  const isRead = async (surface, view) => {
    for (const scheme of ['light', 'dark']) {
      await surface.setColourScheme(scheme)
      expect([scheme, ...(await surface.axe())]).toEqual([scheme])
    }
    await surface.evaluate(() => document.querySelector('h1').focus())
    const tree = timeless(await surface.accessibilityTree())
    await expect(tree).toMatchFileSnapshot(`snapshots/${name}-${view}.txt`)
  }
  const restore = async () => {
    await page.click('.recovery-copy .button--primary')
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    expect(await precious(page)).toEqual(before)
    await page.evaluate(() => {
      location.hash = '#/saved'
    })
    await page.waitFor(() => document.querySelector('.story a[data-entry]'))
  }

  it('is noticed when it comes back empty, and gives sources, saved marks and settings back on a press', async () => {
    await page.evaluate(loseStore)
    await browser.killWorker()
    await page.close()
    const panel = await browser.openPanel()
    await panel.waitFor(titled, 'The store is empty')
    const words = await panel.text()
    expect(words).toContain('1 source and 1 saved article')
    await panel.close()
    page = await browser.openPage('sidepanel.html')
    await page.waitFor(() => document.querySelector('.recovery-copy'))
    await isRead(page, 'recovery-empty')
    const popup = await browser.openPopup()
    await popup.waitFor(() => document.querySelector('.note')?.textContent.includes('The store is empty'))
    await popup.close()
    await restore()
  })

  it('that does not open says so instead of loading for ever, and gives all back on a press', async () => {
    await page.evaluate(loseStore, 99)
    await browser.killWorker()
    await page.close()
    page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(titled, 'The store does not open')
    await page.waitFor(() => document.querySelector('.recovery-copy'))
    expect(await page.text()).not.toMatch(/loading|fetching/i)
    await isRead(page, 'recovery-closed')
    const popup = await browser.openPopup()
    await popup.waitFor(() =>
      document.querySelector('.note')?.textContent.includes('The store does not open'),
    )
    await popup.close()
    await restore()
  })
})
