import { Readability } from '@mozilla/readability'

/** More elements than this take Readability minutes; such a page is answered without it. */
const mostElements = 60_000

/**
 * The element that holds a page's article, as @mozilla/readability finds it; undefined where it finds none or fails.
 * Readability takes the document apart: read everything else from it first.
 */
export function readableElement(document: Document): Element | undefined {
  try {
    const reader = new Readability<Element>(document, {
      maxElemsToParse: mostElements,
      disableJSONLD: true,
      serializer: (node) => node as Element,
    })
    return reader.parse()?.content ?? undefined
  } catch {
    return undefined
  }
}
