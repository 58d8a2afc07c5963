import type { TableName } from './schema'

const doorbellName = 'broadside-changes'

let doorbell: BroadcastChannel | undefined
let heard = 0
const listeners = new Set<(tables: ReadonlySet<TableName>) => void>()

function channel(): BroadcastChannel {
  if (!doorbell) {
    doorbell = new BroadcastChannel(doorbellName)
    doorbell.onmessage = ({ data }) => tell(data as TableName[])
  }
  return doorbell
}

function tell(tables: readonly TableName[]): void {
  heard += 1
  const changed = new Set(tables)
  for (const listener of listeners) listener(changed)
}

/** Opens the line, so that a ring after this is heard, and counts the rings so far. */
export function ringsHeard(): number {
  channel()
  return heard
}

/** Counts a ring that may have gone by before the line was open. */
export function missRing(): void {
  heard += 1
}

/** Rings for every other page and worker, and for this one: these tables were written. Carries no data. */
export function ring(tables: readonly TableName[]): void {
  channel().postMessage(tables)
  tell(tables)
}

/** Calls back after each write to a table, in any page or worker. Returns what ends it. */
export function onChange(listener: (tables: ReadonlySet<TableName>) => void): () => void {
  channel()
  listeners.add(listener)
  return () => listeners.delete(listener)
}
