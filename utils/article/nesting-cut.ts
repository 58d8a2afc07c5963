/** No page of people nests so deep; past it the parser's time grows with the square of the depth. */
const deepest = 10_000
const shortestTag = 3

const uncounted = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd td th tr thead tbody tfoot option optgroup'
  ).split(' '),
)

/**
 * Where markup must be cut so that no element is nested deeper than 10,000: an index, the length where nothing need be
 * cut. One scan that counts tags; elements that have no end or may leave it out are not counted.
 */
export function nestingCut(html: string): number {
  if (html.length < deepest * shortestTag) return html.length
  let depth = 0
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/gi)) {
    if (uncounted.has(tag[2]!.toLowerCase())) continue
    depth = tag[1] ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) return tag.index
  }
  return html.length
}
