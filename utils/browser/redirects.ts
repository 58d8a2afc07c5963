import { browser } from 'wxt/browser'
import { originPattern } from './permissions'

/** The browser tells of an answer's headers about when it gives the answer; no longer than this is waited for it. */
const patienceMs = 2000

/** Whether this browser has what tells: Broadside asks for it in Firefox alone. */
export const tellsRedirects = (): boolean => browser.webRequest !== undefined

/**
 * Asks without following, and gives where the answer leads on to, and its status: undefined where it leads nowhere, or was not
 * told. Only while it asks, and of this host alone, are answers listened to.
 */
export async function redirectOf(
  url: string,
  ask: () => Promise<Response>,
): Promise<{ to: string; status: number } | undefined> {
  const { onHeadersReceived } = browser.webRequest
  const asked = url.replace(/#.*/, '')
  type Told = { to: string; status: number } | undefined
  let tell: (where: Told) => void
  const told = new Promise<Told>((resolve) => {
    tell = resolve
  })
  const listener: Parameters<typeof onHeadersReceived.addListener>[0] = (seen) => {
    if (seen.url !== asked) return undefined
    const header = seen.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')
    const to = header?.value && URL.parse(header.value, url)?.href
    tell(to ? { to, status: seen.statusCode } : undefined)
    return undefined
  }
  onHeadersReceived.addListener(listener, { urls: [originPattern(url)], types: ['xmlhttprequest'] }, [
    'responseHeaders',
  ])
  try {
    const { type } = await ask()
    if (type !== 'opaqueredirect') return undefined
    setTimeout(() => tell(undefined), patienceMs)
    return await told
  } finally {
    onHeadersReceived.removeListener(listener)
  }
}
