import { browser } from 'wxt/browser'

let shown: number | undefined

/** Shows a count on the toolbar icon, at most "99"; nothing at 0. Ink, not red: news is no alarm. */
export async function showBadge(count: number): Promise<void> {
  if (count === shown) return
  shown = count
  await browser.action.setBadgeText({ text: count > 0 ? String(Math.min(count, 99)) : '' })
  if (count > 0) {
    await browser.action.setBadgeBackgroundColor({ color: '#171a19' })
    await browser.action.setBadgeTextColor?.({ color: '#ffffff' })
  }
}
