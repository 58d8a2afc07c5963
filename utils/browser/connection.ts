/** What Chromium tells of the connection, in pages and in the worker; Firefox and Safari tell nothing. */
interface Connection extends EventTarget {
  saveData?: boolean
  type?: string
}

const connection = (): Connection | undefined => (navigator as { connection?: Connection }).connection

/** Whether this browser can say that a connection is metered. */
export const tellsMetered = (): boolean => connection() !== undefined

/** Whether the browser says that what is fetched is paid for: a phone's network, or its data saver. */
export const isMetered = (): boolean => connection()?.saveData === true || connection()?.type === 'cellular'

/** Calls back when the connection is another one. Returns what ends it. */
export function onConnectionChanged(listener: () => void): () => void {
  const here = connection()
  here?.addEventListener('change', listener)
  return () => here?.removeEventListener('change', listener)
}
