import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow, send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'
import { exportAll, keepsakesOf } from './keepsakes.mjs'

/** The entry of the front page whose article has a picture. */
const withPicture = async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const keys = await new Promise((resolve) => {
    database.transaction('pictures').objectStore('pictures').getAllKeys().onsuccess = ({ target }) =>
      resolve(target.result)
  })
  database.close()
  return keys[0]?.[0]
}

const go = (page, hash) =>
  page.evaluate((wanted) => {
    location.hash = wanted
  }, hash)

describe.each(['chromium', 'firefox'])('everything in one file, in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-backup-'))
  const opened = []
  let newsroom
  let file
  let before
  let entryId
  let page

  const open = async (options = {}) => {
    const browser = await startBrowser({ browser: name, newsroom, ...options })
    opened.push(browser)
    const surface = await browser.openPage('sidepanel.html#/front')
    await surface.waitFor(() => document.querySelector('.lead'))
    return [browser, surface]
  }
  const choose = async (surface, fileName, text) => {
    writeFileSync(join(folder, fileName), text)
    await surface.chooseFile('#opml-file', join(folder, fileName))
  }
  const isClean = async (surface) => {
    for (const scheme of ['light', 'dark']) {
      await surface.setColourScheme(scheme)
      expect([scheme, ...(await surface.axe())]).toEqual([scheme])
    }
  }

  afterAll(async () => {
    for (const browser of opened) await browser.close()
    await newsroom?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is saved from the settings, with its size said before and after', async () => {
    newsroom = await startNewsroom()
    const source = newsroom.source('northern-wire')
    const [browser, surface] = await open({ pregrant: newsroom.sites })
    await browser.grantHost(...newsroom.sites)
    const { sourceId } = await follow(surface, source)
    await surface.waitFor(() => document.querySelector('.lead .meta__source'))
    const { folderId } = await send(surface, 'makeFolder', { name: 'Wires' })
    await send(surface, 'fileSources', { sourceIds: [sourceId], into: folderId })
    entryId = await surface.waitFor(withPicture)
    await send(surface, 'save', { entryId, isSaved: true })
    await send(surface, 'markRead', { entryIds: [entryId], isRead: true })
    await send(surface, 'changeSettings', { density: 'compact' })
    before = await keepsakesOf(surface)
    await go(surface, '#/settings')
    await surface.waitFor(() => document.body.textContent.includes('Now 1 source and 1 saved article, about'))
    file = await surface.evaluate(exportAll)
    expect(file.name).toMatch(/^broadside-\d{4}-\d\d-\d\d\.jsonl$/)
    await surface.waitFor(
      (words) => document.querySelector('.toast')?.textContent.includes(words),
      `${file.name} is saved, `,
    )
    expect(await surface.axe()).toEqual([])
    await browser.close()
    opened.pop()
  })

  it('is refused by name on a fresh profile when it is damaged, cut off or of something else', async () => {
    const [browser, surface] = await open()
    page = surface
    await browser.setOffline(true)
    await go(page, '#/import')
    const wrong = [
      ['damaged.jsonl', file.text.replace('Wires', 'Wired'), 'The file is damaged'],
      ['half.jsonl', file.text.slice(0, file.text.length / 2), 'The end of the file is missing'],
      ['package.json', '{"name": "package"}', 'The file is no full export of Broadside'],
      ['later.jsonl', file.text.replace('"version":1', '"version":9'), 'The file is of a newer Broadside'],
    ]
    for (const [fileName, text, words] of wrong) {
      await choose(page, fileName, text)
      await page.waitFor(
        (wanted) => document.querySelector('#opml-failure [role=alert]')?.textContent.includes(wanted),
        `${fileName}: ${words}`,
      )
    }
    await isClean(page)
    expect((await keepsakesOf(page)).sources).toEqual([])
  })

  it('brings sources, folders, settings and marks to a fresh profile without a network', async () => {
    await choose(page, file.name, file.text)
    await page.waitFor(() => document.querySelector('.import-holds'))
    const words = await page.evaluate(() => document.querySelector('.import-holds').textContent)
    expect(words).toContain(`${file.name} is a full export`)
    expect(words).toContain('Its settings are taken')
    await isClean(page)
    const { answered } = await opened.at(-1).answerNextRequest(page, true, newsroom.sites)
    await page.click('.import-holds .button--primary')
    await answered
    await page.waitFor(() => document.querySelector('.report-lines'))
    expect(await page.evaluate(() => document.querySelector('h1').textContent)).toBe('1 source added')
    await isClean(page)
    expect(await keepsakesOf(page)).toEqual(before)
  })

  it('and the saved article reads there with its picture', async () => {
    await go(page, `#/article/${encodeURIComponent(entryId)}`)
    const width = await page.waitFor(
      () => [...document.querySelectorAll('.prose img')].find((one) => one.naturalWidth > 0)?.naturalWidth,
    )
    expect(width).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.querySelector('.prose').textContent.length)).toBeGreaterThan(
      200,
    )
  })

  it('changes nothing when it comes again, and z takes the first import back', async () => {
    await go(page, '#/import')
    await page.waitFor(() => document.querySelector('#opml-file'))
    await choose(page, 'again.jsonl', file.text)
    await page.waitFor(() => document.querySelector('.import-holds'))
    await page.click('.import-holds .button--primary')
    await page.waitFor(() => document.querySelector('.report-lines'))
    expect(await page.evaluate(() => document.querySelector('h1').textContent)).toBe('No source is new')
    expect(await keepsakesOf(page)).toEqual(before)
    await page.press('z')
    await page.waitFor(() => document.querySelector('.toast')?.textContent.includes('Taken back'))
    const after = await keepsakesOf(page)
    expect({ folders: after.folders, saved: after.saved, read: after.read }).toEqual({
      folders: [],
      saved: [],
      read: [],
    })
  })
})
