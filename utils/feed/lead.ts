import type { Failure } from '../model/failure'
import type { Feed, FeedLead } from '../model/source'
import type { Answered } from './check-outcome'

const day = 86_400_000

/** So long, and so often in a row, an address leads on before the feed is moved. */
const held = { ms: 7 * day, checks: 5 }
/** The same address by https is nobody else's. */
const heldUpgrade = { ms: 0, checks: 2 }
/** What was for now may be for good later; no server is asked more often how it means it. */
const askedEveryMs = 30 * day
/** One that has answered from there before was no portal. */
const fewestChecks = 2
/** A host may be away for an hour: only then is it looked for elsewhere. */
const fewestFailures = 2

const withoutFragment = (url: string): string => url.replace(/#.*/s, '')

const isUpgrade = (from: string, to: string): boolean =>
  withoutFragment(from).replace(/^http:/, 'https:') === to

function hasHeld(url: string, lead: FeedLead, now: number): boolean {
  const { ms, checks } = isUpgrade(url, lead.url) ? heldUpgrade : held
  return lead.checks >= checks && now - lead.since >= ms
}

type Led = Pick<Answered, 'finalUrl' | 'leadKind'> & { isSameFeed: boolean }

/**
 * Where a feed's address leads on to after an answer, and since when: undefined where the answer came from itself. It
 * begins anew with another address, and where the feed there holds nothing that was known: a network's page to sign in on
 * is no feed at all, and somebody else's feed is not this one.
 */
export function leadAfter(
  { url, leadsTo }: Pick<Feed, 'url' | 'leadsTo'>,
  { finalUrl, leadKind, isSameFeed }: Led,
  now: number,
): FeedLead | undefined {
  if (finalUrl === undefined || finalUrl === withoutFragment(url)) return undefined
  if (leadsTo?.url !== finalUrl || !isSameFeed) return { url: finalUrl, since: now, checks: 1 }
  const told = leadKind && { kind: leadKind, toldAt: now }
  const lead = { ...leadsTo, checks: leadsTo.checks + 1, ...told }
  return hasHeld(url, lead, now) ? { ...lead, hasHeld: true } : lead
}

/** Whether it is time to ask for how long an address leads on: when this answer makes it one that has held. */
export function isToBeAsked(feed: Pick<Feed, 'url' | 'leadsTo'>, finalUrl: string, now: number): boolean {
  const lead = leadAfter(feed, { finalUrl, isSameFeed: true }, now)
  if (!lead?.hasHeld || isUpgrade(feed.url, lead.url)) return false
  return lead.kind !== 'for-good' && now - (lead.toldAt ?? 0) >= askedEveryMs
}

/**
 * The address that a feed moves to. RFC 9110 lets 301 and 308 mean at once that the old address need not be asked again,
 * but readers that believed the first one have lost all their feeds to a hotel's network, and those that wait for ten
 * answers in a row or for a week have not: so it must hold for a week and five checks, with entries that were known. 302,
 * 303 and 307 move nothing, however long. Where the old address itself has ended, the one that it led to takes its place
 * whatever was said: there is no other.
 */
export function movesTo(url: string, lead: FeedLead | undefined, isOwnGone: boolean): string | undefined {
  if (!lead) return undefined
  if (isOwnGone) return lead.url
  const isForGood = lead.kind === 'for-good' || isUpgrade(url, lead.url)
  return isForGood && lead.hasHeld ? lead.url : undefined
}

/** Whether a failure may be the end of the address itself, so that the one that it led on to is asked instead. */
export function mayHaveEnded({ leadsTo, failures }: Feed, failure: Failure): boolean {
  if (!leadsTo || leadsTo.checks < fewestChecks) return false
  if (failure.kind === 'http-status') return failure.status === 404 || failure.status === 410
  return failure.kind === 'no-answer' && failures >= fewestFailures
}
