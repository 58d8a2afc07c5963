import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'

const bundle = JSON.parse(readFileSync(new URL('../../assets/edition/bundled.json', import.meta.url), 'utf8'))

describe.each(['chromium', 'firefox'])('first run in %s, with no network', (name) => {
  let browser
  let panel

  beforeAll(async () => {
    browser = await startBrowser({ browser: name })
    await browser.setOffline(true)
    panel = await browser.openPanel()
    await panel.waitFor(() => document.querySelector('[data-ready]'))
  })
  afterAll(() => browser?.close())

  it('warns of nothing at install', async () => {
    expect(await browser.permissionWarnings()).toEqual([])
  })

  it('shows the bundled story and every headline word for word', async () => {
    const shown = await panel.evaluate(() =>
      [...document.querySelectorAll('main a[data-entry]')].map((link) => link.textContent.trim()),
    )
    expect(shown.toSorted()).toEqual([bundle.headline, ...bundle.headlines].toSorted())
  })

  it('opens the story whole, and moves focus to its headline', async () => {
    await panel.click('.lead__head a')
    await panel.waitFor(() => document.querySelectorAll('.prose p').length === 5)
    const text = await panel.evaluate(() =>
      [...document.querySelectorAll('.prose p')].map((p) => p.textContent),
    )
    expect(text).toEqual(bundle.paragraphs)
    expect(await panel.evaluate(() => document.activeElement.tagName)).toBe('H1')
    await panel.press('Escape')
    await panel.waitFor(() => document.querySelector('.lead'))
  })

  it('answers a headline without an address with a search of the web, from one press', async () => {
    await panel.click('.story__head a')
    await panel.waitFor(() => document.querySelector('.headline-none'))
    const buttons = await panel.evaluate(() =>
      [...document.querySelectorAll('main button')].map((button) => button.textContent.trim()),
    )
    expect(buttons).toEqual(['Search the web', 'Add sources'])
    await panel.press('Escape')
    await panel.waitFor(() => document.querySelector('.lead'))
  })

  it('reads to a screen reader, view by view, as it did', async () => {
    const page = await browser.openPage('sidepanel.html#/front')
    const views = {
      front: ['#/front', '.lead'],
      bundled: ['#/bundled', '.lead'],
      article: ['#/article/bundled.story', '.prose p'],
      headline: ['#/headline/bundled.headline.1', '.headline-none, main .button'],
      saved: ['#/saved', '.empty'],
      sources: ['#/sources', '.empty'],
      add: ['#/add', '#address'],
      import: ['#/import', '#opml-file'],
      settings: ['#/settings', '.setting'],
    }
    for (const [view, [hash, selector]] of Object.entries(views)) {
      await page.evaluate((next) => {
        location.hash = next
      }, hash)
      await page.waitFor((wanted) => document.querySelector(wanted), selector)
      await page.waitFor(() => document.querySelector('h1')?.textContent.trim())
      await expect(await page.accessibilityTree()).toMatchFileSnapshot(`snapshots/${name}-${view}.txt`)
    }
    await page.close()
  })

  it('glances at the lead and at least five whole headlines in the popup, and leads from there to the panel', async () => {
    await panel.close?.()
    const popup = await browser.openPopup()
    await popup.waitFor(() => document.querySelector('[data-ready]'))
    const rows = await popup.evaluate(() => {
      const foot = document.querySelector('footer').getBoundingClientRect().top
      return [...document.querySelectorAll('.glance > :not([inert])')].map(
        (row) => row.getBoundingClientRect().bottom <= foot,
      )
    })
    expect(rows.length).toBeGreaterThanOrEqual(5)
    expect(rows.every(Boolean)).toBe(true)
    await expect(await popup.accessibilityTree()).toMatchFileSnapshot(`snapshots/${name}-popup.txt`)
    const headline = await popup.evaluate(() => document.querySelector('.glance a').textContent.trim())
    await popup.click('.glance a')
    const opened = await browser.panelThatOpens()
    await opened.waitFor((wanted) => document.querySelector('h1')?.textContent.trim() === wanted, headline)
  })
})
