import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

/** Runs in a page of the extension: how many rows the store has, and how many the copy outside it has. */
const kept = async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const count = (table) =>
    new Promise((resolve) => {
      database.transaction(table).objectStore(table).count().onsuccess = ({ target }) =>
        resolve(target.result)
    })
  const rows = await Promise.all(['sources', 'feeds', 'folders'].map(count))
  database.close()
  const { copy: sealed } = await (globalThis.browser ?? globalThis.chrome).storage.local.get('copy')
  const copy = JSON.parse(sealed.text)
  return { rows, copied: [copy.sources.length, copy.feeds.length, copy.folders.length] }
}

/** A list of sources whose hosts answer nobody: each in one of eight folders, all of these inside one. */
function listOf(count) {
  const feeds = Array.from({ length: count }, (_, index) => {
    const line = `<outline type="rss" text="Paper ${index}" xmlUrl="https://paper${index}.test/feed"/>`
    return `<outline text="All"><outline text="Shelf ${index % 8}">${line}</outline></outline>`
  })
  return `<opml version="2.0"><body>${feeds.join('')}</body></opml>`
}

const base64Of = (text) => Buffer.from(text).toString('base64')

describe.each(['chromium', 'firefox'])('a list of feeds in %s', (name) => {
  let browser
  let page

  beforeAll(async () => {
    browser = await startBrowser({ browser: name })
    page = await browser.openPage('sidepanel.html#/sources')
    await page.waitFor(() => document.querySelector('h1'))
  })
  afterAll(() => browser?.close())

  it.each([512, 600])(
    'of %i sources comes in whole, in the store and in the copy outside it',
    async (count) => {
      const base64 = base64Of(listOf(count))
      const look = await send(page, 'lookAtOpml', { base64 })
      expect(look.sites).toContain(`*://*.paper${count - 1}.test/*`)
      expect(look).toMatchObject({ feedCount: count, folderCount: 9 })
      expect(look.missingSites).toHaveLength(count - look.followedCount)
      const report = await send(page, 'importOpml', { base64 })
      expect(report.lines).toHaveLength(count)
      expect(report.counts.added).toBe(count - look.followedCount)
      const whole = [count, count, 9]
      expect(await page.evaluate(kept)).toEqual({ rows: whole, copied: whole })
    },
  )

  it('that Broadside wrote changes nothing when it is imported again', async () => {
    const exported = await send(page, 'exportOpml', {})
    const report = await send(page, 'importOpml', { base64: base64Of(exported.text) })
    expect(report).toMatchObject({ counts: { added: 0, already: 600, refused: 0 }, folderCount: 0 })
    expect((await page.evaluate(kept)).rows).toEqual([600, 600, 9])
  })
})

/** The newsroom's publishers as another reader exports them, each feed in one of two folders, one inside the other. */
function listOfPublishers(newsroom) {
  const lines = newsroom.sources.flatMap(({ feeds, title, home }) =>
    feeds.map(({ url }) => `<outline type="rss" text="${title}" xmlUrl="${url}" htmlUrl="${home}"/>`),
  )
  const inner = `<outline text="Near">${lines.slice(0, 3).join('')}</outline>`
  const note = '<outline text="Letters to the Courier"/>'
  return `<opml version="2.0"><body><outline text="All">${inner}${lines.slice(3).join('')}</outline>${note}</body></opml>`
}

/** Presses Tab until what has focus begins with these words. */
async function tabTo(page, text) {
  for (let pressed = 0; !(await page.focused()).text.startsWith(text); pressed += 1) {
    if (pressed > 40) throw new Error(`Tab does not reach ${text}`)
    await page.press('Tab')
  }
}

describe.each(['chromium', 'firefox'])('the screens that bring sources in, in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-lists-'))
  let newsroom
  let browser
  let page

  beforeAll(async () => {
    newsroom = await startNewsroom()
    browser = await startBrowser({ browser: name, newsroom })
    page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead'))
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const choose = async (file, text) => {
    writeFileSync(join(folder, file), text)
    await page.chooseFile('#opml-file', join(folder, file))
  }

  it('follow the first sources of the catalogue by keys alone and without a network: two presses and the browser’s', async () => {
    await browser.setOffline(true)
    await tabTo(page, 'Add sources')
    await page.press('Enter')
    await page.waitFor(() => document.querySelector('.action-bar'))
    const count = await page.evaluate(() => document.querySelectorAll('.catalogue-pick :checked').length)
    expect(count).toBeGreaterThan(0)
    await tabTo(page, `Follow ${count} source`)
    const { answered } = await browser.answerNextRequest(page, true, ['*://*/*'])
    await page.press('Enter')
    await answered
    await page.waitFor(() => location.hash === '#/front')
    expect((await page.evaluate(kept)).rows.slice(0, 2)).toEqual([count, count])
    const { sourceCount } = await send(page, 'exportOpml', {})
    expect(sourceCount).toBe(count)
    await page.goto((await page.url()).replace('#/front', '#/catalogue'))
    await page.waitFor((wanted) => document.querySelectorAll('.catalogue-followed').length === wanted, count)
    await browser.setOffline(false)
  })

  it('name a file that is no list, and what to do', async () => {
    await page.evaluate(() => {
      location.hash = '#/import'
    })
    await page.waitFor(() => document.querySelector('#opml-file'))
    await choose('sign-in.opml', '<!doctype html><html><body>Sign in</body></html>')
    await page.waitFor(() => document.querySelector('#opml-failure [role=alert]'))
    const text = await page.text()
    expect(text).toContain('sign-in.opml: The file is a web page, not a list of feeds')
    expect(text).toContain('Export the list again and choose that file.')
    expect(await page.axe()).toEqual([])
  })

  it('import a list of feeds from a file to headlines on the sheet', async () => {
    await choose('publishers.opml', listOfPublishers(newsroom))
    await page.waitFor(() => document.querySelector('.import-holds'))
    expect(await page.axe()).toEqual([])
    const { answered } = await browser.answerNextRequest(page, true, ['*://*/*'])
    const isAsked = await page.evaluate(
      () => !document.querySelector('main').textContent.includes('Sites to allow0'),
    )
    await page.click('.import-holds .button--primary')
    if (isAsked) await answered
    await page.waitFor(() => document.querySelector('.report-lines'))
    const heads = await page.evaluate(() =>
      [...document.querySelectorAll('h2')].map((head) => head.textContent),
    )
    expect(heads).toContain('Could not be added 1')
    const feeds = newsroom.sources.flatMap((source) => source.feeds)
    expect(heads).toContain(`Added ${feeds.length}`)
    expect(await page.axe()).toEqual([])
    await page.click('.report-head .button--primary')
    const titles = newsroom.sources.flatMap(({ id }) => newsroom.articles(id).map(({ title }) => title))
    await page.waitFor((wanted) => {
      document.querySelector('.fresh-button button')?.click()
      return [...document.querySelectorAll('main [data-row] a[data-entry]')].some((link) =>
        wanted.includes(link.lastChild.textContent.trim()),
      )
    }, titles)
  })

  it('change nothing when the same list comes again', async () => {
    const before = (await page.evaluate(kept)).rows
    await page.evaluate(() => {
      location.hash = '#/import'
    })
    await page.waitFor(() => document.querySelector('#opml-file'))
    await choose('again.opml', listOfPublishers(newsroom))
    await page.waitFor(() => document.querySelector('.import-holds'))
    await page.click('.import-holds .button--primary')
    await page.waitFor(() => document.querySelector('.report-lines'))
    expect(await page.text()).toContain('No source is new')
    expect((await page.evaluate(kept)).rows).toEqual(before)
  })
})
