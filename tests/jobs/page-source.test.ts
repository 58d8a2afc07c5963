import { beforeEach, describe, expect, it } from 'vitest'
import { changeSource } from '../../utils/jobs/change-source'
import { followSource } from '../../utils/jobs/follow-source'
import { lookAtAddress } from '../../utils/jobs/look-at-address'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import type { Result } from '../../utils/model/result'
import { type Desk, openDesk } from './desk'

const home = 'https://daily.test/'
const hour = 3_600_000
const day = 24 * hour

const subjects = ['harbour', 'library', 'ferry', 'market', 'school', 'lighthouse', 'bridge', 'museum']
/** Twenty-four of them, each other than the rest. */
const titles = (from: number) =>
  Array.from(
    { length: 8 },
    (_, at) => `The ${subjects[at]} opens its doors again after ${from + at} long nights`,
  )

const slug = (title: string) => title.toLowerCase().replaceAll(' ', '-')
type Rule = (title: string) => string
const byDate: Rule = (title) => `/2026/11/20/${slug(title)}.html`
const byNumber: Rule = (title) =>
  `/story/${([...title].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7) % 900_000) + 100_000}`
const card = (url: string, title: string) =>
  `<article class="card"><h3><a href="${url}">${title}</a></h3><p>In one sentence.</p></article>`
const row = (url: string, title: string) =>
  `<section class="river"><div class="line"><a class="line__link" href="${url}"><b class="line__words">${title}</b></a></div></section>`

function publish(all: readonly string[], { address = byDate, template = card, head = '' } = {}) {
  const stories = all.map((title) => template(address(title), title)).join('')
  const html = `<html><head>${head}</head><body><nav><a href="/politics">Politics</a><a href="/sport">Sport</a></nav>
    <main>${stories}</main><footer><a href="/about">About us</a></footer></body></html>`
  desk.web.set(home, () => new Response(html, { headers: { 'content-type': 'text/html' } }))
}

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
})

function answered<Value>(result: Result<Value>): Value {
  if (!result.isOk) throw new Error(result.failure.kind)
  return result.value
}

async function follow(): Promise<void> {
  const look = answered(await lookAtAddress(desk.context, home))
  answered(await followSource(desk.context, { site: '*://*.daily.test/*', ...look }))
  await refresh(0)
}

async function refresh(later: number): Promise<void> {
  desk.pass(later)
  await makeDue(desk.context)
  answered(await refreshDueFeeds(desk.context))
}

const newestFirst = async () =>
  (await desk.database.getAllFromIndex('entries', 'bySort')).filter(({ feedId }) => feedId).reverse()
const entryTitles = async () => (await newestFirst()).map(({ title }) => title)
const feedNow = async () => (await desk.database.getAll('feeds'))[0]!

describe('a page without a feed', () => {
  it('is offered with its first three headlines', async () => {
    publish(titles(10))
    const { offers } = answered(await lookAtAddress(desk.context, home))
    expect(offers).toMatchObject([{ url: home, format: 'page', entryCount: 8 }])
    expect(offers[0]!.headlines).toEqual(titles(10).slice(0, 3))
  })

  it('is not offered where it has fewer than three, or where its feed answers', async () => {
    publish(titles(10).slice(0, 2))
    expect(await lookAtAddress(desk.context, home)).toMatchObject({ failure: { kind: 'no-feed-on-page' } })
    const feed =
      '<rss version="2.0"><channel><title>Daily</title><item><title>One</title></item></channel></rss>'
    desk.web.set('https://daily.test/feed', () => new Response(feed))
    publish(titles(10), {
      head: '<link rel="alternate" type="application/rss+xml" href="https://daily.test/feed">',
    })
    const { offers } = answered(await lookAtAddress(desk.context, home))
    expect(offers.map(({ format }) => format)).toEqual(['rss'])
  })

  it('gives its headlines as entries, in its order', async () => {
    publish(titles(10))
    await follow()
    expect(await entryTitles()).toEqual(titles(10))
    expect(await feedNow()).toMatchObject({ format: 'page', failures: 0 })
  })

  it('brings only what is new on it, and says so once', async () => {
    publish(titles(10))
    await follow()
    const [first, second, ...others] = titles(10)
    publish(['A whale is seen below the old town wall', ...others, second!])
    await refresh(hour)
    expect(await entryTitles()).toEqual(['A whale is seen below the old town wall', ...titles(10)])
    publish(titles(10))
    await refresh(hour)
    expect((await feedNow()).checks.map(({ fresh }) => fresh)).toEqual([8, 1, 0])
    expect(await entryTitles()).toContain(first)
  })

  it('keeps a headline that is worded anew as the entry that it was', async () => {
    publish(titles(10))
    await follow()
    const address: Rule = (title) => byDate(title.replace('At last, t', 'T'))
    publish([`At last, t${titles(10)[0]!.slice(1)}`, ...titles(10).slice(1)], { address })
    await refresh(hour)
    expect(await desk.database.count('entries')).toBe(8 + (await bundled()))
    expect((await entryTitles())[0]).toMatch(/^At last/)
  })

  it('is read where it also asks to sign in, and says so where it does nothing else', async () => {
    const head = '<form><input name="n"><input type="password" name="p"></form>'
    publish(titles(10), { head })
    await follow()
    expect(await entryTitles()).toEqual(titles(10))
    desk.web.set(home, () => new Response(`<html><body>${head}</body></html>`))
    await refresh(hour)
    expect((await feedNow()).failure).toMatchObject({ kind: 'not-a-feed', found: 'sign-in' })
  })

  it('says that it has no headlines any more', async () => {
    publish(titles(10))
    await follow()
    publish([])
    await refresh(hour)
    expect((await feedNow()).failure).toEqual({ kind: 'no-headlines', host: 'daily.test' })
    expect(await entryTitles()).toEqual(titles(10))
  })
})

