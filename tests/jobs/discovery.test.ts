import { beforeEach, describe, expect, it } from 'vitest'
import { lookAtAddress } from '../../utils/jobs/look-at-address'
import { type Desk, openDesk, rssOf } from './desk'

const home = 'https://daily.test/'

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
})

function page(url: string, html: string): void {
  desk.web.set(url, () => new Response(`<html>${html}`, { headers: { 'content-type': 'text/html' } }))
}
const missing = (url: string) => desk.web.set(url, () => new Response('', { status: 404 }))
const feed = (url: string) => desk.web.set(url, () => rssOf('daily.test', []))
const asked = () => desk.requests.map(({ url }) => url)

async function offered(address: string): Promise<string[]> {
  const look = await lookAtAddress(desk.context, address)
  if (!look.isOk) throw new Error(look.failure.kind)
  return look.value.offers.map(({ url }) => url)
}

describe('the feeds of a page', () => {
  it('are those that it declares, then those of its site by rule, then those that it links to', async () => {
    const links =
      '<link rel="alternate" type="application/rss+xml" href="/declared"><a href="/all.rss">RSS</a><a href="/gone.rss">RSS</a>'
    page(`${home}@keeper`, links)
    for (const path of ['declared', '@keeper.rss', 'all.rss']) feed(`${home}${path}`)
    missing(`${home}gone.rss`)
    expect(await offered(`${home}@keeper`)).toEqual([
      `${home}declared`,
      `${home}@keeper.rss`,
      `${home}all.rss`,
    ])
    expect(asked()).toHaveLength(5)
  })

  it('are found by rule where the page itself is refused, but not of a host that asks to be left alone', async () => {
    feed(`${home}@keeper.rss`)
    desk.web.set(`${home}@keeper`, () => new Response('', { status: 403 }))
    expect(await offered(`${home}@keeper`)).toEqual([`${home}@keeper.rss`])
    desk.web.set(`${home}@keeper`, () => new Response('', { status: 429 }))
    desk.requests.length = 0
    expect(await lookAtAddress(desk.context, `${home}@keeper`)).toMatchObject({
      failure: { kind: 'http-status', status: 429 },
    })
    expect(asked()).toEqual([`${home}@keeper`])
  })

  it('on another host name that host, to be asked for, and are there once it is allowed', async () => {
    page(`${home}@keeper@far.test`, '<h1>Keeper</h1>')
    feed('https://far.test/@keeper.rss')
    expect(await lookAtAddress(desk.context, `${home}@keeper@far.test`)).toEqual({
      isOk: false,
      failure: { kind: 'not-allowed', host: 'far.test' },
    })
    desk.allowed.add('far.test')
    expect(await offered(`${home}@keeper@far.test`)).toEqual(['https://far.test/@keeper.rss'])
  })
})

describe('the well-known places of a host', () => {
  const article = 'https://daily.test/2026/an-article'

  it('are asked one at a time, each once, up to the first with a feed', async () => {
    page(article, '<h1>An article</h1>')
    missing(`${home}feed`)
    page(`${home}rss.xml`, '<h1>Not found</h1>')
    let isBusy = false
    desk.web.set(`${home}feed.xml`, async () => {
      isBusy = true
      await new Promise((done) => setTimeout(done, 5))
      isBusy = false
      return new Response('', { status: 410 })
    })
    desk.web.set(`${home}atom.xml`, () => (isBusy ? new Response('') : rssOf('daily.test', [])))
    feed(`${home}index.xml`)
    expect(await offered(article)).toEqual([`${home}atom.xml`])
    expect(asked()).toEqual([
      article,
      ...['feed', 'rss.xml', 'feed.xml', 'atom.xml'].map((path) => home + path),
    ])
  })

  it('are left alone where the page declares or links a feed', async () => {
    page(article, '<a href="/news.rss">RSS</a>')
    feed(`${home}news.rss`)
    feed(`${home}feed`)
    expect(await offered(article)).toEqual([`${home}news.rss`])
    expect(asked()).toEqual([article, `${home}news.rss`])
  })

  it.each([429, 503, 500])('are not asked on when the host answers %i', async (status) => {
    page(article, '<h1>An article</h1>')
    desk.web.set(`${home}feed`, () => new Response('', { status }))
    feed(`${home}rss.xml`)
    expect(await lookAtAddress(desk.context, article)).toMatchObject({ failure: { kind: 'no-feed-on-page' } })
    expect(asked()).toEqual([article, `${home}feed`])
  })

  it('are asked where what the page links to is no feed, without asking for that again', async () => {
    page(article, '<a href="/feed/">RSS</a>')
    page(`${home}feed/`, '<h1>How to read us</h1>')
    feed(`${home}rss.xml`)
    expect(await offered(article)).toEqual([`${home}rss.xml`])
    expect(asked()).toEqual([article, `${home}feed/`, `${home}rss.xml`])
  })

  it('are not asked where a feed of the page asks to be left alone', async () => {
    page(article, '<a href="/news.rss">RSS</a>')
    desk.web.set(`${home}news.rss`, () => new Response('', { status: 429 }))
    feed(`${home}feed`)
    expect(await lookAtAddress(desk.context, article)).toMatchObject({ failure: { kind: 'no-feed-on-page' } })
    expect(asked()).toEqual([article, `${home}news.rss`])
  })

  it('end the search where none has a feed', async () => {
    page(article, '<h1>An article</h1>')
    const places = ['feed', 'rss.xml', 'feed.xml', 'atom.xml', 'index.xml', 'rss', 'feed.json']
    for (const path of places) missing(`${home}${path}`)
    expect(await lookAtAddress(desk.context, article)).toMatchObject({ failure: { kind: 'no-feed-on-page' } })
    expect(asked()).toEqual([article, ...places.map((path) => home + path)])
  })
})
