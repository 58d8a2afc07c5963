import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

describe.each(['chromium', 'firefox'])('ways to the sheet in %s', (name) => {
  let newsroom
  let browser

  beforeAll(async () => {
    newsroom = await startNewsroom()
    browser = await startBrowser({ browser: name, newsroom })
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  /** Waits until a publisher's headline stands on a surface's sheet. Over a sheet of news the newer one waits behind
   * a button. */
  const untilOnSheet = async (surface, id) => {
    const titles = newsroom.articles(id).map(({ title }) => title)
    const isThere = (wanted) => {
      document.querySelector('.fresh-button button')?.click()
      return [...document.querySelectorAll('main [data-row] a[data-entry]')].some((link) =>
        wanted.includes(link.lastChild.textContent.trim()),
      )
    }
    await surface.waitFor(isThere, titles)
    await surface.waitFor(
      () => !document.querySelector('.masthead__status').textContent.startsWith('fetching'),
    )
  }

  it('has a key that the browser has not taken, and it opens the panel', async () => {
    // Chrome gives a command no key at all where the key is one of its own.
    expect(await browser.commandKey()).toMatch(/alt.*shift.*s/i)
    await browser.openTab(newsroom.source('meridian').home)
    await browser.pressCommand()
    const panel = await browser.panelThatOpens()
    await panel.waitFor(() => document.querySelector('.lead'))
    await panel.close()
  })

  it('takes a source and its feed by keys alone, from the sheet to its headlines', async () => {
    const source = newsroom.source('northern-wire')
    const page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead'))
    const tabTo = async (text) => {
      for (let pressed = 0; !(await page.focused()).text.startsWith(text); pressed += 1) {
        if (pressed > 30) throw new Error(`Tab does not reach ${text}`)
        await page.press('Tab')
      }
    }
    await tabTo('Add sources')
    await page.press('Enter')
    await page.waitFor(() => document.querySelector('.catalogue'))
    // The ways to add stand before the title that has focus.
    await page.evaluate(() => document.querySelector('.view-bar button').focus())
    await tabTo('Address')
    await page.press('Enter')
    await page.waitFor(() => document.querySelector('#address'))
    for (let pressed = 0; (await page.focused()).id !== 'address'; pressed += 1) {
      if (pressed > 10) throw new Error('Tab does not reach the address')
      await page.press('Tab')
    }
    await page.type(source.home)
    await page.waitFor(() => document.body.textContent.includes('Look asks your browser first'))
    const { answered } = await browser.answerNextRequest(page, true, [source.site])
    await page.press('Enter')
    await answered
    await page.waitFor(() => document.querySelector('.pick'))
    await page.waitFor(() => document.activeElement.tagName === 'H2')
    await tabTo('Follow 1 feed')
    await page.press('Enter')
    await untilOnSheet(page, source.id)
    await page.close()
  })

  it('gives the permission back when the look at a site is cancelled', async () => {
    const source = newsroom.source('kestrel')
    const before = await browser.grantedOrigins()
    expect(before).not.toContain(source.site)
    const page = await browser.openPage('sidepanel.html#/add')
    await page.waitFor(() => document.querySelector('#address'))
    await page.evaluate(() => document.querySelector('#address').focus())
    await page.type(source.home)
    await page.waitFor(() => document.body.textContent.includes('Look asks your browser first'))
    const { answered } = await browser.answerNextRequest(page, true, [source.site])
    await page.click('form button')
    await answered
    await page.waitFor(() => document.querySelector('.pick'))
    expect(await browser.grantedOrigins()).toContain(source.site)
    await page.click('.offers-buttons .button:not(.button--primary)')
    await page.waitFor(() => document.querySelector('.source-row'))
    await page.waitFor(
      (site) => chrome.permissions.contains({ origins: [site] }).then((isThere) => !isThere),
      source.site,
    )
    expect(await browser.grantedOrigins()).toEqual(before)
    await page.close()
  })

  it('says of a refused site that it is allowed by now, and looks at it in one press', async () => {
    const source = newsroom.source('kestrel')
    const page = await browser.openPage('sidepanel.html#/add')
    await page.waitFor(() => document.querySelector('#address'))
    await page.evaluate(() => document.querySelector('#address').focus())
    await page.type(source.home)
    await page.waitFor(() => document.body.textContent.includes('Look asks your browser first'))
    const { answered } = await browser.answerNextRequest(page, false, [source.site])
    await page.click('form button')
    await answered
    await page.waitFor(() => document.body.textContent.includes('It stays in your list'))
    await page.evaluate(() => {
      location.hash = '#/sources'
    })
    await page.waitFor(() => document.querySelector('.flag--warn')?.textContent === 'Needs permission')
    await browser.grantHost('*://*/*')
    await page.waitFor(() => document.querySelector('.flag--warn')?.textContent === 'Allowed now')
    await page.click('.source-row__note button')
    await page.waitFor(() => document.querySelector('.pick'))
    await browser.evaluateInBackground(() => chrome.permissions.remove({ origins: ['*://*/*'] }))
    await page.evaluate(() => {
      location.hash = '#/sources'
    })
    await page.waitFor(() => document.querySelector('.flag--warn')?.textContent === 'Needs permission')
    await page.close()
  })

  it('follows the site of an open page from the page’s own menu', async () => {
    const source = newsroom.source('ellery-courier')
    await browser.openTab(source.home)
    await browser.pressPageMenu('Follow this site', 'follow-site', source.home)
    const panel = await browser.panelThatOpens()
    await panel.waitFor((home) => document.querySelector('#address')?.value === home, source.home)
    await panel.waitFor(() => document.body.textContent.includes('Look asks your browser first'))
    const { answered } = await browser.answerNextRequest(panel, true, [source.site])
    await panel.click('form button')
    await answered
    await panel.click('.offers-buttons .button--primary')
    await panel.waitFor(() => document.querySelector('.lead .meta__source'))
    await untilOnSheet(panel, source.id)
    await panel.close()
  })
})
