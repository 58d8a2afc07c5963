import { decodeReferences, escapeText } from '../text/decode-references'
import { collapseSpace, plainText } from '../text/plain-text'
import { absoluteHtml } from './absolute-html'
import { attributeOf, type Element, onlyTextOf, textOf } from './element'
import { markupOf } from './markup-of'

/** Whose rules a text follows: RSS has one kind of text, HTML; Atom has a type. */
export type Flavour = 'rss' | 'atom'

/** `mixed`: escaped HTML inside unescaped tags. */
type Kind = 'text' | 'html' | 'elements' | 'mixed' | 'base64'

const hasElements = (element: Element): boolean =>
  onlyTextOf(element) === undefined && element.children.some((child) => typeof child !== 'string')

/** What "text" of a careless program looks like that is HTML: a closing tag, a line break, a picture. */
const looksLikeHtml =
  /<\/(?:p|a|b|i|em|strong|div|span|ul|ol|li|h[1-6]|blockquote)\s*>|<(?:br|hr|img|p)\b[^<>]*>/i

/** RFC 4287, 3.1.1 and 4.1.3.3, and Atom 0.3's `mode`. */
function kindOf(element: Element): Kind {
  const type = attributeOf(element, 'type').toLowerCase()
  const mode = attributeOf(element, 'mode').toLowerCase()
  if (mode === 'base64') return 'base64'
  if (hasElements(element)) return type === 'html' || type === 'text/html' ? 'mixed' : 'elements'
  if (type === 'xhtml' || type === 'application/xhtml+xml') return mode === 'escaped' ? 'html' : 'elements'
  if (type === 'html' || type === 'text/html') return 'html'
  const isOther = type !== '' && type !== 'text' && !type.startsWith('text/')
  if (isOther && !/xml$/.test(type)) return 'base64'
  return 'text'
}

function fromBase64(text: string): string {
  try {
    const binary = atob(text.replace(/\s+/g, ''))
    return new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)))
  } catch {
    return text
  }
}

/** An element's text as HTML with absolute addresses; '' where it says nothing. Untrusted, as published. */
export function htmlOf(element: Element, flavour: Flavour): string {
  if (flavour === 'rss') return absoluteHtml(markupOf(element, false), element.base)
  const kind = kindOf(element)
  if (kind === 'elements' || kind === 'mixed')
    return absoluteHtml(markupOf(element, kind === 'elements'), element.base)
  const text = kind === 'base64' ? fromBase64(textOf(element)) : textOf(element)
  const isHtml = kind !== 'text' || looksLikeHtml.test(text)
  return isHtml ? absoluteHtml(text, element.base) : escapeText(text)
}

/** An element's text as plain text; '' where it says nothing. */
export function wordsOf(element: Element, flavour: Flavour): string {
  if (flavour === 'rss') return plainText(markupOf(element, false))
  const kind = kindOf(element)
  return kind === 'text' && !looksLikeHtml.test(textOf(element))
    ? nameOf(textOf(element))
    : plainText(htmlOf(element, flavour))
}

/** A name or a title in a field that is text by its own rules but that programs escape twice all the same. */
export const nameOf = (text: string): string => collapseSpace(decodeReferences(text))
