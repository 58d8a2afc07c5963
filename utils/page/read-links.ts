import { collapseSpace } from '../text/plain-text'
import { resolve } from '../url/resolve'
import { type Address, bareHost, readAddress } from './address'
import { createPlaces, type Place } from './place'
import { walk } from './walk'

/** One link to another page, with its words and what stands around it. */
export interface PageLink {
  url: string
  address: Address
  place: Place
  /** Its text; a line for each block in it. */
  text: string
  /** What it says where it shows no words: `aria-label`, `title`, or its picture's `alt`. */
  label: string
  hasHeading: boolean
  hasPicture: boolean
  isBlank: boolean
  isPaid: boolean
}

export interface Heading {
  /** 1 for `<h1>`. */
  level: number
  text: string
}

/** The largest part of a page in which all links go to one address. */
export interface Card {
  key: string
  headings: Heading[]
  hasPicture: boolean
  hasTime: boolean
}

export interface PageLinks {
  links: PageLink[]
  cards: Card[]
}

interface Frame {
  place: Place
  parts: Part[]
  part: Part
  link?: PageLink
  heading?: Heading
  /** How many elements inside a heading. */
  belowHeading: number
}

/** What is in an element: `key` undefined where it has no link, null where its links go to several addresses. */
type Part = Omit<Card, 'key'> & { key: string | null | undefined }

const leftOut = new Set(
  'script style noscript template iframe svg select textarea object canvas math title datalist'.split(' '),
)
const inline = new Set(
  'a abbr b bdi bdo cite code data em font i img mark q s small span strong sub sup time u wbr'.split(' '),
)
const unseen =
  /(?:^|\s)(?:sr-only|screen-?reader(?:-text|-only)?|visually-?hidden|u-hidden-visually)(?:\s|$)/i

/** Reads a page's links to other pages in one walk, in page order. `base`: what its addresses are relative to. */
export function readLinks(document: Document, base: string): PageLinks {
  const reader = new Reader(base)
  walk(document.documentElement, reader)
  return { links: reader.links, cards: reader.cards }
}

class Reader {
  readonly links: PageLink[] = []
  readonly cards: Card[] = []
  private readonly frames: Frame[] = []
  private readonly placeOf = createPlaces()
  private readonly addresses = new Map<string, Address>()
  private readonly home: string
  private unseenDepth = 0

  constructor(private readonly base: string) {
    this.home = bareHost(new URL(base).host)
  }

  enter(element: Element): boolean {
    const tag = element.localName.toLowerCase()
    if (leftOut.has(tag)) return false
    const above = this.frames.at(-1)
    const part: Part = { key: undefined, headings: [], hasPicture: isPicture(tag), hasTime: tag === 'time' }
    const belowHeading = above?.heading ? above.belowHeading + 1 : 0
    const { link, heading } = above ?? {}
    const frame: Frame = {
      place: this.placeOf(element, above?.place),
      parts: [],
      part,
      link,
      heading,
      belowHeading,
    }
    if (this.unseenDepth > 0 || unseen.test(element.getAttribute('class') ?? '')) this.unseenDepth += 1
    if (!inline.has(tag)) this.add('\n', frame)
    if (/^h[1-6]$/.test(tag)) this.openHeading(frame, Number(tag.charAt(1)))
    if (tag === 'a') this.openLink(frame, element)
    if (part.hasPicture && frame.link) showPicture(frame.link, element)
    this.frames.push(frame)
    return true
  }

  text(text: string): void {
    const frame = this.frames.at(-1)
    if (frame?.link && this.unseenDepth > 0) frame.link.label ||= collapseSpace(text)
    else if (frame) this.add(text, frame)
  }

  leave(element: Element): void {
    const frame = this.frames.pop()!
    const above = this.frames.at(-1)
    if (!inline.has(element.localName.toLowerCase())) this.add('\n', frame)
    if (this.unseenDepth > 0) this.unseenDepth -= 1
    if (frame.heading && frame.heading !== above?.heading) {
      frame.heading.text = collapseSpace(frame.heading.text)
      frame.part.headings.push(frame.heading)
    }
    this.close(frame)
    if (above) above.parts.push(frame.part)
    else this.keep(frame.part)
  }

  private openHeading(frame: Frame, level: number): void {
    frame.heading = { level, text: '' }
    frame.belowHeading = 0
    if (frame.link) frame.link.hasHeading = true
  }

  private openLink(frame: Frame, element: Element): void {
    const address = this.addressOf(element.getAttribute('href') ?? '')
    if (!address) return
    const label = element.getAttribute('aria-label') || element.getAttribute('title') || ''
    frame.link = {
      ...address,
      place: frame.place,
      text: '',
      label: collapseSpace(label),
      hasHeading: frame.heading !== undefined && frame.belowHeading <= 4,
      hasPicture: false,
      isBlank: element.getAttribute('target') === '_blank',
      isPaid: /sponsored/i.test(element.getAttribute('rel') ?? ''),
    }
    frame.part.key = address.address.key
    this.links.push(frame.link)
  }

  private addressOf(href: string): { url: string; address: Address } | undefined {
    if (href.trimStart().startsWith('#')) return undefined
    const url = resolve(this.base, href)?.replace(/#.*$/s, '')
    if (!url) return undefined
    const address = this.addresses.get(url) ?? readAddress(url, this.home)
    this.addresses.set(url, address)
    return { url, address }
  }

  private add(text: string, { link, heading }: Frame): void {
    if (link) link.text += text
    if (heading) heading.text += text
  }

  /** What is inside an element is one part as long as its links agree; where they don't, each part is for itself. */
  private close({ part, parts }: Frame): void {
    const keys = new Set([part, ...parts].flatMap(({ key }) => (key === undefined ? [] : [key])))
    if (keys.size > 1 || keys.has(null)) {
      part.key = null
      for (const one of parts) this.keep(one)
      return
    }
    for (const one of parts) {
      part.key ??= one.key
      part.headings.push(...one.headings)
      part.hasPicture ||= one.hasPicture
      part.hasTime ||= one.hasTime
    }
  }

  private keep(part: Part): void {
    if (typeof part.key === 'string') this.cards.push({ ...part, key: part.key })
  }
}

const isPicture = (tag: string): boolean => tag === 'img' || tag === 'picture' || tag === 'video'

function showPicture(link: PageLink, element: Element): void {
  link.hasPicture = true
  link.label ||= collapseSpace(element.getAttribute('alt') ?? '')
}
