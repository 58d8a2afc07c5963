import { decodeReferences } from '../text/decode-references'

const declaration = /<!ENTITY\s+([A-Za-z][\w.-]*)\s+(?:"([^"]*)"|'([^']*)')\s*>/g

/** What all own entities of a document may add to it, in characters: beyond it they are bombs, not abbreviations. */
const budget = 200_000

/**
 * The entities that a document declares in its DOCTYPE, decoded by one level only and within a budget, so that
 * entities which grow (XML 1.0, 4.4; "billion laughs") cost nothing. External ones are never fetched.
 */
export function createDocumentEntities() {
  const own = new Map<string, string>()
  let left = budget
  const bounded = {
    get(name: string): string | undefined {
      const value = own.get(name)
      if (value === undefined || value.length > left) return undefined
      left -= value.length
      return value
    },
  }
  return {
    declare(doctype: string) {
      for (const [, name, double, single] of doctype.matchAll(declaration))
        if (name) own.set(name, decodeReferences(double ?? single ?? '', 'xml'))
    },
    /** Decodes the references of a text of the document. */
    decode: (text: string): string => decodeReferences(text, 'xml', own.size > 0 ? bounded : undefined),
  }
}
