import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

/** Runs in a page of the extension: empties the store and holds what the seed writes first, until `release()`. */
const holdTheSeed = async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const names = [...database.objectStoreNames]
  await new Promise((resolve) => {
    const emptying = database.transaction(names, 'readwrite')
    for (const name of names) emptying.objectStore(name).clear()
    emptying.oncomplete = resolve
  })
  let isHeld = true
  const entries = database.transaction(['entries'], 'readwrite').objectStore('entries')
  const hold = () => {
    if (isHeld) entries.get('').onsuccess = hold
    else database.close()
  }
  hold()
  window.release = () => {
    isHeld = false
  }
}

/** Runs in a page: keeps what the masthead's live region says, from now on. */
const listen = () => {
  const status = document.querySelector('.masthead__status[role=status]')
  window.said = [status.textContent]
  new MutationObserver(() => window.said.push(status.textContent)).observe(status, {
    subtree: true,
    childList: true,
    characterData: true,
  })
}

const hasNote = (title) =>
  [...document.querySelectorAll('.note')].some((note) => note.textContent.includes(title))

describe.each(['chromium', 'firefox'])('what the sheet says of itself in %s', (name) => {
  let newsroom
  let browser
  let page
  let wire
  let courier

  beforeAll(async () => {
    newsroom = await startNewsroom()
    wire = newsroom.source('northern-wire')
    courier = newsroom.source('ellery-courier')
    browser = await startBrowser({ browser: name, newsroom, pregrant: [...wire.sites, ...courier.sites] })
    page = await browser.openPage('sidepanel.html#/sources')
    await page.waitFor(() => document.querySelector('.empty'))
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  const go = (hash, selector) =>
    page
      .evaluate((next) => {
        location.hash = next
      }, hash)
      .then(() => page.waitFor((wanted) => document.querySelector(wanted), selector))
  const untilChecked = () =>
    page.waitFor(() => !document.querySelector('.masthead__status').textContent.startsWith('fetching'))

  it('is a skeleton in a popup that is opened before the seed is written, and then the sheet', async () => {
    await page.evaluate(holdTheSeed)
    await browser.killWorker()
    const popup = await browser.openPopup()
    await popup.waitFor(() => document.querySelector('.skeleton'))
    expect(await popup.evaluate(() => document.querySelector('[data-ready]') === null)).toBe(true)
    await page.evaluate(() => window.release())
    await popup.waitFor(() => document.querySelector('[data-ready] .lead'))
    await popup.close()
  })

  it('is a blank sheet where no source is followed, with the way to the first', async () => {
    const words = await page.text()
    expect(words).toContain('A blank sheet')
    expect(words).toContain('Choose sources')
  })

  it('names in a live region what is fetched, while it is, and then the edition that came of it', async () => {
    await browser.grantHost(...wire.sites, ...courier.sites)
    await follow(page, wire)
    await follow(page, courier)
    await go('#/front', '.lead .meta__source')
    await untilChecked()
    await page.evaluate(listen)
    const gate = newsroom.gate(new URL(wire.feeds[0].url).host)
    await page.press('r')
    await gate.arrived
    await page.waitFor(
      (title) => document.querySelector('.masthead__status').textContent.startsWith(`fetching ${title}, `),
      wire.title,
    )
    gate.release()
    await untilChecked()
    const said = await page.evaluate(() => window.said)
    expect(said.some((words) => /^fetching Northern Wire, [01] of 2$/.test(words))).toBe(true)
    expect(said.at(-1)).toMatch(/^\d\d:\d\d edition$/)
  })

  it('keeps the edition and says so where no source answered, leads to each error, and tries again', async () => {
    for (const { id } of [wire, courier]) newsroom.fault(id, 'status:503')
    await page.press('r')
    await page.waitFor(hasNote, 'None of 2 sources answered')
    expect(await page.text()).toMatch(/This is the \d\d:\d\d edition\./)
    expect(await page.evaluate(() => document.querySelector('.lead .meta__source') !== null)).toBe(true)
    await page.evaluate(() =>
      [...document.querySelectorAll('.note button')]
        .find((button) => button.textContent === 'See each error')
        .focus(),
    )
    await page.press('Enter')
    await page.waitFor(() => document.querySelectorAll('.source-row').length === 2)
    expect(await page.text()).toContain('1 failed check')
    await page.click('.source-row__name a')
    await page.waitFor(hasNote, 'The last check failed')
    expect(await page.text()).toMatch(/answered 503\. .* Next try: \d\d:\d\d/)
    newsroom.clearFaults()
    await page.click('.note button')
    await page.waitFor(() => !document.querySelector('.note'))
    await go('#/front', '.lead')
    await page.waitFor(() => !document.querySelector('.note'))
  })

  it('says that there is no network and how much is here, and goes on when it is back', async () => {
    await untilChecked()
    await browser.setOffline(true)
    await page.waitFor(hasNote, 'You’re offline')
    const words = await page.text()
    const [, here, all] = words.match(/(\d+) of its (\d+) articles are on this device/).map(Number)
    expect(all).toBe(await page.evaluate(() => document.querySelectorAll('main [data-row]').length))
    expect(here).toBeGreaterThan(0)
    expect(words).toMatch(/edition, offline/)
    await browser.setOffline(false)
    await page.waitFor(() => !document.querySelector('.note'))
  })

  it('is a blank sheet again when the last source is unfollowed, which can be taken back on screen', async () => {
    for (const left of [1, 0]) {
      await go('#/sources', '.source-row')
      await page.click('.source-row__name a')
      await page.click('.button--danger')
      await page.waitFor(
        (count) =>
          document.querySelectorAll('.source-row').length === count &&
          !document.querySelector('.button--danger'),
        left,
      )
    }
    await page.waitFor(() => document.querySelector('.toast')?.textContent.includes('is no longer followed'))
    await page.click('.tab')
    await page.waitFor(() => document.querySelector('.empty')?.textContent.includes('A blank sheet'))
    await page.press('z')
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
  })
})
