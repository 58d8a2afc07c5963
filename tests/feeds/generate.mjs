// Feeds made of nothing but a seed: for the bench, for what is torn by the fuzzer, and for tests of properties.
import { seeded } from '../newsroom/seeded.mjs'
import { chance, composeFeed } from './articles.mjs'
import { writeFeed } from './write-feed.mjs'

/** Three of five feeds are RSS 2.0, as about that many are out there. */
const formats = ['rss', 'rss', 'rss', 'rss', 'atom', 'atom', 'rdf', 'json']

/**
 * A feed of any format and language; the same for the same seed. `isFull`: with whole texts.
 * @param {string} seed
 * @returns {{ format: string, language: string, url: string, text: string }}
 */
export function generateFeed(seed, isFull) {
  const random = seeded(seed)
  const format = chance(random).one(formats)
  const feed = composeFeed(random, isFull)
  return { format, language: feed.language, url: `${feed.home}/feed`, text: writeFeed(feed, format, random) }
}
