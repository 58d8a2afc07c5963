/** Finds where tags end, in time linear in the text however broken the text is. */
export interface TagScanner {
  /** Index of the `>` that ends the tag whose `<` is at `from`, quotes minded; -1 where the text ends before. */
  tagEnd(from: number): number
  /** As `tagEnd`, by XML's rule that a `<` outside quotes is in no tag: undefined where one tears the tag. */
  wholeTagEnd(from: number): number | undefined
  /** Index of `needle` at or after `from`, or -1; never searches a text twice that does not have it. */
  find(needle: string, from: number): number
}

/** `text` is markup, of XML or HTML. */
export function createTagScanner(text: string): TagScanner {
  /** From where on a needle is not to be found. */
  const missing = new Map<string, number>()
  const find = (needle: string, from: number): number => {
    if (missing.size > 0 && from >= (missing.get(needle) ?? Number.POSITIVE_INFINITY)) return -1
    const found = text.indexOf(needle, from)
    if (found < 0) missing.set(needle, from)
    return found
  }
  return {
    find,
    tagEnd: (from) => tagEndOf(text, from, find),
    wholeTagEnd: (from) => {
      const end = tagEndOf(text, from, find, 0x3c)
      return text.charAt(end) === '<' ? undefined : end
    },
  }
}

/** `torn`: a code unit that, outside quotes, ends the tag too. */
function tagEndOf(text: string, from: number, find: TagScanner['find'], torn = 0x3e): number {
  for (let at = from + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x3e || unit === torn) return at
    const isQuote = unit === 0x22 || unit === 0x27
    // A quote opens a value only after `=`: an apostrophe elsewhere in a broken tag is just a sign.
    if (!isQuote || !followsEquals(text, at)) continue
    const close = find(unit === 0x22 ? '"' : "'", at + 1)
    if (close < 0) return find('>', at)
    at = close
  }
  return -1
}

function followsEquals(text: string, at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < 20; back--) {
    const unit = text.charCodeAt(back)
    if (unit === 0x3d) return true
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return false
  }
  return false
}
