import { vi } from 'vitest'
import type { Result } from '../../utils/model/result'

export function answered<Value>(result: Result<Value>): Value {
  if (!result.isOk) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const base64Of = (text: string): string => Buffer.from(text).toString('base64')

/** An OPML document around outlines. */
export const listOf = (...outlines: string[]): string =>
  `<opml version="2.0"><head/><body>${outlines.join('')}</body></opml>`

/** The outline of a feed that is called as its host. */
export const lineOf = (host: string, more = ''): string =>
  `<outline type="rss" text="${host}" xmlUrl="https://${host}/feed" ${more}/>`

export const inside = (name: string, ...outlines: string[]): string =>
  `<outline text="${name}">${outlines.join('')}</outline>`

/** Runs work, and counts its transactions that may write, and the rows that it writes. */
export async function counted<Value>(work: () => Promise<Value>) {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  const value = await work()
  const transactions = begun.mock.calls.filter(([, mode]) => mode === 'readwrite').length
  const count = { transactions, rows: put.mock.calls.length }
  vi.restoreAllMocks()
  return { value, count }
}
