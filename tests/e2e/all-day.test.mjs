import { setTimeout as rest } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { followAll, send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

const halfHours = 24
const halfHourMs = 30 * 60_000

/** Runs in a page or the worker: its clock is so much ahead from now on. */
const setAhead = (milliseconds) => {
  globalThis.realNow ??= Date.now.bind(Date)
  Date.now = () => globalThis.realNow() + milliseconds
}
/** Runs in the page: the headlines on screen, in their order. */
const headlines = () =>
  [...document.querySelectorAll('[data-row] a[data-entry]')].map((link) => link.textContent.trim())

/** What the page holds on to, once its rubbish is collected and no more of it goes; Chromium alone tells. */
async function holdings({ page }) {
  const session = await page.createCDPSession()
  let least = { listeners: Number.POSITIVE_INFINITY, nodes: Number.POSITIVE_INFINITY }
  for (let same = 0; same < 5; ) {
    await session.send('HeapProfiler.collectGarbage')
    const { JSEventListeners: listeners, Nodes: nodes } = await page.metrics()
    same = listeners >= least.listeners && nodes >= least.nodes ? same + 1 : 0
    least = { listeners: Math.min(listeners, least.listeners), nodes: Math.min(nodes, least.nodes) }
    await rest(100)
  }
  await session.detach()
  return least
}

describe.each(['chromium', 'firefox'])('a panel that is open for twelve hours in %s', (name) => {
  let newsroom
  let browser
  let page

  beforeAll(async () => {
    newsroom = await startNewsroom()
    browser = await startBrowser({ browser: name, newsroom, pregrant: 'all' })
    page = await browser.openPage('sidepanel.html#/settings')
    await page.waitFor(() => document.querySelector('.setting'))
    await followAll(browser, newsroom, page)
    await page.evaluate(() => {
      location.hash = '#/front'
    })
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  it('moves nothing under the reader, offers what is new, lets ages tick and holds on to nothing', async () => {
    const before = await page.evaluate(headlines)
    let held
    const publishers = newsroom.sources.filter(({ feeds }) => feeds.length)
    for (let round = 1; round <= halfHours; round += 1) {
      newsroom.clock.advance(halfHourMs)
      await page.evaluate(setAhead, round * halfHourMs)
      await browser.evaluateInBackground(setAhead, round * halfHourMs)
      const { id } = publishers[round % publishers.length]
      newsroom.publish(id, { title: `The harbour office counts hour ${round / 2} of the long watch` })
      expect((await send(page, 'refresh')).fresh).toBeGreaterThan(0)
      // By then what is new is offered: from here on nothing may come to stay.
      if (round === 4 && name === 'chromium') held = await holdings(page)
    }
    await page.waitFor(() => /\d+ new/.test(document.querySelector('main, .panel').textContent))
    expect(await page.evaluate(headlines)).toEqual(before)
    // Firefox keeps a page's own clock from the driver.
    if (held) {
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await page.waitFor(() => !/ min/.test(document.querySelector('.lead .meta').textContent))
      const now = await holdings(page)
      expect(now.listeners - held.listeners).toBeLessThanOrEqual(4)
      expect(now.nodes - held.nodes).toBeLessThan(200)
    }
  })
})
