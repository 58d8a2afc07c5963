import { makeCertificate } from './certificate.mjs'
import { createClock } from './clock.mjs'
import { createDesk, truthOf } from './desk.mjs'
import { createFaults } from './faults.mjs'
import { serve } from './server.mjs'

/** @typedef {import('./publishers/index.mjs').ArticleData} ArticleData */
/** @typedef {Awaited<ReturnType<typeof startNewsroom>>} Newsroom */

/** The registrable part of a .test name. @param {string} host */
const siteOf = (host) => host.split('.').slice(-2).join('.')
const patternOf = (host) => `*://*.${siteOf(host)}/*`

/** What a test may know of a publisher, with the addresses and match patterns it needs.
 * @returns {{ id: string, title: string, domain: string, language: string, direction: 'ltr' | 'rtl', scheme: 'http' | 'https',
 *   home: string, feeds: { url: string, kind: string, title: string }[], site: string, sites: string[], pictureHost: string }} */
function sourceOf(site) {
  const pictureSite = patternOf(site.pictureHost)
  const pattern = patternOf(site.domain)
  return {
    id: site.id,
    title: site.title,
    domain: site.domain,
    language: site.language,
    direction: site.direction ?? 'ltr',
    scheme: site.schemeName,
    home: site.home,
    feeds: site.feeds.map(({ url, kind, title }) => ({ url, kind, title })),
    site: pattern,
    /** Every match pattern that its feeds, pages and pictures need. */
    sites: [...new Set([pattern, pictureSite])],
    pictureHost: site.pictureHost,
  }
}

/** Starts one loopback server that plays all publishers.
 * @param {{ port?: number, now?: number, ticks?: boolean }} [options] `now`: where its clock starts; `ticks`: whether it runs */
export async function startNewsroom({ port = 0, now = Date.now(), ticks = false } = {}) {
  const clock = createClock(now, ticks)
  const certificate = makeCertificate()
  const desk = createDesk(clock, Boolean(certificate))
  const faults = createFaults()
  const server = await serve({ desk, faults, certificate, port })
  const sources = desk.sites.map(sourceOf)
  return {
    port: server.port,
    tlsPort: server.tlsPort,
    clock,
    sources,
    /** Every match pattern of every publisher. */
    sites: [...new Set(sources.flatMap((source) => source.sites))],
    /** @param {string} id */
    source: (id) => sources.find((source) => source.id === desk.siteOf(id).id),
    /** Every request, oldest first, from the moment it arrives; `status` is undefined while it is not answered. */
    requests: server.requests,
    /** Hosts outside .test that a browser asked for through the proxy. */
    strangers: server.strangers,
    forgetRequests: () => void server.requests.splice(0),
    /** How often a host or address was asked for. @param {string} target */
    asked: (target) =>
      server.requests.filter(({ host, path, publisherId }) =>
        [host, `${host}${path}`, publisherId].includes(target.replace(/^https?:\/\//, '')),
      ),
    /** @param {string} idOrUrl */
    truth: (idOrUrl) => truthOf(desk.articleOf(idOrUrl)),
    /** The articles that are out by now, of one publisher or of all. @param {string} [id] */
    articles: (id) => (id ? [desk.siteOf(id)] : desk.sites).flatMap((site) => desk.out(site).map(truthOf)),
    /** Those that will be, when the clock has moved. */
    future: () =>
      desk.sites.flatMap((site) =>
        site.articles.filter((article) => article.publishedAt > clock.now()).map(truthOf),
      ),
    /** @param {string} url @returns {Buffer} */
    pictureBytes: (url) => desk.pictureBytes(url),
    /** Opens another publisher, such as for one fault of many. @param {string} id
     * @param {{ title: string, language?: 'en' | 'de', articles?: number }} given */
    found: (id, given) => sourceOf(desk.found(id, given)),
    /** @param {string} id @param {Partial<ArticleData> & { title: string }} data */
    publish: (id, data) => truthOf(desk.publish(id, data)),
    /** Changes an article; with no change named, its second paragraph is corrected.
     * @param {string} idOrUrl @param {{ title?: string, summary?: string, paragraph?: number, with?: string }} [change] */
    edit: (idOrUrl, change) => truthOf(desk.edit(idOrUrl, change)),
    remove: desk.remove,
    remake: desk.remake,
    fault: faults.fault,
    clearFaults: faults.clearFaults,
    addHeaders: faults.addHeaders,
    gate: faults.gate,
    setOffline: server.setOffline,
    stop: server.stop,
  }
}
