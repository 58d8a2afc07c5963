import { monthNumber } from '../time/months'
import { parseInstant } from '../time/parse-instant'
import type { PageFacts } from './page-facts'

const dateClass = /(?:^|[\s_-])(?:date|datum|fecha|time|timestamp|pubdate|published|posted|byline|meta)/i
const nearHeading = 500
const mostElements = 30

/** The day that a page shows near its headline: in a date or byline element after it, else in its next 500 characters. */
export function shownDate({ page, heading }: PageFacts): number | undefined {
  if (!heading) return undefined
  const order =
    page.document.documentElement.getAttribute('lang')?.toLowerCase() === 'en-us'
      ? 'month-first'
      : 'day-first'
  for (const text of textsAfter(heading)) {
    const instant = dateIn(text, order)
    if (instant !== undefined) return instant
  }
  return undefined
}

function* textsAfter(heading: Element): Generator<string> {
  const texts: string[] = []
  let length = 0
  let looked = 0
  let node = nextNode(heading, true)
  while (node && length < nearHeading && looked < 2000) {
    looked += 1
    const element = node as Element
    const isHidden = /^(?:script|style|noscript)$/.test(element.localName ?? '')
    if (node.nodeType === 3) {
      texts.push(node.nodeValue ?? '')
      length += (node.nodeValue ?? '').trim().length
    } else if (
      node.nodeType === 1 &&
      texts.length < mostElements &&
      dateClass.test(element.getAttribute('class') ?? '')
    ) {
      yield (element.textContent ?? '').slice(0, 200)
    }
    node = nextNode(node, isHidden)
  }
  yield texts.join(' ').slice(0, nearHeading * 2)
}

function nextNode(node: Node, skipsInside: boolean): Node | null {
  if (!skipsInside && node.firstChild) return node.firstChild
  let at: Node | null = node
  while (at && !at.nextSibling) at = at.parentNode
  return at?.nextSibling ?? null
}

/** A day written out in a text, as UTC midnight: names of months, 年月日, d.m.y, and d/m/y or m/d/y by `order`. */
export function dateIn(text: string, order: 'day-first' | 'month-first'): number | undefined {
  const east = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/.exec(text)
  if (east) return dayOf(east[1]!, east[2]!, east[3]!)
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text)
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!)
  const dayMonth =
    /\b(\d{1,2})(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+|del\s+)?(\d{4})\b/u.exec(text)
  if (dayMonth) return dayOf(dayMonth[3]!, String(monthNumber(dayMonth[2]!) ?? ''), dayMonth[1]!)
  const monthDay = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text)
  if (monthDay) return dayOf(monthDay[3]!, String(monthNumber(monthDay[1]!) ?? ''), monthDay[2]!)
  const dotted = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(text)
  if (dotted) return dayOf(dotted[3]!, dotted[2]!, dotted[1]!)
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text)
  if (!slashed) return undefined
  const [first, second] = [slashed[1]!, slashed[2]!]
  return order === 'month-first' ? dayOf(slashed[3]!, first, second) : dayOf(slashed[3]!, second, first)
}

function dayOf(year: string, month: string, day: string): number | undefined {
  return month ? parseInstant(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : undefined
}
