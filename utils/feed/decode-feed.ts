const byName = (label: string): TextDecoder | undefined => {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

/** Labels that careless servers and programs put on UTF-8: what they name is windows-1252 to the Encoding standard. */
const isWestern = (decoder: TextDecoder): boolean => decoder.encoding === 'windows-1252'

const headerCharset = (contentType = ''): string | undefined =>
  /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType)?.[1]

/** The encoding in the XML declaration, read as ASCII; the declaration may come after white space or junk. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1]
}

/** By its mark, or by the NUL beside the `<` that every XML document begins with (XML 1.0, appendix F). */
function byteOrder(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0 && fourth === 0))
    return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c && third === 0))
    return 'utf-16be'
  return undefined
}

/** Whether bytes are UTF-8 with few faults: more letters beyond ASCII that are whole than that are not. */
function readUtf8(bytes: Uint8Array): { text: string; isLikely: boolean; hasProof: boolean } {
  const text = new TextDecoder('utf-8').decode(bytes)
  // Only letters beyond ASCII make a text shorter than its bytes.
  if (!text.includes('\ufffd')) return { text, isLikely: true, hasProof: text.length < bytes.length }
  let whole = 0
  let broken = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) whole++
  }
  return { text, isLikely: broken <= whole, hasProof: whole > 0 && broken === 0 }
}

/**
 * The text of a feed's body, by the order of RFC 7303, 3: byte-order mark, charset of the Content-Type, XML
 * declaration, UTF-8. A label that nobody knows, or that the bytes belie, is passed over; bytes that are no UTF-8 and
 * say nothing better are windows-1252. Never throws; what cannot be decoded becomes U+FFFD.
 */
export function decodeFeed(bytes: Uint8Array, contentType?: string): string {
  const order = byteOrder(bytes)
  if (order) return new TextDecoder(order).decode(bytes)
  const utf8 = readUtf8(bytes)
  for (const charsetOf of [() => headerCharset(contentType), () => declaredCharset(bytes)]) {
    const label = charsetOf()
    const decoder = label ? byName(label) : undefined
    if (!decoder || decoder.encoding.startsWith('utf-16')) continue
    if (decoder.encoding === 'utf-8' ? utf8.isLikely : isWestern(decoder) && utf8.hasProof) return utf8.text
    if (decoder.encoding !== 'utf-8') return decoder.decode(bytes)
  }
  return utf8.isLikely ? utf8.text : new TextDecoder('windows-1252').decode(bytes)
}
