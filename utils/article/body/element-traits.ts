/** What is known of a block-level element by itself and by what it stands in. */
export interface ElementTraits {
  name: string
  parent: ElementTraits | undefined
  depth: number
  /** Bits of `kinds`: what it is or stands in. */
  within: number
  /** Bits of `topics`: what its own classes say, those of it and two above, and those of all above. */
  own: number
  near: number
  far: number
  /** Tag and classes of it and two above: the same for what a page lays out alike. */
  path: string
  /** The `<article>` that it stands in. */
  article: Element | undefined
}

export const kinds =
  'figure figcaption aside nav footer header form table li blockquote article main articleBody heading hidden'.split(
    ' ',
  )

/** Words of classes and ids, by what they usually stand for. They weigh, they never decide. */
const topicWords: Readonly<Record<string, string>> = {
  body: 'articlebody|article-body|article__body|article_body|entry-content|post-content|story-body|storybody|content-body|body-text|bodytext|post-body|article-content|article-text|richtext|paragraph',
  comment: 'comment|disqus|discussion|replies|kommentar|livefyre',
  related:
    'related|recommend|more-|readmore|read-more|see-also|also-|popular|trending|most-|outbrain|taboola|similar|teaser|promo|relacionad|weitere|more_',
  share: 'share|social|sharing|facebook|twitter|whatsapp|follow-us|addthis',
  nav: 'nav|menu|breadcrumb|pagination|pager|tabs|toolbar',
  side: 'sidebar|side-|rail|widget|aside|complement|secondary|column-right|right-col',
  subscribe: 'subscri|newsletter|signup|sign-up|paywall|register|login|abo-|membership|donat|mailing',
  caption: 'caption|credit|copyright|photo-|image-|img-|media|figure|gallery|slideshow|bildunterschrift',
  byline:
    'byline|author|autor|auteur|dateline|timestamp|published|pubdate|post-meta|entry-meta|article-meta|article__meta|postmeta|posted|date',
  advert: 'advert|ad-|ads-|adsense|sponsor|banner|promoted|commercial|-ad|dfp|partner',
  lead: 'lead|intro|standfirst|deck|dek|summary|excerpt|subhead|subtitle|description|chapo|vorspann',
  title: 'headline|title|kicker|heading|hed-',
  tags: 'tags|tag-|topics|categor|keywords|label',
  end: 'footer|foot-|bottom|disclaimer|legal|copyright|cookie|consent|about-author|author-bio|bio|correction',
  tools: 'tool|print|button|btn|action|meta|info|hidden|popup|modal|overlay|tooltip',
}

export const topics = Object.keys(topicWords)

const topicPatterns = Object.values(topicWords).map((words) => new RegExp(words))

export const rootTraits: ElementTraits = {
  ...{
    name: 'html',
    parent: undefined,
    depth: 0,
    within: 0,
    own: 0,
    near: 0,
    far: 0,
    path: '',
    article: undefined,
  },
}

const topicsOfClass = new Map<string, number>()
/** Pages name a few thousand classes at most; a page of made-up ones must not fill the memory. */
const mostRemembered = 20_000

function topicsIn(classes: string): number {
  if (!classes) return 0
  const known = topicsOfClass.get(classes)
  if (known !== undefined) return known
  let found = 0
  for (const [at, pattern] of topicPatterns.entries()) if (pattern.test(classes)) found |= 1 << at
  if (topicsOfClass.size > mostRemembered) topicsOfClass.clear()
  topicsOfClass.set(classes, found)
  return found
}

const bitOf = new Map(kinds.map((kind, at) => [kind, 1 << at]))
const headingName = /^h[1-6]$/

/** An element's own, given those of the block-level element around it. */
export function traitsOf(element: Element, parent: ElementTraits): ElementTraits {
  const name = element.localName.toLowerCase()
  const classes = element.getAttribute('class') ?? ''
  const id = element.getAttribute('id') ?? ''
  const own = topicsIn(`${classes} ${id}`.trim().toLowerCase())
  return {
    ...{ name, parent, own, depth: parent.depth + 1 },
    within: parent.within | kindOf(element, name),
    near: own | parent.own | (parent.parent?.own ?? 0),
    far: parent.far | own,
    path: `${pathStep(name, classes)}<${parent.path.split('<', 2).join('<')}`,
    article: name === 'article' ? element : parent.article,
  }
}

function kindOf(element: Element, name: string): number {
  let bits = bitOf.get(name) ?? 0
  if (headingName.test(name)) bits |= bitOf.get('heading')!
  if (element.getAttribute('itemprop')?.includes('articleBody')) bits |= bitOf.get('articleBody')!
  const isHidden =
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  return isHidden ? bits | bitOf.get('hidden')! : bits
}

/** Numbers in a class tell one box from another of the same kind. */
const pathStep = (name: string, classes: string): string =>
  classes ? `${name}.${classes.replace(/\d+/g, '0').trim()}` : name
