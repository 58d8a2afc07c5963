import { monthNumber } from './months'
import { zoneOffset } from './zones'

interface Moment {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  fraction: number
  /** Minutes east of UTC. */
  offset: number
}

/** A year outside these is a broken database's, not a publisher's. */
const firstYear = 1900
const lastYear = 2200

/**
 * An instant as feeds write it, in UTC milliseconds: RFC 822, 1123 and 2822 with what is made of them (missing or wrong
 * day of the week, two-digit years, no seconds, zone names, full, foreign and capital names), RFC 3339 and ISO 8601
 * with their variants, asctime, seconds or milliseconds since 1970. Without a zone it is UTC; a date alone is its
 * midnight. Undefined for an impossible date and for whatever is no date.
 */
export function parseInstant(text: string): number | undefined {
  const trimmed = text.replace(/\s\s+|[^\S ]/g, ' ').trim()
  if (trimmed.length < 4 || trimmed.length > 80) return undefined
  if (/^\d{10}$/.test(trimmed)) return Number(trimmed) * 1000
  if (/^\d{13}$/.test(trimmed)) return Number(trimmed)
  const moment = readRfc822(trimmed) ?? readIso(trimmed) ?? readWords(trimmed)
  return moment && toInstant(moment)
}

function toInstant(moment: Moment): number | undefined {
  const { year, month, day, hour, minute, second, fraction, offset } = moment
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return undefined
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  if (minute > 59 || second > 60 || hour > 24 || (hour === 24 && minute + second > 0)) return undefined
  return Date.UTC(year, month - 1, day, hour, minute, second) + Math.floor(fraction * 1000) - offset * 60_000
}

const rfc822 = /^[A-Za-z]{3}, (\d\d?) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d{4}|GMT)$/

/** As RFC 1123 has it and most feeds do: what `readWords` would find too, word by word. */
function readRfc822(text: string): Moment | undefined {
  const [, day, name = '', year, hour, minute, second, zone = ''] = rfc822.exec(text) ?? []
  const month = monthNumber(name)
  const offset = zoneOffset(zone)
  if (month === undefined || offset === undefined) return undefined
  return {
    year: Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction: 0,
    offset,
  }
}

const iso =
  /^(\d{4})(?:-?(\d{1,2})(?:-?(\d{1,2}))?)?(?:(?:[Tt]|[ _]| ?[Tt] ?)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)? ?([A-Za-z]{0,5} ?[+\-−]?\d{0,2}:?\d{0,2})$/

function readIso(text: string): Moment | undefined {
  const [all, year, month, day, hour, minute, second, fraction, zone] = iso.exec(text) ?? []
  // Eight digits are a basic date, six are refused: they are a year and a month, or a day, month and year.
  if (!all || (/^\d+$/.test(all) && all.length !== 4 && all.length !== 8)) return undefined
  const offset = zone ? zoneOffset(zone) : 0
  if (offset === undefined) return undefined
  return {
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    fraction: Number(`0.${fraction ?? 0}`),
    offset,
  }
}

const clock = /(?:^|[ T,])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?([ap]\.?m\.?)?(?=$|[ ,+\-−a-z(])/i

/** A date with its month as a word: a clock time, a year, a day, perhaps a day of the week first and a zone. */
function readWords(text: string): Moment | undefined {
  const time = clock.exec(text)
  const rest = (time ? `${text.slice(0, time.index)} | ${text.slice(time.index + time[0].length)}` : text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
  const [before = '', after = ''] = rest.split('|')
  const parts = readParts(before, after)
  if (!parts) return undefined
  return {
    ...parts,
    hour: hourOf(Number(time?.[1] ?? 0), time?.[4]),
    minute: Number(time?.[2] ?? 0),
    second: Number(time?.[3] ?? 0),
    fraction: 0,
  }
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour
  if (hour > 12) return 99
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

const fillers = new Set(['de', 'del', 'of', 'at', 'the', 'à', 'um', 'uhr', 'г'])
const isNumber = (token: string): boolean => /^\d{1,4}$/.test(token)

/** `before` and `after` are what stands on either side of the clock time. Every word must have a meaning. */
function readParts(before: string, after: string) {
  const tokens = before.split(/[\s,./]+|(?<=\p{L})-|-(?=\p{L})/u).filter((token) => token !== '')
  // A first word before the month is the day of the week, right or wrong, in whatever language.
  if (!isNumber(tokens[0] ?? '') && tokens.slice(1).some(monthNumber)) tokens.shift()
  tokens.push(...after.split(/[\s,]+/).filter((token) => token !== ''))
  const monthAt = tokens.findIndex(monthNumber)
  const month = monthNumber(tokens[monthAt] ?? '')
  if (month === undefined) return undefined
  const zones = tokens
    .filter((token, at) => at !== monthAt && !isNumber(token) && !fillers.has(token.toLowerCase()))
    .map(zoneOffset)
  if (zones.includes(undefined)) return undefined
  return dateOf(tokens.filter(isNumber), month, zones[0] ?? 0)
}

function dateOf(numbers: string[], month: number, offset: number) {
  const [first, second] = numbers
  if (numbers.length !== 2 || !first || !second) return undefined
  const isYearFirst = first.length === 4
  const year = isYearFirst ? first : second
  const day = isYearFirst ? second : first
  if (day.length > 2) return undefined
  return { year: fullYear(year), month, day: Number(day), offset }
}

/** Years of two and three digits as RFC 2822, 4.3 reads them. */
function fullYear(year: string): number {
  const number = Number(year)
  if (year.length >= 4) return number
  return number < 50 ? number + 2000 : number + 1900
}
