import { isNode, type LdNode, ldText, resolveNode } from './json-ld'
import { cleanText, closest, foldWords, type PageFacts } from './page-facts'

const metaNames = [
  'dc.creator',
  'dc:creator',
  'dcterms.creator',
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'byl',
]
const bylineClass =
  /(?:^|[\s_-])(?:byline|by-line|author|authors|autor|autoren|auteur|writer)(?:$|[\s_-])|Byline\b/i
const notByline =
  /comment|related|promo|(?:^|[\s_-])(?:site|page|global)?-?footer|sidebar|recommend|newsletter|follow/i
const notNames =
  /^(?:by|von|par|por|de|door|di|af|av|staff|admin|editor|redaktion|redacción|rédaction|sign in|log in|subscribe|follow|share|print|email|contact|posted|published|updated|advertisement|more|guest|about)$/i
const role =
  /^(?:(?:senior|chief|staff|deputy|associate|managing|political|science|health|business|technology|foreign|white house)\s+)*(?:reporter|writer|correspondent|editor|journalist|contributor|columnist|producer|photographer)\b|\b(?:editor|reporter|correspondent|columnist)$/i
const agency =
  /^(?:reuters|associated press|the associated press|agence france-presse|press association|bloomberg|dpa|afp|ap|pa|efe|ansa|apa|sda|xinhua|kyodo)$/i
const lead =
  /^(?:written |reported |posted |story |text )?(?:by|von|par|por|door|di|af|av|de|przez|от|автор)\s*:?\s+/i
const longestByline = 200
const mostAuthors = 12

/** The names of those who wrote a page: from its structured data, else its metadata, else the byline that it shows. */
export function chooseAuthors(facts: PageFacts): string[] {
  const ways = [ldAuthors(facts), metaAuthors(facts), shownAuthors(facts)]
  return ways.map((texts) => namesOf(texts, facts)).find((names) => names.length > 0) ?? []
}

function ldAuthors({ article, ld }: PageFacts): string[] {
  const listed = [article?.author ?? article?.creator].flat()
  return listed.slice(0, mostAuthors).flatMap((author) => ldAuthor(author, ld))
}

function ldAuthor(author: unknown, ld: readonly LdNode[]): string[] {
  const meant = resolveNode(author, ld)
  const name = isNode(meant) ? meant.name : meant
  return [name].flat().flatMap((one) => ldText(one) ?? [])
}

function metaAuthors({ meta }: PageFacts): string[] {
  const values = metaNames.map((name) => meta.get(name)).filter((value) => value !== undefined)
  return values.filter((value) => /\p{L}{2}/u.test(withoutAddresses(value))).slice(0, 1)
}

/** The first short byline after the headline. Its text nodes are read apart, so that a name and a role never run together. */
function shownAuthors({ page, heading }: PageFacts): string[] {
  const marked = [...page.document.querySelectorAll('[rel],[itemprop],[class],[id]')].filter(isByline)
  const after = heading ? marked.filter((element) => follows(element, heading)) : marked
  for (const element of after.slice(0, 40)) {
    const texts = textsOf(element)
    if (texts.length > 0 && texts.join(' ').length <= longestByline) return texts
  }
  return []
}

function isByline(element: Element): boolean {
  const marks = `${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (!/(?:^|\s)author(?:\s|$)/i.test(marks) && !bylineClass.test(named)) return false
  return !closest(element, (ancestor) => {
    const { localName } = ancestor
    if (localName === 'body' || localName === 'html') return false
    // What stands beside or below an article, in it, often names who wrote it.
    const isBeside = localName === 'aside' || localName === 'footer'
    if (isBeside && closest(ancestor, (around) => around.localName === 'article')) return false
    if (isBeside || localName === 'nav') return true
    return notByline.test(`${ancestor.getAttribute('class') ?? ''} ${ancestor.getAttribute('id') ?? ''}`)
  })
}

function follows(element: Element, heading: Element): boolean {
  return (heading.compareDocumentPosition(element) & 4) !== 0
}

function textsOf(element: Element): string[] {
  const texts: string[] = []
  const queue: Node[] = [element]
  for (let looked = 0; queue.length > 0 && texts.length < 30 && looked < 200; looked += 1) {
    const node = queue.shift()!
    if (node.nodeType === 3) texts.push(cleanText(node.nodeValue) ?? '')
    else if (!/^(?:script|style|time|button)$/.test((node as Element).localName ?? ''))
      queue.unshift(...node.childNodes)
  }
  return texts.map((text) => text.replace(/\d.*$/s, '')).filter((text) => /\p{L}/u.test(text))
}

function namesOf(texts: readonly string[], facts: PageFacts): string[] {
  const names = texts.flatMap(splitNames).filter(isName)
  const unique = names.filter((name, at) => names.findIndex((other) => same(name, other)) === at)
  const people = unique.filter(
    (name) => !agency.test(name) && !/^\p{Lu}{2,5}$/u.test(name) && !isSite(name, facts),
  )
  return (people.length > 0 ? people : unique).slice(0, mostAuthors)
}

/** Also without what stands in brackets. */
const withoutAddresses = (text: string): string =>
  text.replace(/\([^)]*\)|\[[^\]]*\]|\S+@\S+|https?:\S+/g, ' ')

function splitNames(text: string): string[] {
  const plain = withoutAddresses(text).replace(lead, '')
  return plain.split(/\s*[,;|•·/]\s*|\s+(?:and|und|et|y|e|og|och|en|i|with|mit|&)\s+/i).map((part) =>
    part
      .replace(lead, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s:–—-]+|[\s:–—-]+$/g, ''),
  )
}

function isName(name: string): boolean {
  if (!/\p{L}{2}/u.test(name) || name.length > 60) return false
  return name.split(' ').length <= 6 && !notNames.test(name) && !role.test(name)
}

function isSite(name: string, { site }: PageFacts): boolean {
  return site !== undefined && same(name, site)
}

function same(one: string, other: string): boolean {
  return foldWords(one).join('') === foldWords(other).join('')
}
