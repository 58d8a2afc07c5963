import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksToText } from '../../utils/article/blocks-to-text'
import { startBrowser } from '../browser/browser.mjs'
import { follow, send } from '../browser/follow.mjs'
import { readTables } from '../browser/read-tables.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

const instant = (iso) => (iso === undefined ? undefined : Date.parse(iso))
const byTitle = (one, other) => (one.title < other.title ? -1 : 1)

describe.each(['chromium', 'firefox'])('what the commands say, and what %s keeps', (name) => {
  let newsroom
  let browser
  let page
  let folder

  beforeAll(async () => {
    newsroom = await startNewsroom()
    for (const title of [
      'Every lease of the town hall, and what it pays',
      'Who may read the minutes of the water board',
    ])
      newsroom.publish('open-civic', { title })
    folder = mkdtempSync(join(tmpdir(), 'broadside-inspect-'))
    browser = await startBrowser({ browser: name, newsroom })
    await browser.grantHost(...newsroom.sites)
    page = await browser.openPage('sidepanel.html#/sources')
    await page.waitFor(() => document.querySelector('.empty'))
    for (const source of newsroom.sources) await follow(page, source)
    await send(page, 'refresh', {})
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
    if (folder) rmSync(folder, { recursive: true })
  })

  /** The answer of a publisher, into a file of its own. */
  async function question(url, at) {
    const { protocol, host, pathname, search } = new URL(url)
    const [agent, port] = protocol === 'https:' ? [https, newsroom.tlsPort] : [http, newsroom.port]
    const options = {
      port,
      path: pathname + search,
      headers: { host },
      servername: host,
      rejectUnauthorized: false,
    }
    const [response, body] = await new Promise((done, fail) => {
      agent
        .get(options, async (response) => done([response, Buffer.concat(await response.toArray())]))
        .on('error', fail)
    })
    expect(response.statusCode).toBe(200)
    const path = join(folder, `${at}`)
    writeFileSync(path, body)
    return { id: url, url, path, contentType: response.headers['content-type'] }
  }

  /** What a command answers of some addresses, by address. */
  async function inspect(command, urls) {
    const lines = await Promise.all(urls.map(question))
    const said = execFileSync('npm', ['run', '-s', `inspect:${command}`], {
      input: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      encoding: 'utf8',
    })
    const answers = said.trim().split('\n')
    return new Map(answers.map((line) => JSON.parse(line)).map((answer) => [answer.id, answer]))
  }

  it('are the same entries of every feed', async () => {
    const { feeds, entries } = await page.evaluate(readTables, ['feeds', 'entries'])
    const ours = feeds.filter(({ format }) => format !== 'page')
    expect(ours.length).toBe(newsroom.sources.flatMap((source) => source.feeds).length)
    const said = await inspect(
      'feed',
      ours.map(({ url }) => url),
    )
    for (const { id, url } of ours) {
      const { feed } = said.get(url)
      const kept = entries.filter(({ feedId }) => feedId === id).toSorted(byTitle)
      const fields = ({ url, title, authors, image }) => ({ url, title, authors, image })
      expect(feed.entries.length).toBeGreaterThan(0)
      expect(kept.map((entry) => ({ ...fields(entry), publishedAt: entry.publishedAt }))).toEqual(
        feed.entries
          .toSorted(byTitle)
          .map((entry) => ({ ...fields(entry), publishedAt: instant(entry.publishedAt) })),
      )
    }
  })

  it('are the same headlines of a page without a feed', async () => {
    const { feeds, entries } = await page.evaluate(readTables, ['feeds', 'entries'])
    const front = feeds.find(({ format }) => format === 'page')
    const { headlines } = (await inspect('headlines', [front.url])).get(front.url)
    const kept = entries.filter(({ feedId }) => feedId === front.id)
    kept.sort((one, other) => other.sortAt - one.sortAt)
    expect(headlines.length).toBeGreaterThan(2)
    expect(kept.map(({ url, title }) => ({ url, title }))).toEqual(headlines)
  })

  it('are the same article of a page of every publisher', async () => {
    const { entries } = await page.evaluate(readTables, ['entries'])
    const ids = new Set(entries.map(({ sourceId }) => sourceId).filter(Boolean))
    const chosen = [...ids].map((id) => entries.find(({ sourceId }) => sourceId === id))
    for (const { id } of chosen) await send(page, 'keepArticle', { entryId: id })
    const { articles } = await page.evaluate(readTables, ['articles'])
    const said = await inspect(
      'article',
      chosen.map(({ url }) => url),
    )
    for (const { id, url } of chosen) {
      const kept = articles.find(({ entryId }) => entryId === id)
      const { article } = said.get(url)
      expect({ url, title: kept.title, authors: kept.authors, text: blocksToText(kept.blocks) }).toEqual({
        url,
        title: article.title,
        authors: article.authors,
        text: article.text,
      })
      expect(kept.publishedAt).toBe(instant(article.publishedAt))
    }
  })
})
