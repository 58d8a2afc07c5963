import { resolve } from '../url/resolve'
import { attributeOf, childrenOf, type Element, firstOf, mayHave, type Names, named, textOf } from './element'
import { media, mediaContents, mediaGroups } from './entry-links'
import type { Enclosure } from './parsed-feed'

const pictureName = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i

/** Whether a file of an entry is a picture, by its type, or by its name where there is no type. */
export const isPicture = (type: string | undefined, url: string): boolean =>
  type ? type.toLowerCase().startsWith('image') : pictureName.test(url)

const addressOf = (element: Element): string | undefined =>
  resolve(element.base, attributeOf(element, 'url') || attributeOf(element, 'href') || textOf(element))

const widthOf = (element: Element): number => Number.parseInt(attributeOf(element, 'width'), 10) || 0

const thumbnails = named('media:thumbnail')
const itunesImages = named('itunes:image')
const itunesLinks = named('itunes:link')
const images = named('image')
const imageUrls = named('url')
const icons = named('icon', 'atom:icon')
const logos = named('logo', 'atom:logo')
const feedPictures = named('itunes:image', 'media:thumbnail')

const widest = (elements: readonly Element[]): string | undefined =>
  elements.length === 0
    ? undefined
    : elements
        .filter((element) => addressOf(element) !== undefined)
        .toSorted((one, other) => widthOf(other) - widthOf(one))
        .map(addressOf)[0]

/** Media RSS nests at most so: group, content, thumbnail. */
function mediaIn(entry: Element, names: Names): Element[] {
  const groups = [entry, ...childrenOf(entry, mediaGroups)]
  const contents = groups.flatMap((holder) => childrenOf(holder, mediaContents))
  return [...groups, ...contents].flatMap((holder) => childrenOf(holder, names))
}

const isPictureContent = (content: Element): boolean =>
  attributeOf(content, 'medium').toLowerCase() === 'image' ||
  (attributeOf(content, 'medium') === '' &&
    isPicture(attributeOf(content, 'type') || undefined, attributeOf(content, 'url')))

/** An entry's picture, as the feed names it: Media RSS (the widest), iTunes, a picture among its files, `image`. */
export function pictureOf(entry: Element, enclosures: Enclosure[]): string | undefined {
  return (
    (mayHave(entry, media) ? mediaPictureOf(entry) : undefined) ??
    widest(childrenOf(entry, itunesImages)) ??
    itunesLinkIn(entry) ??
    enclosures.find(({ type, url }) => isPicture(type, url))?.url ??
    imageIn(entry)
  )
}

const mediaPictureOf = (entry: Element): string | undefined =>
  widest(mediaIn(entry, mediaContents).filter(isPictureContent)) ?? widest(mediaIn(entry, thumbnails))

/** As iTunes had it before `itunes:image`. */
const itunesLinkIn = (element: Element): string | undefined =>
  childrenOf(element, itunesLinks)
    .filter((link) => attributeOf(link, 'rel') === 'image')
    .map(addressOf)
    .find(Boolean)

const imageIn = (element: Element): string | undefined =>
  childrenOf(element, images)
    .map((image) => addressOf(firstOf(image, imageUrls) ?? image))
    .find(Boolean)

/** A feed's own picture: Atom's icon before its logo, RSS's image, iTunes'. */
export function iconOf(feed: Element): string | undefined {
  const marks = [...childrenOf(feed, icons), ...childrenOf(feed, logos)]
  return (
    marks.map(addressOf).find(Boolean) ??
    imageIn(feed) ??
    childrenOf(feed, feedPictures).map(addressOf).find(Boolean) ??
    itunesLinkIn(feed)
  )
}
