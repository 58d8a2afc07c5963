import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

/** Runs in a page of the extension: the titles of the entries that a publisher's feeds brought, newest first. */
const storedTitles = async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const entries = await new Promise((resolve) => {
    const asked = database.transaction(['entries']).objectStore('entries').getAll()
    asked.onsuccess = () => resolve(asked.result)
  })
  database.close()
  const ours = entries.filter(({ feedId }) => feedId)
  return ours.sort((one, other) => other.sortAt - one.sortAt).map(({ title }) => title)
}

describe.each(['chromium', 'firefox'])('a page without a feed in %s', (name) => {
  let newsroom
  let browser
  let page
  const titles = () => newsroom.articles('open-civic').map(({ title }) => title)
  const refresh = () => send(page, 'refresh', {})

  beforeAll(async () => {
    newsroom = await startNewsroom()
    for (const title of [
      'Every lease of the town hall, and what it pays',
      'Who may read the minutes of the water board',
    ])
      newsroom.publish('open-civic', { title })
    browser = await startBrowser({ browser: name, newsroom })
    await browser.grantHost(...newsroom.source('open-civic').sites)
    page = await browser.openPage('sidepanel.html#/sources')
    await page.waitFor(() => document.querySelector('.empty'))
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  it('shows three of its headlines, is followed, and stands on the sheet in its order', async () => {
    await page.evaluate(() => {
      location.hash = '#/add'
    })
    // A view that opens moves focus to its title: the field is the reader's from then on.
    await page.waitFor(() => document.querySelector('#address') && document.activeElement.tagName === 'H1')
    await page.evaluate(() => document.querySelector('#address').focus())
    await page.type(newsroom.source('open-civic').home)
    await page.press('Enter')
    await page.waitFor(() => document.querySelector('.offer__headline'))
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.offer__headline')].map((one) => one.textContent),
    )
    expect(shown).toEqual(titles().slice(0, 3))
    await page.click('.offers-buttons .button--primary')
    await page.waitFor(() =>
      document.querySelector('.lead .meta__source')?.textContent.includes('Open Civic'),
    )
    expect(await page.evaluate(storedTitles)).toEqual(titles())
  })

  it('brings only what is new', async () => {
    const { title } = newsroom.publish('open-civic', { title: 'The budget of the ferry, line by line' })
    expect(await refresh()).toMatchObject({ fresh: 1, failed: 0 })
    expect((await page.evaluate(storedTitles))[0]).toBe(title)
  })

  it('is said to be made anew, doubles nothing, and goes on', async () => {
    const before = await page.evaluate(storedTitles)
    newsroom.remake('open-civic')
    expect(await refresh()).toMatchObject({ fresh: 0, failed: 1 })
    expect(await page.evaluate(storedTitles)).toEqual(before)
    await page.evaluate(() => {
      location.hash = '#/sources'
    })
    await page.waitFor(() =>
      document.body.textContent.includes('The page of www.opencivic.test was made anew'),
    )
    const { title } = newsroom.publish('open-civic', { title: 'What the archive costs, and what it saves' })
    expect(await refresh()).toMatchObject({ fresh: 1, failed: 0 })
    expect(await page.evaluate(storedTitles)).toEqual([title, ...before])
    await page.waitFor(() => !document.body.textContent.includes('was made anew'))
  })

  it('says on its own page that it was made anew, until the reader has seen that', async () => {
    await page.evaluate(() => document.querySelector('.source-row__name a').click())
    await page.waitFor(() => document.body.textContent.includes('Made anew'))
    await page.click('.source-head .note .button')
    await page.waitFor(
      () => document.querySelector('.log') && !document.body.textContent.includes('Made anew'),
    )
  })
})
