import { escapeText } from '../newsroom/html.mjs'
import { tongues } from './tongues.mjs'

const day = 86_400_000
/** When the newest of all generated entries came out. */
const newest = Date.UTC(2026, 4, 20, 12)

/** What a generator of numbers in [0, 1) decides. */
export const chance = (random) => ({
  one: (items) => items[Math.floor(random() * items.length)],
  number: (least, most) => least + Math.floor(random() * (most - least + 1)),
  happens: (share) => random() < share,
})

/** A sentence of a tongue, with the signs that headlines have. */
export function sentence({ words, gap }, random, least, most) {
  const { one, number, happens } = chance(random)
  const all = Array.from({ length: number(least, most) }, () => one(words))
  if (happens(0.2)) all.splice(1, 0, `${number(2, 900)}`)
  if (happens(0.1)) all.splice(2, 0, '&')
  if (happens(0.15)) all[0] = `“${all[0]}”`
  if (happens(0.1)) all[1] += '’s'
  return all.join(gap).replace(/^./u, (first) => first.toUpperCase())
}

function paragraph(tongue, home, random) {
  const { one, number, happens } = chance(random)
  const lines = Array.from({ length: number(2, 5) }, () => escapeText(sentence(tongue, random, 8, 22)))
  if (happens(0.5)) lines[0] = `<a href="/topics/${number(1, 400)}?a=1&amp;b=2">${lines[0]}</a>`
  if (happens(0.3)) lines[1] = `<strong>${lines[1]}</strong>&nbsp;&#8212;`
  if (happens(0.2)) lines.push(`<em class="note">${escapeText(sentence(tongue, random, 3, 6))}</em>`)
  const text = `<p>${lines.join('. ')}.</p>`
  if (happens(0.15))
    return `${text}\n<figure><img src="${one([home, ''])}/pictures/${number(1, 9999)}.jpg" width="640" height="360" alt="${escapeText(sentence(tongue, random, 2, 5))}" /><figcaption>${escapeText(sentence(tongue, random, 4, 9))}</figcaption></figure>`
  return happens(0.1) ? `<h2>${escapeText(sentence(tongue, random, 2, 6))}</h2>\n${text}` : text
}

/** An article's text as its publisher's HTML. */
export const bodyOf = (tongue, home, random, least, most) =>
  Array.from({ length: chance(random).number(least, most) }, () => paragraph(tongue, home, random)).join('\n')

/**
 * A feed's content, by a generator of numbers alone. `isFull`: its entries have their whole text.
 * @param {() => number} random
 */
export function composeFeed(random, isFull) {
  const { one, number, happens } = chance(random)
  const tongue = one(tongues)
  const home = `https://www.${one(['daily', 'courier', 'herald', 'post', 'gazette'])}${number(1, 9999)}.example`
  const hasSummaries = isFull || happens(0.5)
  const people = Array.from({ length: 6 }, () => sentence({ ...tongue, gap: ' ' }, random, 2, 2))
  const entries = Array.from({ length: number(10, isFull ? 20 : 50) }, (_, at) => {
    const link = `${home}/${number(2015, 2026)}/${number(1, 12)}/article-${number(1, 9_999_999)}`
    const publishedAt = newest - at * number(1, 3) * 3_600_000 - number(0, 59) * 60_000
    return {
      link: happens(0.3) ? `${link}?utm_source=rss&utm_medium=feed` : link,
      guid: one([link, `${home}/?p=${at * 7919 + number(1, 999)}`, `tag:${at}-${number(1, 1e9)}`]),
      title: sentence(tongue, random, 5, 12),
      summary: hasSummaries ? sentence(tongue, random, 12, 30) : '',
      html: isFull ? bodyOf(tongue, home, random, 4, 16) : '',
      authors: happens(0.7) ? [one(people)] : [],
      publishedAt,
      updatedAt: happens(0.3) ? publishedAt + number(1, 20) * 60_000 : undefined,
      topics: Array.from({ length: number(0, 4) }, () => one(tongue.words)),
      picture: happens(0.4) ? `${home}/pictures/${number(1, 99_999)}.jpg?w=640&h=360` : undefined,
    }
  })
  return {
    home,
    language: tongue.language,
    title: sentence(tongue, random, 2, 3),
    tagline: sentence(tongue, random, 5, 9),
    updatedAt: entries[0]?.publishedAt ?? newest - day,
    entries,
  }
}
