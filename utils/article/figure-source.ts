import { webAddress } from './safe-address'

/** The widest picture that is asked for, in CSS pixels: twice a side panel's usual width. */
const widestUseful = 1200
/** A picture of at most this many pixels a side is an icon or counts readers. */
const smallestPicture = 32
const longestSet = 20_000

const lazySources = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-full-src',
  'data-hi-res-src',
  'data-url',
]
const lazySets = ['data-srcset', 'data-lazy-srcset', 'data-original-set']
const placeholder =
  /(?:^|[/_.-])(?:blank|spacer|placeholder|transparent|pixel|1x1|lazy(?:load)?|loading)\.(?:gif|png|svg|jpe?g)/i

/** Whether its own attributes say that an image is an icon or a counting pixel. */
export function isTiny(image: Element): boolean {
  const width = pixels(image, 'width')
  const height = pixels(image, 'height')
  if ((width !== undefined && width <= 2) || (height !== undefined && height <= 2)) return true
  return width !== undefined && height !== undefined && width <= smallestPicture && height <= smallestPicture
}

/** The number of CSS pixels in an image's attribute; undefined for a percentage or nonsense. */
export function pixels(image: Element, name: 'width' | 'height'): number | undefined {
  const text = image.getAttribute(name)?.trim() ?? ''
  return /^\d{1,5}(?:px|\.\d+)?$/.test(text) ? Number.parseInt(text, 10) : undefined
}

/**
 * The address to keep of an image: the best of its sets up to 1200 px wide, else its lazy address, else its `src`.
 * `sets` are the `srcset`s of the `<source>`s before it. Undefined where none is http or https.
 */
export function figureSource(image: Element, sets: readonly string[], base: string): string | undefined {
  const own = [...lazySets, 'srcset'].map((name) => image.getAttribute(name) ?? '')
  const plain = [...lazySources, 'src'].map((name) => image.getAttribute(name) ?? '')
  const known = plain.filter((src) => !isPlaceholder(src)).map((src) => webAddress(src, base))
  const fromSets = [...own, ...sets].map((set) => bestOfSet(set, base))
  return fromSets.find(Boolean) ?? known.find(Boolean)
}

function isPlaceholder(src: string): boolean {
  return src === '' || src.startsWith('data:') || placeholder.test(src)
}

/** The best candidate of a `srcset`: the widest up to 1200 px, or the narrowest where all are wider. */
export function bestOfSet(set: string, base: string): string | undefined {
  const candidates = [
    ...set.slice(0, longestSet).matchAll(/(\S*[^\s,])(?:\s+(\d+(?:\.\d+)?)([wx])[^,]*)?\s*(?:,|$)/g),
  ]
    .map(([, src, size, unit]) => ({ src: webAddress(src, base), width: widthOf(size, unit) }))
    .filter((candidate) => candidate.src !== undefined && !isPlaceholder(candidate.src))
  const fitting = candidates.filter(({ width }) => width <= widestUseful)
  if (fitting.length > 0) return fitting.reduce((best, one) => (one.width > best.width ? one : best)).src
  return candidates.reduce<(typeof candidates)[number] | undefined>(
    (best, one) => (best && best.width <= one.width ? best : one),
    undefined,
  )?.src
}

/** In pixels; a density stands for that many times a usual column of 600. */
function widthOf(size: string | undefined, unit: string | undefined): number {
  if (size === undefined) return 600
  return unit === 'x' ? Number(size) * 600 : Number(size)
}
