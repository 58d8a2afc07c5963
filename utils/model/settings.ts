export interface Settings {
  /** Single-key shortcuts (WCAG 2.1.4). */
  hasSingleKeys: boolean
  /** The unread count on the toolbar icon. */
  hasBadge: boolean
  /** Fetches by itself on a metered connection too. */
  fetchesOnMetered: boolean
  density: 'compact' | 'regular' | 'roomy'
  theme: 'auto' | 'light' | 'dark'
}

export const defaultSettings: Settings = {
  hasSingleKeys: true,
  hasBadge: false,
  fetchesOnMetered: false,
  density: 'regular',
  theme: 'auto',
}
