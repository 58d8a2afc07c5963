const openName = /<[\p{L}_:][^\s/>"'<=]*/uy
const closeName = /<\/\s*[^\s/>]+/y
const attribute = /([^\s=/"'<>][^\s=/>]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g

/** By code unit: 1 for what may begin a name, 2 for what only goes on in one. All names but a few are of these. */
const nameUnits = new Uint8Array(128)
for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_:') nameUnits[sign.charCodeAt(0)] = 1
for (const sign of '0123456789-.') nameUnits[sign.charCodeAt(0)] = 2

/** Where a name of plain letters ends that begins at `from`: at a space, a slash or the tag's end; -1 for another. */
function plainNameEnd(text: string, from: number): number {
  if (nameUnits[text.charCodeAt(from)] !== 1) return -1
  let at = from + 1
  while (nameUnits[text.charCodeAt(at)]) at++
  const unit = text.charCodeAt(at)
  return unit === 0x3e || unit === 0x20 || unit === 0x2f || unit === 0x0a ? at : -1
}

function endBy(pattern: RegExp, text: string, open: number): number {
  pattern.lastIndex = open
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Where the name of the tag ends whose `<` is at `open`; -1 where there is none. */
export function openNameEnd(text: string, open: number): number {
  const end = plainNameEnd(text, open + 1)
  return end < 0 ? endBy(openName, text, open) : end
}

/** The same of a closing tag; spaces may stand before its name. */
export function closeNameEnd(text: string, open: number): number {
  const end = plainNameEnd(text, open + 2)
  return end < 0 ? endBy(closeName, text, open) : end
}

type Attributes = readonly [name: string, value: string][]

const none: Attributes = []

/** The attributes between a tag's name and its end, as written. */
export function readAttributes(text: string, from: number, to: number): Attributes {
  let start = from
  while (start < to && text.charCodeAt(start) === 0x20) start++
  if (start >= to) return none
  return plainAttributes(text, start, to) ?? anyAttributes(text.slice(from, to))
}

/** The usual way of writing them: `name="value"`, a space or a line's end between; undefined for any other. */
function plainAttributes(text: string, from: number, to: number): Attributes | undefined {
  const attributes: [string, string][] = []
  let at = from
  while (at < to) {
    let end = at
    while (nameUnits[text.charCodeAt(end)]) end++
    if (nameUnits[text.charCodeAt(at)] !== 1 || text.charCodeAt(end) !== 0x3d) return undefined
    const quote = text.charCodeAt(end + 1)
    if (quote !== 0x22 && quote !== 0x27) return undefined
    const close = text.indexOf(quote === 0x22 ? '"' : "'", end + 2)
    if (close < 0 || close >= to) return undefined
    attributes.push([text.slice(at, end), text.slice(end + 2, close)])
    at = close + 1
    while (at < to && isGap(text.charCodeAt(at))) at++
  }
  return attributes
}

const isGap = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

function anyAttributes(inside: string): Attributes {
  const attributes: [string, string][] = []
  if (inside.trim() === '') return attributes
  for (const [, name, double, single, bare] of inside.matchAll(attribute))
    if (name) attributes.push([name, double ?? single ?? bare ?? ''])
  return attributes
}
