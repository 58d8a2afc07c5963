import { browser } from 'wxt/browser'

const key = 'copiedAt'
const longestMs = 24 * 3_600_000
let last: Promise<unknown> = Promise.resolve()

/**
 * The mark that the copies hold what the store does. The browser keeps it for its own session: it outlives a worker that
 * is killed, and neither a restart nor an update.
 */
export const copyMark = {
  /** When the copies were seen to hold all; undefined where they may not, and a day later. */
  async get(now: number): Promise<number | undefined> {
    const { [key]: at } = await browser.storage.session.get(key)
    return typeof at === 'number' && now >= at && now - at < longestMs ? at : undefined
  },
  set: (now: number): Promise<void> => inTurn(() => browser.storage.session.set({ [key]: now })),
  clear: (): Promise<void> => inTurn(() => browser.storage.session.remove(key)),
}

/** Settings and clearings take effect in the order that they are asked for. */
function inTurn(act: () => Promise<void>): Promise<void> {
  const done = last.then(act)
  last = done.catch(() => {})
  return done
}
