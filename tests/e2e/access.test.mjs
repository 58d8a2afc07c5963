import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { followAll } from '../browser/follow.mjs'
import { timeless } from '../browser/timeless.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

/** In dark only the colours are other ones: what else axe knows, it has said of the light page. */
const rulesFor = (scheme) => (scheme === 'dark' ? { runOnly: ['color-contrast'] } : {})
const summary = (violations) => violations.map(({ id, nodes }) => `${id}: ${nodes?.[0]?.target ?? ''}`)

describe.each(['chromium', 'firefox'])('in %s, with a full sheet', (name) => {
  let newsroom
  let browser
  let page

  beforeAll(async () => {
    newsroom = await startNewsroom()
    browser = await startBrowser({ browser: name, newsroom, pregrant: 'all' })
    page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('[data-ready]'))
    await followAll(browser, newsroom, page)
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  /** The source's page whose feed is fetched first. */
  const sourceView = async () => {
    await go('#/sources', '.source-row')
    return page.evaluate(
      (title) =>
        [...document.querySelectorAll('.source-row__name a')]
          .find((link) => link.textContent === title)
          .getAttribute('href'),
      newsroom.source('northern-wire').title,
    )
  }
  const showKeys = async () => {
    await page.press('?')
    await page.waitFor(() => document.activeElement.closest('dialog[open]'))
  }
  const hideKeys = async () => {
    await page.press('Escape')
    await page.waitFor(() => !document.querySelector('dialog'))
  }

  const go = (hash, selector) =>
    page
      .evaluate((next) => {
        location.hash = next
      }, hash)
      .then(() => page.waitFor((wanted) => document.querySelector(wanted), selector))

  it('reads to a screen reader, view by view, as it did', async () => {
    const isRead = async (surface, view) => {
      await surface.waitFor(() => document.querySelector('h1')?.textContent.trim())
      const tree = timeless(await surface.accessibilityTree())
      await expect(tree).toMatchFileSnapshot(`snapshots/${name}-${view}.txt`)
    }
    // Anew: over the sheet of the first source the newer one waits behind a button.
    await page.goto(`${browser.base()}sidepanel.html#/settings`)
    await go('#/front', '.lead')
    await isRead(page, 'full-front')
    await showKeys()
    await isRead(page, 'keys')
    await hideKeys()
    await go('#/all', '.story')
    await isRead(page, 'all')
    await go('#/sources', '.source-row')
    await isRead(page, 'full-sources')
    await go(await sourceView(), '.log')
    await isRead(page, 'source')
  })

  it.each(['light', 'dark'])('every view is clean by axe in %s', async (scheme) => {
    await page.setColourScheme(scheme)
    const views = [
      ['#/front', '.lead'],
      ['#/bundled', '.lead'],
      ['#/all', '.story'],
      ['#/saved', '.empty, .story'],
      ['#/sources', '.source-row'],
      [await sourceView(), '.log'],
      ['#/folders', '.folders-sources .pick'],
      ['#/add', '#address'],
      ['#/catalogue', '.catalogue-row'],
      ['#/import', '#opml-file'],
      ['#/settings', '.setting'],
    ]
    for (const [hash, selector] of views) {
      await go(hash, selector)
      expect([hash, ...summary(await page.axe(rulesFor(scheme)))]).toEqual([hash])
    }
    await go('#/front', '.lead')
    await showKeys()
    expect(summary(await page.axe(rulesFor(scheme)))).toEqual([])
    await hideKeys()
    await page.click('.lead__head a')
    await page.waitFor(() => document.querySelector('.prose p'))
    expect(summary(await page.axe(rulesFor(scheme)))).toEqual([])
  })

  it('the popup is clean by axe in light and dark, and holds at least five whole rows', async () => {
    const popup = await browser.openPopup()
    await popup.waitFor(() => document.querySelector('[data-ready]'))
    for (const scheme of ['light', 'dark']) {
      await popup.setColourScheme(scheme)
      expect([scheme, ...summary(await popup.axe(rulesFor(scheme)))]).toEqual([scheme])
    }
    expect(
      await popup.evaluate(() => document.querySelectorAll('.glance > :not([inert])').length),
    ).toBeGreaterThanOrEqual(5)
    await popup.close()
  })

  it('is read, saved, marked and taken back by keys alone', async () => {
    await go('#/front', '.lead')
    // The view's title takes focus after the paint: a key before that would begin at the head again.
    await page.waitFor(() => document.activeElement.tagName === 'H1')
    const row = () => page.evaluate(() => document.activeElement.closest('[data-row]')?.dataset.row)
    await page.press('j')
    const lead = await row()
    await page.press('j')
    expect(await row()).not.toBe(lead)
    // Down to a row that no earlier test has read: m would mark that one unread.
    const isRead = () =>
      page.evaluate(() => document.activeElement.closest('[data-row]').classList.contains('is-read'))
    while (await isRead()) await page.press('j')
    const second = await row()
    await page.press('s')
    await page.waitFor(
      (id) => document.activeElement.closest(`[data-row="${id}"]`)?.textContent.includes('Saved'),
      second,
    )
    await page.press('m')
    await page.waitFor(
      (id) => document.querySelector(`[data-row="${id}"]`).classList.contains('is-read'),
      second,
    )
    await page.press('z')
    await page.waitFor(
      (id) => !document.querySelector(`[data-row="${id}"]`).classList.contains('is-read'),
      second,
    )
    await page.press('Enter')
    await page.waitFor(() => document.querySelector('.article__head'))
    await page.waitFor(() => document.activeElement.tagName === 'H1')
    await page.press('Escape')
    await page.waitFor(() => document.querySelector('.lead'))
    await page.waitFor((id) => document.activeElement.closest('[data-row]')?.dataset.row === id, second)
  })
})
