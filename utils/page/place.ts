/** An element on the way from the root to a link. */
export interface Place {
  parent?: Place
  /** Tag and first classes, without numbers: what a template repeats for each story. */
  name: string
  regions: number
  /** The class words of this element alone, and of it with all around it. */
  own: number
  all: number
}

export const regions = { nav: 1, footer: 2, header: 4, aside: 8, article: 16, item: 32, main: 64 } as const

const regionTags: Readonly<Record<string, number>> = {
  nav: regions.nav,
  footer: regions.footer,
  aside: regions.aside,
  article: regions.article,
  main: regions.main,
  li: regions.item,
}

const regionRoles: Readonly<Record<string, number>> = {
  navigation: regions.nav,
  contentinfo: regions.footer,
  banner: regions.header,
  complementary: regions.aside,
  article: regions.article,
  main: regions.main,
  listitem: regions.item,
}

const word = (words: string): RegExp => new RegExp(`(?:^|[^a-z])(?:${words.trim().replace(/\s+/g, '|')})`)

/** Words in class and id by what they mostly name. None decides: each has a learnt weight. */
export const classWords = {
  side: word('side rail marginal right-? secondary col-?right'),
  ad: word('ads?(?![a-z]) advert anzeige werbung sponsor promo partner commerc native outbrain taboola'),
  teaser: word('teaser card story article headline entry post news item-?title title'),
  video: word('video player gallery media podcast audio'),
  menu: word('nav menu breadcrumb toolbar topbar header head(?![a-z]) social share lang tabs?(?![a-z])'),
  footer: word('foot impress legal copyright sitemap'),
  meta: word(
    'author byline autor tags? topic thema categor kicker label more btn button comment pag(?:er|ination)',
  ),
  most: word('most popular trending latest ticker top-? best rank read'),
  service: word(
    'newsletter subscri abo login account shop store weather wetter job service game horos market cookie',
  ),
} as const

export type ClassWord = keyof typeof classWords

const wordBits = Object.values(classWords).map((pattern, at) => [pattern, 1 << at] as const)

export const bitOf = (name: ClassWord): number => 1 << Object.keys(classWords).indexOf(name)

/** Reads the elements of one page: a template's classes return hundreds of times, and are looked at once. */
export function createPlaces(): (element: Element, parent: Place | undefined) => Place {
  const known = new Map<string, { bits: number; name: string }>()
  return (element, parent) => {
    const tag = element.localName.toLowerCase()
    const classes = element.getAttribute('class') ?? ''
    const id = element.getAttribute('id') ?? ''
    const text = `${tag} ${classes} #${id}`
    let read = known.get(text)
    if (!read) {
      read = { bits: bitsOf(`${classes} ${id}`), name: nameOf(tag, classes) }
      known.set(text, read)
    }
    const around = parent?.regions ?? 0
    const role = regionRoles[element.getAttribute('role') ?? ''] ?? 0
    return {
      parent,
      name: read.name,
      regions: around | (regionTags[tag] ?? 0) | role | (tag === 'header' ? headerIn(around) : 0),
      own: read.bits,
      all: (parent?.all ?? 0) | read.bits,
    }
  }
}

/** A story's own header is no page's. */
const headerIn = (around: number): number => (around & (regions.article | regions.main) ? 0 : regions.header)

function bitsOf(classes: string): number {
  const text = classes.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
  return wordBits.reduce((bits, [pattern, bit]) => (pattern.test(text) ? bits | bit : bits), 0)
}

function nameOf(tag: string, classes: string): string {
  const words = classes.split(/\s+/).filter(Boolean).slice(0, 3)
  return [tag, ...words.map((one) => one.replace(/\d+/g, ''))].join('.')
}

/** The nearest elements' names: the same for all stories that one template shows. */
export function pathOf(place: Place): string {
  return nearest(place)
    .map(({ name }) => name)
    .join(' < ')
}

/** The class words of the nearest elements. */
export const nearWords = (place: Place): number => nearest(place).reduce((bits, { own }) => bits | own, 0)

function nearest(place: Place): Place[] {
  const found: Place[] = []
  for (let at: Place | undefined = place; at && found.length < 4; at = at.parent) found.push(at)
  return found
}
