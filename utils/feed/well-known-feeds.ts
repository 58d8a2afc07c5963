/** Where a site's feed is when no page of it says so, the most usual first; each is asked only if those before it are none. */
const paths = ['/feed', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/rss', '/feed.json']

/** The addresses on a page's own host that its feed is most often at. */
export const wellKnownFeeds = (pageUrl: string): string[] => paths.map((path) => new URL(path, pageUrl).href)
