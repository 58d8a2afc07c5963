import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow, send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'
import { keepsakesOf, loseStore } from './keepsakes.mjs'

describe.each(['chromium', 'firefox'])('in %s a profile that is copied to another place', (name) => {
  const places = ['old', 'new', 'emptied'].map((place) => mkdtempSync(join(tmpdir(), `broadside-${place}-`)))
  let newsroom
  let browser
  let before

  const open = async (profile, path) => {
    browser = await startBrowser({ browser: name, newsroom, profile, pregrant: newsroom.sites })
    return browser.openPage(path)
  }
  const close = async () => {
    await browser?.close()
    browser = undefined
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
    const page = await open(places[0], 'sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead'))
    await browser.grantHost(...newsroom.sites)
    const { sourceId } = await follow(page, newsroom.source('northern-wire'))
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    const { folderId } = await send(page, 'makeFolder', { name: 'Wires' })
    await send(page, 'fileSources', { sourceIds: [sourceId], into: folderId })
    const entryId = await page.evaluate(() => document.querySelector('.lead').dataset.row)
    await send(page, 'save', { entryId, isSaved: true })
    await send(page, 'markRead', { entryIds: [entryId], isRead: true })
    await send(page, 'changeSettings', { density: 'compact' })
    before = await keepsakesOf(page)
    await close()
    cpSync(places[0], places[1], { recursive: true, verbatimSymlinks: true })
    rmSync(places[0], { recursive: true, force: true })
  })
  afterAll(async () => {
    await close()
    await newsroom?.stop()
    for (const place of places) rmSync(place, { recursive: true, force: true, maxRetries: 20 })
  })

  it('has every source, folder, mark and setting there, and its front page', async () => {
    const page = await open(places[1], 'sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    expect(await keepsakesOf(page)).toEqual(before)
    // What the copy did not bring, as a copy of some of the files would not.
    await page.evaluate(loseStore)
    await close()
    cpSync(places[1], places[2], { recursive: true, verbatimSymlinks: true })
  })

  it('offers its copies back there where the store did not come with it', async () => {
    const page = await open(places[2], 'sidepanel.html')
    await page.waitFor(() => document.querySelector('h1')?.textContent.trim() === 'The store is empty')
    await page.click('.recovery-copy .button--primary')
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    const { read: _read, ...kept } = before
    expect(await keepsakesOf(page)).toMatchObject(kept)
  })
})
