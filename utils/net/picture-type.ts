const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/**
 * The media type of a picture by its first bytes (MIME Sniffing standard, 6.1; AVIF by its `ftyp` brand), whatever the
 * server calls it. A drawing (SVG) has no such mark: it is believed if the server says so and it is no page. Undefined:
 * no picture.
 */
export function pictureType(bytes: Uint8Array, contentType = ''): string | undefined {
  const head = ascii(bytes, 0, 16)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  if (head.slice(4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 32))) return 'image/avif'
  const isSvg = /^\s*image\/svg\+xml/i.test(contentType) && /<svg[\s>]/i.test(ascii(bytes, 0, 4096))
  return isSvg ? 'image/svg+xml' : undefined
}