const bundled = async () => (await desk.database.getAll('entries')).filter(({ feedId }) => !feedId).length

describe('a page made anew', () => {
  const remade = { kind: 'page-remade', host: 'daily.test', count: 8 }

  it.each([
    ['the same stories under addresses of another rule', titles(10), { address: byNumber, template: row }],
    ['other stories under addresses of another rule', titles(40), { address: byNumber }],
    [
      'the same stories, each moved to another folder',
      titles(10),
      { address: (title: string) => `/news${byDate(title)}` },
    ],
    ['nearly all stories and all templates other within hours', titles(40), { template: row }],
  ])('is said, and makes no entries of %s', async (_what, all, how) => {
    publish(titles(10))
    await follow()
    publish(all, how)
    await refresh(hour)
    expect((await feedNow()).failure).toEqual(remade)
    expect(await entryTitles()).toEqual(titles(10))
  })

  it('goes on from what it held then', async () => {
    publish(titles(10))
    await follow()
    publish(titles(40), { address: byNumber, template: row })
    await refresh(hour)
    publish(['A whale is seen below the old town wall', ...titles(40)], { address: byNumber, template: row })
    await refresh(hour)
    expect((await feedNow()).failure).toBeUndefined()
    expect(await entryTitles()).toEqual(['A whale is seen below the old town wall', ...titles(10)])
  })

  it('leaves a mark that outlives the next good answers, until the reader has seen it or many have come', async () => {
    publish(titles(10))
    await follow()
    const remake = async (from: number, address: Rule) => {
      publish(titles(from), { address, template: row })
      await refresh(hour)
      return desk.context.now()
    }
    const at = await remake(40, byNumber)
    await refresh(hour)
    await refresh(hour)
    expect((await feedNow()).remade).toEqual({ at, count: 8, answers: 2 })
    const { sourceId } = await feedNow()
    answered(await changeSource(desk.context, { sourceId, rank: 'higher' }))
    expect((await feedNow()).remade).toBeDefined()
    answered(await changeSource(desk.context, { sourceId, hasSeenRemaking: true }))
    expect(await feedNow()).not.toHaveProperty('remade')

    await remake(70, byDate)
    for (let left = 20; left > 0; left--) await refresh(hour)
    expect((await feedNow()).remade?.answers).toBe(20)
    await refresh(hour)
    expect(await feedNow()).not.toHaveProperty('remade')
  })

  it.each([
    ['new templates for known addresses', titles(10), { template: row }, hour, 0],
    ['new stories only, of the same rule and template', titles(40), {}, hour, 8],
    ['new stories in new templates after weeks', titles(40), { template: row }, 20 * day, 8],
  ])('is not what %s are', async (_what, all, how, later, fresh) => {
    publish(titles(10))
    await follow()
    publish(all, how)
    await refresh(later)
    const { failure, checks } = await feedNow()
    expect(failure).toBeUndefined()
    expect(checks.at(-1)!.fresh).toBe(fresh)
  })
})
