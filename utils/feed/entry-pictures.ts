import { resolve } from '../url/resolve'
import { attributeOf, childrenOf, type Element, textOf } from './element'
import type { Enclosure } from './parsed-feed'

const pictureName = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i

/** Whether a file of an entry is a picture, by its type, or by its name where there is no type. */
export const isPicture = (type: string | undefined, url: string): boolean =>
  type ? type.toLowerCase().startsWith('image') : pictureName.test(url)

const addressOf = (element: Element): string | undefined =>
  resolve(element.base, attributeOf(element, 'url') || attributeOf(element, 'href') || textOf(element))

const widthOf = (element: Element): number => Number.parseInt(attributeOf(element, 'width'), 10) || 0

const widest = (elements: Element[]): string | undefined =>
  elements
    .filter((element) => addressOf(element) !== undefined)
    .toSorted((one, other) => widthOf(other) - widthOf(one))
    .map(addressOf)[0]

/** Media RSS nests at most so: group, content, thumbnail. */
function mediaIn(entry: Element, name: string): Element[] {
  const groups = [entry, ...childrenOf(entry, 'media:group')]
  const contents = groups.flatMap((holder) => childrenOf(holder, 'media:content'))
  return [...groups, ...contents].flatMap((holder) => childrenOf(holder, name))
}

const isPictureContent = (content: Element): boolean =>
  attributeOf(content, 'medium').toLowerCase() === 'image' ||
  (attributeOf(content, 'medium') === '' &&
    isPicture(attributeOf(content, 'type') || undefined, attributeOf(content, 'url')))

/** An entry's picture, as the feed names it: Media RSS (the widest), iTunes, a picture among its files, `image`. */
export function pictureOf(entry: Element, enclosures: Enclosure[]): string | undefined {
  return (
    widest(mediaIn(entry, 'media:content').filter(isPictureContent)) ??
    widest(mediaIn(entry, 'media:thumbnail')) ??
    widest(childrenOf(entry, 'itunes:image')) ??
    itunesLinkIn(entry) ??
    enclosures.find(({ type, url }) => isPicture(type, url))?.url ??
    imageIn(entry)
  )
}

/** As iTunes had it before `itunes:image`. */
const itunesLinkIn = (element: Element): string | undefined =>
  childrenOf(element, 'itunes:link')
    .filter((link) => attributeOf(link, 'rel') === 'image')
    .map(addressOf)
    .find(Boolean)

const imageIn = (element: Element): string | undefined =>
  childrenOf(element, 'image')
    .map((image) => addressOf(childrenOf(image, 'url')[0] ?? image))
    .find(Boolean)

/** A feed's own picture: Atom's icon before its logo, RSS's image, iTunes'. */
export function iconOf(feed: Element): string | undefined {
  const marks = [...childrenOf(feed, 'icon', 'atom:icon'), ...childrenOf(feed, 'logo', 'atom:logo')]
  return (
    marks.map(addressOf).find(Boolean) ??
    imageIn(feed) ??
    childrenOf(feed, 'itunes:image', 'media:thumbnail').map(addressOf).find(Boolean) ??
    itunesLinkIn(feed)
  )
}
