import type { NetRequest } from '../../utils/model/request'

export interface HostSum {
  host: string
  count: number
  received: number
  /** Of the newest request. */
  lastAt: number
}

/** Whether the publisher gave nothing that could be used: no answer, or an error. */
export const hasFailed = ({ status }: NetRequest): boolean => status === undefined || status >= 400

/** Requests by host, those that gave most first. */
export function byHost(requests: readonly NetRequest[]): HostSum[] {
  const hosts = new Map<string, HostSum>()
  for (const { host, received, at } of requests) {
    const known = hosts.get(host) ?? { host, count: 0, received: 0, lastAt: 0 }
    hosts.set(host, {
      host,
      count: known.count + 1,
      received: known.received + received,
      lastAt: Math.max(known.lastAt, at),
    })
  }
  return [...hosts.values()].sort((one, other) => other.received - one.received)
}

/** What all of them brought, and what answers of "not changed" spared, in bytes. */
export function sumsOf(requests: readonly NetRequest[]): { received: number; saved: number } {
  return requests.reduce(
    (sums, { received, saved = 0 }) => ({ received: sums.received + received, saved: sums.saved + saved }),
    { received: 0, saved: 0 },
  )
}
