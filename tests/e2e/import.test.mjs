import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { send } from '../browser/follow.mjs'

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
  const { copy } = await (globalThis.browser ?? globalThis.chrome).storage.local.get('copy')
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
