import { i18n } from '#i18n'

/** A message of the catalogue (assets/locales) in the browser's language; `@wxt-dev/i18n` describes its arguments. */
export const t = i18n.t
