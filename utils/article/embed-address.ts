import { webAddress } from './safe-address'

const plain: readonly [RegExp, (id: string) => string][] = [
  [
    /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/,
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+)/, (id) => `https://vimeo.com/${id}`],
  [
    /^https:\/\/www\.dailymotion\.com\/embed\/video\/(\w+)/,
    (id) => `https://www.dailymotion.com/video/${id}`,
  ],
]
const lazySources = ['src', 'data-src', 'data-lazy-src', 'data-url']
const notContent =
  /doubleclick|googlesyndication|googletagmanager|google\.com\/recaptcha|facebook\.com\/plugins|addthis|\/ads?[/.?]/i

/**
 * Where an embedded frame, video or sound can be looked at, and what the page calls it (its title, otherwise the host).
 * Undefined for what has no https address, and for adverts and counters.
 */
export function embedOf(element: Element, base: string): { href: string; title: string } | undefined {
  const src = lazySources
    .map((name) => element.getAttribute(name))
    .find((value) => value && !/^about:/i.test(value))
  const address = webAddress(src?.replace(/^http:(?=\/\/)/i, 'https:'), base.replace(/^http:/, 'https:'))
  if (!address?.startsWith('https:') || notContent.test(address) || isTiny(element)) return undefined
  const href = watchable(address)
  const title = (element.getAttribute('title') || element.getAttribute('aria-label') || '')
    .replace(/\s+/g, ' ')
    .trim()
  return { href, title: title.slice(0, 200) || new URL(href).hostname.replace(/^www\./, '') }
}

function watchable(address: string): string {
  for (const [pattern, build] of plain) {
    const id = pattern.exec(address)?.[1]
    if (id) return build(id)
  }
  return address
}

function isTiny(element: Element): boolean {
  return ['width', 'height'].some((name) => /^[012](?:px)?$/.test(element.getAttribute(name) ?? ''))
}
