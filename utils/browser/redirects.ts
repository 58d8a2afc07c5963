import { browser } from 'wxt/browser'
import { originPattern } from './permissions'

/** The browser tells of an answer's headers about when it gives the answer; no longer than this is waited for it. */
const patienceMs = 2000

/** Whether this browser has what tells: Broadside asks for it in Firefox alone. */
export const tellsRedirects = (): boolean => browser.webRequest !== undefined

/**
 * Asks without following, and gives the address that the answer leads on to: undefined where it leads nowhere, or was not
 * told. Only while it asks, and of this host alone, are answers listened to.
 */
export async function redirectOf(url: string, ask: () => Promise<Response>): Promise<string | undefined> {
  const { onHeadersReceived } = browser.webRequest
  const asked = url.replace(/#.*/, '')
  let tell: (location: string | undefined) => void
  const told = new Promise<string | undefined>((resolve) => {
    tell = resolve
  })
  const listener: Parameters<typeof onHeadersReceived.addListener>[0] = (seen) => {
    if (seen.url !== asked) return undefined
    const header = seen.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')
    tell(header?.value && URL.parse(header.value, url)?.href)
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
