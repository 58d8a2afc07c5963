import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow, send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

/** Runs in a page of the extension: how many records each table has, and the titles of all entries. */
const counts = async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const ask = (table, question) =>
    new Promise((resolve) => {
      database.transaction(table).objectStore(table)[question]().onsuccess = ({ target }) =>
        resolve(target.result)
    })
  const [sources, feeds, entries, articles] = await Promise.all(
    ['sources', 'feeds', 'entries', 'articles'].map((table) => ask(table, 'count')),
  )
  const titles = (await ask('entries', 'getAll')).map(({ title, url }) => title ?? url)
  database.close()
  return { sources, feeds, entries, articles, titles }
}

const rssOf = (items) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Bare</title><link>http://www.talpost.test/</link>${items}</channel></rss>`

describe.each(['chromium', 'firefox'])('a bad input in %s', (name) => {
  let newsroom
  let browser
  let page
  let meridian

  beforeAll(async () => {
    newsroom = await startNewsroom()
    meridian = newsroom.source('meridian')
    browser = await startBrowser({ browser: name, newsroom, pregrant: 'all' })
    page = await browser.openPage('sidepanel.html#/add')
    await page.waitFor(() => document.querySelector('#address'))
    await browser.grantHost(...newsroom.sites, '*://*.nobody.test/*')
    await follow(page, meridian)
    await send(page, 'refresh', {})
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  /** Types an address into an empty field and looks; gives what the reader is told. */
  async function look(address) {
    await page.evaluate(() => {
      location.hash = '#/sources'
    })
    await page.waitFor(() => !document.querySelector('#address'))
    await page.evaluate(() => {
      location.hash = '#/add'
    })
    // A view that opens moves focus to its title: the field is the reader's from then on.
    await page.waitFor(() => document.querySelector('#address') && document.activeElement.tagName === 'H1')
    await page.evaluate(() => document.querySelector('#address').focus())
    if (address) await page.type(address)
    await page.press('Enter')
    return page.waitFor(() =>
      document.querySelector('main [role=alert], main .offer')?.closest('div, section').textContent.trim(),
    )
  }

  it.each([
    ['no address', '', 'No address', 'Type or paste'],
    ['an address of no web page', 'mailto:desk@meridian.example', 'is no web address', 'Look again'],
    ['a name with a blank in it', 'the meridian', 'is no web address', 'Look again'],
  ])('says what to do with %s', async (_what, address, title, next) => {
    const before = await page.evaluate(counts)
    const said = await look(address)
    expect(said).toContain(title)
    expect(said).toContain(next)
    expect(await page.evaluate(counts)).toEqual(before)
  })

  it.each([
    ['a host that breaks off', 'reset', 'northernwire.test does not answer', 'try again later'],
    ['a server that has a fault', 'status:500', 'answered 500', 'tries again'],
    ['a page that is gone', 'status:410', 'answered 410', 'Look for a new one'],
    ['a feed of 50 MB', 'huge:50', 'sent more than', 'kept nothing of it'],
    ['a redirect in circles', 'loop', 'leads on', 'circles'],
  ])('names the host, the cause and the next step for %s', async (_what, fault, title, next) => {
    const source = newsroom.source('northern-wire')
    const before = await page.evaluate(counts)
    newsroom.fault('northern-wire', fault)
    const said = await look(source.feeds[0].url)
    newsroom.clearFaults()
    expect(said).toContain(title)
    expect(said).toContain(next)
    expect(await page.evaluate(counts)).toEqual(before)
  })

  it('stops reading a feed of 500 MB long before its end', async () => {
    const { feeds } = newsroom.source('northern-wire')
    newsroom.fault('northern-wire', 'huge:500')
    newsroom.forgetRequests()
    await look(feeds[0].url)
    newsroom.clearFaults()
    const [asked] = newsroom.asked(feeds[0].url)
    expect(asked.sent).toBeGreaterThan(1024 * 1024)
    // Browsers take in what the connection brings before they tell that nobody reads on: on loopback tens of megabytes.
    expect(asked.sent).toBeLessThan(250 * 1024 * 1024)
  })

  it('says that a page has neither feed nor headlines, and what to try', async () => {
    // Too few links for a front page.
    newsroom.fault('https://www.opencivic.test/', 'page')
    const said = await look(newsroom.source('open-civic').home)
    newsroom.clearFaults()
    expect(said).toContain('The page of www.opencivic.test has no feed')
    expect(said).toContain('home page or of a section')
  })

  it.each([
    ['as it is', (url) => url],
    ['with http for https', (url) => url.replace('https:', 'http:')],
    ['without www', (url) => url.replace('www.', '')],
    ['without its scheme', (url) => url.replace('https://', '')],
    ['with a closing slash', (url) => `${url}/`],
    ['by an address that redirects to it', (url) => url.replace('/feeds/all.atom', '/old-feed')],
    ['by the home page', () => 'https://www.themeridian.test/'],
  ])('knows a feed that is followed, %s', async (_what, spell) => {
    const [{ url }] = meridian.feeds
    newsroom.fault(`${url}/`, `redirect301:${url}`)
    newsroom.fault('https://www.themeridian.test/old-feed', `redirect301:${url}`)
    const before = await page.evaluate(counts)
    expect(await look(spell(url))).toContain('Already followed, as The Meridian')
    newsroom.clearFaults()
    expect(await page.evaluate(() => document.querySelector('.offers-buttons .button--primary'))).toBeNull()
    expect(await page.evaluate(counts)).toEqual(before)
  })

  it('keeps each entry that lacks its title, link, id or date, once, and drops the one that lacks all', async () => {
    const source = newsroom.source('talpost')
    const items = [
      '<item><link>http://www.talpost.test/a</link><description>An entry without a title, told here.</description></item>',
      '<item><title>An entry without a link</title><guid isPermaLink="false">only-an-id</guid></item>',
      '<item><title>An entry without an id</title><link>http://www.talpost.test/b</link></item>',
      '<item><title>An entry without a date</title><link>http://www.talpost.test/c</link><guid>http://www.talpost.test/c</guid></item>',
      '<item></item>',
    ]
    newsroom.fault(source.feeds[0].url, `body:${rssOf(items.join(''))}`)
    const { entries } = await page.evaluate(counts)
    await follow(page, source)
    for (let check = 0; check < 2; check += 1) await send(page, 'refresh', {})
    const after = await page.evaluate(counts)
    expect(after.entries - entries).toBe(4)
    for (const part of ['a title', 'a link', 'an id', 'a date'])
      expect(after.titles.filter((title) => title.includes(`without ${part}`))).toHaveLength(1)
    newsroom.clearFaults()
    await page.evaluate(() => {
      location.hash = '#/all'
    })
    await page.waitFor(
      () =>
        ['a title', 'a link', 'an id', 'a date'].every((part) =>
          document.body.textContent.includes(`An entry without ${part}`),
        ) && true,
    )
  })
})
