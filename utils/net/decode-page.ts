/** Where a page declares its encoding must be within its first 1,024 bytes; many are late (HTML standard, 13.2.3.2). */
const searchedBytes = 4096

const decoderFor = (label: string | undefined): TextDecoder | undefined => {
  try {
    return label ? new TextDecoder(label) : undefined
  } catch {
    return undefined
  }
}

const charsetIn = (text: string): string | undefined => /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1]

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** The encoding that a page names in a `meta`, which is ASCII and so never UTF-16, whatever it says. */
function metaCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, searchedBytes))
  const tag = /<meta\b[^>]*charset[^>]*>/i.exec(head)?.[0] ?? /<\?xml[^>]*encoding[^>]*>/i.exec(head)?.[0]
  const label = tag && (charsetIn(tag) ?? /encoding\s*=\s*["']([\w.:-]+)/i.exec(tag)?.[1])
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}

/** A page's text: byte-order mark, charset of the Content-Type, `meta`, UTF-8 if it is that, windows-1252. */
export function decodePage(bytes: Uint8Array, contentType = ''): string {
  const labels = [markOf(bytes), charsetIn(contentType), metaCharset(bytes)]
  for (const label of labels) {
    const decoder = decoderFor(label)
    if (decoder) return decoder.decode(bytes)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
