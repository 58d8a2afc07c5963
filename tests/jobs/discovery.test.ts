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
