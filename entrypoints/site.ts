import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { siteOf } from '../utils/url/site'

// The public suffix list is 270 KB: one script, for the worker and the panel alike, loaded where a site is named.
export default defineUnlistedScript(() => {
  ;(globalThis as { broadsideSiteOf?: typeof siteOf }).broadsideSiteOf = siteOf
})
