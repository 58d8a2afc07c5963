import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillStore } from '../bench/fill.mjs'
import { startBrowser } from '../browser/browser.mjs'
import { followAll, send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'
import { lowerStore, newestVersion, tablesOf } from '../torture/older-store.mjs'
import { readAll } from '../torture/stored.mjs'

/** The first that knew folders. */
const olderVersion = 3
const entryCount = 5000

/** A copy of the built extension that says to be of another version. */
function builtAs(folder, version) {
  const path = join(folder, 'manifest.json')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }))
}

describe.each([
  ['chromium', 'chrome-mv3'],
  ['firefox', 'firefox-mv3'],
])('in %s an update with a full store', (name, built) => {
  let newsroom
  let browser
  let extension
  let page
  let before

  beforeAll(async () => {
    extension = mkdtempSync(join(tmpdir(), 'broadside-update-'))
    cpSync(`.output/${built}`, extension, { recursive: true })
    builtAs(extension, '0.0.1')
    newsroom = await startNewsroom()
    browser = await startBrowser({ browser: name, newsroom, extension, pregrant: 'all' })
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
    if (extension) rmSync(extension, { recursive: true, force: true })
  })

  it('begins with sources, folders, marks and a store of an older version', async () => {
    page = await browser.openPage('sidepanel.html#/settings')
    await page.waitFor(() => document.querySelector('.setting'))
    await followAll(browser, newsroom, page)
    await page.evaluate(fillStore, entryCount)
    await send(page, 'makeFolder', { name: 'Mornings' })
    await send(page, 'changeSettings', { density: 'compact' })
    for (const entryId of ['e0', 'e7']) await send(page, 'save', { entryId, isSaved: true })
    await send(page, 'markRead', { entryIds: ['e1', 'e2', 'e3'], isRead: true })
    before = await page.evaluate(readAll)
    await browser.killWorker()
    expect(await page.evaluate(lowerStore, olderVersion, tablesOf(olderVersion))).toBe(olderVersion)
    expect(before.entries.length).toBeGreaterThan(entryCount)
  })

  it('raises the store and loses nothing of it, and shows the front page', async () => {
    builtAs(extension, '0.0.2')
    await browser.update()
    page = await browser.openPage('sidepanel.html#/settings')
    await page.waitFor(() => document.querySelector('.setting'))
    await send(page, 'wake')
    const after = await page.evaluate(readAll)
    expect(await page.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.0.2')
    expect(after.version).toBe(newestVersion)
    for (const kept of ['sources', 'feeds', 'entries', 'read', 'saved', 'folders'])
      expect(after[kept], kept).toEqual(before[kept])
    const alarms = await page.evaluate(() => chrome.alarms.getAll())
    expect(alarms.map((alarm) => alarm.name)).toContain('check')
    expect(await browser.grantedOrigins()).not.toEqual([])
    // Where the reader left it, which was the settings.
    const panel = await browser.openPanel()
    await panel.evaluate(() => {
      location.hash = '#/front'
    })
    await panel.waitFor(() => document.querySelector('.lead .meta__source'))
    expect(await browser.problems).toEqual([])
  })
})
