/**
 * A text of at most `limit` UTF-16 units, the closing `…` counted: cut after a whole word where one ends in the last
 * third, else between characters. A shorter text is returned as it is.
 */
export function truncateWords(text: string, limit: number): string {
  if (text.length <= limit) return text
  if (limit < 1) return ''
  const room = text.slice(0, limit)
  const space = room.lastIndexOf(' ')
  const cut = space > (limit * 2) / 3 ? space : limit - 1
  const kept = text.slice(0, cut).replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s,;:.\-–—]+$/u, '')}…`
}
