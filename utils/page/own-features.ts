import { type Address, hyphensOf } from './address'
import type { LinkGroup } from './group-links'
import { bitOf, type ClassWord, classWords, nearWords, regions } from './place'
import type { PageLink } from './read-links'
import { roughWords } from './rough-words'

/** Each as a number near 0 to 1: `headline-weights.ts` has what it weighs. */
export type Features = Record<string, number>

/** Path segments that name a list of pages, a service or the publisher, in the languages of the most sites. */
const sectionWord =
  /^(?:tags?|topics?|temas?|them(?:a|en)|categor\w*|kategori\w*|sections?|rubri\w*|ressorts?|authors?|autor\w*|auteurs?|people|search|suche|login|signin|account|abo\w*|subscri\w*|suscri\w*|newsletters?|shop|store|jobs?|stellen\w*|about|ueber-?uns|contact|kontakt|impressum|datenschutz|privacy|terms|agb|legal|help|hilfe|faq|rss|feeds?|archiv\w*|page|services?|wetter|weather|meteo|tv-programm|horoskop\w*|horoscop\w*|games?|spiele|gutscheine?|coupons?|vouchers?|angebote|deals|werbung|advertis\w*|media-?kit|e-?paper|mediadaten)$/i

const documentFile = /\.(?:pdf|docx?|xlsx?|pptx?|odt|zip|epub|jpe?g|png|gif|webp|mp3|mp4|ics|xml|rss)$/i

export interface PageFacts {
  /** Of the groups' keys: those that another key goes on from. */
  parents: ReadonlySet<string>
  /** How many groups have a title, by `titleForm`. */
  titles: ReadonlyMap<string, number>
  /** The mean of the groups' titles. */
  words: number
  count: number
}

/** What is known of a group of links by itself; `at` is its place on the page. */
export function ownFeatures(group: LinkGroup, at: number, page: PageFacts): Features {
  return {
    ...titleFeatures(group, page),
    ...linkFeatures(group),
    ...regionFeatures(group.links),
    ...classFeatures(group.links),
    ...addressFeatures(group, page),
    position: at / page.count,
  }
}

const flag = (is: boolean): number => (is ? 1 : 0)
const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / all.length

/** Links that go with each story, such as "3 comments" or "PDF, 120 KB", differ in their numbers only. */
export const titleForm = (title: string): string => title.toLowerCase().replace(/\d+/g, '0')

function titleFeatures({ title, words }: LinkGroup, page: PageFacts): Features {
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  return {
    words: Math.min(1.2, Math.log1p(words) / 3),
    words3: flag(words >= 3),
    words4: flag(words >= 4),
    words6: flag(words >= 6),
    words9: flag(words >= 9),
    longer: Math.min(1, words / Math.max(1, page.words) / 3),
    repeated: Math.min(1, ((page.titles.get(titleForm(title)) ?? 1) - 1) / 3),
    sentence: flag(/[.!?…。？！]["'»”]?$/.test(title)),
    upper: letters > 3 && title === title.toUpperCase() && title !== title.toLowerCase() ? 1 : 0,
  }
}

function linkFeatures({ links, cards }: LinkGroup): Features {
  const hasHeading = links.some((link) => link.hasHeading)
  const hasPicture = links.some((link) => link.hasPicture)
  return {
    heading: flag(hasHeading),
    cardHeading: flag(!hasHeading && cards.some(({ headings }) => headings.length > 0)),
    picture: flag(hasPicture),
    cardPicture: flag(!hasPicture && cards.some((card) => card.hasPicture)),
    cardTime: flag(cards.some(({ hasTime }) => hasTime)),
    links: Math.min(1, Math.log(links.length) / 3),
    several: flag(links.length > 1),
    blank: share(links, ({ isBlank }) => isBlank),
    paid: share(links, ({ isPaid }) => isPaid),
  }
}

function regionFeatures(links: readonly PageLink[]): Features {
  const inRegion = (bit: number) => share(links, ({ place }) => (place.regions & bit) !== 0)
  const nav = inRegion(regions.nav)
  const footer = inRegion(regions.footer)
  return {
    nav: flag(nav > 0),
    navAll: flag(nav === 1),
    footer: flag(footer > 0),
    footerAll: flag(footer === 1),
    headerAll: flag(inRegion(regions.header) === 1),
    asideAll: flag(inRegion(regions.aside) === 1),
    article: flag(inRegion(regions.article) > 0),
    item: flag(inRegion(regions.item) > 0),
    main: flag(inRegion(regions.main) > 0),
  }
}

function classFeatures(links: readonly PageLink[]): Features {
  const near = links.map(({ place }) => nearWords(place))
  const features: Features = {}
  for (const name of Object.keys(classWords) as ClassWord[]) {
    const bit = bitOf(name)
    features[`${name}Near`] = share(near, (bits) => (bits & bit) !== 0)
    features[`${name}Far`] = share(links, ({ place }) => (place.all & bit) !== 0)
  }
  return features
}

function addressFeatures({ key, address, links, title }: LinkGroup, { parents }: PageFacts): Features {
  const { segments, whose } = address
  const path = segments.join('/')
  const slug = segments.reduce((longest, one) => (one.length > longest.length ? one : longest), '')
  const hyphens = Math.max(0, ...segments.map(hyphensOf))
  return {
    ownHost: flag(whose === 'own'),
    foreign: flag(whose === 'foreign'),
    depth: Math.min(1, segments.length / 6),
    depth0: flag(segments.length === 0),
    depth1: flag(segments.length === 1),
    hyphens: Math.min(1.5, hyphens / 10),
    hyphens3: flag(hyphens >= 3),
    slug: Math.min(1.5, slug.length / 80),
    number: flag(/\d{3}/.test(path)),
    number5: flag(/\d{5}/.test(path)),
    date: flag(/(?:^|\/|-|_)(?:19|20)\d\d[-/_]?(?:0?[1-9]|1[0-2])(?:[-/_]|\d|$)/.test(path)),
    section: flag(segments.some((one) => sectionWord.test(one.replace(/\.\w+$/, '')))),
    parent: flag(parents.has(key)),
    file: flag(documentFile.test(path)),
    campaign: flag(links.every(({ url }) => /[?&]utm_/.test(url))),
    query: flag(links.every((link) => link.address.query !== '')),
    slugHit: slugHit(title, address),
  }
}

/** How much of the title's words its address repeats. */
function slugHit(title: string, { segments }: Address): number {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/ä/g, 'ae')
      .replace(/ö/g, 'oe')
      .replace(/ü/g, 'ue')
      .replace(/ß/g, 'ss')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
  const words = plain(title).match(/[\p{L}\p{N}]{4,}/gu) ?? []
  if (words.length === 0 || roughWords(title) < 2) return 0
  const path = plain(segments.join('/'))
  return share(words, (one) => path.includes(one))
}
