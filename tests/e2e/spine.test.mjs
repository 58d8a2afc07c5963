import { setTimeout as rest } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

/** Runs in a page of the extension: what the store holds. */
const stored = async () => {
  const database = await new Promise((resolve, refuse) => {
    const request = indexedDB.open('broadside')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => refuse(request.error)
  })
  const all = (table) =>
    new Promise((resolve) => {
      const request = database.transaction(table).objectStore(table).getAll()
      request.onsuccess = () => resolve(request.result)
    })
  const pictures = await Promise.all(
    (await all('pictures')).map(async ({ src, bytes }) => {
      const numbers = new Uint8Array(await bytes.arrayBuffer())
      return { src, base64: btoa(Array.from(numbers, (one) => String.fromCharCode(one)).join('')) }
    }),
  )
  const [sources, feeds, entries, articles, status] = await Promise.all(
    ['sources', 'feeds', 'entries', 'articles', 'status'].map(all),
  )
  database.close()
  return { sources, feeds, entries, articles, status, pictures }
}

const words = (text) => text.replace(/\s+/g, ' ').trim()

describe.each(['chromium', 'firefox'])('from a feed to the sheet in %s', (name) => {
  let newsroom
  let browser
  let page
  let source

  beforeAll(async () => {
    newsroom = await startNewsroom()
    source = newsroom.source('northern-wire')
    browser = await startBrowser({ browser: name, newsroom, pregrant: [source.site] })
    page = await browser.openPage('sidepanel.html#/add')
    await page.waitFor(() => document.querySelector('#address'))
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  it('says what is wrong with an empty address', async () => {
    await page.click('form button')
    await page.waitFor(() => document.querySelector('#address-failure [role=alert]'))
    expect(await page.text()).toContain('No address')
  })

  it('keeps a refused site in the list, says so, and asks again on a press', async () => {
    const { answered } = await browser.answerNextRequest(page, false, [source.site])
    await page.evaluate(() => document.querySelector('#address').focus())
    await page.type(source.home)
    await page.waitFor(() => document.body.textContent.includes('Look asks your browser first'))
    await page.click('form button')
    await page.waitFor(() => document.body.textContent.includes('It stays in your list'))
    await answered
    const { sources } = await page.evaluate(stored)
    expect(sources.map(({ pendingAddress }) => pendingAddress)).toEqual([source.home])
    const again = await browser.answerNextRequest(page, true, [source.site])
    await page.click('.note .button--primary')
    await again.answered
    await page.waitFor(() => document.querySelector('.pick'))
  })

  it('follows the feed that it found and sets the front page from it', async () => {
    await page.click('.offers-buttons .button--primary')
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    const { sources, feeds } = await page.evaluate(stored)
    expect(sources).toHaveLength(1)
    expect(feeds.map(({ url }) => url)).toEqual([source.feeds[0].url])
    expect(await browser.grantedOrigins()).toEqual([source.site])
    await page.waitFor(() => !document.querySelector('.masthead__status').textContent.startsWith('fetching'))
  })

  it('has every article of the front page with its pictures, byte for byte', async () => {
    const { articles, entries, pictures } = await page.evaluate(stored)
    const published = newsroom.articles('northern-wire')
    const here = articles.filter((article) => article.state === 'here' && article.origin === 'page')
    expect(here.length).toBeGreaterThanOrEqual(Math.min(5, published.length))
    for (const article of here) {
      const entry = entries.find(({ id }) => id === article.entryId)
      const truth = newsroom.truth(entry.url)
      expect(words(JSON.stringify(article.blocks))).toContain(words(truth.lastSentence).slice(0, 60))
    }
    for (const { src, base64 } of pictures)
      expect(Buffer.from(base64, 'base64').equals(newsroom.pictureBytes(src))).toBe(true)
    expect(pictures.length).toBeGreaterThan(0)
  })

  it('goes on by an alarm, and doubles and loses nothing, when the worker is killed in a refresh', async () => {
    const before = await page.evaluate(stored)
    const gate = newsroom.gate(new URL(source.feeds[0].url).host)
    void send(page, 'refresh', {}).catch(() => {})
    await gate.arrived
    await browser.killWorker()
    gate.release()
    newsroom.forgetRequests()
    await page.evaluate(() => chrome.alarms.create('resume', { when: Date.now() + 1500 }))
    await page.waitFor(
      (last) =>
        new Promise((resolve) => {
          indexedDB.open('broadside').onsuccess = ({ target: { result: database } }) => {
            const question = database.transaction('status').objectStore('status').get('refresh')
            question.onsuccess = () => {
              database.close()
              resolve(!question.result.isRunning && question.result.last.at > last)
            }
          }
        }),
      before.status.find(({ key }) => key === 'refresh').last.at,
    )
    expect(newsroom.asked(source.feeds[0].url)).toHaveLength(1)
    const after = await page.evaluate(stored)
    expect(after.entries.length).toBe(before.entries.length)
    expect(after.sources).toEqual(before.sources)
  })

  it('shows a mark made in one window in the other without a reload', async () => {
    const other = await browser.openPage('sidepanel.html#/front')
    await other.waitFor(() => document.querySelector('.story.is-unread'))
    const id = await other.evaluate(() => document.querySelector('.story.is-unread').dataset.row)
    await send(page, 'markRead', { entryIds: [id], isRead: true })
    await other.waitFor(
      (row) => document.querySelector(`[data-row="${row}"]`).classList.contains('is-read'),
      id,
    )
    await other.close()
  })

  it('asks no publisher for anything only because the browser was started again', async () => {
    newsroom.forgetRequests()
    await browser.restart()
    page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    await send(page, 'wake')
    await rest(3000)
    expect(newsroom.requests.map(({ url }) => url)).toEqual([])
  })

  it('has it all after a restart with the newsroom stopped and no network', async () => {
    const { articles, pictures } = await page.evaluate(stored)
    const [picture] = pictures
    await browser.restart()
    await newsroom.stop()
    await browser.setOffline(true)
    page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    const withPicture = articles.find((one) =>
      JSON.stringify(one.blocks).includes(JSON.stringify(picture.src).slice(1, -1)),
    )
    await page.evaluate((id) => {
      location.hash = `#/article/${encodeURIComponent(id)}`
    }, withPicture.entryId)
    await page.waitFor(() => document.querySelector('.prose img')?.naturalWidth > 0)
    const shown = await page.evaluate(async () => {
      const image = document.querySelector('.prose img')
      return { src: image.dataset.src, scheme: new URL(image.src).protocol }
    })
    expect(shown.scheme).toBe('blob:')
    const after = await page.evaluate(stored)
    expect(after.pictures.toSorted((a, b) => (a.src < b.src ? -1 : 1))).toEqual(
      pictures.toSorted((a, b) => (a.src < b.src ? -1 : 1)),
    )
  })
})
