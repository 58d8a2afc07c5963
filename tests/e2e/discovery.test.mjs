import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

const story = 'The harbour counts its boats before the tide goes out'

describe.each(['chromium', 'firefox'])('the feeds of the open page in %s', (name) => {
  let newsroom
  let browser
  let source

  beforeAll(async () => {
    newsroom = await startNewsroom()
    source = newsroom.found('harbour-post', { title: 'Harbour Post' })
    newsroom.publish(source.id, { title: story })
    browser = await startBrowser({ browser: name, newsroom })
    await browser.grantHost(source.site)
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  /** Opens a page of the publisher and follows it from the page's own menu; the site is allowed, so it is looked at. */
  const lookFrom = async (path) => {
    const url = new URL(path, source.home).href
    await browser.openTab(url)
    await browser.pressPageMenu('Follow this site', 'follow-site', url)
    const panel = await browser.panelThatOpens()
    await panel.waitFor(() => document.querySelector('.pick'))
    return panel
  }
  const offeredOn = (panel) =>
    panel.evaluate(() => [...document.querySelectorAll('.offer b')].map((title) => title.textContent))
  /** Paths that the extension asked for, without what the page itself loads. */
  const asked = (...paths) =>
    newsroom.asked(source.id).flatMap(({ path }) => (paths.includes(path) ? path : []))

  /** The page of an address, in the words of the test. */
  const say = (path, html) => newsroom.fault(new URL(path, source.home).href, `body:<!doctype html>${html}`)

  it('offers what the page declares', async () => {
    const panel = await lookFrom('/')
    expect(await offeredOn(panel)).toEqual(['Harbour Post'])
    await panel.close()
  })

  it('offers what the page only links to, and asks for nothing else', async () => {
    say('/about', '<title>About</title><footer><a href="/feed">RSS</a></footer>')
    newsroom.forgetRequests()
    const panel = await lookFrom('/about')
    expect(await offeredOn(panel)).toEqual(['Harbour Post'])
    expect(asked('/feed', '/rss.xml')).toEqual(['/feed'])
    await panel.close()
  })

  it('offers what the site has by rule', async () => {
    newsroom.fault(new URL('/@keeper', source.home).href, 'moved')
    newsroom.fault(new URL('/@keeper.rss', source.home).href, `redirect:${source.feeds[0].url}`)
    newsroom.forgetRequests()
    const panel = await lookFrom('/@keeper')
    expect(await offeredOn(panel)).toEqual(['Harbour Post'])
    expect(asked('/@keeper.rss', '/rss.xml')).toEqual(['/@keeper.rss'])
    await panel.close()
  })

  it('finds the well-known place of a site whose page says nothing, and follows it', async () => {
    say('/section/tides', '<title>Tides</title><h1>Tides</h1>')
    newsroom.forgetRequests()
    const panel = await lookFrom('/section/tides')
    expect(await offeredOn(panel)).toEqual(['Harbour Post'])
    expect(asked('/feed', '/rss.xml', '/atom.xml')).toEqual(['/feed'])
    await panel.click('.offers-buttons .button--primary')
    await panel.waitFor((title) => document.querySelector('.lead')?.textContent.includes(title), story)
    await panel.close()
  })
})
