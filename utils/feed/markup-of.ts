import { escapeAttribute, escapeText } from '../text/decode-references'
import { absoluteAddress, isAddressAttribute } from './absolute-html'
import { type Element, onlyTextOf, walk } from './element'

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

const localName = (element: Element): string => element.name.slice(element.name.indexOf(':') + 1)

function openTag(element: Element): string {
  let tag = `<${localName(element)}`
  for (const [name, value] of element.attributes) {
    const written = isAddressAttribute(name) ? absoluteAddress(value, element.base) : value
    tag += ` ${name}="${escapeAttribute(written)}"`
  }
  return `${tag}>`
}

/**
 * What is inside an element, written as HTML, with each address made absolute by the xml:base that holds there.
 * `isEscaped`: text is text (Atom's xhtml); otherwise it is markup itself, beside unescaped tags (RSS).
 */
export function markupOf(element: Element, isEscaped: boolean): string {
  const only = onlyTextOf(element)
  if (only !== undefined) return (isEscaped ? escapeText(only) : only).trim()
  const parts: string[] = []
  walk(element, {
    onText: (text) => parts.push(isEscaped ? escapeText(text) : text),
    onOpen: (child) => parts.push(openTag(child)),
    onClose: (child) => {
      if (!voids.has(localName(child))) parts.push(`</${localName(child)}>`)
    },
  })
  return parts.join('').trim()
}
