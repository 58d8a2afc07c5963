import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow, send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'
import { exportAll, keepsakesOf, loseStore } from './keepsakes.mjs'

const forgetCopies = () => chrome.storage.local.clear()
const titled = (text) => document.querySelector('h1')?.textContent.trim() === text

describe.each(['chromium', 'firefox'])('a full export on the recovery screen of %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-recovery-'))
  let newsroom
  let browser
  let page
  let before
  let path
  let entryId

  beforeAll(async () => {
    newsroom = await startNewsroom()
    browser = await startBrowser({ browser: name, newsroom, pregrant: newsroom.sites })
    page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead'))
    await browser.grantHost(...newsroom.sites)
    const { sourceId } = await follow(page, newsroom.source('northern-wire'))
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    const { folderId } = await send(page, 'makeFolder', { name: 'Wires' })
    await send(page, 'fileSources', { sourceIds: [sourceId], into: folderId })
    entryId = await page.evaluate(() => document.querySelector('.lead').dataset.row)
    await send(page, 'keepArticle', { entryId })
    await send(page, 'save', { entryId, isSaved: true })
    await send(page, 'markRead', { entryIds: [entryId], isRead: true })
    await send(page, 'changeSettings', { density: 'compact' })
    before = await keepsakesOf(page)
    await page.evaluate(() => {
      location.hash = '#/settings'
    })
    await page.waitFor(() => document.body.textContent.includes('Now 1 source and 1 saved article, about'))
    const file = await page.evaluate(exportAll)
    path = join(folder, file.name)
    writeFileSync(path, file.text)
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Loses the store, and opens the panel without any. */
  const lose = async (newerVersion) => {
    await page.evaluate(loseStore, newerVersion)
    await browser.killWorker()
    await page.close()
    page = await browser.openPage('sidepanel.html#/front')
  }
  const bringIn = async () => {
    await page.chooseFile('#opml-file', path)
    await page.waitFor(() => document.querySelector('.import-holds'))
    expect(await page.axe()).toEqual([])
    await page.click('.import-holds .button--primary')
    await page.waitFor(() => document.querySelector('[data-ready]') && !document.querySelector('#opml-file'))
    expect(await keepsakesOf(page)).toEqual(before)
    await page.evaluate((id) => {
      location.hash = `#/article/${encodeURIComponent(id)}`
    }, entryId)
    await page.waitFor(() => document.querySelector('.prose')?.textContent.length > 200)
  }

  it('brings everything back beside the copies of an emptied store', async () => {
    await lose()
    await page.waitFor(titled, 'The store is empty')
    await page.waitFor(() => document.querySelector('.recovery-copy .button--primary'))
    await bringIn()
  })

  it('brings everything back where the store does not open and there is no copy', async () => {
    await page.evaluate(forgetCopies)
    await lose(99)
    await page.waitFor(titled, 'The store does not open')
    await page.waitFor(() => document.querySelector('.recovery-copy .hint'))
    expect(await page.text()).toContain('There is no copy outside the store.')
    await bringIn()
  })

  it('brings everything back where the only copy of an emptied store is damaged, and that is said', async () => {
    await page.evaluate(async () => {
      const { copy } = await chrome.storage.local.get('copy')
      await chrome.storage.local.clear()
      await chrome.storage.local.set({ copy: { ...copy, text: '{}' } })
    })
    await lose()
    await page.waitFor(titled, 'The store is empty')
    await page.waitFor(() => document.querySelector('.recovery-copy')?.textContent.includes('is damaged'))
    expect(await page.text()).toContain('What was copied out of it is damaged.')
    await bringIn()
  })
})
