import { mayRename } from '../feed/decide-check'
import type { Grouper } from '../story/grouper'
import type { CheckedFeed } from './check-feed'
import type { JobContext } from './job-context'
import { readHeadlines } from './known-headlines'
import { changeCopied } from './make-copy'
import { type CheckResult, writeChecks } from './write-checks'

/** Checked feeds that wait for the store at most; more only when they come while it writes. */
const mostWaiting = 24

/** Takes checked feeds, and writes those that came while it wrote the last ones together. */
export interface CheckWriter {
  /** Resolves when there is room for another. */
  add(checked: CheckedFeed): Promise<void>
  /** Resolves when all are written; rejects with what a writing threw. */
  done(): Promise<void>
}

/** `tell` hears of each feed when it is in the store. What of it is copied is copied once, by the caller, in the end. */
export function createCheckWriter(
  context: JobContext,
  tell: (checked: CheckedFeed, result: CheckResult) => void,
): CheckWriter {
  let waiting: CheckedFeed[] = []
  let writing: Promise<void> | undefined
  let grouper: Grouper | undefined
  const writeAll = async () => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      const hasEntries = batch.some(({ parsed }) => parsed)
      if (hasEntries) grouper ??= await readHeadlines(context)
      const writeBatch = () => writeChecks(context, batch, hasEntries ? grouper : undefined)
      const isCopied = batch.some(({ feed, outcome }) => mayRename(feed, outcome, context.now()))
      const results = await (isCopied ? changeCopied(writeBatch) : writeBatch())
      for (const [at, result] of results.entries()) tell(batch[at]!, result)
    }
    writing = undefined
  }
  return {
    async add(checked) {
      waiting.push(checked)
      if (!writing) {
        writing = writeAll()
        // Told by the next `add` that waits, or by `done`.
        writing.catch(() => {})
      }
      if (waiting.length >= mostWaiting) await writing
    },
    async done() {
      await writing
    },
  }
}
