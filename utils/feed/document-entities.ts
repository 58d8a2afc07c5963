import { decodeReferences } from '../text/decode-references'

const declaration = /<!ENTITY\s+([A-Za-z][\w.-]*)\s+(?:"([^"]*)"|'([^']*)')\s*>/g

/** Longer values are no abbreviations but bombs. */
const longestValue = 200
/** What all own entities of a document may add to it, in characters. */
const budget = 200_000

/**
 * The entities that a document declares in its DOCTYPE, decoded by one level only and within a budget, so that
 * entities which grow (XML 1.0, 4.4; "billion laughs") cost nothing. External ones are never fetched.
 */
export function createDocumentEntities() {
  const own = new Map<string, string>()
  let left = budget
  return {
    declare(doctype: string) {
      for (const [, name, double, single] of doctype.matchAll(declaration)) {
        const value = double ?? single ?? ''
        if (name && value.length <= longestValue) own.set(name, decodeReferences(value, 'xml'))
      }
    },
    /** Decodes the references of a text of the document. */
    decode(text: string): string {
      const decoded = decodeReferences(text, 'xml', left > 0 ? own : undefined)
      if (own.size) left -= Math.max(0, decoded.length - text.length)
      return decoded
    },
  }
}
